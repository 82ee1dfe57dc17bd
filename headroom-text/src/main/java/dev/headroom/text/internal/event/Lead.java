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
  static int end(CharSequence text, int start, int end) {
    int first = -1;
    int i = start;
    for (int field = 0; field < MAX_FIELDS && i < end; field++) {
      int fieldEnd = Glyphs.fieldEnd(text, i, end);
      int clock = clock(text, i, fieldEnd);
      if (clock >= 0) {
        return stop(text, clock, fieldEnd, end);
      }
      int number = digit(text, i, fieldEnd);
      if (number >= 0 && first < 0) {
        first = stop(text, number, fieldEnd, end);
      }
      if (number < 0 && letters(text, i, fieldEnd) > MAX_NAME) {
        break;
      }
      i = fieldEnd;
      while (i < end && Glyphs.isSpace(text.charAt(i))) {
        i++;
      }
    }
    return first;
  }

  /** Index of the first word without a digit after the number that stands here, in its field. */
  private static int stop(CharSequence text, int from, int fieldEnd, int end) {
    int i = from;
    while (i < fieldEnd && Glyphs.of(text.charAt(i)) != Glyphs.MARK) {
      i++;
    }
    while (i < fieldEnd) {
      if (Glyphs.inWord(text.charAt(i))) {
        int wordEnd = Glyphs.wordEnd(text, i, fieldEnd);
        if (digit(text, i, wordEnd) < 0) {
          return i;
        }
        i = wordEnd;
      } else {
        i++;
      }
    }
    return i < end && text.charAt(i) == ' ' ? i + 1 : i;
  }

  private static int clock(CharSequence text, int from, int end) {
    for (int i = from; i + CLOCK <= end; i++) {
      if (text.charAt(i + 2) == ':'
          && text.charAt(i + 5) == ':'
          && digit(text, i, i + 1) == i
          && digit(text, i + 1, i + 2) > i
          && digit(text, i + 3, i + 4) > i
          && digit(text, i + 6, i + 7) > i) {
        return i;
      }
    }
    return -1;
  }

  private static int digit(CharSequence text, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return i;
      }
    }
    return -1;
  }

  private static int letters(CharSequence text, int from, int end) {
    int letters = 0;
    for (int i = from; i < end; i++) {
      letters += Glyphs.of(text.charAt(i)) == Glyphs.LETTER ? 1 : 0;
    }
    return letters;
  }
}
