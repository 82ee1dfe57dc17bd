package dev.headroom.json;

import dev.headroom.table.CellReader;
import dev.headroom.table.CellReader.Shape;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the rows of a table and writes the records to a sink. */
final class RowReader {
  private static final int NONE = -1;
  private static final int MAX_REFERENCES = 8;

  private final String text;
  private final JsonSink sink;
  private final CellReader cells;
  private final LooseReader loose;

  /**
   * A reader of rows.
   *
   * @param definitions where in the text what a name stands for begins
   */
  RowReader(String text, JsonSink sink, Map<String, Integer> definitions) {
    this.text = text;
    this.sink = sink;
    this.cells = new CellReader(text);
    this.loose =
        new LooseReader(
            text,
            sink,
            () -> {
              throw new IOException("rows inside a cell");
            },
            definitions);
  }

  /** Writes a table of so many rows that begins at {@code from}; returns where it ends. */
  int read(RowTable table, int rows, int from) throws IOException {
    cells.moveTo(from);
    table.row = 0;
    emitRows(table, rows, 0);
    return cells.position();
  }

  private void emitRows(RowTable table, int rows, int depth) throws IOException {
    sink.open(table.map ? '{' : '[');
    for (int i = 0; i < rows; i++) {
      readRow(table, depth);
      FieldSpec key = table.key;
      if (key != null) {
        String name = string(key, table);
        sink.key(name, 0, name.length());
      }
      int end = table.reordered ? locateBelow(table, depth) : NONE;
      emitRecord(table, depth);
      if (end != NONE) {
        cells.moveTo(end);
      }
      table.row++;
    }
    sink.close(table.map ? '}' : ']');
  }

  private void readRow(RowTable table, int depth) throws IOException {
    for (int i = 0; i < depth; i++) {
      cells.skip(' ');
    }
    table.wholeRecord = NONE;
    int count = table.cells.size();
    for (int cell = 0; cell < count; ) {
      int at = cells.position();
      if (cell == (table.map ? 1 : 0) && text.startsWith("= ", at)) {
        table.wholeRecord = at + 2;
        cells.moveTo(at + 2);
        cells.next('\n');
        cells.skip('\n');
        return;
      }
      cell = readCell(table, cell, at);
    }
    cells.skip('\n');
  }

  /** Reads one cell or a mark for a group of them; returns the cell after. */
  private int readCell(RowTable table, int cell, int at) throws IOException {
    List<FieldSpec> starting = table.startingAt.get(cell);
    int dashes = run('-', at);
    int equals = run('=', at);
    int level = NONE;
    int last = cell;
    boolean absent = false;
    if (dashes > 0 && dashes <= starting.size()) {
      int end = starting.get(dashes - 1).lastCell;
      char after = at + dashes == text.length() ? '\n' : text.charAt(at + dashes);
      absent = after == table.separator(end) || after == '\n';
      level = absent ? dashes - 1 : NONE;
      last = absent ? end : cell;
    } else if (equals > 0 && equals <= starting.size()) {
      level = equals - 1;
      last = starting.get(level).lastCell;
      cells.moveTo(at + equals);
    }
    table.markedLevel[cell] = level;
    Shape shape = cells.next(table.separator(last));
    table.shapes[cell] = absent ? Shape.DASH : shape;
    table.starts[cell] = cells.start();
    table.ends[cell] = cells.end();
    for (int covered = cell + 1; covered <= last; covered++) {
      table.shapes[covered] = Shape.DASH;
      table.markedLevel[covered] = NONE;
    }
    if (isRowEnd()) {
      absentFrom(last + 1, table);
      return table.cells.size();
    }
    cells.skip(table.separator(last));
    return last + 1;
  }

  private boolean isRowEnd() {
    return cells.position() == text.length() || text.charAt(cells.position()) == '\n';
  }

  /** What a row that ends early does not show is absent, the outermost that begins there. */
  private static void absentFrom(int first, RowTable table) {
    for (int cell = first; cell < table.cells.size(); cell++) {
      table.shapes[cell] = Shape.DASH;
      table.markedLevel[cell] = NONE;
    }
    for (int cell = first; cell < table.cells.size(); ) {
      table.markedLevel[cell] = 0;
      cell = table.startingAt.get(cell).get(0).lastCell + 1;
    }
  }

  private int run(char c, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == c) {
      i++;
    }
    return i - from;
  }

  private void emitRecord(RowTable table, int depth) throws IOException {
    FieldSpec root = table.root;
    if (table.wholeRecord != NONE) {
      loose.read(table.wholeRecord);
    } else if (root.isGroup()) {
      emitGroup(root, table, depth);
    } else {
      emitField(root, table, depth);
    }
  }

  private void emitGroup(FieldSpec group, RowTable table, int depth) throws IOException {
    boolean object = group.kind == FieldSpec.Kind.OBJECT;
    sink.open(object ? '{' : '[');
    List<String> order = null;
    for (FieldSpec.Order each : group.orders) {
      order = each.covers(table.row) ? each.keys() : order;
    }
    if (order == null) {
      for (FieldSpec field : group.fields) {
        emitField(field, table, depth);
      }
    } else {
      emitInOrder(group, order, table, depth);
    }
    sink.close(object ? '}' : ']');
  }

  private void emitInOrder(FieldSpec group, List<String> order, RowTable table, int depth)
      throws IOException {
    Set<FieldSpec> emitted = new HashSet<>();
    for (String name : order) {
      for (FieldSpec field : group.fields) {
        if (name.equals(field.name) && emitted.add(field)) {
          emitField(field, table, depth);
        }
      }
    }
  }

  private void emitField(FieldSpec field, RowTable table, int depth) throws IOException {
    if (isAbsent(field, table)) {
      return;
    }
    if (field.name != null) {
      sink.key(field.name, 0, field.name.length());
    }
    switch (field.kind) {
      case CONSTANT -> loose.read(field.valueAt);
      case BUILT -> sink.string(built(field, table), "", 0, 0, "");
      case CELL -> {
        if (table.markedLevel[field.firstCell] == field.level) {
          emitWhole(field.firstCell, table);
        } else {
          emitCell(field, table);
        }
      }
      case ROWS -> emitBelow(field, table, depth);
      case REST -> loose.members(table.starts[field.firstCell]);
      default -> {
        if (table.markedLevel[field.firstCell] == field.level) {
          emitWhole(field.firstCell, table);
        } else {
          emitGroup(field, table, depth);
        }
      }
    }
  }

  /** A value that stands in the place of a group. */
  private void emitWhole(int cell, RowTable table) throws IOException {
    int start = table.starts[cell];
    int end = table.ends[cell];
    switch (table.shapes[cell]) {
      case BRACKETED -> loose.read(start);
      case QUOTED -> sink.value(text, start - 1, end + 1);
      default -> {
        if (start < end && text.charAt(start) == '<') {
          loose.read(start);
        } else {
          sink.value(text, start, end);
        }
      }
    }
  }

  private boolean isAbsent(FieldSpec field, RowTable table) {
    return field.isShown()
        && table.shapes[field.firstCell] == Shape.DASH
        && table.markedLevel[field.firstCell] == field.level;
  }

  private void emitBelow(FieldSpec field, RowTable table, int depth) throws IOException {
    int start = table.starts[field.firstCell];
    int end = table.ends[field.firstCell];
    if (text.startsWith("null", start) && end == start + 4) {
      sink.value(text, start, end);
      return;
    }
    int rows = rowsBelow(field, table);
    RowTable below = Objects.requireNonNull(field.table);
    if (table.reordered) {
      cells.moveTo(below.at);
    }
    emitRows(below, rows, depth + 1);
  }

  /** Finds the child rows of each field before any is read, as keys may come in another order. */
  private int locateBelow(RowTable table, int depth) throws IOException {
    for (FieldSpec cell : table.cells) {
      if (cell.kind == FieldSpec.Kind.ROWS && table.wholeRecord == NONE) {
        RowTable below = Objects.requireNonNull(cell.table);
        below.at = cells.position();
        skipRows(below, rowsBelow(cell, table), depth + 1);
      }
    }
    return cells.position();
  }

  private void skipRows(RowTable table, int rows, int depth) throws IOException {
    for (int i = 0; i < rows; i++) {
      readRow(table, depth);
      for (FieldSpec cell : table.cells) {
        if (cell.kind == FieldSpec.Kind.ROWS && table.wholeRecord == NONE) {
          skipRows(Objects.requireNonNull(cell.table), rowsBelow(cell, table), depth + 1);
        }
      }
    }
  }

  /** Number of child rows of the row read last. */
  private int rowsBelow(FieldSpec cell, RowTable table) throws IOException {
    int start = table.starts[cell.firstCell];
    int end = table.ends[cell.firstCell];
    if (table.shapes[cell.firstCell] != Shape.BARE
        || table.markedLevel[cell.firstCell] != NONE
        || text.startsWith("null", start)) {
      return 0;
    }
    try {
      return Integer.parseInt(text, start, end, 10);
    } catch (NumberFormatException e) {
      throw new IOException("number of rows expected at char " + start, e);
    }
  }

  private void emitCell(FieldSpec cell, RowTable table) throws IOException {
    int start = table.starts[cell.firstCell];
    int end = table.ends[cell.firstCell];
    String before = cell.before;
    Shape shape = table.shapes[cell.firstCell];
    if (shape == Shape.BRACKETED) {
      loose.read(start);
    } else if (before != null && !isNull(shape, start, end)) {
      sink.string(beginning(cell, table), text, start, end, ending(cell, table));
    } else if (shape == Shape.QUOTED || (before == null && !Literals.is(text, start, end))) {
      sink.string("", text, start, end, "");
    } else {
      sink.value(text, start, end);
    }
  }

  private boolean isNull(Shape shape, int start, int end) {
    return shape == Shape.BARE && end == start + 4 && text.startsWith("null", start);
  }

  /** The value of a cell as text. */
  private String string(FieldSpec cell, RowTable table) throws IOException {
    String piece = text.substring(table.starts[cell.firstCell], table.ends[cell.firstCell]);
    boolean whole = cell.before == null || table.markedLevel[cell.firstCell] != NONE;
    return whole ? piece : beginning(cell, table) + piece + ending(cell, table);
  }

  private String built(FieldSpec field, RowTable table) throws IOException {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < field.parts.size(); i++) {
      String part = field.parts.get(i);
      if (i % 2 == 0) {
        out.append(part);
        continue;
      }
      out.append(referred(part, table));
    }
    return out.toString();
  }

  /** What precedes a cell in its value. */
  private String beginning(FieldSpec cell, RowTable table) throws IOException {
    String before = Objects.requireNonNull(cell.before);
    return cell.head == null ? before : cell.lead + referred(cell.head, table) + before;
  }

  /** What follows a cell in its value. */
  private String ending(FieldSpec cell, RowTable table) throws IOException {
    String after = Objects.requireNonNull(cell.after);
    return cell.tail == null ? after : after + referred(cell.tail, table);
  }

  /**
   * What a reference such as {@code owner.login}, or {@code url*} for the bare cell, stands for.
   */
  private String referred(String name, RowTable table) throws IOException {
    boolean shown = name.endsWith("*") && name.length() > 1;
    Integer cell = table.paths.get(shown ? name.substring(0, name.length() - 1) : name);
    if (cell == null || table.references++ > MAX_REFERENCES) {
      throw new IOException("no such column");
    }
    String value =
        shown
            ? text.substring(table.starts[cell], table.ends[cell])
            : string(table.cells.get(cell), table);
    table.references--;
    return value;
  }
}
