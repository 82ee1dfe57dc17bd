package dev.headroom.json;

import dev.headroom.table.CellReader.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table as its header describes it, and the row that is being read. */
final class RowTable {
  /** Whether rows are members of an object, their keys in the first cell. */
  boolean map;

  @Nullable FieldSpec key;
  FieldSpec root = new FieldSpec(FieldSpec.Kind.OBJECT, null);

  /** Cells of a row; fields of kind CELL or ROWS. */
  final List<FieldSpec> cells = new ArrayList<>();

  final StringBuilder separators = new StringBuilder();
  final Map<String, Integer> paths = new HashMap<>();
  final List<RowTable> children = new ArrayList<>();

  /** The groups that begin with a cell, from outside in, then the cell itself. */
  final List<List<FieldSpec>> startingAt = new ArrayList<>();

  /** The row being read: number, and per cell what was found. */
  int row;

  Shape[] shapes = new Shape[0];
  int[] starts = new int[0];
  int[] ends = new int[0];

  /** Start of a value that stands for the whole record, or -1. */
  int wholeRecord = -1;

  /** Per cell: of those that begin with it, which is absent or given as a whole; or -1. */
  int[] markedLevel = new int[0];

  /** Of a child: where its rows begin, if they are not read in the order they stand. */
  int at;

  /** References being followed; a text made by hand could let them go in circles. */
  int references;

  /** Whether child rows may be needed in another order than they stand. */
  boolean reordered;

  void ready() {
    int count = cells.size();
    separators.setLength(Math.max(0, count - 1));
    separators.append('\n');
    shapes = new Shape[count];
    starts = new int[count];
    ends = new int[count];
    markedLevel = new int[count];
    for (int i = 0; i < count; i++) {
      startingAt.add(new ArrayList<>());
    }
    reordered = children.size() > 1 && hasOrders(root);
    for (FieldSpec cell : cells) {
      if (cell == key || cell == root) {
        startingAt.get(cell.firstCell).add(cell);
      }
    }
    for (FieldSpec field : root.fields) {
      mark(field);
    }
  }

  private void mark(FieldSpec field) {
    if (!field.isShown()) {
      return;
    }
    field.level = startingAt.get(field.firstCell).size();
    startingAt.get(field.firstCell).add(field);
    for (FieldSpec each : field.fields) {
      mark(each);
    }
  }

  private static boolean hasOrders(FieldSpec group) {
    boolean any = !group.orders.isEmpty();
    for (FieldSpec each : group.fields) {
      any |= hasOrders(each);
    }
    return any;
  }

  char separator(int cell) {
    return separators.charAt(cell);
  }
}
