package dev.headroom.code;

/** Places around a char: ends of its line, blanks, words. Each call is linear in what it passes. */
final class Chars {
  private Chars() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f' || c == '\u000b';
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  /** Start of the line if only blanks stand before the char, otherwise the char itself. */
  static int cleanStart(String text, int index) {
    int i = index;
    while (i > 0 && isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i == 0 || isBreak(text.charAt(i - 1)) ? i : index;
  }

  /** Start of the next line if only blanks stand before it, otherwise the char itself. */
  static int cleanEnd(String text, int index) {
    int i = skipBlanks(text, index);
    return i == text.length() || isBreak(text.charAt(i)) ? afterBreak(text, i) : index;
  }

  /** After the line end at the index, if there is one. */
  static int afterBreak(String text, int index) {
    if (index >= text.length() || !isBreak(text.charAt(index))) {
      return index;
    }
    boolean pair =
        text.charAt(index) == '\r' && index + 1 < text.length() && text.charAt(index + 1) == '\n';
    return index + (pair ? 2 : 1);
  }

  /** After the blank lines that start at the index, which is the start of a line. */
  static int skipBlankLines(String text, int index) {
    int at = index;
    while (at < text.length()) {
      int i = skipBlanks(text, at);
      if (i == text.length() || !isBreak(text.charAt(i))) {
        return at;
      }
      at = afterBreak(text, i);
    }
    return at;
  }

  static int skipBlanks(String text, int index) {
    int i = index;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static int skipSpace(String text, int index, int end) {
    int i = index;
    while (i < end && (isBlank(text.charAt(i)) || isBreak(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  /** The last index not above {@code end} with no blank or line end before it. */
  static int trimEnd(String text, int start, int end) {
    int i = end;
    while (i > start && (isBlank(text.charAt(i - 1)) || isBreak(text.charAt(i - 1)))) {
      i--;
    }
    return i;
  }

  /** End of the line the char stands in, before its line end. */
  static int lineEnd(String text, int index) {
    int i = index;
    while (i < text.length() && !isBreak(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Number of line ends in {@code [start, end)}, CRLF counted once. */
  static int breaks(String text, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        count++;
      }
    }
    return count;
  }
}
