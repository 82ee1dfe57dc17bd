package dev.headroom.text.build;

/** The time at the beginning of a line, in the forms of build servers. */
final class Stamps {
  private Stamps() {}

  /**
   * Index after the time and the space behind it; {@code start} if the line begins otherwise. Knows
   * {@code 2031-03-14T08:15:30.123Z}, {@code 2031-03-14 08:15:30}, {@code [08:15:30]}, {@code
   * 08:15:30.123} and the same in brackets, a byte order mark before them not counted.
   */
  static int end(CharSequence text, int start, int end) {
    int i = start;
    if (i < end && text.charAt(i) == '\ufeff') {
      i++;
    }
    boolean bracket = i < end && text.charAt(i) == '[';
    if (bracket) {
      i++;
    }
    int date = date(text, i, end);
    if (date > i) {
      i = date;
      if (i < end && (text.charAt(i) == 'T' || text.charAt(i) == ' ')) {
        i++;
      } else {
        return start;
      }
    }
    int time = time(text, i, end);
    if (time == i) {
      return start;
    }
    i = zone(text, time, end);
    if (bracket) {
      if (i >= end || text.charAt(i) != ']') {
        return start;
      }
      i++;
    }
    if (i == end) {
      return i;
    }
    return text.charAt(i) == ' ' ? i + 1 : start;
  }

  private static int date(CharSequence text, int from, int end) {
    if (from + 10 > end) {
      return from;
    }
    char mark = text.charAt(from + 4);
    boolean fits =
        digits(text, from, 4)
            && (mark == '-' || mark == '/')
            && digits(text, from + 5, 2)
            && text.charAt(from + 7) == mark
            && digits(text, from + 8, 2);
    return fits ? from + 10 : from;
  }

  private static int time(CharSequence text, int from, int end) {
    if (from + 8 > end
        || !digits(text, from, 2)
        || text.charAt(from + 2) != ':'
        || !digits(text, from + 3, 2)
        || text.charAt(from + 5) != ':'
        || !digits(text, from + 6, 2)) {
      return from;
    }
    int i = from + 8;
    if (i + 1 < end && (text.charAt(i) == '.' || text.charAt(i) == ',') && digits(text, i + 1, 1)) {
      i++;
      while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        i++;
      }
    }
    return i;
  }

  private static int zone(CharSequence text, int from, int end) {
    if (from < end && text.charAt(from) == 'Z') {
      return from + 1;
    }
    if (from + 5 <= end
        && (text.charAt(from) == '+' || text.charAt(from) == '-')
        && digits(text, from + 1, 2)) {
      int i = from + 3;
      if (text.charAt(i) == ':') {
        i++;
      }
      return i + 2 <= end && digits(text, i, 2) ? i + 2 : from;
    }
    return from;
  }

  private static boolean digits(CharSequence text, int from, int count) {
    for (int i = from; i < from + count; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
