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
   * gain is what these columns cost in the rows, less the new table's pattern, the line numbers
   * that rows need which no longer follow each other, and the headings that are repeated as runs
   * of rows fall apart. The column with the largest sum wins; its
   * parts are split again. Which column wins is found on a sample where there are many rows:
   * blocks of neighbours, evenly spread, so that runs can be seen in it. Work per level: sampled
   * rows x (candidates + 1) x columns, and all rows x columns once for the split that is made.
   */

  /** A table of its own needs at least this many rows. */
  private static final int MIN_ROWS = 6;

  private static final int MIN_ROWS_IN_LARGE = 8;

  /** What a further table costs beside what it says, where it shares its pattern with others. */
  private static final int MEMBER_PRICE = 20;

  private static final int MAX_CANDIDATES = 12;
  private static final int MAX_DEPTH = 8;

  /** In a large text speed matters more than the last points of savings. */
  private static final int MAX_CANDIDATES_IN_LARGE = 5;

  private static final int MAX_DEPTH_IN_LARGE = 3;

  /** Rows that are enough to tell which column to split by. */
  private static final int SAMPLE = 4_096;

  private static final int SAMPLE_IN_LARGE = 768;

  /** What a row costs in a table of its own where tables are many; see {@link Split.Prices}. */
  private static final int ROW_PRICE_IN_LARGE = 100;

  private final Matrix matrix;
  private final Work work;
  private final Split.Prices prices;
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
    this.maxCandidates = large ? MAX_CANDIDATES_IN_LARGE : MAX_CANDIDATES;
    this.maxDepth = large ? MAX_DEPTH_IN_LARGE : MAX_DEPTH;
    this.sampleSize = large ? SAMPLE_IN_LARGE : SAMPLE;
    this.matrix = matrix;
    this.work = work;
    int pattern = Glyphs.cost(matrix.chars(), matrix.startOf(0), matrix.endOf(0));
    this.prices =
        large
            ? new Split.Prices(MIN_ROWS_IN_LARGE, pattern + 4, pattern, ROW_PRICE_IN_LARGE)
            : new Split.Prices(MIN_ROWS, pattern + 4, MEMBER_PRICE, 0);
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
    if (rows.length < 2 * prices.least() || work.isOver()) {
      return List.of();
    }
    Sample sample = Sample.of(matrix, rows, sampleSize);
    work.did((long) sample.rows().length * matrix.columns());
    int best = -1;
    long most = 0;
    for (int column : candidates(sample)) {
      long gain = new Split(matrix, work, sample, column, prices).gain();
      if (gain > most) {
        most = gain;
        best = column;
      }
    }
    if (best < 0) {
      return List.of();
    }
    List<int[]> parts = new Split(matrix, work, sample.with(rows), best, prices).parts();
    return parts.size() > 1 ? parts : List.of();
  }

  /** The columns with the fewest different values among those where values repeat enough. */
  private List<Integer> candidates(Sample sample) {
    List<long[]> counted = new ArrayList<>();
    for (int column : sample.free()) {
      int distinct = distinct(sample.rows(), column);
      if (distinct <= sample.rows().length / 2) {
        counted.add(new long[] {distinct, column});
      }
    }
    counted.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
    return counted.stream().limit(maxCandidates).map(c -> (int) c[1]).toList();
  }

  private int distinct(int[] rows, int column) {
    work.did(rows.length);
    int distinct = 0;
    int[] ids = matrix.column(column);
    int[] tallies = matrix.tallies();
    for (int row : rows) {
      if (tallies[ids[row]]++ == 0) {
        distinct++;
      }
    }
    for (int row : rows) {
      tallies[ids[row]] = 0;
    }
    return distinct;
  }
}
