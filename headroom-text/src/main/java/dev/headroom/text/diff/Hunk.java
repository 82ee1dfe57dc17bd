package dev.headroom.text.diff;

/**
 * Reader of a hunk's first line, {@code @@ -10,7 +10,8 @@}; combined diffs have one more {@code @}
 * and range for each parent beyond the first.
 */
final class Hunk {
  /** Columns of signs before each line: 1, or the number of parents of a combined diff. */
  int columns;

  /** Lines that the hunk must still have of each parent; the last place is for the new file. */
  long[] remaining = new long[0];

  /** Reads a line; false if it does not start a hunk. */
  boolean read(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) == '@') {
      at++;
    }
    columns = at - start - 1;
    if (columns < 1 || columns > 20) {
      return false;
    }
    remaining = new long[columns + 1];
    for (int i = 0; i <= columns; i++) {
      char sign = i == columns ? '+' : '-';
      if (at + 1 >= end || text.charAt(at) != ' ' || text.charAt(at + 1) != sign) {
        return false;
      }
      at = range(text, at + 2, end, i);
    }
    return at < end && text.charAt(at) == ' ' && text.startsWith("@".repeat(columns + 1), at + 1);
  }

  private int range(String text, int start, int end, int which) {
    int at = start;
    while (at < end && isDigit(text.charAt(at))) {
      at++;
    }
    remaining[which] = 1;
    if (at < end && text.charAt(at) == ',') {
      long count = 0;
      at++;
      while (at < end && isDigit(text.charAt(at)) && count < Integer.MAX_VALUE) {
        count = count * 10 + text.charAt(at++) - '0';
      }
      remaining[which] = count;
    }
    return at;
  }

  /** Whether lines are still missing. */
  boolean isOpen() {
    for (long lines : remaining) {
      if (lines > 0) {
        return true;
      }
    }
    return false;
  }

  /** Takes a line into account; false if no line of a hunk looks like it. */
  boolean take(String text, int start, int end) {
    boolean removed = false;
    for (int i = 0; i < columns && start + i < end; i++) {
      char sign = text.charAt(start + i);
      boolean bare = sign == '\r' && start + i + 1 == end;
      if (sign != ' ' && sign != '+' && sign != '-' && !bare) {
        return false;
      }
      removed |= sign == '-';
    }
    for (int i = 0; i < columns; i++) {
      char sign = start + i < end ? text.charAt(start + i) : ' ';
      if (removed ? sign == '-' : sign != '+') {
        remaining[i]--;
      }
    }
    if (!removed) {
      remaining[columns]--;
    }
    return true;
  }

  /** Whether a line of the hunk was added or removed. */
  boolean isChange(String text, int start, int end) {
    for (int i = 0; i < columns && start + i < end; i++) {
      if (text.charAt(start + i) == '+' || text.charAt(start + i) == '-') {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
