package dev.headroom.json;

import static dev.headroom.json.JsonDocument.ARRAY;
import static dev.headroom.json.JsonDocument.KEY;
import static dev.headroom.json.JsonDocument.OBJECT;

import dev.headroom.spi.ViewContext;
import dev.headroom.table.CellKind;
import dev.headroom.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the table in an array or a map: which fields are columns, groups, child rows. */
final class TableBuilder {
  private static final int MAX_DEPTH = 12;
  private static final int MAX_ITEMS = 40;
  private static final int MIN_VALUES = 8;

  private final JsonDocument doc;
  private final ViewContext context;
  private final boolean listsByKey;
  private final RecordColumns records;

  /**
   * A builder.
   *
   * @param listsByKey whether maps of lists are tables too
   * @param rests whether fields that few records have share a column
   */
  TableBuilder(JsonDocument doc, ViewContext context, boolean listsByKey, boolean rests) {
    this.doc = doc;
    this.context = context;
    this.listsByKey = listsByKey;
    this.records = new RecordColumns(doc, context, rests);
  }

  /** Whether there were fields that few records have. */
  boolean foundRare() {
    return records.foundRare();
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
    Items items = items(containers, count, map);
    Field root = new Field(null, items.rows());
    Table.Kind kind = kind(root, map, depth, values);
    if (kind == null) {
      return null;
    }
    Table table = new Table(kind, root, map ? keyField(items.keys()) : null);
    table.firstRows = items.firstRows();
    new TableLayout(doc, context).finish(table);
    return table;
  }

  /**
   * Items of some containers, end to end.
   *
   * @param rows their nodes
   * @param keys nodes of their keys; empty if they have none
   * @param firstRows for each container the number of its first item; one more for the end
   */
  private record Items(int[] rows, int[] keys, int[] firstRows) {}

  private Items items(int[] containers, int count, boolean map) {
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
    return new Items(rows, keys, firstRows);
  }

  /** What table the items make, whose columns are found then; null if they make none. */
  private Table.@Nullable Kind kind(Field root, boolean map, int depth, boolean values) {
    int count = root.nodes.length;
    int objects = count(root.nodes, OBJECT);
    int arrays = count(root.nodes, ARRAY);
    if (objects * 10L >= count * 9L) {
      return !group(root, depth) ? null : map ? Table.Kind.MAP : Table.Kind.ROWS;
    }
    if (!map && arrays * 10L >= count * 9L && items(root, depth)) {
      return Table.Kind.ARRAYS;
    }
    if (map && values && listsByKey && arrays == count && lists(root, depth)) {
      return Table.Kind.LISTS_BY_KEY;
    }
    if (values && objects + arrays == 0 && count >= MIN_VALUES) {
      root.column = root.values(doc);
      return map ? Table.Kind.VALUES_BY_KEY : Table.Kind.VALUES;
    }
    return null;
  }

  /** Makes rows below of the items of lists; false if they make no table. */
  private boolean lists(Field root, int depth) {
    Table below = table(root.nodes, depth - 1, false);
    if (below == null) {
      return false;
    }
    root.kind = Field.Kind.ROWS;
    root.table = below;
    return true;
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
    if (!records.spread(field)) {
      return false;
    }
    for (Field each : field.fields) {
      if (each.kind != Field.Kind.REST) {
        classify(each, depth - 1);
      }
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
    field.column = field.values(doc);
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
