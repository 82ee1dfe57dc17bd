package dev.headroom.json;

/** A string of JSON without its escapes, and the styles of escaping that give it again. */
final class UnescapedString {
  private static final int ALL = (1 << EscapeStyle.values().length) - 1;
  private static final int ASCII = EscapeStyle.ASCII.bit() | EscapeStyle.ASCII_CAPITALS.bit();
  private static final int CAPITALS = EscapeStyle.CAPITALS.bit() | EscapeStyle.ASCII_CAPITALS.bit();

  private final JsonDocument doc;
  private final int node;
  private final StringBuilder text;
  private int fitting = ALL;
  private boolean legible = true;

  UnescapedString(JsonDocument doc, int node) {
    this.doc = doc;
    this.node = node;
    this.text = new StringBuilder(doc.end(node) - doc.start(node));
    int end = doc.end(node) - 1;
    for (int at = doc.start(node) + 1; at < end; ) {
      at = take(at);
    }
    legible &= isWhole();
  }

  /** Takes one char, escaped or not; where the next begins. */
  private int take(int at) {
    char c = doc.text.charAt(at);
    if (c != '\\') {
      put(c);
      fitting &= c >= 0x7F ? ~ASCII : ALL;
      fitting &= isMarkup(c) ? ~EscapeStyle.MARKUP.bit() : ALL;
      return at + 1;
    }
    char kind = doc.text.charAt(at + 1);
    if (kind != 'u') {
      fitting &= kind == '/' ? 0 : ALL;
      put("\"\\/\b\f\n\r\t".charAt("\"\\/bfnrt".indexOf(kind)));
      return at + 2;
    }
    char number = (char) Integer.parseInt(doc.text, at + 2, at + 6, 16);
    fitting &= numbered(number) & letters(at + 2);
    put(number);
    return at + 6;
  }

  private void put(char c) {
    legible &= c >= ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u001b';
    text.append(c);
  }

  /** The styles that write a char as a number. */
  private static int numbered(char c) {
    if (c < ' ') {
      return "\b\f\n\r\t".indexOf(c) >= 0 ? 0 : ALL;
    }
    return (c >= 0x7F ? ASCII : 0) | (isMarkup(c) ? EscapeStyle.MARKUP.bit() : 0);
  }

  private static boolean isMarkup(char c) {
    return c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029';
  }

  /** The styles whose numbers have letters of the case that stands here. */
  private int letters(int at) {
    int fits = ALL;
    for (int i = at; i < at + 4; i++) {
      char c = doc.text.charAt(i);
      fits &= c >= 'a' ? ~CAPITALS : c >= 'A' ? CAPITALS : ALL;
    }
    return fits;
  }

  /** Whether no half of a surrogate pair stands alone. */
  private boolean isWhole() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  String text() {
    return text.toString();
  }

  int length() {
    return text.length();
  }

  /** Chars of the string as it is spelt. */
  int sourceLength() {
    return doc.end(node) - doc.start(node);
  }

  int node() {
    return node;
  }

  /** The styles that give the string again, by their bits. */
  int fitting() {
    return fitting;
  }

  boolean fits(EscapeStyle style) {
    return (fitting & style.bit()) != 0;
  }

  /** Whether it can be shown as it is: no control characters, no half of a pair. */
  boolean isLegible() {
    return legible;
  }

  /** Where each char of the text begins in the document; one more for its end. */
  int[] sources() {
    int[] sources = new int[text.length() + 1];
    int at = doc.start(node) + 1;
    for (int i = 0; i < text.length(); i++) {
      sources[i] = at;
      boolean escape = doc.text.charAt(at) == '\\';
      at += !escape ? 1 : doc.text.charAt(at + 1) == 'u' ? 6 : 2;
    }
    sources[text.length()] = at;
    return sources;
  }
}
