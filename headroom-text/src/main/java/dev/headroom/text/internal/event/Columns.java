package dev.headroom.text.internal.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the columns of some rows of a matrix are: the same everywhere, equal to another, or free.
 */
final class Columns {
  /** The column has one value. */
  static final int CONSTANT = -2;

  /** The column has values of its own. */
  static final int FREE = -1;

  /** Columns whose values differ in so many rows are not compared further. */
  private static final int LOOK = 16;

  /** A column is compared with so many that begin with the same values. */
  private static final int MAX_ALIKE = 8;

  private Columns() {}

  /** For each column {@link #CONSTANT}, {@link #FREE}, or the earlier column it is equal to. */
  static int[] of(Matrix matrix, int[] rows) {
    int columns = matrix.columns();
    int[] kinds = new int[columns];
    Map<Long, List<Integer>> byBeginning = new HashMap<>();
    for (int c = 0; c < columns; c++) {
      int[] ids = matrix.column(c);
      kinds[c] = isConstant(ids, rows) ? CONSTANT : FREE;
      if (kinds[c] == FREE) {
        List<Integer> alike =
            byBeginning.computeIfAbsent(beginning(ids, rows), key -> new ArrayList<>(1));
        for (int other : alike) {
          if (equal(matrix, rows, other, c)) {
            kinds[c] = other;
            break;
          }
        }
        if (kinds[c] == FREE && alike.size() < MAX_ALIKE) {
          alike.add(c);
        }
      }
    }
    return kinds;
  }

  private static boolean isConstant(int[] ids, int[] rows) {
    int first = ids[rows[0]];
    for (int row : rows) {
      if (ids[row] != first) {
        return false;
      }
    }
    return true;
  }

  /** Hash of the values in the first rows. */
  private static long beginning(int[] ids, int[] rows) {
    long hash = 0;
    for (int i = 0; i < LOOK && i < rows.length; i++) {
      hash = hash * 0x100000001b3L + ids[rows[i]] + 1;
    }
    return hash;
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
