package dev.headroom.json;

import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import org.jspecify.annotations.Nullable;

/**
 * JSON that a string of JSON holds in escapes, as tools hand each other their answers: the outer
 * document stands as it is with {@code <json>} in the string's place, the inner one below it.
 */
final class JsonInString {
  private static final int MIN_CHARS = 400;
  private static final String PLACE = "<json>";

  private final JsonDocument doc;
  private final int node;
  private final StringBuilder text = new StringBuilder();
  private final boolean ascii;

  /** Where each char of the inner text begins in the document; one more for its end. */
  private final int[] sources;

  private JsonInString(JsonDocument doc, int node) {
    this.doc = doc;
    this.node = node;
    this.sources = new int[doc.end(node) - doc.start(node)];
    this.ascii = decode();
  }

  /** The string that makes up most of a document and holds JSON; null if there is none. */
  static @Nullable JsonInString find(JsonDocument doc) {
    for (int node = 0; node < doc.size() && !doc.lines; node++) {
      int length = doc.end(node) - doc.start(node);
      boolean most = length >= MIN_CHARS && length * 2L > doc.text.length();
      if (most && doc.kind(node) == JsonDocument.STRING && opens(doc.text, doc.start(node) + 1)) {
        JsonInString found = new JsonInString(doc, node);
        return found.isUsual() ? found : null;
      }
    }
    return null;
  }

  private static boolean opens(String text, int at) {
    char c = text.charAt(at);
    return c == '{' || c == '[';
  }

  String text() {
    return text.toString();
  }

  /** Removes the escapes; whether all but ASCII was escaped. */
  private boolean decode() {
    boolean onlyAscii = true;
    int end = doc.end(node) - 1;
    for (int at = doc.start(node) + 1; at < end; ) {
      sources[text.length()] = at;
      char c = doc.text.charAt(at);
      onlyAscii &= c < 0x80;
      if (c != '\\') {
        text.append(c);
        at++;
      } else if (doc.text.charAt(at + 1) == 'u') {
        text.append((char) Integer.parseInt(doc.text, at + 2, at + 6, 16));
        at += 6;
      } else {
        text.append("\"\\/\b\f\n\r\t".charAt("\"\\/bfnrt".indexOf(doc.text.charAt(at + 1))));
        at += 2;
      }
    }
    sources[text.length()] = end;
    return onlyAscii;
  }

  /** Whether escaping the inner text as libraries do gives the string again. */
  private boolean isUsual() {
    StringBuilder again = new StringBuilder(doc.end(node) - doc.start(node));
    for (int i = 0; i < text.length(); i++) {
      escape(text.charAt(i), again);
    }
    return doc.inner(node).contentEquals(again)
        && doc.text.indexOf(PLACE) < 0
        && doc.text.indexOf("\nJSON") < 0;
  }

  private void escape(char c, StringBuilder out) {
    int named = "\"\\\b\f\n\r\t".indexOf(c);
    if (named >= 0) {
      out.append('\\').append("\"\\bfnrt".charAt(named));
    } else if (c < ' ' || (ascii && c >= 0x7F)) {
      out.append("\\u").append(Character.forDigit(c >> 12, 16));
      out.append(Character.forDigit(c >> 8 & 15, 16)).append(Character.forDigit(c >> 4 & 15, 16));
      out.append(Character.forDigit(c & 15, 16));
    } else {
      out.append(c);
    }
  }

  /** The view of the whole, made of that of the inner text. */
  View around(View inner) {
    StringBuilder out = new StringBuilder();
    out.append(ascii ? JsonStringFormat.ASCII : JsonStringFormat.PLAIN).append('\n');
    out.append(doc.text, 0, doc.start(node) + 1).append(PLACE);
    out.append(doc.text, doc.end(node) - 1, doc.text.length()).append('\n');
    int shift = out.length();
    String whole = out.append(inner.text()).toString();
    Units old = inner.units();
    Units.Builder units = Units.of(whole);
    old.groups().forEach(units::group);
    for (int u = 0; u < old.size(); u++) {
      units.add(
          old.group(u),
          old.parent(u),
          old.start(u) + shift,
          old.end(u) + shift,
          old.weight(u),
          sources[old.sourceStart(u)],
          sources[old.sourceEnd(u)]);
    }
    return View.folded(whole, JsonStringFormat.ID, units.build()).with(inner.facets());
  }
}
