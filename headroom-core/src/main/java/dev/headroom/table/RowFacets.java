package dev.headroom.table;

import dev.headroom.spi.View;
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
    int[] distinct = new int[columns.size()];
    for (int c = 0; c < distinct.length; c++) {
      Column column = columns.get(c);
      distinct[c] = column.rows() >= MIN_ROWS ? ColumnStats.of(column).counts().size() : 0;
    }
    List<Column> telling = new ArrayList<>();
    for (int values = 2; values <= MAX_VALUES; values++) {
      for (int c = 0; c < distinct.length && telling.size() < MAX_FACETS; c++) {
        if (distinct[c] == values) {
          telling.add(columns.get(c));
        }
      }
    }
    return telling;
  }

  /** The values of such columns, for units of which the n-th is the n-th row. */
  public static View.Facets facets(List<Column> all) {
    List<Column> columns = of(all);
    List<String> names = columns.stream().map(Column::name).toList();
    return new View.Facets() {
      @Override
      public List<String> names(int group) {
        return names;
      }

      @Override
      public String value(int unit, int facet) {
        return columns.get(facet).text(unit);
      }
    };
  }
}
