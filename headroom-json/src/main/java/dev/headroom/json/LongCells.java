package dev.headroom.json;

import dev.headroom.spi.ViewContext;
import dev.headroom.table.CellKind;
import dev.headroom.table.Column;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which columns of a table have cells so long that a row can do without them: where a run of
 * such columns costs, in the middle of a row, about twice what a marker does.
 */
final class LongCells {
  private static final int SAMPLE_ROWS = 12;
  private static final int MIN_CELL_TOKENS = 14;

  private static final int MAX_NAME_TOKENS = 32;
  private static final int NAME_ROWS = 200;

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

  /**
   * What a long cell shows.
   *
   * @param source its field, or the group around it if the cell shows all of that
   * @param group what that lies in
   */
  record Place(Field source, Field group) {}

  /** By cell, null for those that are not long; none where hardly anything else would be left. */
  @Nullable Place[] of(Table table) {
    int count = table.cells.size();
    Place[] places = new Place[count];
    int[] tokens = tokens(table);
    int rest = 0;
    for (int cell = 0; cell < count; cell++) {
      rest += tokens[cell] < 0 ? -tokens[cell] : 0;
    }
    if (rest >= MIN_REST_TOKENS && table.root.kind == Field.Kind.GROUP) {
      place(table.root, places);
    }
    for (int from = 0; from < count; from++) {
      int to = from;
      int run = 0;
      while (to < count && tokens[to] > 0 && sameGroup(places[from], places[to])) {
        run += tokens[to++];
      }
      for (int cell = from; cell < Math.max(to, from + 1); cell++) {
        places[cell] = run >= MIN_RUN_TOKENS ? places[cell] : null;
      }
      from = Math.max(from, to - 1);
    }
    return places;
  }

  private static boolean sameGroup(@Nullable Place first, @Nullable Place other) {
    return first != null && other != null && first.group() == other.group();
  }

  /** Mean tokens of each cell; negative for those that are not long, or name their row. */
  private int[] tokens(Table table) {
    int[] tokens = new int[table.cells.size()];
    RowWriter writer = new RowWriter(doc, table);
    int sampled = Math.min(SAMPLE_ROWS, table.rows());
    StringBuilder cells = new StringBuilder();
    boolean named = table.key != null;
    for (int cell = 0; cell < tokens.length; cell++) {
      cells.setLength(0);
      for (int i = 0; i < sampled; i++) {
        writer.sample(cell, (int) ((long) i * table.rows() / sampled), '\n', cells);
        cells.append('\n');
      }
      int mean = context.tokens(cells.toString()) / Math.max(1, sampled);
      boolean isId = cells.length() <= (ID_CHARS + 1) * sampled;
      Field field = table.cells.get(cell);
      boolean isLong =
          mean > MIN_CELL_TOKENS && !isId && field.kind == Field.Kind.CELL && field != table.key;
      boolean names = !named && mean <= MAX_NAME_TOKENS && isName(field, table.rows());
      named |= names;
      tokens[cell] = isLong && !names ? mean - 1 : -mean;
    }
    return tokens;
  }

  /** Whether a column's texts differ from row to row. */
  private static boolean isName(Field field, int rows) {
    Column column = field.column;
    if (column == null || field.kind != Field.Kind.CELL) {
      return false;
    }
    int sampled = Math.min(NAME_ROWS, rows);
    Set<String> seen = new HashSet<>();
    for (int row = 0; row < sampled; row++) {
      if (column.kind(row) != CellKind.TEXT || !seen.add(column.text(row))) {
        return false;
      }
    }
    return true;
  }

  /** Cells lie in the outermost group all of which they show. */
  private static void place(Field group, Place[] places) {
    for (Field field : group.fields) {
      if (field.kind == Field.Kind.GROUP && field.firstCell < field.lastCell) {
        place(field, places);
      } else if (field.firstCell >= 0) {
        places[field.firstCell] = new Place(field, group);
      }
    }
  }
}
