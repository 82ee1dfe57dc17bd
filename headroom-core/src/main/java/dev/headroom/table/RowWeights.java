package dev.headroom.table;

import dev.headroom.spi.Weights;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the rows of a table by what sets them apart: values that are rare in their column, the
 * first row of each distinct error, numbers far from all others, the least and the greatest, the
 * first and the latest time, and where a series changes its level. Linear in the cells but for one
 * sort of each numeric column.
 */
public final class RowWeights {
  /** The least and the greatest number of a column. */
  static final byte EXTREME = Weights.MUST + 2;

  /** Where a series changes its level. */
  static final byte CHANGE = Weights.MUST + 3;

  /** Further rows with a value that is rare. */
  static final byte RARE_AGAIN = 95;

  /** Further rows with an error, where these are rare. */
  static final byte ERROR_AGAIN = 97;

  private static final int MIN_ROWS = 5;
  private static final double RARE_SHARE = 0.06;
  private static final double MAX_ERROR_SHARE = 0.2;

  private final List<Column> columns;
  private final byte[] weights;

  private RowWeights(List<Column> columns, int rows) {
    this.columns = columns;
    this.weights = new byte[rows];
    Arrays.fill(weights, Weights.NORMAL);
  }

  /**
   * A weight for each row, on the scale of {@link Weights}.
   *
   * @param columns of the table, each of so many rows
   */
  public static byte[] of(List<Column> columns, int rows) {
    RowWeights table = new RowWeights(columns, rows);
    if (rows >= MIN_ROWS) {
      for (Column column : columns) {
        ColumnStats stats = ColumnStats.of(column);
        table.rareValues(stats);
        table.extremes(stats);
        table.outliers(stats);
      }
      table.errors();
    }
    return table.weights;
  }

  private void raise(int row, byte weight) {
    weights[row] = (byte) Math.max(weights[row], weight);
  }

  /** Of few values that come again, those in few rows; where most rows have none, all values. */
  private void rareValues(ColumnStats stats) {
    int rows = weights.length;
    int most = Math.max(1, (int) (rows * RARE_SHARE));
    if (stats.counts().isEmpty()) {
      if (stats.shown() <= most) {
        raiseRare(stats, Map.of());
      }
      return;
    }
    Map<String, Integer> counts = stats.counts();
    if (counts.size() > 1 && counts.size() * 2 <= rows) {
      raiseRare(stats, counts);
    }
  }

  private void raiseRare(ColumnStats stats, Map<String, Integer> counts) {
    int rows = weights.length;
    int most = Math.max(1, (int) (rows * RARE_SHARE));
    Set<String> seen = new HashSet<>();
    for (int row = 0; row < rows; row++) {
      String value = stats.value(row);
      boolean first = seen.add(value);
      if (counts.isEmpty() ? !value.isEmpty() : counts.getOrDefault(value, 0) <= most) {
        raise(row, first ? Weights.MUST_RARE : RARE_AGAIN);
      } else if (first && !counts.isEmpty()) {
        raise(row, Weights.HIGH);
      }
    }
  }

  /** The least and the greatest number, the first and the latest time. */
  private void extremes(ColumnStats stats) {
    if (!stats.isNumeric() && !stats.isTimes()) {
      return;
    }
    int least = -1;
    int greatest = -1;
    for (int row = 0; row < weights.length; row++) {
      double number = stats.number(row);
      if (!Double.isNaN(number)) {
        least = least < 0 || number < stats.number(least) ? row : least;
        greatest = greatest < 0 || number > stats.number(greatest) ? row : greatest;
      }
    }
    if (greatest >= 0 && stats.number(least) < stats.number(greatest)) {
      raise(least, EXTREME);
      raise(greatest, EXTREME);
    }
  }

  private void outliers(ColumnStats stats) {
    if (!stats.isNumeric()) {
      return;
    }
    double[] usual = stats.usualRange();
    int outliers = 0;
    for (int row = 0; row < weights.length; row++) {
      double number = stats.number(row);
      outliers += number < usual[0] || number > usual[1] ? 1 : 0;
    }
    boolean few = outliers <= Math.max(1, (int) (weights.length * RARE_SHARE));
    for (int row = 0; few && row < weights.length; row++) {
      double number = stats.number(row);
      if (number < usual[0] || number > usual[1]) {
        raise(row, Weights.MUST_RARE);
      }
    }
    ChangePoints.of(stats, weights.length).forEach(row -> raise(row, CHANGE));
  }

  /** The first row of each distinct error, unless errors are what the table is about. */
  private void errors() {
    Set<String> seen = new HashSet<>();
    boolean[] error = new boolean[weights.length];
    boolean[] first = new boolean[weights.length];
    int rows = 0;
    for (int row = 0; row < weights.length; row++) {
      String text = error(row);
      error[row] = text != null;
      first[row] = text != null && seen.add(text);
      rows += error[row] ? 1 : 0;
    }
    if (rows <= weights.length * MAX_ERROR_SHARE) {
      byte again = rows <= weights.length * RARE_SHARE ? ERROR_AGAIN : Weights.HIGH;
      for (int row = 0; row < weights.length; row++) {
        byte repeated = error[row] ? again : Weights.NOISE;
        raise(row, first[row] ? Weights.MUST_ERROR : repeated);
      }
    }
  }

  /**
   * What tells the error of a row from others: its message, if some cell says that it is one; null
   * if none does.
   */
  private @Nullable String error(int row) {
    String error = null;
    for (Column column : columns) {
      if (column.kind(row) == CellKind.TEXT) {
        String found = ErrorText.error(column.source(), column.start(row), column.end(row));
        error = error == null ? found : error;
      }
    }
    for (Column column : columns) {
      boolean message = column.kind(row) == CellKind.TEXT && column.text(row).indexOf(' ') > 0;
      if (error != null && message) {
        return ErrorText.masked(column.source(), column.start(row), column.end(row));
      }
    }
    return error;
  }
}
