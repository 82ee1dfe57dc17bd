package dev.headroom.json;

import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.Weights;
import dev.headroom.table.Column;
import dev.headroom.table.RowFacets;
import dev.headroom.table.RowWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes units of rows, child rows and long cells while tables are written. */
final class RowUnits implements RowWriter.Places {
  private static final int LONG_CELL = 160;
  private static final int CELL_LEAD = 40;
  private static final int PIECE = 120;

  private final JsonDocument doc;
  private final List<Units.Group> groups = new ArrayList<>();
  private final List<List<Column>> facets = new ArrayList<>();
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] parents = new int[64];
  private int[] groupOf = new int[64];
  private int[] sources = new int[64];
  private int[] sourceEnds = new int[64];
  private byte[] weights = new byte[64];
  private int[] rows = new int[64];
  private int size;
  private int open = -1;
  private int marked;
  private int markedGroups;

  RowUnits(JsonDocument doc) {
    this.doc = doc;
  }

  @Override
  public void tableBegins(Table table, String pointer) {
    marked = size;
    markedGroups = groups.size();
    declare(table, pointer);
  }

  private void declare(Table table, String name) {
    table.weights = RowWeights.of(table.columns(), table.rows());
    table.rowGroup = groups.size();
    facets.add(RowFacets.of(table.columns()));
    facets.add(List.of());
    groups.add(Units.Group.of(name, "rows").edges(1, 1));
    table.pieceGroup = groups.size();
    groups.add(Units.Group.of(name, "chars").numbered(Units.Numbering.CHARS));
    for (Field cell : table.cells) {
      if (cell.table != null) {
        String below = cell.name == null ? "-" : cell.name;
        declare(cell.table, name + "/-/" + below + unique(name + "/-/" + below));
      }
    }
  }

  /** Two fields of one name can lie in different groups of a row. */
  private String unique(String name) {
    int same = 0;
    for (Units.Group group : groups) {
      same += group.noun().equals("rows") && group.name().startsWith(name) ? 1 : 0;
    }
    return same == 0 ? "" : "." + (same + 1);
  }

  @Override
  public void tableDropped() {
    size = marked;
    groups.subList(markedGroups, groups.size()).clear();
    facets.subList(markedGroups, facets.size()).clear();
  }

  @Override
  public void rowBegins(Table table, int row, int at) {
    int node = table.root.nodes[row];
    int source = table.key == null ? doc.start(node) : doc.start(table.key.nodes[row]);
    open = add(table.rowGroup, open, at, source, doc.end(node), table.weights[row]);
    rows[open] = row;
  }

  @Override
  public void rowEnds(Table table, int row, int at) {
    ends[open] = at;
    open = parents[open];
  }

  @Override
  public void text(Table table, int row, int at, int length, int source) {
    if (length < LONG_CELL) {
      return;
    }
    String text = doc.text;
    int end = source + length;
    int from = breakAt(text, source + CELL_LEAD, end);
    while (from < end) {
      int to = end - from < PIECE * 3 / 2 ? end : breakAt(text, from + PIECE, end);
      int unit = add(table.pieceGroup, open, at + from - source, from, to, Weights.NORMAL);
      ends[unit] = at + to - source;
      from = to;
    }
  }

  /** The next blank after which to cut; never inside an escape, a pair or a word if it can be. */
  private static int breakAt(String text, int from, int end) {
    int limit = Math.min(end, from + 40);
    for (int i = from; i < limit; i++) {
      if (text.charAt(i - 1) == ' ') {
        return i;
      }
    }
    for (int i = Math.min(from, end); i < end; i++) {
      if (!Character.isLowSurrogate(text.charAt(i)) && !inEscape(text, i)) {
        return i;
      }
    }
    return end;
  }

  private static boolean inEscape(String text, int at) {
    return text.lastIndexOf('\\', at) >= at - 6;
  }

  Units build(String text, int shift) {
    Units.Builder units = Units.of(text);
    groups.forEach(units::group);
    for (int i = 0; i < size; i++) {
      int end = Math.min(text.length(), ends[i] + shift);
      units.add(
          groupOf[i], parents[i], starts[i] + shift, end, weights[i], sources[i], sourceEnds[i]);
    }
    return units.build();
  }

  /** Totals over gaps: the values of columns that have few. */
  View.Facets facets() {
    return new TableFacets(facets, groupOf, rows);
  }

  private int add(int group, int parent, int start, int source, int sourceEnd, byte weight) {
    if (size == starts.length) {
      int capacity = size * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      parents = Arrays.copyOf(parents, capacity);
      groupOf = Arrays.copyOf(groupOf, capacity);
      sources = Arrays.copyOf(sources, capacity);
      sourceEnds = Arrays.copyOf(sourceEnds, capacity);
      weights = Arrays.copyOf(weights, capacity);
      rows = Arrays.copyOf(rows, capacity);
    }
    starts[size] = start;
    groupOf[size] = group;
    parents[size] = parent;
    sources[size] = source;
    sourceEnds[size] = sourceEnd;
    weights[size] = weight;
    return size++;
  }
}
