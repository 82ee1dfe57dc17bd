package dev.headroom.json;

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
  private final UnescapedString string;

  private JsonInString(JsonDocument doc, UnescapedString string) {
    this.doc = doc;
    this.string = string;
  }

  /** The string that makes up most of a document and holds JSON; null if there is none. */
  static @Nullable JsonInString find(JsonDocument doc) {
    for (int node = 0; node < doc.size() && !doc.lines; node++) {
      int length = doc.end(node) - doc.start(node);
      boolean most = length >= MIN_CHARS && length * 2L > doc.text.length();
      if (most && doc.kind(node) == JsonDocument.STRING && opens(doc.text, doc.start(node) + 1)) {
        JsonInString found = new JsonInString(doc, new UnescapedString(doc, node));
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
    return string.text();
  }

  /** Whether escaping the inner text as libraries do gives the string again. */
  private boolean isUsual() {
    return (string.fits(EscapeStyle.ASCII) || string.fits(EscapeStyle.PLAIN))
        && doc.text.indexOf(PLACE) < 0
        && doc.text.indexOf("\nJSON") < 0;
  }

  /** The view of the whole, made of that of the inner text. */
  View around(View inner) {
    int node = string.node();
    StringBuilder out = new StringBuilder();
    boolean ascii = string.fits(EscapeStyle.ASCII);
    out.append(ascii ? JsonStringFormat.ASCII : JsonStringFormat.PLAIN).append('\n');
    out.append(doc.text, 0, doc.start(node) + 1).append(PLACE);
    out.append(doc.text, doc.end(node) - 1, doc.text.length()).append('\n');
    int shift = out.length();
    String whole = out.append(inner.text()).toString();
    int[] sources = string.sources();
    return View.folded(
            whole, JsonStringFormat.ID, inner.units().within(whole, shift, at -> sources[at]))
        .with(inner.facets());
  }
}
