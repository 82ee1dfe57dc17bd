package dev.headroom.json;

import dev.headroom.table.Column;
import dev.headroom.table.ColumnStats;
import dev.headroom.table.ErrorText;
import dev.headroom.table.RowFacets;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the columns whose values are totalled over a gap: of those with few values, such as a
 * status, at most two, one that speaks of errors first; and one of numbers or times, of which the
 * range is told.
 */
final class FacetColumns {
  private static final int MIN_ROWS = 20;
  private static final int MAX_COUNTED = 2;
  private static final int MAX_CHARS = 24;

  private FacetColumns() {}

  static List<Column> of(List<Column> columns, int rows) {
    if (rows < MIN_ROWS) {
      return List.of();
    }
    List<Column> errors = new ArrayList<>();
    List<Column> others = new ArrayList<>();
    for (Column column : RowFacets.of(columns)) {
      boolean named = !column.name().isEmpty();
      boolean error = false;
      for (String value : ColumnStats.of(column).counts().keySet()) {
        named &= value.length() <= MAX_CHARS;
        error |= ErrorText.error(value, 0, value.length()) != null;
      }
      if (named) {
        (error ? errors : others).add(column);
      }
    }
    errors.addAll(others);
    List<Column> chosen = new ArrayList<>(errors.subList(0, Math.min(MAX_COUNTED, errors.size())));
    // Of plain values by key there is one column beside the key's.
    Column only = columns.isEmpty() ? null : columns.get(columns.size() - 1);
    for (Column column : columns) {
      ColumnStats stats = ColumnStats.of(column);
      boolean told = !column.name().isEmpty() || column == only;
      if (told && (stats.isNumeric() || stats.isTimes()) && varies(stats, rows)) {
        chosen.add(column);
        break;
      }
    }
    return chosen;
  }

  /** Many numbers, neither rising nor falling all the way, as numbers of rows do. */
  private static boolean varies(ColumnStats stats, int rows) {
    int rises = 0;
    int falls = 0;
    for (int row = 1; row < rows; row++) {
      rises += stats.number(row) > stats.number(row - 1) ? 1 : 0;
      falls += stats.number(row) < stats.number(row - 1) ? 1 : 0;
    }
    return stats.counts().isEmpty() && rises > 0 && falls > 0;
  }
}
