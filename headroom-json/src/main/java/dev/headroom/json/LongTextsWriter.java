package dev.headroom.json;

import dev.headroom.json.LongTexts.Shown;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document whose long texts stand as lines of their own: in the document's line right
 * behind what stands for them, in tables below the row.
 */
final class LongTextsWriter {
  private final JsonDocument doc;
  private final LongTexts texts;
  private final ViewContext context;
  private final Map<String, String> lines = new HashMap<>();

  LongTextsWriter(JsonDocument doc, LongTexts texts, ViewContext context) {
    this.doc = doc;
    this.texts = texts;
    this.context = context;
    for (Shown each : texts.shown()) {
      if (each.view() != null) {
        lines.put(each.place(), each.view().text());
      }
    }
  }

  /** The whole document, around it as tables if these are shorter. */
  View whole() {
    JsonDocument outer = outer();
    Layout layout = Layout.of(outer);
    if (layout != null) {
      String fold = new JsonFold(outer, context, 0).write(layout);
      String placed = context.tokens(fold) < context.tokens(outer.text) ? placed(fold) : null;
      if (placed != null) {
        return View.folded(header().append(placed).toString(), JsonTextsFormat.ID, Units.none());
      }
    }
    StringBuilder out = header();
    inPlace(outer.text, 0, outer.text.length(), out);
    return View.folded(out.toString(), JsonTextsFormat.ID, Units.none());
  }

  /** The document as it is spelt, with the parts that its texts have. */
  View parts() {
    StringBuilder out = header();
    List<Integer> starts = new ArrayList<>();
    int at = 0;
    for (Shown each : texts.shown()) {
      int node = each.string().node();
      out.append(doc.text, at, doc.start(node)).append(each.place());
      starts.add(out.length() + 1);
      if (each.view() != null) {
        out.append('\n').append(each.view().text()).append('\n');
      }
      at = doc.end(node);
    }
    String whole = out.append(doc.text, at, doc.text.length()).toString();
    return TextUnits.of(whole, texts.shown(), starts);
  }

  private StringBuilder header() {
    return new StringBuilder(JsonTextsFormat.FIRST).append(texts.style().words).append('\n');
  }

  /** The document with places instead of the texts; these are words, not strings, to its tables. */
  private JsonDocument outer() {
    StringBuilder out = new StringBuilder();
    BitSet nodes = new BitSet();
    int at = 0;
    for (Shown each : texts.shown()) {
      int node = each.string().node();
      nodes.set(node);
      out.append(doc.text, at, doc.start(node)).append(each.place());
      at = doc.end(node);
    }
    String text = out.append(doc.text, at, doc.text.length()).toString();
    JsonDocument outer =
        doc.lines ? JsonScanner.scanLines(text, context) : JsonScanner.scan(text, context);
    if (outer == null) {
      throw new IllegalStateException("a document without its texts is none");
    }
    return outer.withLiterals(nodes);
  }

  /** A fold with the texts in it; null if some have no place in it, or several. */
  private @Nullable String placed(String fold) {
    int skeleton = fold.indexOf('\n') + 1;
    while (fold.startsWith("<", skeleton) && !fold.startsWith("<rows>", skeleton)) {
      skeleton = fold.indexOf('\n', skeleton) + 1;
    }
    int rows = fold.indexOf('\n', skeleton);
    rows = rows < 0 ? fold.length() : rows;
    StringBuilder out = new StringBuilder(fold.length() + doc.text.length());
    out.append(fold, 0, skeleton);
    int found = inPlace(fold, skeleton, rows, out);
    int at = rows;
    while (at < fold.length()) {
      int end = fold.indexOf('\n', at + 1);
      end = end < 0 ? fold.length() : end;
      out.append(fold, at, end);
      for (int place = next(fold, at, end); place >= 0; place = next(fold, place + 1, end)) {
        out.append('\n').append(lines.get(at(fold, place)));
        found++;
      }
      at = end;
    }
    return found == lines.size() ? out.toString() : null;
  }

  /** Copies a slice with each text behind its place; how many there were. */
  private int inPlace(String text, int from, int to, StringBuilder out) {
    int found = 0;
    int at = from;
    for (int place = next(text, at, to); place >= 0; place = next(text, at, to)) {
      String name = at(text, place);
      out.append(text, at, place).append(name).append('\n').append(lines.get(name)).append('\n');
      at = place + name.length();
      found++;
    }
    out.append(text, at, to);
    return found;
  }

  /** Where the next place of a text begins in a slice; or -1. */
  private int next(String text, int from, int to) {
    int at = text.indexOf("\"<", from);
    while (at >= 0 && at < to && !lines.containsKey(at(text, at))) {
      at = text.indexOf("\"<", at + 1);
    }
    return at < to ? at : -1;
  }

  private static String at(String text, int place) {
    int close = text.indexOf(">\"", place);
    return close < 0 || close - place > 40 ? "" : text.substring(place, close + 2);
  }
}
