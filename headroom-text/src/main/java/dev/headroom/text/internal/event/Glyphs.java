package dev.headroom.text.internal.event;

/** Classes of chars by which a log line falls into words, numbers and what stands between them. */
final class Glyphs {
  static final byte LETTER = 0;
  static final byte DIGIT = 1;
  static final byte MARK = 2;
  static final byte SPACE = 3;

  private static final byte[] ASCII = new byte[128];

  static {
    for (int c = 0; c < ASCII.length; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      ASCII[c] = letter ? LETTER : c >= '0' && c <= '9' ? DIGIT : c <= ' ' ? SPACE : MARK;
    }
  }

  private Glyphs() {}

  /** Class of a char; everything beyond ASCII counts as a letter, so that no pair is ever split. */
  static byte of(char c) {
    return c < 128 ? ASCII[c] : LETTER;
  }

  /** Whether the char belongs to a word or a number. */
  static boolean inWord(char c) {
    return c >= 128 || ASCII[c] <= DIGIT;
  }

  /** Whether the char is white space or a control char. */
  static boolean isSpace(char c) {
    return c <= ' ';
  }

  /** Index after the word or number that starts here. */
  static int wordEnd(char[] chars, int from, int end) {
    int i = from;
    while (i < end && inWord(chars[i])) {
      i++;
    }
    return i;
  }

  /** Index after the last char before the next white space. */
  static int fieldEnd(char[] chars, int from, int end) {
    int i = from;
    while (i < end && chars[i] > ' ') {
      i++;
    }
    return i;
  }

  /** Index of the next line feed, or the number of chars if there is none. */
  static int lineEnd(char[] chars, int from) {
    int i = from;
    while (i < chars.length && chars[i] != '\n') {
      i++;
    }
    return i;
  }

  /**
   * About how many tokens a slice costs: three digits, or five letters or so, are one; every mark
   * is one. Used to choose between forms, so only its proportions matter.
   */
  static int cost(char[] chars, int from, int end) {
    int cost = 0;
    int i = from;
    while (i < end) {
      byte kind = of(chars[i]);
      int start = i++;
      while (i < end && of(chars[i]) == kind) {
        i++;
      }
      int length = i - start;
      switch (kind) {
        case DIGIT -> cost += (length + 2) / 3;
        case LETTER -> cost += (length + 4) / 6 + (length == 1 ? 1 : 0);
        case MARK -> cost += (length + 1) / 2;
        default -> cost += length > 1 ? 1 : 0;
      }
    }
    return cost;
  }
}
