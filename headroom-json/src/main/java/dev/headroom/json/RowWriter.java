package dev.headroom.json;

import dev.headroom.table.CellKind;
import dev.headroom.table.Cells;
import dev.headroom.table.Column;
import dev.headroom.table.ColumnForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes rows of a table, each followed by its child rows. */
final class RowWriter {
  /** Learns where rows and cells stand, to make units of them. */
  interface Places {
    /** A row begins; its child rows end before {@link #rowEnds}. */
    default void rowBegins(Table table, int row, int at) {}

    /** The row, its line end and child rows included, ends. */
    default void rowEnds(Table table, int row, int at) {}

    /** A cell that shows a value stands here. */
    default void cell(Table table, Field field, int row, CellPlace place) {}
  }

  /**
   * Where a cell stands in the text being written.
   *
   * @param from before the separator in front of it
   * @param start behind that
   * @param body where the chars of a text begin that is shown as it is spelt; else -1
   * @param end where it ends
   */
  record CellPlace(int from, int start, int body, int end) {}

  static final Places NOWHERE = new Places() {};

  private final JsonDocument doc;
  private final Table table;
  private final LooseWriter loose;
  private final LooseWriter.Placeholders names;

  /** Fields whose items are to follow the row being written. */
  private final List<Field> counted = new ArrayList<>();

  /** Where the row being written may end: absent cells behind are not shown. */
  private int kept;

  RowWriter(JsonDocument doc, Table table) {
    this(doc, table, (node, out) -> false);
  }

  /**
   * A writer of cells in which names stand for containers.
   *
   * @param names appends the name of a container, or returns false
   */
  RowWriter(JsonDocument doc, Table table, LooseWriter.Placeholders names) {
    this.doc = doc;
    this.table = table;
    this.names = names;
    this.loose = new LooseWriter(doc);
  }

  /** A cell for the choice of separators. */
  void sample(int cell, int row, char follow, StringBuilder out) {
    Field field = table.cells.get(cell);
    if (field.nodes[row] != Field.COVERED) {
      cell(field, row, follow, out);
    }
  }

  void write(int from, int to, int depth, StringBuilder out, Places places) {
    for (int row = from; row < to; row++) {
      counted.clear();
      places.rowBegins(table, row, out.length());
      for (int i = 0; i < depth; i++) {
        out.append(' ');
      }
      if (table.key != null) {
        cell(table.key, row, table.separators[0], out);
        kept = out.length();
        out.append(table.separators[0]);
      }
      if (table.root.kind != Field.Kind.GROUP) {
        int start = out.length();
        int body = cell(table.root, row, '\n', out);
        report(table.root, row, new CellPlace(start, start, body, out.length()), places);
        kept = out.length();
      } else if (isGroup(table.root, row)) {
        fields(table.root, row, out.length(), out, places);
      } else {
        out.append("= ");
        whole(table.root.nodes[row], out);
        kept = out.length();
      }
      out.setLength(kept);
      out.append('\n');
      for (Field cell : counted) {
        Table below = Objects.requireNonNull(cell.table);
        new RowWriter(doc, below, names)
            .write(below.firstRows[row], below.firstRows[row + 1], depth + 1, out, places);
      }
      places.rowEnds(table, row, out.length());
    }
  }

  private void fields(Field group, int row, int start, StringBuilder out, Places places) {
    Field before = null;
    for (Field field : group.fields) {
      if (!HeaderWriter.isShown(field)) {
        continue;
      }
      int from = before == null ? start : out.length();
      if (before != null) {
        out.append(table.separators[before.lastCell]);
      }
      before = field;
      if (field.kind != Field.Kind.GROUP) {
        int at = out.length();
        int body = cell(field, row, table.separators[field.lastCell], out);
        report(field, row, new CellPlace(from, at, body, out.length()), places);
      } else if (isGroup(field, row)) {
        fields(field, row, from, out, places);
      } else if (field.nodes[row] == Field.ABSENT) {
        mark('-', field, out);
      } else {
        mark('=', field, out);
        whole(field.nodes[row], out);
      }
      if (field.nodes[row] != Field.ABSENT || field.level > 0 || field.firstCell == 0) {
        kept = out.length();
      }
    }
  }

  /** One mark for the outermost group that begins here, one more for each inner one. */
  private static void mark(char mark, Field field, StringBuilder out) {
    for (int i = 0; i <= field.level; i++) {
      out.append(mark);
    }
  }

  private boolean isGroup(Field group, int row) {
    int node = group.nodes[row];
    return node >= 0
        && !group.whole.get(row)
        && doc.kind(node) == (group.array ? JsonDocument.ARRAY : JsonDocument.OBJECT)
        && !doc.isEmpty(node);
  }

  /** The value of a group that is not an object with members. */
  private void whole(int node, StringBuilder out) {
    if (doc.isContainer(node)) {
      loose.write(node, out, names);
    } else {
      out.append(doc.text, doc.start(node), doc.end(node));
    }
  }

  private void report(Field field, int row, CellPlace place, Places places) {
    if (field.kind == Field.Kind.CELL && field.nodes[row] >= 0) {
      places.cell(table, field, row, place);
    }
  }

  /** Writes a cell; returns where the chars of a text begin that is shown as it is spelt, or -1. */
  private int cell(Field field, int row, char follow, StringBuilder out) {
    int at = out.length();
    if (field.kind == Field.Kind.ROWS) {
      count(field, row, out);
      return -1;
    }
    if (field.kind == Field.Kind.REST) {
      rest(field, row, out);
      return -1;
    }
    Column column = Objects.requireNonNull(field.column);
    CellKind kind = column.kind(row);
    int start = column.start(row);
    int end = column.end(row);
    if (field.form instanceof ColumnForm.Text form
        && (kind == CellKind.NESTED
            || (kind == CellKind.LITERAL && doc.text.charAt(start) != 'n')
            || (kind == CellKind.TEXT && !form.fits(doc.text, start, end)))) {
      mark('=', field, out);
      whole(field.nodes[row], out);
      return -1;
    }
    switch (kind) {
      case ABSENT -> mark('-', field, out);
      case LITERAL -> out.append(doc.text, start, end);
      case NESTED -> nested(field, row, out);
      case TEXT -> {
        boolean typed = true;
        if (field.form instanceof ColumnForm.Text form) {
          typed = false;
          start += form.before().length();
          end -= form.after().length();
        }
        Cells.append(out, doc.text, start, end, typed, follow);
        return at + (out.length() - at - (end - start)) / 2;
      }
      case COVERED -> throw new IllegalStateException("covered cell of " + column);
    }
    return -1;
  }

  private void nested(Field field, int row, StringBuilder out) {
    int at = out.length();
    mark('=', field, out);
    if (!names.append(field.nodes[row], out)) {
      out.setLength(at);
      loose.write(field.nodes[row], out, names);
    }
  }

  private void rest(Field field, int row, StringBuilder out) {
    if (field.nodes[row] == Field.ABSENT) {
      mark('-', field, out);
    } else {
      out.append('{');
      loose.members(field.nodes[row], field.ends[row], out, names);
      out.append('}');
    }
  }

  private void count(Field field, int row, StringBuilder out) {
    int node = field.nodes[row];
    if (node == Field.ABSENT) {
      mark('-', field, out);
    } else if (doc.isContainer(node)) {
      int[] firstRows = Objects.requireNonNull(field.table).firstRows;
      out.append(firstRows[row + 1] - firstRows[row]);
      counted.add(field);
    } else {
      out.append("null");
    }
  }
}
