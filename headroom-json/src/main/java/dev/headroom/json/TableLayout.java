package dev.headroom.json;

import dev.headroom.spi.ViewContext;
import dev.headroom.table.Column;
import dev.headroom.table.ColumnForm;
import dev.headroom.table.ColumnForms;
import dev.headroom.table.Separators;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides how a table whose columns are known is written: forms, cells in their order, gaps. */
final class TableLayout {
  private final JsonDocument doc;
  private final ViewContext context;

  TableLayout(JsonDocument doc, ViewContext context) {
    this.doc = doc;
    this.context = context;
  }

  /** Chooses forms for all columns and numbers the cells. */
  void finish(Table table) {
    List<Field> leaves = table.leaves;
    if (table.key != null) {
      leaves.add(table.key);
    }
    collectLeaves(table.root, leaves);
    List<Column> columns = new ArrayList<>();
    for (Field leaf : leaves) {
      columns.add(Objects.requireNonNull(leaf.column));
    }
    List<ColumnForm> forms = new ColumnForms(context::tokens).choose(columns);
    List<Column> cells = ColumnForms.cells(columns, forms);
    for (int i = 0; i < leaves.size(); i++) {
      leaves.get(i).form = forms.get(i);
      leaves.get(i).column = cells.get(i);
    }
    paths(table);
    if (table.key != null) {
      table.key.form = text(table.key);
      add(table.key, table);
    }
    place(table.root, table, null);
    for (Field field : table.root.fields) {
      level(field, 0);
    }
    table.separators =
        Separators.choose(
            table.cells.size(), table.rows(), new RowWriter(doc, table)::sample, context::tokens);
  }

  /** Keys are always text. */
  private static ColumnForm text(Field key) {
    Column column = Objects.requireNonNull(key.column);
    for (int row = 0; row < column.rows(); row++) {
      if (!(key.form instanceof ColumnForm.Text form)
          || form.tail() != null
          || !form.fits(column.source(), column.start(row), column.end(row))) {
        return new ColumnForm.Text("", "");
      }
    }
    return key.form;
  }

  private static void collectLeaves(Field field, List<Field> leaves) {
    if (field.kind == Field.Kind.CELL) {
      leaves.add(field);
    }
    for (Field each : field.fields) {
      collectLeaves(each, leaves);
    }
  }

  /** Numbers the cells of a field; a group that is not in every row keeps at least one. */
  private void place(Field field, Table table, @Nullable Field parent) {
    if (field.isCell()) {
      add(field, table);
      return;
    }
    if (field.kind != Field.Kind.GROUP) {
      if (parent == null) {
        field.form = new ColumnForm.Typed();
        add(field, table);
      }
      return;
    }
    field.firstCell = table.cells.size();
    for (Field each : field.fields) {
      place(each, table, field);
    }
    if (table.cells.size() == field.firstCell) {
      Field shown = field.fields.get(0);
      while (shown.kind == Field.Kind.GROUP) {
        shown = shown.fields.get(0);
      }
      shown.kind = Field.Kind.CELL;
      if (shown.column == null) {
        shown.column = shown.values(doc);
      }
      shown.form = new ColumnForm.Typed();
      add(shown, table);
      for (Field each = field; each != shown; each = each.fields.get(0)) {
        each.firstCell = field.firstCell;
        each.lastCell = field.firstCell;
      }
    }
    field.lastCell = table.cells.size() - 1;
  }

  /** Names the fields that built columns refer to. */
  private static void paths(Table table) {
    if (table.key != null) {
      table.paths.put(table.key, "*");
    }
    paths(table.root, "", table);
  }

  private static void paths(Field group, String path, Table table) {
    for (int i = 0; i < group.fields.size(); i++) {
      Field field = group.fields.get(i);
      String own = HeaderWriter.path(path, field, i);
      table.paths.put(field, own);
      paths(field, own, table);
    }
  }

  private static void level(Field field, int level) {
    field.level = level;
    boolean first = true;
    for (Field each : field.fields) {
      if (HeaderWriter.isShown(each)) {
        level(each, first ? level + 1 : 0);
        first = false;
      }
    }
  }

  private static void add(Field field, Table table) {
    field.firstCell = table.cells.size();
    field.lastCell = field.firstCell;
    table.cells.add(field);
  }
}
