package dev.headroom.json;

import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import dev.headroom.table.CellKind;
import dev.headroom.table.Column;
import dev.headroom.table.ColumnForm;
import dev.headroom.table.RowWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes units of tables, rows, child rows and long cells while tables are written. Two levels: rows
 * without their long cells come before any long cell of an ordinary row.
 */
final class RowUnits implements RowWriter.Places {
  private static final byte SMALL_TABLE = 60;
  private static final int SMALL_TABLE_CHARS = 1_500;
  private static final byte CHILD = 40;
  private static final byte RARE_CHILD = 48;
  private static final byte CELL = 39;
  private static final byte PIECE = 20;
  private static final byte OF_KEPT_ROW = 45;
  private static final int MIN_CELL = 12;

  private final JsonDocument doc;
  private final Novelty novelty;
  private final UnitList units;
  private final LongCells longCells;
  private final List<List<Column>> facets = new ArrayList<>();
  private final int tables;
  private int table = -1;
  private int row = -1;
  private int sourceAt;
  private @Nullable Field lastGroup;

  RowUnits(JsonDocument doc, ViewContext context, Novelty novelty, UnitList units) {
    this.novelty = novelty;
    this.doc = doc;
    this.units = units;
    this.longCells = new LongCells(doc, context);
    this.tables = units.group(Units.Group.of("", "tables"));
  }

  /** A table begins, its header first. */
  void begin(JsonFold.Placed placed, int at) {
    int node = placed.node();
    table = units.add(tables, -1, at, Weights.LOW, doc.start(node), doc.end(node));
    declare(placed.table(), placed.pointer(), true);
    int chars = doc.end(node) - doc.start(node);
    byte[] weights = placed.table().weights;
    for (int i = 0; chars <= SMALL_TABLE_CHARS && i < weights.length; i++) {
      weights[i] = (byte) Math.max(weights[i], SMALL_TABLE);
    }
  }

  /**
   * Lines of a header that only say in which order the keys of some records stand can go first; no
   * part of the original is theirs alone.
   */
  void keyOrders(JsonFold.Placed placed, StringBuilder text, int header) {
    int source = doc.start(placed.node());
    int group = -1;
    int from = text.indexOf("\n", header) + 1;
    while (from < text.length()) {
      int next = text.indexOf("\n", from) + 1;
      if (isKeyOrder(text, from)) {
        String noun = "keyorders";
        boolean first = group < 0;
        group =
            first ? units.group(Units.Group.of(units.free(placed.pointer(), noun), noun)) : group;
        units.end(units.add(group, table, from, Weights.NOISE, source, source), next);
      }
      from = next;
    }
  }

  private static boolean isKeyOrder(StringBuilder text, int line) {
    int at = line;
    while (text.charAt(at) == ' ') {
      at++;
    }
    return text.indexOf("keys in rows ", at) == at || text.indexOf("keys of ", at) == at;
  }

  void end(int at) {
    units.end(table, at);
    table = -1;
  }

  private void declare(Table below, String name, boolean outermost) {
    List<Column> columns = below.columns();
    below.weights = RowWeights.of(columns, below.rows());
    for (int i = 0; !outermost && i < below.weights.length; i++) {
      boolean rare = below.weights[i] >= Weights.MUST_RARE;
      byte own = rare ? RARE_CHILD : CHILD;
      below.weights[i] = below.weights[i] >= Weights.MUST_TRACE ? below.weights[i] : own;
    }
    below.longCells = longCells.of(below);
    Units.Group group = Units.Group.of(units.free(name, "rows"), "rows");
    below.rowGroup = units.group(outermost ? group.edges(1, 1) : group);
    while (facets.size() < below.rowGroup) {
      facets.add(List.of());
    }
    facets.add(outermost ? FacetColumns.of(columns, below.rows()) : List.of());
    for (Field cell : below.cells) {
      if (cell.table != null) {
        declare(cell.table, name + "/-/" + (cell.name == null ? "-" : cell.name), false);
      }
    }
  }

  @Override
  public void rowBegins(Table of, int number, int at) {
    int node = of.root.nodes[number];
    int source = of.key == null ? doc.start(node) : doc.start(of.key.nodes[number]);
    int parent = row < 0 ? table : row;
    row = units.add(of.rowGroup, parent, at, of.weights[number], source, doc.end(node));
    units.row(row, number);
    sourceAt = source;
  }

  @Override
  public void rowEnds(Table of, int number, int at) {
    units.end(row, at);
    row = units.parent(row) == table ? -1 : units.parent(row);
  }

  @Override
  public void cell(Table of, Field field, int number, RowWriter.CellPlace place) {
    byte weight = of.weights[number];
    LongCells.Place longCell = of.longCells[field.firstCell];
    int parent = row;
    if (longCell != null && place.end() - place.start() >= MIN_CELL) {
      int node = longCell.source().nodes[number];
      if (node >= 0 && doc.start(node) >= sourceAt) {
        parent = longCell(node, longCell.group(), weight, place);
      }
    }
    Column column = Objects.requireNonNull(field.column);
    if (place.body() >= 0 && column.kind(number) == CellKind.TEXT) {
      ColumnForm.Text form = field.form instanceof ColumnForm.Text text ? text : NO_ENDS;
      int start = column.start(number) + form.before().length();
      int length = column.end(number) - form.after().length() - start;
      byte own = weight >= Weights.MUST ? OF_KEPT_ROW : PIECE;
      byte piece = weight >= Weights.MUST_TRACE ? Weights.HIGH : own;
      units.cut(parent, place.body(), start, length, piece);
    }
  }

  /** Makes a unit of a cell without which its row still says something; returns its number. */
  private int longCell(int node, Field group, byte rowWeight, RowWriter.CellPlace place) {
    boolean message = rowWeight >= Weights.MUST_TRACE && doc.kind(node) == JsonDocument.STRING;
    int most = rowWeight >= Weights.MUST ? OF_KEPT_ROW : CELL;
    byte weight = message ? Weights.MUST : novelty.weight(node, PIECE + 1, most);
    // Cells of one object next to each other make one gap; one across its border would not.
    boolean joins = group == lastGroup && units.end(units.size() - 1) == place.from();
    int start = joins ? place.from() : place.start();
    int unit = units.add(units.cells, row, start, weight, doc.start(node), doc.end(node));
    units.end(unit, place.end());
    sourceAt = doc.end(node);
    lastGroup = group;
    return unit;
  }

  private static final ColumnForm.Text NO_ENDS = new ColumnForm.Text("", "");

  /** Totals over gaps: the values of columns that have few. */
  View.Facets facets() {
    while (facets.size() < units.groups()) {
      facets.add(List.of());
    }
    return new TableFacets(List.copyOf(facets), units.groupOf(), units.rows());
  }
}
