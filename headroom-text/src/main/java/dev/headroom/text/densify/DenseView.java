package dev.headroom.text.densify;

import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.View;
import dev.headroom.spi.Weights;
import dev.headroom.table.CellKind;
import dev.headroom.table.Column;
import dev.headroom.table.RowFacets;
import dev.headroom.table.RowWeights;
import dev.headroom.text.densify.DenseText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the view of an output: rows of its table and other lines as units, totals by column. */
final class DenseView {
  private final DenseText text;
  private final CellSplitter rows;
  private final boolean hasTable;
  private final List<Line> tableLines = new ArrayList<>();
  private final List<List<int[]>> tableCells = new ArrayList<>();
  private final boolean[] isRow;
  private final boolean[] isHeader;

  private DenseView(DenseText text, List<String> columns) {
    this.text = text;
    this.rows = CellSplitter.of(columns);
    this.hasTable = !columns.isEmpty();
    this.isRow = new boolean[text.lines().size()];
    this.isHeader = new boolean[text.lines().size()];
  }

  static Optional<View> of(String name, DenseText text, List<String> columns) {
    DenseView view = new DenseView(text, columns);
    view.sort();
    List<Column> table = view.columns(columns);
    Units units = view.units(RowWeights.of(table, view.tableLines.size()));
    if (units.size() == 0 && !text.hasNoise()) {
      return Optional.empty();
    }
    View made =
        text.hasNoise()
            ? View.derived(text.text(), "noise lines of " + name + " left out", units)
            : View.same(text.text(), units);
    return Optional.of(made.with(new Totals(units, RowFacets.of(table))));
  }

  /** Tells header, rows and other lines apart. */
  private void sort() {
    for (int i = 0; hasTable && i < isRow.length; i++) {
      Line line = text.lines().get(i);
      String content = text.content(line);
      isHeader[i] = rows.isHeader(content);
      List<int[]> cells = isHeader[i] ? List.of() : rows.cells(content);
      if (!cells.isEmpty()) {
        isRow[i] = true;
        tableLines.add(line);
        tableCells.add(cells);
      }
    }
  }

  private List<Column> columns(List<String> names) {
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < names.size(); c++) {
      Column column = new Column(names.get(c), text.text(), tableLines.size());
      for (int row = 0; row < tableLines.size(); row++) {
        int[] cell = tableCells.get(row).get(c);
        int start = tableLines.get(row).start();
        column.set(row, CellKind.TEXT, start + cell[0], start + cell[1]);
      }
      columns.add(column);
    }
    return columns;
  }

  private Units units(byte[] weights) {
    Units.Builder units = Units.of(text.text());
    int rowGroup = units.group(Group.of("", "rows"));
    int lineGroup = units.group(Group.lines());
    int row = 0;
    for (int i = 0; i < isRow.length; i++) {
      Line line = text.lines().get(i);
      if (isHeader[i]) {
        continue; // stands whatever is left out
      }
      byte weight = isRow[i] ? weights[row++] : Weights.NORMAL;
      if (line.kept()) {
        weight = (byte) Math.max(weight, Weights.MUST_ERROR);
      }
      int group = isRow[i] ? rowGroup : lineGroup;
      if (text.hasNoise()) {
        units.add(group, -1, line.start(), line.end(), weight, line.source(), line.sourceEnd());
      } else {
        units.add(group, -1, line.start(), line.end(), weight);
      }
    }
    return units.build();
  }

  /** Totals of the telling columns over a gap of rows. */
  private static final class Totals implements View.Facets {
    private final Units units;
    private final List<Column> columns;
    private final int[] rowOf;

    Totals(Units units, List<Column> columns) {
      this.units = units;
      this.columns = columns;
      this.rowOf = new int[units.size()];
      int row = 0;
      for (int u = 0; u < rowOf.length; u++) {
        rowOf[u] = isRow(units.group(u)) ? row++ : -1;
      }
    }

    @Override
    public List<String> names(int group) {
      return isRow(group) ? columns.stream().map(Column::name).toList() : List.of();
    }

    @Override
    public String value(int unit, int facet) {
      return rowOf[unit] < 0 ? "" : columns.get(facet).text(rowOf[unit]);
    }

    private boolean isRow(int group) {
      return units.groups().get(group).noun().equals("rows");
    }
  }
}
