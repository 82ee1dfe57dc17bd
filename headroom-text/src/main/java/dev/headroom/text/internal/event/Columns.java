package dev.headroom.text.internal.event;

import java.util.HashMap;
import java.util.Map;

/**
 * What the columns of some rows of a matrix are: the same everywhere, equal to another, or free.
 */
final class Columns {
  /** The column has one value. */
  static final int CONSTANT = -2;

  /** The column has values of its own. */
  static final int FREE = -1;

  private Columns() {}

  /** For each column {@link #CONSTANT}, {@link #FREE}, or the earlier column it is equal to. */
  static int[] of(Matrix matrix, int[] rows) {
    int columns = matrix.columns();
    int[] kinds = new int[columns];
    Map<Long, Integer> seen = new HashMap<>();
    for (int c = 0; c < columns; c++) {
      int[] ids = matrix.column(c);
      int first = ids[rows[0]];
      boolean constant = true;
      long hash = 0;
      for (int row : rows) {
        int id = ids[row];
        constant &= id == first;
        hash = hash * 0x100000001b3L + id + 1;
      }
      kinds[c] = constant ? CONSTANT : FREE;
      if (!constant) {
        Integer twin = seen.putIfAbsent(hash, c);
        if (twin != null && equal(matrix, rows, twin, c)) {
          kinds[c] = twin;
        }
      }
    }
    return kinds;
  }

  private static boolean equal(Matrix matrix, int[] rows, int one, int other) {
    int[] ones = matrix.column(one);
    int[] others = matrix.column(other);
    for (int row : rows) {
      if (ones[row] != others[row]) {
        return false;
      }
    }
    return true;
  }
}
