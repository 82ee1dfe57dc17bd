package dev.headroom.json;

import dev.headroom.table.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records shown as rows. */
final class Table {
  /** What the rows are, as the header says it. */
  enum Kind {
    /** Objects of an array. */
    ROWS("rows"),
    /** Arrays of an array. */
    ARRAYS("arrays"),
    /** Values of an array. */
    VALUES("values"),
    /** Members of an object, the key in the first cell. */
    MAP("by key"),
    /** The same where the members are plain values. */
    VALUES_BY_KEY("values by key"),
    /** The same where the members are lists, whose items are rows below. */
    LISTS_BY_KEY("lists by key");

    final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  final Kind kind;

  /** The rows' values; a group, or a cell for plain values. */
  final Field root;

  /** Of a map: the keys. */
  final @Nullable Field key;

  /** All cells of a row, in order. */
  final List<Field> cells = new ArrayList<>();

  /** All fields with a column, in order; built columns refer to them. */
  final List<Field> leaves = new ArrayList<>();

  /** How built columns refer to a field: {@code owner.login}. */
  final Map<Field, String> paths = new HashMap<>();

  char[] separators = new char[0];

  /** Of a child: where the rows of each parent row begin; one more than there are parent rows. */
  int[] firstRows = new int[0];

  /** Group of the units made of its rows, while a view is written. */
  int rowGroup;

  /** Weights of the rows, while a view is written. */
  byte[] weights = new byte[0];

  /** Where the cells lie that a row can do without; null for the others. */
  LongCells.@Nullable Place[] longCells = new LongCells.Place[0];

  Table(Kind kind, Field root, @Nullable Field key) {
    this.kind = kind;
    this.root = root;
    this.key = key;
  }

  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (Field leaf : leaves) {
      if (leaf.column != null) {
        columns.add(leaf.column);
      }
    }
    return columns;
  }

  int rows() {
    return root.nodes.length;
  }
}
