package dev.headroom.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field as a header describes it; the reader's side of a table. */
final class FieldSpec {
  enum Kind {
    CELL,
    OBJECT,
    ARRAY,
    ROWS,
    CONSTANT,
    BUILT,
    REST
  }

  final Kind kind;

  /** Key as in the source without quotes; null for items of an array. */
  final @Nullable String name;

  /** Of a cell: number of it in the row. Of a group: of its first. */
  int firstCell = -1;

  int lastCell = -1;

  /** How many groups that begin with the same cell are around it. */
  int level;

  /** Of a text cell: what stands around every value. */
  @Nullable String before;

  @Nullable String after;

  /**
   * Of a text cell: name of the cell with whose value this one's begins, and what is before that.
   */
  @Nullable String head;

  String lead = "";

  /** Of a text cell: name of the cell with whose value this one's ends. */
  @Nullable String tail;

  /** Of a constant: where its value begins in the text. */
  int valueAt = -1;

  /** Of a built field: literal text and names of cells, by turns. */
  List<String> parts = List.of();

  final List<FieldSpec> fields = new ArrayList<>();

  /** Orders of keys other than that of the columns, with the rows that have them. */
  final List<Order> orders = new ArrayList<>();

  /** Of rows. */
  @Nullable RowTable table;

  FieldSpec(Kind kind, @Nullable String name) {
    this.kind = kind;
    this.name = name;
  }

  boolean isGroup() {
    return kind == Kind.OBJECT || kind == Kind.ARRAY;
  }

  /** Whether rows have cells for it. */
  boolean isShown() {
    return kind == Kind.CELL || kind == Kind.ROWS || kind == Kind.REST || isGroup();
  }

  /** Rows, as sorted pairs of first and last, whose keys stand in this order. */
  record Order(List<String> keys, int[] ranges) {
    boolean covers(int row) {
      int low = 0;
      int high = ranges.length / 2 - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (row < ranges[2 * middle]) {
          high = middle - 1;
        } else if (row > ranges[2 * middle + 1]) {
          low = middle + 1;
        } else {
          return true;
        }
      }
      return false;
    }
  }
}
