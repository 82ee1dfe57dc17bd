package dev.headroom.json;

import java.io.IOException;
import java.util.Locale;

/**
 * Escapes what is appended, as it stands inside a string of JSON. For readers only.
 *
 * @param out where the string stands
 * @param ascii whether all beyond ASCII is escaped
 * @param markup whether the signs of markup are escaped
 * @param capitals whether numbers of chars are written with capitals
 */
record StringEscaper(Appendable out, boolean ascii, boolean markup, boolean capitals)
    implements Appendable {
  /** Chars that have an escape of their own, and its letter at the same index. */
  private static final String NAMED = "\"\\\n\r\t\b\f";

  private static final String LETTERS = "\"\\nrtbf";

  /** Escapes what must be, in small letters, and what is beyond ASCII if that is asked for. */
  static StringEscaper of(Appendable out, boolean ascii) {
    return new StringEscaper(out, ascii, false, false);
  }

  @Override
  public Appendable append(CharSequence text) throws IOException {
    return append(text, 0, text.length());
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) throws IOException {
    int plain = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isEscaped(c)) {
        out.append(text, plain, i);
        escape(c);
        plain = i + 1;
      }
    }
    out.append(text, plain, end);
    return this;
  }

  @Override
  public Appendable append(char c) throws IOException {
    if (isEscaped(c)) {
      escape(c);
    } else {
      out.append(c);
    }
    return this;
  }

  private boolean isEscaped(char c) {
    return c < ' ' || c == '"' || c == '\\' || ascii && c > 0x7E || markup && isMarkup(c);
  }

  private static boolean isMarkup(char c) {
    return c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029;
  }

  private void escape(char c) throws IOException {
    int named = NAMED.indexOf(c);
    if (named >= 0) {
      out.append('\\').append(LETTERS.charAt(named));
      return;
    }
    String digits = Integer.toHexString(c);
    String hex = capitals ? digits.toUpperCase(Locale.ROOT) : digits;
    out.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
  }
}
