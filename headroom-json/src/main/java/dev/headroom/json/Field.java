package dev.headroom.json;

import dev.headroom.table.CellKind;
import dev.headroom.table.Column;
import dev.headroom.table.ColumnForm;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of the records of a table: its node in every row, and how it is shown. */
final class Field {
  /** The record does not have the field. */
  static final int ABSENT = -1;

  /** The object around it is not there, so the field is not in question. */
  static final int COVERED = -2;

  /** How a field is shown. */
  enum Kind {
    /** One cell. */
    CELL,
    /** Its own fields are columns: {@code sender{name,city}}. */
    GROUP,
    /** Its items are rows below; the cell says how many. */
    ROWS,
    /** Equal in all rows and stated in the header. */
    CONSTANT,
    /** Members that few records have, each with its key: {@code {note:late}}. */
    REST
  }

  /** Key as spelt in the source, without quotes; null for items of an array and for records. */
  final @Nullable String name;

  /** Of a rest: after the last member in every row. */
  int[] ends = new int[0];

  /** Of a group: the rows that show all of it as one value, since their keys stand elsewhere. */
  BitSet whole = new BitSet();

  /**
   * Its value in every row, of a rest the first of its keys: a node, {@link #ABSENT} or {@link
   * #COVERED}.
   */
  final int[] nodes;

  Kind kind = Kind.CELL;

  /** Of a cell: its values, and how they are written. */
  @Nullable Column column;

  ColumnForm form = new ColumnForm.Typed();

  /** Of a group: what is in it; an array's items are fields without names. */
  List<Field> fields = List.of();

  boolean array;

  /** Of a group: whether some rows have another value in its place. */
  boolean hasOthers;

  List<KeyOrder.Deviation> deviations = List.of();

  /** Of rows: the table of all items. */
  @Nullable Table table;

  /** First and last of its cells among the cells of the table. */
  int firstCell = -1;

  int lastCell = -1;

  /** How many groups that begin with the same cell are around it. */
  int level;

  Field(@Nullable String name, int[] nodes) {
    this.name = name;
    this.nodes = nodes;
  }

  /** Whether the rows have a cell for it. */
  boolean isCell() {
    return kind == Kind.ROWS || kind == Kind.REST || (kind == Kind.CELL && form.visible());
  }

  /** Its values as slices of the document. */
  Column values(JsonDocument doc) {
    Column values = new Column(name == null ? "" : name, doc.text, nodes.length);
    for (int row = 0; row < nodes.length; row++) {
      int node = nodes[row];
      if (node == COVERED) {
        values.set(row, CellKind.COVERED);
      } else if (node == ABSENT) {
        values.set(row, CellKind.ABSENT);
      } else if (doc.isContainer(node)) {
        values.set(row, CellKind.NESTED, doc.start(node), doc.end(node));
      } else if (doc.kind(node) == JsonDocument.STRING) {
        values.set(row, CellKind.TEXT, doc.start(node) + 1, doc.end(node) - 1);
      } else {
        values.set(row, CellKind.LITERAL, doc.start(node), doc.end(node));
      }
    }
    return values;
  }
}
