package dev.headroom.json;

import dev.headroom.spi.ViewContext;

/**
 * Tells which columns of a table have cells so long that a row can do without them: where a run of
 * such columns costs, in the middle of a row, about twice what a marker does.
 */
final class LongCells {
  private static final int SAMPLE_ROWS = 12;
  private static final int MIN_CELL_TOKENS = 14;

  /** Ids, hashes and times are no longer. */
  private static final int ID_CHARS = 40;

  private static final int MIN_RUN_TOKENS = 20;
  private static final int MIN_REST_TOKENS = 12;

  private final JsonDocument doc;
  private final ViewContext context;

  LongCells(JsonDocument doc, ViewContext context) {
    this.doc = doc;
    this.context = context;
  }

  /** Whether each cell of a row is one; none where hardly anything else would be left. */
  boolean[] of(Table table) {
    int count = table.cells.size();
    boolean[] found = new boolean[count];
    int[] tokens = new int[count];
    RowWriter writer = new RowWriter(doc, table);
    int sampled = Math.min(SAMPLE_ROWS, table.rows());
    StringBuilder cells = new StringBuilder();
    int rest = 0;
    for (int cell = 0; cell < count; cell++) {
      if (table.cells.get(cell).kind != Field.Kind.CELL) {
        continue;
      }
      cells.setLength(0);
      for (int i = 0; i < sampled; i++) {
        writer.sample(cell, (int) ((long) i * table.rows() / sampled), '\n', cells);
        cells.append('\n');
      }
      tokens[cell] = context.tokens(cells.toString()) / Math.max(1, sampled) - 1;
      boolean isId = cells.length() <= (ID_CHARS + 1) * sampled;
      found[cell] = tokens[cell] >= MIN_CELL_TOKENS && !isId && table.cells.get(cell) != table.key;
      rest += found[cell] ? 0 : tokens[cell] + 1;
    }
    if (rest < MIN_REST_TOKENS) {
      return new boolean[count];
    }
    for (int from = 0; from < count; from++) {
      int to = from;
      int run = 0;
      while (to < count && found[to]) {
        run += tokens[to++];
      }
      for (int cell = from; cell < to; cell++) {
        found[cell] = run >= MIN_RUN_TOKENS;
      }
      from = Math.max(from, to);
    }
    return found;
  }
}
