package dev.headroom.text.internal.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A way to split a table: the rows of each frequent value of a column go to one of their own. */
final class Split {
  /** What a line number costs that a row needs once it no longer follows the one before. */
  private static final int NUMBER_COST = 2;

  private final Matrix matrix;
  private final Work work;
  private final Sample sample;
  private final int[] rows;

  /** For each row which of the frequent values it has; -1 for none. */
  private final int[] valueOf;

  /** For each frequent value and free column the value that all its rows have there, or -1. */
  private final int[] fixed;

  /** For each frequent value what it saves in a table of its own. */
  private final long[] gains;

  /**
   * What a split costs.
   *
   * @param least so many rows a table of its own needs
   * @param table about how many tokens a further table costs
   * @param member about how many tokens, beside what it says, if its pattern is much like another
   * @param row the same for a row that no longer stands among its neighbours, in hundredths
   */
  record Prices(int least, int table, int member, int row) {}

  /** By the values of a column. */
  Split(Matrix matrix, Work work, Sample sample, int column, Prices prices) {
    this.matrix = matrix;
    this.work = work;
    this.sample = sample;
    this.rows = sample.rows();
    this.valueOf = new int[rows.length];
    int values = frequentValues(column, prices.least);
    this.gains = new long[values];
    this.fixed = new int[values * sample.free().length];
    if (values > 0) {
      long[] counts = fix();
      for (int v = 0; v < values; v++) {
        gains[v] =
            counts[v] * sample.scale() * (savedPerRow(v) - prices.row) / 100 - price(v, prices);
      }
    }
  }

  /** Numbers the values that are frequent enough, and tells how many they are. */
  private int frequentValues(int column, int leastRows) {
    work.did(2L * rows.length);
    int[] ids = matrix.column(column);
    int[] tallies = matrix.tallies();
    for (int row : rows) {
      tallies[ids[row]]++;
    }
    int frequent = 0;
    int least = Math.max(2, leastRows / sample.scale());
    for (int i = 0; i < rows.length; i++) {
      int id = ids[rows[i]];
      if (tallies[id] >= least) {
        tallies[id] = -(++frequent);
      }
      valueOf[i] = tallies[id] < 0 ? -tallies[id] - 1 : -1;
    }
    for (int row : rows) {
      tallies[ids[row]] = 0;
    }
    return frequent;
  }

  /** Finds what is the same in all rows of a value; tells how many rows each value has. */
  private long[] fix() {
    int values = gains.length;
    int width = sample.free().length;
    work.did((long) rows.length * width);
    long[] counts = new long[values];
    int[] firstRows = new int[values];
    for (int i = 0; i < rows.length; i++) {
      int v = valueOf[i];
      if (v >= 0 && counts[v]++ == 0) {
        firstRows[v] = rows[i];
      }
    }
    for (int k = 0; k < width; k++) {
      int[] ids = matrix.column(sample.free()[k]);
      for (int v = 0; v < values; v++) {
        fixed[v * width + k] = ids[firstRows[v]];
      }
      int same = values; // so many whose rows have not differed so far
      for (int i = 0; i < rows.length && same > 0; i++) {
        int v = valueOf[i];
        if (v >= 0 && fixed[v * width + k] != ids[rows[i]] && fixed[v * width + k] >= 0) {
          fixed[v * width + k] = -1;
          same--;
        }
      }
    }
    return counts;
  }

  /** What a table of its own costs: its pattern, or what it says in a family of patterns. */
  private long price(int value, Prices prices) {
    int width = sample.free().length;
    long stated = prices.member;
    for (int k = 0; k < width; k++) {
      int id = fixed[value * width + k];
      stated += id < 0 ? 0 : matrix.cost(id);
    }
    return Math.min(stated, prices.table);
  }

  /** What is not written in a row of a value, in hundredths of tokens. */
  private long savedPerRow(int value) {
    int width = sample.free().length;
    long saved = 0;
    for (int k = 0; k < width; k++) {
      int id = fixed[value * width + k];
      saved += id < 0 ? 0 : (long) matrix.cost(id) * sample.percents()[k];
    }
    return saved;
  }

  /** About how many tokens the split saves; not positive if it is not worth it. */
  long gain() {
    long gain = 0;
    for (long one : gains) {
      gain += Math.max(0, one);
    }
    return gain == 0 ? 0 : gain - sample.scale() * (numbers() + headings());
  }

  private long numbers() {
    long cost = 0;
    for (int i = 1; i < rows.length; i++) {
      int last = rows[i - 1];
      if (part(i) != part(i - 1)
          && matrix.firstLine(rows[i]) == matrix.firstLine(last) + matrix.lineCount(last)) {
        cost += NUMBER_COST;
      }
    }
    return cost;
  }

  /** What headings cost more, as a part has shorter runs of rows that share them. */
  private long headings() {
    long more = 0;
    boolean[] changed = new boolean[rows.length];
    int[] last = new int[gains.length + 1];
    int width = sample.free().length;
    for (int k = 0; k < width && sample.percents()[k] < 100; k++) {
      work.did(rows.length);
      int[] ids = matrix.column(sample.free()[k]);
      Arrays.fill(last, -1);
      int stated = 0;
      int written = 0;
      long cost = 0;
      for (int i = 0; i < rows.length; i++) {
        int part = part(i);
        int id = ids[rows[i]];
        changed[i] |= last[part + 1] != id;
        last[part + 1] = id;
        if (part < 0 || fixed[part * width + k] < 0) {
          written++;
          cost += matrix.cost(id);
          stated += changed[i] ? 1 : 0;
        }
      }
      if (written > 0) {
        more += cost * (Sample.percent(stated, written) - sample.percents()[k]) / 100;
      }
    }
    return more;
  }

  /** Which table a row goes to: that of its value, or -1. */
  private int part(int i) {
    return valueOf[i] >= 0 && gains[valueOf[i]] > 0 ? valueOf[i] : -1;
  }

  /** The rows of each table. */
  List<int[]> parts() {
    int[] sizes = new int[gains.length + 1];
    for (int i = 0; i < rows.length; i++) {
      sizes[part(i) + 1]++;
    }
    int[][] parts = new int[sizes.length][];
    for (int i = rows.length - 1; i >= 0; i--) {
      int p = part(i) + 1;
      if (parts[p] == null) {
        parts[p] = new int[sizes[p]];
      }
      parts[p][--sizes[p]] = rows[i];
    }
    List<int[]> found = new ArrayList<>();
    for (int[] part : parts) {
      if (part != null) {
        found.add(part);
      }
    }
    return found;
  }
}
