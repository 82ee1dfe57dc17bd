package dev.headroom.table;

/**
 * Writes a cell as bare text where that is unmistakable, else in quotes.
 *
 * <p>Slices are written as they stand, also between quotes: a source whose text may hold control
 * characters or backslashes with a meaning of their own escapes them first.
 */
public final class Cells {
  /** Separators, the plainer first; a row ends with a line feed. */
  static final String SEPARATORS = " ,|;\t";

  private Cells() {}

  /**
   * Appends a text cell.
   *
   * @param typed whether the column also holds bare numbers, so that digits as text need quotes
   * @param follow what ends the cell: its separator or {@code '\n'}
   */
  public static void append(
      StringBuilder out, String source, int start, int end, boolean typed, char follow) {
    if (needsQuotes(source, start, end, typed, follow)) {
      out.append('"').append(source, start, end).append('"');
    } else {
      out.append(source, start, end);
    }
  }

  /** Whether a text cell could be mistaken if it were bare. */
  public static boolean needsQuotes(String source, int start, int end, boolean typed, char follow) {
    if (start == end) {
      return true;
    }
    char first = source.charAt(start);
    if (first == '"' || first == '[' || first == '{' || first == ' ' || first == '=') {
      return true;
    }
    if (first == '-' && looksAbsent(source, start, end)) {
      return true;
    }
    if (source.charAt(end - 1) == ' ') {
      return true;
    }
    for (int i = start; i < end; i++) {
      char c = source.charAt(i);
      if (c == follow || c < ' ') {
        return true;
      }
    }
    return is(source, start, end, "null") || (typed && looksLiteral(source, start, end));
  }

  /** Dashes that could be taken for an absent value. */
  private static boolean looksAbsent(String source, int start, int end) {
    int i = start;
    while (i < end && source.charAt(i) == '-') {
      i++;
    }
    return i == end || SEPARATORS.indexOf(source.charAt(i)) >= 0;
  }

  /** Whether a slice reads as a JSON number, {@code true}, {@code false} or {@code null}. */
  public static boolean looksLiteral(String source, int start, int end) {
    if (start == end) {
      return false;
    }
    char c = source.charAt(start);
    if (c == '-' || (c >= '0' && c <= '9')) {
      return isNumber(source, start, end);
    }
    return is(source, start, end, "true")
        || is(source, start, end, "false")
        || is(source, start, end, "null");
  }

  private static boolean is(String source, int start, int end, String word) {
    return end - start == word.length() && source.startsWith(word, start);
  }

  private static boolean isNumber(String s, int start, int end) {
    int i = s.charAt(start) == '-' ? start + 1 : start;
    int digits = digitsEnd(s, i, end);
    if (digits == i || (s.charAt(i) == '0' && digits > i + 1)) {
      return false;
    }
    i = digits;
    if (i < end && s.charAt(i) == '.') {
      int fraction = digitsEnd(s, i + 1, end);
      if (fraction == i + 1) {
        return false;
      }
      i = fraction;
    }
    if (i < end && (s.charAt(i) == 'e' || s.charAt(i) == 'E')) {
      int exponent = i + 1;
      if (exponent < end && (s.charAt(exponent) == '+' || s.charAt(exponent) == '-')) {
        exponent++;
      }
      i = digitsEnd(s, exponent, end);
      if (i == exponent) {
        return false;
      }
    }
    return i == end;
  }

  private static int digitsEnd(String s, int from, int end) {
    int i = from;
    while (i < end && s.charAt(i) >= '0' && s.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
