package dev.headroom.text.search;

import dev.headroom.text.internal.Chars;

/**
 * Scanner for one line of a search output. Looks for {@code path:12:text} and {@code path-12-text};
 * knows drive letters ({@code C:\x.c:12:}) and times of day in paths ({@code at-10:11:12.log:5:}).
 */
final class HitLine {
  /** Longest path looked for, in chars; bounds the work on lines that are no hits. */
  static final int MAX_PATH = 1_000;

  private static final int MAX_DIGITS = 9;

  private final String text;

  /** Index after the path, at the separator; valid after a scan that found something. */
  int pathEnd;

  /** The line number. */
  int number;

  /** Index after the second separator. */
  int textStart;

  HitLine(String text) {
    this.text = text;
  }

  /** Looks for the first {@code :12:} (or {@code -12-}) which ends a path. */
  boolean scan(char separator, int start, int end) {
    int from = separator == ':' ? afterDrive(start, end) : start + 1;
    int limit = Math.min(end, start + MAX_PATH);
    int at = Chars.find(text, separator, from, limit);
    while (at >= 0) {
      if (numberAt(separator, at, end) && !isTimeOfDay(at, end)) {
        return true;
      }
      at = Chars.find(text, separator, at + 1, limit);
    }
    return false;
  }

  /** Whether {@code 12} and the separator again follow the separator at an index. */
  boolean numberAt(char separator, int at, int end) {
    if (at >= end || text.charAt(at) != separator || !digits(at + 1, end, separator)) {
      return false;
    }
    pathEnd = at;
    return true;
  }

  /** Whether a number in its usual spelling stands here, and then the separator. */
  boolean digits(int start, int end, char separator) {
    int value = 0;
    int i = start;
    while (i < end && i - start < MAX_DIGITS && isDigit(text.charAt(i))) {
      value = value * 10 + text.charAt(i) - '0';
      i++;
    }
    if (i == start || i >= end || text.charAt(i) != separator || text.charAt(start) == '0') {
      return false;
    }
    number = value;
    textStart = i + 1;
    return true;
  }

  /** The column that the text begins with, {@code 7:}; 0 if it does not. */
  int column(int end) {
    int line = number;
    int text = textStart;
    int column = digits(textStart, end, ':') ? number : 0;
    number = line;
    textStart = text;
    return column;
  }

  private int afterDrive(int start, int end) {
    boolean drive =
        end - start > 2
            && text.charAt(start + 1) == ':'
            && (text.charAt(start + 2) == '\\' || text.charAt(start + 2) == '/');
    return drive ? start + 2 : start + 1;
  }

  /* 10:11:12 is no line number: two digits on each side of each colon, as clocks write them. */
  private boolean isTimeOfDay(int at, int end) {
    return textStart - at == 4
        && at > 1
        && isDigit(text.charAt(at - 1))
        && isDigit(text.charAt(at - 2))
        && textStart + 1 < end
        && isDigit(text.charAt(textStart))
        && isDigit(text.charAt(textStart + 1));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
