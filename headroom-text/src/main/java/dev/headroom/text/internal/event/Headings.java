package dev.headroom.text.internal.event;

/**
 * Which neighbouring columns are stated once, in a heading, for the run of rows that share them.
 *
 * @param from first such column
 * @param to the column after the last; equal to {@code from} if nothing is stated so
 * @param gain about how many tokens that saves
 */
record Headings(int from, int to, long gain) {
  /** Headings cover at most this many columns that differ. */
  static final int MAX_HEADED = 8;

  /** What a heading costs beside its text. */
  private static final int COST = 2;

  /** The same where columns stand before it, so that it must be worth more. */
  private static final int INNER_COST = 4;

  /** So many rows tell whether a column has runs at all. */
  private static final int LOOK = 256;

  private static final Headings NONE = new Headings(0, 0, 0);

  /** The best choice: at the beginning of the row, or any columns further on that have runs. */
  static Headings of(Matrix matrix, int[] rows, int[] kinds, Twins twins, int[] spans) {
    Headings best = NONE;
    int first = firstFree(kinds);
    int from = first;
    while (from < kinds.length) {
      boolean open = kinds[from] == Columns.FREE;
      if (open && (from == first || hasRuns(matrix, rows, from))) {
        int price = from == first ? COST : INNER_COST;
        Headings here = from(from, price, matrix, rows, kinds, twins, spans);
        best = here.gain > best.gain ? here : best;
        from = Math.max(from + 1, here.to);
      } else {
        from++;
      }
    }
    return best;
  }

  private static boolean breaksTwins(int[] kinds, Twins twins, int column) {
    return kinds[column] == Columns.FREE && !twins.joins(column);
  }

  /** The first column whose values differ; the number of columns if none do. */
  private static int firstFree(int[] kinds) {
    int c = 0;
    while (c < kinds.length && kinds[c] != Columns.FREE) {
      c++;
    }
    return c;
  }

  /** Whether the values of at least half of the rows are those of the rows above. */
  private static boolean hasRuns(Matrix matrix, int[] rows, int column) {
    int[] ids = matrix.column(column);
    int look = Math.min(rows.length, LOOK);
    int changes = 0;
    for (int i = 1; i < look; i++) {
      changes += ids[rows[i]] != ids[rows[i - 1]] ? 1 : 0;
    }
    return 2 * changes < look;
  }

  /** The best choice that begins with this column. */
  private static Headings from(
      int from, int price, Matrix matrix, int[] rows, int[] kinds, Twins twins, int[] spans) {
    int lineEnd = Glyphs.lineEnd(matrix.chars(), spans[2 * from]);
    boolean[] breaks = new boolean[rows.length];
    breaks[0] = true;
    long[] stated = new long[rows.length];
    Headings best = new Headings(from, from, 0);
    long written = 0;
    int free = 0;
    for (int c = from; c < kinds.length && free < MAX_HEADED; c++) {
      if (kinds[c] >= 0 || c > from && breaksTwins(kinds, twins, c) || spans[2 * c] >= lineEnd) {
        break;
      }
      int[] ids = matrix.column(c);
      boolean differs = kinds[c] == Columns.FREE;
      free += differs ? 1 : 0;
      long headings = 0;
      for (int i = 0; i < rows.length; i++) {
        int id = ids[rows[i]];
        long cost = matrix.cost(id);
        written += differs ? cost : 0;
        stated[i] += cost;
        breaks[i] |= i > 0 && id != ids[rows[i - 1]];
        headings += breaks[i] ? stated[i] + price : 0;
      }
      if (differs && written - headings > best.gain) {
        best = new Headings(from, c + 1, written - headings);
      }
    }
    return best;
  }
}
