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
    /** A table begins; all that follows is dropped if it turns out not to be worth it. */
    default void tableBegins(Table table, String pointer) {}

    /** The table begun last is not written after all. */
    default void tableDropped() {}

    /** A row begins; its child rows end before {@link #rowEnds}. */
    default void rowBegins(Table table, int row, int at) {}

    /** The row, its line end and child rows included, ends. */
    default void rowEnds(Table table, int row, int at) {}

    /** A bare text cell; what stands at {@code at} is at {@code source} in the original. */
    default void text(Table table, int row, int at, int length, int source) {}
  }

  static final Places NOWHERE = new Places() {};

  private final JsonDocument doc;
  private final Table table;
  private final LooseWriter loose;

  /** Fields whose items are to follow the row being written. */
  private final List<Field> counted = new ArrayList<>();

  RowWriter(JsonDocument doc, Table table) {
    this.doc = doc;
    this.table = table;
    this.loose = new LooseWriter(doc);
  }

  /** A cell for the choice of separators. */
  void sample(int cell, int row, char follow, StringBuilder out) {
    Field field = table.cells.get(cell);
    if (field.nodes[row] != Field.COVERED) {
      cell(field, row, follow, out, NOWHERE);
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
        cell(table.key, row, table.separators[0], out, places);
        out.append(table.separators[0]);
      }
      if (table.root.kind != Field.Kind.GROUP) {
        cell(table.root, row, '\n', out, places);
      } else if (isGroup(table.root, row)) {
        fields(table.root, row, out, places);
      } else {
        out.append("= ");
        whole(table.root.nodes[row], out);
      }
      out.append('\n');
      for (Field cell : counted) {
        Table below = Objects.requireNonNull(cell.table);
        new RowWriter(doc, below)
            .write(below.firstRows[row], below.firstRows[row + 1], depth + 1, out, places);
      }
      places.rowEnds(table, row, out.length());
    }
  }

  private void fields(Field group, int row, StringBuilder out, Places places) {
    Field before = null;
    for (Field field : group.fields) {
      if (!HeaderWriter.isShown(field)) {
        continue;
      }
      if (before != null) {
        out.append(table.separators[before.lastCell]);
      }
      before = field;
      if (field.kind != Field.Kind.GROUP) {
        cell(field, row, table.separators[field.lastCell], out, places);
      } else if (isGroup(field, row)) {
        fields(field, row, out, places);
      } else if (field.nodes[row] == Field.ABSENT) {
        mark('-', field, out);
      } else {
        mark('=', field, out);
        whole(field.nodes[row], out);
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
        && doc.kind(node) == (group.array ? JsonDocument.ARRAY : JsonDocument.OBJECT)
        && !doc.isEmpty(node);
  }

  /** The value of a group that is not an object with members. */
  private void whole(int node, StringBuilder out) {
    if (doc.isContainer(node)) {
      loose.write(node, out);
    } else {
      out.append(doc.text, doc.start(node), doc.end(node));
    }
  }

  private void cell(Field field, int row, char follow, StringBuilder out, Places places) {
    if (field.kind == Field.Kind.ROWS) {
      count(field, row, out);
      return;
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
      return;
    }
    switch (kind) {
      case ABSENT -> mark('-', field, out);
      case LITERAL -> out.append(doc.text, start, end);
      case NESTED -> loose.write(field.nodes[row], out);
      case TEXT -> {
        boolean typed = true;
        if (field.form instanceof ColumnForm.Text form) {
          typed = false;
          start += form.before().length();
          end -= form.after().length();
        }
        int at = out.length();
        Cells.append(out, doc.text, start, end, typed, follow);
        int shift = (out.length() - at - (end - start)) / 2;
        places.text(table, row, at + shift, end - start, start);
      }
      case COVERED -> throw new IllegalStateException("covered cell of " + column);
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
