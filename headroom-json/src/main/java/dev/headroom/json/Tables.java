package dev.headroom.json;

import dev.headroom.spi.ViewContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses which containers of a document are shown as tables, by measured tokens: one table for all
 * of a container, the same with rare fields in a column of their own, or tables for what is in it.
 */
final class Tables implements LooseWriter.Placeholders {
  /** Containers up to so many chars are measured; longer ones are taken to be worth a table. */
  private static final int MEASURED_CHARS = 250_000;

  private static final int MAX_NESTED = 12;

  /** A table that takes no more of the plain form is not compared with what it holds. */
  private static final double PLAINLY_WORTH = 0.6;

  /** What {@code <rows>} and the line end cost. */
  private static final int PLACE_TOKENS = 3;

  private final JsonDocument doc;
  private final ViewContext context;
  private final int leastChars;
  private final int leastRows;
  private final PointerPath path;
  private final StringBuilder text = new StringBuilder();
  private final List<JsonFold.Placed> placed = new ArrayList<>();
  private int nested;
  private int inParts = -1;

  /**
   * No tables yet.
   *
   * @param leastChars of a container that is shown as a table; 0 if all is to be as short as can be
   * @param leastRows of an outermost table
   */
  Tables(JsonDocument doc, ViewContext context, int leastChars, int leastRows) {
    this.doc = doc;
    this.context = context;
    this.leastChars = leastChars;
    this.leastRows = leastRows;
    this.path = new PointerPath(doc);
  }

  /** The tables, in their order. */
  List<JsonFold.Placed> placed() {
    return placed;
  }

  /** The lines of all tables. */
  StringBuilder text() {
    return text;
  }

  /** Writes a container as a table, or in tables for what is in it; false if neither pays. */
  @Override
  public boolean append(int node, StringBuilder out) {
    if (!doc.isContainer(node) || node == inParts || length(node) < leastChars) {
      return false;
    }
    context.checkpoint(1);
    if (leastRows > 2 && hasFewerItems(node)) {
      return false;
    }
    boolean measured = length(node) <= MEASURED_CHARS && leastChars == 0;
    TableBuilder builder = new TableBuilder(doc, context, leastChars == 0, false);
    Table table = builder.build(node);
    boolean both = leastChars == 0 && builder.foundRare() && (measured || table == null);
    Table ragged = both ? new TableBuilder(doc, context, true, true).build(node) : null;
    if (table == null && ragged == null) {
      return false;
    }
    JsonFold.Placed first =
        new JsonFold.Placed(node, table == null ? ragged : table, path.of(node));
    int from = text.length();
    write(first);
    if (measured || length(node) <= MEASURED_CHARS) {
      int tokens = context.tokens(text.substring(from));
      if (table != null && ragged != null) {
        JsonFold.Placed other = new JsonFold.Placed(node, ragged, first.pointer());
        int second = text.length();
        write(other);
        int otherTokens = context.tokens(text.substring(second));
        boolean better = otherTokens < tokens;
        text.delete(better ? from : second, better ? second : text.length());
        first = better ? other : first;
        tokens = Math.min(tokens, otherTokens);
      }
      int plain = plainTokens(node);
      if (tokens + PLACE_TOKENS >= plain) {
        text.setLength(from);
        return false;
      }
      if (measured && tokens > PLAINLY_WORTH * plain && nested < MAX_NESTED) {
        String whole = text.substring(from);
        text.setLength(from);
        if (appendInParts(node, tokens + PLACE_TOKENS, out)) {
          return true;
        }
        text.append(whole);
      }
    }
    placed.add(first);
    out.append("<rows>");
    return true;
  }

  /** Writes what is in a container as tables, if that is shorter than one of all. */
  private boolean appendInParts(int node, int tokens, StringBuilder out) {
    int from = text.length();
    int count = placed.size();
    int outer = inParts;
    StringBuilder line = new StringBuilder();
    inParts = node;
    nested++;
    new LooseWriter(doc).write(node, line, this);
    nested--;
    inParts = outer;
    boolean some = placed.size() > count;
    if (some && context.tokens(line + "\n" + text.substring(from)) < tokens) {
      out.append(line);
      return true;
    }
    text.setLength(from);
    placed.subList(count, placed.size()).clear();
    return false;
  }

  private void write(JsonFold.Placed each) {
    new HeaderWriter(doc, new LooseWriter(doc)).write(each.table(), each.pointer(), text);
    new RowWriter(doc, each.table()).write(0, each.table().rows(), 0, text, RowWriter.NOWHERE);
  }

  private int plainTokens(int node) {
    StringBuilder plain = new StringBuilder();
    new LooseWriter(doc).write(node, plain);
    return context.tokens(plain.toString());
  }

  private int length(int node) {
    return doc.end(node) - doc.start(node);
  }

  private boolean hasFewerItems(int container) {
    int items = 0;
    for (int node = container + 1; node < doc.next(container); node = doc.next(node)) {
      items += doc.kind(node) == JsonDocument.KEY ? 0 : 1;
      if (items >= leastRows) {
        return false;
      }
    }
    return true;
  }
}
