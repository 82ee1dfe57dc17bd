package dev.headroom.text.internal.event;

import java.util.Arrays;

/**
 * Rows by which it is told how a table is best split, and what their columns cost.
 *
 * @param rows some or all rows of the table
 * @param scale each row stands for so many
 * @param free the columns whose values differ and are equal to no other column
 * @param percents for each of these the share of rows in which its value is written; leading ones
 *     which change rarely go to headings, that cost about twice as much
 */
record Sample(int[] rows, int scale, int[] free, int[] percents) {
  private static final int BLOCK = 64;

  /** A sample of so many rows in blocks of neighbours, evenly spread; all rows if they are few. */
  static Sample of(Matrix matrix, int[] all, int size) {
    int[] rows = all.length < 2 * size ? all : blocks(all, size);
    int[] free = free(matrix, rows);
    return new Sample(rows, all.length / rows.length, free, percents(matrix, rows, free));
  }

  /** The same with other rows, each for itself. */
  Sample with(int[] others) {
    return new Sample(others, 1, free, percents);
  }

  private static int[] blocks(int[] all, int size) {
    int blocks = size / BLOCK;
    int[] rows = new int[size];
    for (int block = 0; block < blocks; block++) {
      int from = (int) ((long) block * (all.length - BLOCK) / (blocks - 1));
      System.arraycopy(all, from, rows, block * BLOCK, BLOCK);
    }
    return rows;
  }

  private static int[] free(Matrix matrix, int[] rows) {
    int[] kinds = Columns.of(matrix, rows);
    int[] free = new int[kinds.length];
    int size = 0;
    for (int c = 0; c < kinds.length; c++) {
      if (kinds[c] == Columns.FREE) {
        free[size++] = c;
      }
    }
    return Arrays.copyOf(free, size);
  }

  private static int[] percents(Matrix matrix, int[] rows, int[] free) {
    int[] percents = new int[free.length];
    Arrays.fill(percents, 100);
    boolean[] changed = new boolean[rows.length];
    int changes = 1;
    for (int k = 0; k < free.length && k < Headings.MAX_HEADED; k++) {
      int[] ids = matrix.column(free[k]);
      for (int i = 1; i < rows.length; i++) {
        if (!changed[i] && ids[rows[i]] != ids[rows[i - 1]]) {
          changed[i] = true;
          changes++;
        }
      }
      int percent = percent(changes, rows.length);
      if (percent >= 100) {
        break;
      }
      percents[k] = percent;
    }
    return percents;
  }

  /** In how many percent of some rows a value is written that is stated so often in headings. */
  static int percent(int stated, int rows) {
    return (int) Math.min(100, stated * 200L / rows);
  }
}
