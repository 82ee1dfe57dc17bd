package dev.headroom.table;

import dev.headroom.internal.text.Times;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the values of a column look like as a whole: a few that come again and again, numbers, or
 * neither. One pass over the cells; immutable.
 */
public final class ColumnStats {
  /** Most distinct values that are still counted one by one: {@value}. */
  public static final int MAX_VALUES = 20;

  private static final int MAX_VALUE_CHARS = 60;
  private static final String NONE = "";

  private final Column column;
  private final Map<String, Integer> counts;
  private final double[] numbers;
  private final boolean times;
  private final int shown;

  private ColumnStats(
      Column column, Map<String, Integer> counts, double[] numbers, boolean times, int shown) {
    this.column = column;
    this.counts = counts;
    this.numbers = numbers;
    this.times = times;
    this.shown = shown;
  }

  /** The statistics of a column. */
  public static ColumnStats of(Column column) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    boolean few = true;
    int shown = 0;
    int numeric = 0;
    boolean timely = true;
    for (int row = 0; row < column.rows(); row++) {
      shown += isEmpty(column, row) ? 0 : 1;
      numeric += isNumber(column, row) ? 1 : 0;
      timely = timely && (isEmpty(column, row) || !Double.isNaN(time(column, row)));
      if (few) {
        few = column.length(row) <= MAX_VALUE_CHARS && column.kind(row) != CellKind.NESTED;
        counts.merge(few ? value(column, row) : NONE, 1, Integer::sum);
        few &= counts.size() <= MAX_VALUES;
      }
    }
    boolean times = shown > 0 && timely;
    double[] numbers = times || shown > 0 && numeric == shown ? numbers(column) : new double[0];
    return new ColumnStats(column, few ? counts : Map.of(), numbers, times, shown);
  }

  /** How often each value occurs, in order of appearance; empty if there are many. */
  public Map<String, Integer> counts() {
    return counts;
  }

  /** Number of cells that hold anything but null. */
  public int shown() {
    return shown;
  }

  /** Whether all values are numbers. */
  public boolean isNumeric() {
    return numbers.length > 0 && !times;
  }

  /** Whether all values are times. */
  public boolean isTimes() {
    return times;
  }

  /** The number in a row, or its time in seconds; NaN if there is none. Only for such columns. */
  public double number(int row) {
    return numbers[row];
  }

  /** The cell's text; empty where there is none, or null. */
  public String value(int row) {
    return value(column, row);
  }

  /** Lowest and highest number that is no outlier: three times the middle half beyond its ends. */
  double[] usualRange() {
    double[] sorted = Arrays.stream(numbers).filter(n -> !Double.isNaN(n)).sorted().toArray();
    double low = sorted[sorted.length / 4];
    double high = sorted[sorted.length - 1 - sorted.length / 4];
    double reach = 3 * (high - low);
    return new double[] {low - reach, high + reach};
  }

  static boolean isEmpty(Column column, int row) {
    CellKind kind = column.kind(row);
    return kind == CellKind.ABSENT
        || kind == CellKind.COVERED
        || (kind == CellKind.LITERAL && column.source().charAt(column.start(row)) == 'n');
  }

  private static String value(Column column, int row) {
    return isEmpty(column, row) ? NONE : column.text(row);
  }

  private static boolean isNumber(Column column, int row) {
    if (column.kind(row) != CellKind.LITERAL) {
      return false;
    }
    char first = column.source().charAt(column.start(row));
    return first == '-' || (first >= '0' && first <= '9');
  }

  private static double[] numbers(Column column) {
    double[] numbers = new double[column.rows()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] =
          isNumber(column, row) && column.length(row) <= MAX_VALUE_CHARS
              ? Double.parseDouble(column.text(row))
              : time(column, row);
    }
    return numbers;
  }

  private static double time(Column column, int row) {
    return column.kind(row) == CellKind.TEXT
        ? Times.seconds(column.source(), column.start(row), column.end(row))
        : Double.NaN;
  }
}
