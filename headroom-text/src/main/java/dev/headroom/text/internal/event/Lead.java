package dev.headroom.text.internal.event;

/** What a line begins with when it is logged: a date and a time, or a count of seconds. */
final class Lead {
  /** A time of day stands within so many fields: {@code Sun Dec 04 04:47:44 2005}. */
  private static final int MAX_FIELDS = 5;

  /** Names of days and months have no more letters. */
  private static final int MAX_NAME = 3;

  private static final int CLOCK = 8;

  private Lead() {}

  /**
   * Index of what follows the time at the beginning of a line, and one blank after it; {@code -1}
   * if the line does not begin with a number or a time.
   */
  static int end(char[] chars, int start, int end) {
    int first = -1;
    int i = start;
    for (int field = 0; field < MAX_FIELDS && i < end; field++) {
      int fieldEnd = Glyphs.fieldEnd(chars, i, end);
      int clock = clock(chars, i, fieldEnd);
      if (clock >= 0) {
        return stop(chars, clock, fieldEnd, end);
      }
      int number = digit(chars, i, fieldEnd);
      if (number >= 0 && first < 0) {
        first = stop(chars, number, fieldEnd, end);
      }
      if (number < 0 && letters(chars, i, fieldEnd) > MAX_NAME) {
        break;
      }
      i = fieldEnd;
      while (i < end && Glyphs.isSpace(chars[i])) {
        i++;
      }
    }
    return first;
  }

  /** Index of the first word without a digit after the number that stands here, in its field. */
  private static int stop(char[] chars, int from, int fieldEnd, int end) {
    int i = from;
    while (i < fieldEnd && Glyphs.of(chars[i]) != Glyphs.MARK) {
      i++;
    }
    while (i < fieldEnd) {
      if (Glyphs.inWord(chars[i])) {
        int wordEnd = Glyphs.wordEnd(chars, i, fieldEnd);
        if (digit(chars, i, wordEnd) < 0) {
          return i;
        }
        i = wordEnd;
      } else {
        i++;
      }
    }
    return i < end && chars[i] == ' ' ? i + 1 : i;
  }

  private static int clock(char[] chars, int from, int end) {
    for (int i = from; i + CLOCK <= end; i++) {
      if (chars[i + 2] == ':'
          && chars[i + 5] == ':'
          && digit(chars, i, i + 1) == i
          && digit(chars, i + 1, i + 2) > i
          && digit(chars, i + 3, i + 4) > i
          && digit(chars, i + 6, i + 7) > i) {
        return i;
      }
    }
    return -1;
  }

  private static int digit(char[] chars, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = chars[i];
      if (c >= '0' && c <= '9') {
        return i;
      }
    }
    return -1;
  }

  private static int letters(char[] chars, int from, int end) {
    int letters = 0;
    for (int i = from; i < end; i++) {
      letters += Glyphs.of(chars[i]) == Glyphs.LETTER ? 1 : 0;
    }
    return letters;
  }
}
