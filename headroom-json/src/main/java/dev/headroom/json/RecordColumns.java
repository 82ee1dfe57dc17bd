package dev.headroom.json;

import static dev.headroom.json.JsonDocument.OBJECT;

import dev.headroom.spi.ViewContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes columns of the keys of objects: one for each key; where rests are wanted, one for
 * neighbouring keys that few objects have, whose cells say the keys.
 */
final class RecordColumns {
  /** A key is rare if no more than one object in so many has it. */
  private static final int RARE = 4;

  private static final int MIN_OBJECTS = 5;

  /** A column for rare keys is worth its sign in every row if one in so many has any. */
  private static final int USED = 8;

  /** At most one object in so many is shown as a whole, as its keys stand elsewhere. */
  private static final int EXCEPTIONS = 4;

  private final JsonDocument doc;
  private final ViewContext context;
  private final boolean rests;
  private boolean foundRare;

  RecordColumns(JsonDocument doc, ViewContext context, boolean rests) {
    this.doc = doc;
    this.context = context;
    this.rests = rests;
  }

  /** Whether there were keys that few objects have. */
  boolean foundRare() {
    return foundRare;
  }

  /** Gives a field the columns of its objects; false if they have too little in common. */
  boolean spread(Field field) {
    KeyOrder order = KeyOrder.of(doc, field.nodes, rests);
    foundRare |= order.tooMany;
    if (order.tooMany || order.objects < 2 || order.keys.isEmpty()) {
      return false;
    }
    long usual = 0;
    boolean rare = false;
    for (int key : order.keys) {
      rare |= isRare(key, order);
      usual += isRare(key, order) ? 0 : order.count(key);
    }
    rare &= usual * 2 >= order.members;
    foundRare |= rare;
    if (rests && rare && spread(field, order, true)) {
      return true;
    }
    long cells = (long) order.keys.size() * order.objects;
    return cells <= 3 * order.members + 8 && spread(field, order, false);
  }

  private static boolean isRare(int key, KeyOrder order) {
    return order.objects >= MIN_OBJECTS && order.count(key) * RARE <= order.objects;
  }

  private boolean spread(Field field, KeyOrder order, boolean withRests) {
    Map<Integer, Integer> placeOf = new HashMap<>();
    List<Field> fields = columns(order, withRests, field.nodes.length, placeOf);
    context.checkpoint((int) Math.min(Integer.MAX_VALUE, (long) fields.size() * order.objects));
    int exceptions = 0;
    for (int row = 0; row < field.nodes.length; row++) {
      int node = field.nodes[row];
      if (node < 0 || doc.kind(node) != OBJECT || doc.isEmpty(node)) {
        field.hasOthers |= node >= 0;
      } else if (withRests && !follows(node, placeOf, fields)) {
        field.whole.set(row);
        field.hasOthers = true;
        exceptions++;
      } else {
        fill(row, node, placeOf, fields);
      }
    }
    if (exceptions * EXCEPTIONS > order.objects) {
      field.whole.clear();
      return false;
    }
    field.kind = Field.Kind.GROUP;
    field.fields = fields;
    field.deviations = withRests ? List.of() : order.deviations;
    return true;
  }

  /**
   * Columns for keys in their order; neighbouring rare keys share one, or have none where hardly
   * any object has them.
   *
   * @param placeOf gets the column of each key that has one
   */
  private List<Field> columns(
      KeyOrder order, boolean withRests, int rows, Map<Integer, Integer> placeOf) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < order.keys.size(); ) {
      int key = order.keys.get(i);
      if (!withRests || !isRare(key, order)) {
        placeOf.put(key, fields.size());
        fields.add(column(key, rows));
        i++;
        continue;
      }
      int from = i;
      int used = 0;
      while (i < order.keys.size() && isRare(order.keys.get(i), order)) {
        used += order.count(order.keys.get(i++));
      }
      if (used * USED >= order.objects) {
        order.keys.subList(from, i).forEach(rare -> placeOf.put(rare, fields.size()));
        fields.add(column(-1, rows));
      }
    }
    return fields;
  }

  private Field column(int key, int rows) {
    int[] nodes = new int[rows];
    Arrays.fill(nodes, Field.COVERED);
    Field field = new Field(key < 0 ? null : doc.key(key), nodes);
    if (key < 0) {
      field.kind = Field.Kind.REST;
      field.ends = new int[rows];
    }
    return field;
  }

  /** Whether the keys of an object stand in the order of the columns. */
  private boolean follows(int object, Map<Integer, Integer> placeOf, List<Field> fields) {
    int before = -1;
    for (int key = object + 1; key < doc.next(object); key = doc.next(key + 1)) {
      int place = placeOf.getOrDefault(doc.keyId(key), -1);
      boolean again = place >= 0 && place == before && fields.get(place).kind == Field.Kind.REST;
      if (place <= before && !again) {
        return false;
      }
      before = place;
    }
    return true;
  }

  private void fill(int row, int object, Map<Integer, Integer> placeOf, List<Field> fields) {
    for (Field each : fields) {
      each.nodes[row] = Field.ABSENT;
    }
    for (int key = object + 1; key < doc.next(object); key = doc.next(key + 1)) {
      Field each = fields.get(placeOf.getOrDefault(doc.keyId(key), -1));
      if (each.kind != Field.Kind.REST) {
        each.nodes[row] = key + 1;
        continue;
      }
      each.nodes[row] = each.nodes[row] < 0 ? key : each.nodes[row];
      each.ends[row] = doc.next(key + 1);
    }
  }
}
