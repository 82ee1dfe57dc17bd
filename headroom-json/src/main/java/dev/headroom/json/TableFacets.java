package dev.headroom.json;

import dev.headroom.spi.View;
import dev.headroom.table.CellKind;
import dev.headroom.table.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * Values of rows for the totals over a gap.
 *
 * @param columns per group of units: its telling columns
 * @param groups the group of each unit
 * @param rows the row of each unit that is one
 */
record TableFacets(List<List<Column>> columns, int[] groups, int[] rows) implements View.Facets {
  @Override
  public List<String> names(int group) {
    List<String> names = new ArrayList<>();
    for (Column column : columns.get(group)) {
      names.add(column.name().isEmpty() ? "values" : column.name());
    }
    return names;
  }

  @Override
  public String value(int unit, int facet) {
    Column column = columns.get(groups[unit]).get(facet);
    int row = rows[unit];
    return column.kind(row) == CellKind.TEXT || column.kind(row) == CellKind.LITERAL
        ? column.text(row)
        : "";
  }
}
