package dev.headroom.code.treesitter;

/** Lines around a char. Each call is linear in what it passes. */
final class Lines {
  private Lines() {}

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** Number of lines that a range touches; CR, LF and CRLF each end one. */
  static int count(String text, int start, int end) {
    int lines = 1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !(i + 1 < end && text.charAt(i + 1) == '\n')) {
        lines++;
      }
    }
    return lines;
  }

  /** Whether only blanks stand before the char on its line. */
  static boolean startsLine(String text, int index) {
    int i = index;
    while (i > 0 && isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i == 0 || isBreak(text.charAt(i - 1));
  }

  /** After the blanks that start at the index. */
  static int skipBlanks(String text, int index) {
    int i = index;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether the line ends at the index, blanks aside. */
  static boolean endsLine(String text, int index) {
    int i = skipBlanks(text, index);
    return i == text.length() || isBreak(text.charAt(i));
  }

  /** End of the line the char stands in, without its line end and the blanks before that. */
  static int end(String text, int index) {
    int i = index;
    while (i < text.length() && !isBreak(text.charAt(i))) {
      i++;
    }
    while (i > index && isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** After the last char of a range that is neither blank nor a line end. */
  static int inkEnd(String text, int start, int end) {
    int i = end;
    while (i > start && text.charAt(i - 1) <= ' ') {
      i--;
    }
    return i;
  }

  /** After the semicolon or comma that stands behind the index, if one does. */
  static int afterSeparator(String text, int index) {
    int i = skipBlanks(text, index);
    return i < text.length() && (text.charAt(i) == ';' || text.charAt(i) == ',') ? i + 1 : index;
  }
}
