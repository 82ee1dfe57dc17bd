package dev.headroom.text.internal.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Splits the events of a pattern by frequent values, where stating a value once in a table of its
 * own costs less than repeating it, and what goes with it, in every row.
 */
final class Refiner {
  /*
   * One level of a split: for each of the few columns with the fewest values, count the values; for
   * each value frequent enough, find in one pass which columns are constant among its rows. The
   * gain is what these columns cost in the rows, less the new table's pattern and the line numbers
   * that rows need which no longer follow each other. The column with the largest sum wins; its
   * parts are split again. Which column wins is found on a sample where there are many rows:
   * blocks of neighbours, evenly spread, so that runs can be seen in it. Work per level: sampled
   * rows x (candidates + 1) x columns, and one pass over all rows.
   */

  /** A table of its own needs at least this many rows. */
  private static final int MIN_ROWS = 6;

  private static final int MIN_ROWS_IN_LARGE = 8;

  private static final int MAX_CANDIDATES = 12;
  private static final int MAX_DEPTH = 8;

  /** In a large text speed matters more than the last points of savings. */
  private static final int MAX_CANDIDATES_IN_LARGE = 5;

  private static final int MAX_DEPTH_IN_LARGE = 3;

  /** Rows that are enough to tell which column to split by. */
  private static final int SAMPLE = 4_096;

  private static final int SAMPLE_IN_LARGE = 768;

  private static final int BLOCK = 64;

  /** What a table of its own costs beside what it states, where it shares its pattern. */
  private static final int FAMILY_ROW = 20;

  private final Matrix matrix;
  private final Work work;
  private final int[] localOf;
  private final int patternCost;
  private final int minRows;
  private final int maxCandidates;
  private final int maxDepth;
  private final int sampleSize;

  private record Node(int[] rows, int depth) {}

  /**
   * For the events of a pattern.
   *
   * @param large whether the text is folded in several stretches
   */
  Refiner(Matrix matrix, Work work, boolean large) {
    this.minRows = large ? MIN_ROWS_IN_LARGE : MIN_ROWS;
    this.maxCandidates = large ? MAX_CANDIDATES_IN_LARGE : MAX_CANDIDATES;
    this.maxDepth = large ? MAX_DEPTH_IN_LARGE : MAX_DEPTH;
    this.sampleSize = large ? SAMPLE_IN_LARGE : SAMPLE;
    this.matrix = matrix;
    this.work = work;
    this.localOf = matrix.tallies();
    this.patternCost = Glyphs.cost(matrix.text(), matrix.startOf(0), matrix.endOf(0)) + 4;
  }

  /** The rows of each table, each in order; together all rows of the matrix. */
  List<int[]> tables() {
    int[] all = new int[matrix.size()];
    Arrays.setAll(all, row -> row);
    Deque<Node> open = new ArrayDeque<>();
    open.push(new Node(all, 0));
    List<int[]> tables = new ArrayList<>();
    while (!open.isEmpty()) {
      Node node = open.pop();
      List<int[]> parts = node.depth < maxDepth ? split(node.rows) : List.of();
      if (parts.isEmpty()) {
        tables.add(node.rows);
      } else {
        parts.forEach(part -> open.push(new Node(part, node.depth + 1)));
      }
    }
    return tables;
  }

  /** The parts of the best split; empty if none is worth it. */
  private List<int[]> split(int[] rows) {
    if (rows.length < 2 * minRows || work.isOver()) {
      return List.of();
    }
    int[] sample = sample(rows);
    int scale = rows.length / sample.length;
    int[] free = free(sample);
    int[] percents = stated(sample, free);
    int best = -1;
    long bestGain = 0;
    for (int column : candidates(sample, free)) {
      long gain = gain(sample, scale, column, free, percents, null);
      if (gain > bestGain) {
        bestGain = gain;
        best = column;
      }
    }
    if (best < 0) {
      return List.of();
    }
    List<int[]> parts = new ArrayList<>();
    gain(rows, 1, best, free, percents, parts);
    return parts.size() > 1 ? parts : List.of();
  }

  /** Blocks of neighbours, evenly spread; all rows if they are few. */
  private int[] sample(int[] rows) {
    if (rows.length < 2 * sampleSize) {
      return rows;
    }
    int blocks = sampleSize / BLOCK;
    int[] sample = new int[sampleSize];
    for (int block = 0; block < blocks; block++) {
      int from = (int) ((long) block * (rows.length - BLOCK) / (blocks - 1));
      System.arraycopy(rows, from, sample, block * BLOCK, BLOCK);
    }
    return sample;
  }

  /**
   * For each free column the share of rows, in percent, in which its value is written: leading
   * columns that change rarely go to headings.
   */
  private int[] stated(int[] rows, int[] free) {
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
      int percent = (int) (changes * 200L / rows.length);
      if (percent >= 100) {
        break;
      }
      percents[k] = percent;
    }
    return percents;
  }

  private int[] free(int[] rows) {
    int[] kinds = Columns.of(matrix, rows);
    work.did((long) rows.length * kinds.length);
    int[] free = new int[kinds.length];
    int size = 0;
    for (int c = 0; c < kinds.length; c++) {
      if (kinds[c] == Columns.FREE) {
        free[size++] = c;
      }
    }
    return Arrays.copyOf(free, size);
  }

  /** The columns with the fewest different values among those where values repeat enough. */
  private List<Integer> candidates(int[] rows, int[] free) {
    List<long[]> counted = new ArrayList<>();
    for (int column : free) {
      int distinct = count(rows, column);
      clear(rows, column);
      if (distinct <= rows.length / 2) {
        counted.add(new long[] {distinct, column});
      }
    }
    counted.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
    return counted.stream().limit(maxCandidates).map(c -> (int) c[1]).toList();
  }

  /** Counts a column's values into {@link #localOf}. */
  private int count(int[] rows, int column) {
    work.did(rows.length);
    int distinct = 0;
    int[] ids = matrix.column(column);
    for (int row : rows) {
      if (localOf[ids[row]]++ == 0) {
        distinct++;
      }
    }
    return distinct;
  }

  private void clear(int[] rows, int column) {
    int[] ids = matrix.column(column);
    for (int row : rows) {
      localOf[ids[row]] = 0;
    }
  }

  /**
   * Gain of a split by a column's frequent values; collects the parts if asked to. Each row stands
   * for {@code scale} rows.
   */
  private long gain(
      int[] rows,
      int scale,
      int column,
      int[] free,
      int[] percents,
      @org.jspecify.annotations.Nullable List<int[]> parts) {
    count(rows, column);
    int[] ids = matrix.column(column);
    int[] valueOf = new int[rows.length];
    int frequent = 0;
    int least = Math.max(2, minRows / scale);
    for (int i = 0; i < rows.length; i++) {
      int id = ids[rows[i]];
      if (localOf[id] >= least) {
        localOf[id] = -(++frequent);
      }
      valueOf[i] = localOf[id] < 0 ? -localOf[id] - 1 : -1;
    }
    clear(rows, column);
    if (frequent == 0) {
      return 0;
    }
    long[] gains = gains(rows, scale, valueOf, frequent, free, percents);
    long total = 0;
    for (int v = 0; v < frequent; v++) {
      total += Math.max(0, gains[v]);
    }
    int before = part(valueOf, gains, 0);
    for (int i = 1; i < rows.length; i++) {
      int now = part(valueOf, gains, i);
      boolean follows =
          matrix.firstLine(rows[i])
              == matrix.firstLine(rows[i - 1]) + matrix.lineCount(rows[i - 1]);
      if (follows && now != before) {
        total -= 2L * scale;
      }
      before = now;
    }
    if (parts != null) {
      collect(rows, valueOf, gains, parts);
    }
    return total;
  }

  private static int part(int[] valueOf, long[] gains, int i) {
    return valueOf[i] >= 0 && gains[valueOf[i]] > 0 ? valueOf[i] : -1;
  }

  /** What each frequent value saves in a table of its own. */
  private long[] gains(
      int[] rows, int scale, int[] valueOf, int frequent, int[] free, int[] percents) {
    work.did((long) rows.length * free.length);
    int width = free.length;
    int[] firsts = new int[frequent * width];
    int[] counts = new int[frequent];
    int[] firstRows = new int[frequent];
    for (int i = 0; i < rows.length; i++) {
      int v = valueOf[i];
      if (v >= 0 && counts[v]++ == 0) {
        firstRows[v] = rows[i];
      }
    }
    for (int k = 0; k < width; k++) {
      int[] ids = matrix.column(free[k]);
      for (int v = 0; v < frequent; v++) {
        firsts[v * width + k] = ids[firstRows[v]];
      }
      int constant = frequent; // values among whose rows the column has not changed so far
      for (int i = 0; i < rows.length && constant > 0; i++) {
        int v = valueOf[i];
        if (v >= 0 && firsts[v * width + k] != ids[rows[i]] && firsts[v * width + k] >= 0) {
          firsts[v * width + k] = -1;
          constant--;
        }
      }
    }
    long[] gains = new long[frequent];
    for (int v = 0; v < frequent; v++) {
      long perRow = 0;
      long stated = FAMILY_ROW;
      for (int k = 0; k < width; k++) {
        int id = firsts[v * width + k];
        perRow += id < 0 ? 0 : matrix.cost(id) * percents[k];
        stated += id < 0 ? 0 : matrix.cost(id);
      }
      gains[v] = (long) counts[v] * scale * perRow / 100 - Math.min(stated, patternCost);
    }
    return gains;
  }

  private static void collect(int[] rows, int[] valueOf, long[] gains, List<int[]> parts) {
    int[] sizes = new int[gains.length + 1];
    for (int i = 0; i < rows.length; i++) {
      sizes[part(valueOf, gains, i) + 1]++;
    }
    int[][] split = new int[sizes.length][];
    for (int i = rows.length - 1; i >= 0; i--) {
      int p = part(valueOf, gains, i) + 1;
      if (split[p] == null) {
        split[p] = new int[sizes[p]];
      }
      split[p][--sizes[p]] = rows[i];
    }
    for (int[] part : split) {
      if (part != null) {
        parts.add(part);
      }
    }
  }
}
