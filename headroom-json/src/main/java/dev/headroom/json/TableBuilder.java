package dev.headroom.json;

import static dev.headroom.json.JsonDocument.ARRAY;
import static dev.headroom.json.JsonDocument.KEY;
import static dev.headroom.json.JsonDocument.OBJECT;
import static dev.headroom.json.JsonDocument.STRING;

import dev.headroom.spi.ViewContext;
import dev.headroom.table.CellKind;
import dev.headroom.table.Column;
import dev.headroom.table.ColumnForm;
import dev.headroom.table.ColumnForms;
import dev.headroom.table.Separators;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the table in an array or a map: which fields are columns, groups, child rows. */
final class TableBuilder {
  private static final int MAX_DEPTH = 12;
  private static final int MAX_ITEMS = 40;
  private static final int MIN_VALUES = 8;

  private final JsonDocument doc;
  private final ViewContext context;

  TableBuilder(JsonDocument doc, ViewContext context) {
    this.doc = doc;
    this.context = context;
  }

  /** The table of a container's items; null if they do not make one. */
  @Nullable Table build(int container) {
    int[] items = new int[1];
    items[0] = container;
    return table(items, MAX_DEPTH, true);
  }

  /** One table for the items of all containers. */
  private @Nullable Table table(int[] containers, int depth, boolean values) {
    boolean map = false;
    int count = 0;
    for (int container : containers) {
      if (container >= 0 && doc.isContainer(container)) {
        map = doc.kind(container) == OBJECT;
        count += count(container);
      }
    }
    if (count < 2 || depth == 0) {
      return null;
    }
    context.checkpoint(count);
    int[] rows = new int[count];
    int[] keys = new int[map ? count : 0];
    int[] firstRows = new int[containers.length + 1];
    int row = 0;
    for (int i = 0; i < containers.length; i++) {
      firstRows[i] = row;
      int container = containers[i];
      if (container < 0 || !doc.isContainer(container)) {
        continue;
      }
      for (int node = container + 1; node < doc.next(container); node = doc.next(node)) {
        if (doc.kind(node) == KEY) {
          keys[row] = node++;
        }
        rows[row++] = node;
      }
    }
    firstRows[containers.length] = row;
    int objects = count(rows, OBJECT);
    int arrays = count(rows, ARRAY);
    Field root = new Field(null, rows);
    Table.Kind kind;
    if (objects * 10L >= count * 9L) {
      if (!group(root, depth)) {
        return null;
      }
      kind = map ? Table.Kind.MAP : Table.Kind.ROWS;
    } else if (!map && arrays * 10L >= count * 9L && items(root, depth)) {
      kind = Table.Kind.ARRAYS;
    } else if (values && objects + arrays == 0 && count >= MIN_VALUES) {
      kind = map ? Table.Kind.VALUES_BY_KEY : Table.Kind.VALUES;
      root.column = column(root);
    } else {
      return null;
    }
    Table table = new Table(kind, root, map ? keyField(keys) : null);
    table.firstRows = firstRows;
    finish(table);
    return table;
  }

  private Field keyField(int[] keys) {
    Field field = new Field(null, keys);
    Column column = new Column("key", doc.text, keys.length);
    for (int row = 0; row < keys.length; row++) {
      column.set(row, CellKind.TEXT, doc.start(keys[row]) + 1, doc.end(keys[row]) - 1);
    }
    field.column = column;
    return field;
  }

  /** Makes columns of the keys of objects; false if they have too little in common. */
  private boolean group(Field field, int depth) {
    KeyOrder order = KeyOrder.of(doc, field.nodes);
    int objects = count(field.nodes, OBJECT);
    if (order.tooMany || objects < 2 || order.keys.isEmpty()) {
      return false;
    }
    long cells = (long) order.keys.size() * objects;
    if (cells > 3 * order.members + 8) {
      return false;
    }
    Map<Integer, int[]> byKey = new HashMap<>();
    List<Field> fields = new ArrayList<>();
    for (int key : order.keys) {
      int[] nodes = new int[field.nodes.length];
      Arrays.fill(nodes, Field.COVERED);
      byKey.put(key, nodes);
      fields.add(new Field(doc.key(key), nodes));
    }
    for (int row = 0; row < field.nodes.length; row++) {
      int node = field.nodes[row];
      if (node < 0 || doc.kind(node) != OBJECT || doc.isEmpty(node)) {
        field.hasOthers |= node >= 0;
        continue;
      }
      for (Field each : fields) {
        each.nodes[row] = Field.ABSENT;
      }
      for (int key = node + 1; key < doc.next(node); key = doc.next(key + 1)) {
        Objects.requireNonNull(byKey.get(doc.keyId(key)))[row] = key + 1;
      }
    }
    context.checkpoint((int) Math.min(Integer.MAX_VALUE, cells));
    field.kind = Field.Kind.GROUP;
    field.fields = fields;
    field.deviations = order.deviations;
    for (Field each : fields) {
      classify(each, depth - 1);
    }
    return true;
  }

  /** Makes columns of the items of short arrays; false if they are too long or too different. */
  private boolean items(Field field, int depth) {
    int longest = 0;
    int shortest = Integer.MAX_VALUE;
    for (int node : field.nodes) {
      if (node >= 0 && doc.kind(node) == ARRAY) {
        int count = count(node);
        longest = Math.max(longest, count);
        shortest = Math.min(shortest, count);
      }
    }
    if (longest == 0 || longest > MAX_ITEMS || shortest * 2 < longest) {
      return false;
    }
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < longest; i++) {
      int[] nodes = new int[field.nodes.length];
      Arrays.fill(nodes, Field.COVERED);
      fields.add(new Field(null, nodes));
    }
    for (int row = 0; row < field.nodes.length; row++) {
      int array = field.nodes[row];
      if (array < 0 || doc.kind(array) != ARRAY || doc.isEmpty(array)) {
        continue;
      }
      int node = array + 1;
      for (Field each : fields) {
        boolean there = node < doc.next(array);
        each.nodes[row] = there ? node : Field.ABSENT;
        node = there ? doc.next(node) : node;
      }
    }
    field.kind = Field.Kind.GROUP;
    field.array = true;
    field.fields = fields;
    for (Field each : fields) {
      classify(each, depth - 1);
    }
    return true;
  }

  private void classify(Field field, int depth) {
    int present = 0;
    int nulls = 0;
    int questioned = 0;
    for (int node : field.nodes) {
      present += node >= 0 ? 1 : 0;
      questioned += node != Field.COVERED ? 1 : 0;
      nulls += node >= 0 && isNull(node) ? 1 : 0;
    }
    if (present == questioned && present > 1 && isConstant(field)) {
      field.kind = Field.Kind.CONSTANT;
      return;
    }
    int values = present - nulls;
    int objects = count(field.nodes, OBJECT);
    int arrays = count(field.nodes, ARRAY);
    if (depth > 0 && objects > 1 && objects * 10L >= values * 9L) {
      if (group(field, depth)) {
        return;
      }
      if (objects == values) {
        Table table = table(field.nodes, depth, false);
        if (table != null) {
          field.kind = Field.Kind.ROWS;
          field.table = table;
          return;
        }
      }
    } else if (depth > 0 && arrays > 1 && arrays == values) {
      if ((onlyScalars(field) || onlySingle(field)) && items(field, depth)) {
        return;
      }
      Table table = table(field.nodes, depth, false);
      if (table != null) {
        field.kind = Field.Kind.ROWS;
        field.table = table;
        return;
      }
    }
    field.column = column(field);
  }

  /** Whether all arrays have one item, which then is a column or a group of them. */
  private boolean onlySingle(Field field) {
    for (int array : field.nodes) {
      if (array >= 0 && doc.kind(array) == ARRAY && count(array) != 1) {
        return false;
      }
    }
    return true;
  }

  private boolean onlyScalars(Field field) {
    int length = -1;
    for (int array : field.nodes) {
      if (array < 0 || doc.kind(array) != ARRAY) {
        continue;
      }
      int count = 0;
      for (int node = array + 1; node < doc.next(array); node = doc.next(node)) {
        if (doc.isContainer(node) || ++count > 4) {
          return false;
        }
      }
      if (length >= 0 && count != length) {
        return false;
      }
      length = count;
    }
    return length > 0;
  }

  private Column column(Field field) {
    Column column = new Column(field.name == null ? "" : field.name, doc.text, field.nodes.length);
    for (int row = 0; row < field.nodes.length; row++) {
      int node = field.nodes[row];
      if (node == Field.COVERED) {
        column.set(row, CellKind.COVERED);
      } else if (node == Field.ABSENT) {
        column.set(row, CellKind.ABSENT);
      } else if (doc.isContainer(node)) {
        column.set(row, CellKind.NESTED, doc.start(node), doc.end(node));
      } else if (doc.kind(node) == STRING) {
        column.set(row, CellKind.TEXT, doc.start(node) + 1, doc.end(node) - 1);
      } else {
        column.set(row, CellKind.LITERAL, doc.start(node), doc.end(node));
      }
    }
    return column;
  }

  /** Chooses forms for all columns and numbers the cells. */
  private void finish(Table table) {
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
        shown.column = column(shown);
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

  private boolean isConstant(Field field) {
    int first = -1;
    for (int node : field.nodes) {
      if (node < 0) {
        continue;
      }
      if (first < 0) {
        first = node;
      } else if (!doc.sameSlice(first, node)) {
        return false;
      }
    }
    return true;
  }

  private boolean isNull(int node) {
    return doc.kind(node) == JsonDocument.LITERAL && doc.text.charAt(doc.start(node)) == 'n';
  }

  private int count(int container) {
    int count = 0;
    for (int node = container + 1; node < doc.next(container); node = doc.next(node)) {
      count += doc.kind(node) == KEY ? 0 : 1;
    }
    return count;
  }

  private int count(int[] nodes, byte kind) {
    int count = 0;
    for (int node : nodes) {
      count += node >= 0 && doc.kind(node) == kind ? 1 : 0;
    }
    return count;
  }
}
