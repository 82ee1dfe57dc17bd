package dev.headroom.text.table;

import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weighs rows: numeric extremes and rare values must be kept. */
final class RowJudge {
  private static final int FEW_VALUES = 20;
  private static final double RARE = 0.005;

  private RowJudge() {}

  static byte[] weights(Grid grid, ViewContext context) {
    byte[] weights = new byte[grid.size()];
    Arrays.fill(weights, Weights.NORMAL);
    for (int column = 0; column < grid.columns; column++) {
      extremes(grid, column, weights);
      rare(grid, column, weights);
      context.checkpoint(grid.size());
    }
    for (int record = 1; record < grid.size(); record++) {
      weights[record] = grid.isOdd(record) ? Weights.MUST_RARE : weights[record];
    }
    return weights;
  }

  private static void extremes(Grid grid, int column, byte[] weights) {
    int least = -1;
    int most = -1;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int record = 1; record < grid.size(); record++) {
      if (grid.isOdd(record) || grid.cellEnd(record, column) == grid.cellStart(record, column)) {
        continue;
      }
      double value = number(grid.source, grid.cellStart(record, column), grid.cellEnd(record, column));
      if (Double.isNaN(value)) {
        return;
      }
      if (value < low) {
        low = value;
        least = record;
      }
      if (value > high) {
        high = value;
        most = record;
      }
    }
    if (most >= 0 && high > low) {
      weights[most] = Weights.MUST_RARE;
      weights[least] = Weights.MUST_RARE;
    }
  }

  private static void rare(Grid grid, int column, byte[] weights) {
    Map<String, Integer> counts = counts(grid, column);
    if (counts.isEmpty()) {
      return;
    }
    for (int record = 1; record < grid.size(); record++) {
      if (!grid.isOdd(record)
          && counts.getOrDefault(grid.cell(record, column), 0) <= Math.max(2, RARE * grid.size())) {
        weights[record] = Weights.MUST_RARE;
      }
    }
  }

  /* How often each value is there; empty if there are many or none repeats. */
  private static Map<String, Integer> counts(Grid grid, int column) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int record = 1; record < grid.size(); record++) {
      if (!grid.isOdd(record)) {
        counts.merge(grid.cell(record, column), 1, Integer::sum);
        if (counts.size() > FEW_VALUES) {
          return Map.of();
        }
      }
    }
    return counts.size() * 4 <= grid.size() ? counts : Map.of();
  }

  /** Columns of few values, for totals; at most three. */
  static List<Integer> fewValued(Grid grid) {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < grid.columns && columns.size() < 3; column++) {
      int values = counts(grid, column).size();
      if (values > 1 && values <= 8) {
        columns.add(column);
      }
    }
    return columns;
  }

  private static double number(String text, int start, int end) {
    int i = start < end && text.charAt(start) == '-' ? start + 1 : start;
    boolean digit = false;
    for (int k = i; k < end; k++) {
      char c = text.charAt(k);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if (c != '.') {
        return Double.NaN;
      }
    }
    if (!digit || end - start > 30) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text.substring(start, end));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
