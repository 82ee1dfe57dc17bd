package dev.headroom.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows at which a series of numbers changes its level: the means of the windows before and after
 * differ by more than the spread inside them. Running sums, so linear in the rows.
 */
final class ChangePoints {
  private static final int MIN_ROWS = 30;
  private static final int WINDOW = 10;
  private static final double FACTOR = 4;

  private ChangePoints() {}

  static List<Integer> of(ColumnStats stats, int rows) {
    List<Integer> found = new ArrayList<>();
    if (rows < MIN_ROWS) {
      return found;
    }
    double[] sums = new double[rows + 1];
    double[] squares = new double[rows + 1];
    for (int row = 0; row < rows; row++) {
      double number = stats.number(row);
      sums[row + 1] = sums[row] + number;
      squares[row + 1] = squares[row] + number * number;
    }
    if (!Double.isFinite(squares[rows])) {
      return found;
    }
    int best = -1;
    double bestJump = 0;
    for (int row = WINDOW; row + WINDOW <= rows; row++) {
      double before = (sums[row] - sums[row - WINDOW]) / WINDOW;
      double after = (sums[row + WINDOW] - sums[row]) / WINDOW;
      double inside = variance(sums, squares, row - WINDOW) + variance(sums, squares, row);
      double jump = Math.abs(after - before);
      boolean change = jump * jump > FACTOR * FACTOR * inside / 2 && jump > 0;
      if (change && (best < 0 || jump > bestJump)) {
        best = row;
        bestJump = jump;
      }
      if (best >= 0 && row - best >= WINDOW) {
        found.add(best);
        best = -1;
        bestJump = 0;
      }
    }
    if (best >= 0) {
      found.add(best);
    }
    return found.size() > Math.max(3, rows / 50) ? List.of() : found;
  }

  private static double variance(double[] sums, double[] squares, int from) {
    double mean = (sums[from + WINDOW] - sums[from]) / WINDOW;
    return Math.max(0, (squares[from + WINDOW] - squares[from]) / WINDOW - mean * mean);
  }
}
