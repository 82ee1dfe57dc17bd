package dev.headroom.table;

import java.util.ArrayList;
import java.util.List;

/** Columns whose values are worth counting over a gap: those with few values, fewest first. */
public final class RowFacets {
  private static final int MAX_FACETS = 4;
  private static final int MAX_VALUES = 8;
  private static final int MIN_ROWS = 5;

  private RowFacets() {}

  /** At most four columns; linear in the cells. */
  public static List<Column> of(List<Column> columns) {
    List<Column> telling = new ArrayList<>();
    for (int values = 2; values <= MAX_VALUES; values++) {
      for (Column column : columns) {
        if (telling.size() < MAX_FACETS
            && column.rows() >= MIN_ROWS
            && ColumnStats.of(column).counts().size() == values) {
          telling.add(column);
        }
      }
    }
    return telling;
  }
}
