package dev.headroom.code;

import java.util.Arrays;

/** Where the lines of a text start; LF, CR and CRLF each end one. Immutable. */
final class LineIndex {
  private final int[] starts;
  private final int length;

  LineIndex(String text) {
    int[] found = new int[Math.max(16, text.length() / 24)];
    int size = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
      if (ends) {
        if (size == found.length) {
          found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, size);
    this.length = text.length();
  }

  /** Index of the char at a line and column, both from 1; -1 if there is none. */
  int offset(int line, int column) {
    if (line < 1 || line > starts.length || column < 1) {
      return -1;
    }
    int offset = starts[line - 1] + column - 1;
    return offset <= length ? offset : -1;
  }

  /** Number of the line, from 0, that holds the char. */
  int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** Number of line ends in {@code [start, end)}. */
  int breaks(int start, int end) {
    return lineOf(end) - lineOf(start);
  }
}
