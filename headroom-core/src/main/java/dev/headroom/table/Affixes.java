package dev.headroom.table;

import org.jspecify.annotations.Nullable;

/** Start and end that all texts of a column share, cut at word boundaries. */
record Affixes(String prefix, String suffix) {

  /** The affixes of a column whose cells are text, null or absent; null for other columns. */
  static @Nullable Affixes of(Column column) {
    String source = column.source();
    int first = -1;
    int prefix = 0;
    int suffix = 0;
    int shortest = Integer.MAX_VALUE;
    for (int row = 0; row < column.rows(); row++) {
      CellKind kind = column.kind(row);
      if (kind == CellKind.NESTED || (kind == CellKind.LITERAL && !isNull(column, row))) {
        return null;
      }
      if (kind != CellKind.TEXT) {
        continue;
      }
      shortest = Math.min(shortest, column.length(row));
      if (first < 0) {
        first = row;
        prefix = column.length(row);
        suffix = prefix;
        continue;
      }
      prefix = Math.min(prefix, shortest);
      suffix = Math.min(suffix, shortest);
      int i = 0;
      while (i < prefix
          && source.charAt(column.start(first) + i) == source.charAt(column.start(row) + i)) {
        i++;
      }
      prefix = i;
      i = 0;
      while (i < suffix
          && source.charAt(column.end(first) - 1 - i) == source.charAt(column.end(row) - 1 - i)) {
        i++;
      }
      suffix = i;
    }
    if (first < 0) {
      return null;
    }
    prefix = prefixAtBoundary(column, first, prefix);
    suffix = suffixAtBoundary(column, first, Math.min(suffix, shortest - prefix));
    int start = column.start(first);
    int end = column.end(first);
    return new Affixes(
        source.substring(start, start + prefix), source.substring(end - suffix, end));
  }

  private static boolean isNull(Column column, int row) {
    return column.length(row) == 4 && column.source().startsWith("null", column.start(row));
  }

  private static int prefixAtBoundary(Column column, int first, int length) {
    String source = column.source();
    int start = column.start(first);
    int usable = 0;
    while (usable < length && isPlain(source.charAt(start + usable))) {
      usable++;
    }
    if (usable == length && allBreakAfter(column, length)) {
      return usable;
    }
    while (usable > 0 && isWord(source.charAt(start + usable - 1))) {
      usable--;
    }
    return usable;
  }

  private static int suffixAtBoundary(Column column, int first, int length) {
    String source = column.source();
    int end = column.end(first);
    int usable = 0;
    while (usable < length && isPlain(source.charAt(end - 1 - usable))) {
      usable++;
    }
    if (usable == length && allBreakBefore(column, length)) {
      return usable;
    }
    while (usable > 0 && isWord(source.charAt(end - usable))) {
      usable--;
    }
    return usable;
  }

  private static boolean allBreakAfter(Column column, int prefix) {
    for (int row = 0; row < column.rows(); row++) {
      if (column.kind(row) == CellKind.TEXT
          && column.length(row) > prefix
          && isWord(column.source().charAt(column.start(row) + prefix))) {
        return false;
      }
    }
    return true;
  }

  private static boolean allBreakBefore(Column column, int suffix) {
    for (int row = 0; row < column.rows(); row++) {
      if (column.kind(row) == CellKind.TEXT
          && column.length(row) > suffix
          && isWord(column.source().charAt(column.end(row) - suffix - 1))) {
        return false;
      }
    }
    return true;
  }

  /** Letters and digits; halves of surrogate pairs too, so that no pair is cut. */
  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** Whether a header can hold it without escapes. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c != '"' && c != '\\' && c != '*' && c != '{' && c != '}';
  }
}
