package dev.headroom.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of objects: all their keys in one order, and which objects have theirs in another.
 * Orders are merged by the distinct sequences of keys, of which there are few.
 */
final class KeyOrder {
  private static final int MAX_KEYS = 1000;
  private static final int MAX_SEQUENCES = 200;
  private static final int MAX_RAGGED = 1000;

  /** Keys in another order than the columns, and the rows where that is so. */
  record Deviation(int[] keys, List<Integer> rows) {}

  private record Sequence(int[] keys) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Sequence s && Arrays.equals(keys, s.keys);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(keys);
    }
  }

  final List<Integer> keys;
  final List<Deviation> deviations;
  final boolean tooMany;

  /** Number of objects with members, and of their members. */
  final int objects;

  final long members;
  private final Map<Integer, Integer> counts;

  private KeyOrder(
      List<Integer> keys,
      List<Deviation> deviations,
      boolean tooMany,
      Map<Integer, Integer> counts,
      int objects,
      long members) {
    this.keys = keys;
    this.deviations = deviations;
    this.tooMany = tooMany;
    this.counts = counts;
    this.objects = objects;
    this.members = members;
  }

  private static KeyOrder tooMany() {
    return new KeyOrder(List.of(), List.of(), true, Map.of(), 0, 0);
  }

  /** Number of objects that have a key. */
  int count(int key) {
    return counts.getOrDefault(key, 0);
  }

  /**
   * The order of those nodes that are objects with members.
   *
   * @param ragged whether they may differ much
   */
  static KeyOrder of(JsonDocument doc, int[] nodes, boolean ragged) {
    int most = ragged ? MAX_RAGGED : MAX_SEQUENCES;
    int objects = 0;
    Map<Sequence, List<Integer>> rowsOf = new LinkedHashMap<>();
    long members = 0;
    for (int row = 0; row < nodes.length; row++) {
      if (nodes[row] >= 0 && doc.kind(nodes[row]) == JsonDocument.OBJECT) {
        int[] keys = keys(doc, nodes[row]);
        if (keys.length == 0) {
          continue;
        }
        members += keys.length;
        objects++;
        rowsOf.computeIfAbsent(new Sequence(keys), s -> new ArrayList<>()).add(row);
        if (rowsOf.size() > most || keys.length > MAX_KEYS) {
          return tooMany();
        }
      }
    }
    List<Map.Entry<Sequence, List<Integer>>> byCount = new ArrayList<>(rowsOf.entrySet());
    byCount.sort((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()));
    List<Integer> order = new ArrayList<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (Map.Entry<Sequence, List<Integer>> entry : byCount) {
      merge(order, entry.getKey().keys());
      for (int key : entry.getKey().keys()) {
        counts.merge(key, entry.getValue().size(), Integer::sum);
      }
      if (order.size() > MAX_KEYS) {
        return tooMany();
      }
    }
    List<Deviation> deviations = new ArrayList<>();
    for (Map.Entry<Sequence, List<Integer>> entry : byCount) {
      if (!follows(entry.getKey().keys(), order)) {
        deviations.add(new Deviation(entry.getKey().keys(), entry.getValue()));
      }
    }
    return new KeyOrder(order, deviations, false, counts, objects, members);
  }

  private static int[] keys(JsonDocument doc, int object) {
    int count = 0;
    for (int key = object + 1; key < doc.next(object); key = doc.next(key + 1)) {
      count++;
    }
    int[] keys = new int[count];
    int i = 0;
    for (int key = object + 1; key < doc.next(object); key = doc.next(key + 1)) {
      keys[i++] = doc.keyId(key);
    }
    return keys;
  }

  /** Puts each unknown key after the one it follows. */
  private static void merge(List<Integer> order, int[] keys) {
    int after = -1;
    for (int key : keys) {
      int at = order.indexOf(key);
      if (at < 0) {
        at = after + 1;
        order.add(at, key);
      }
      after = at;
    }
  }

  private static boolean follows(int[] keys, List<Integer> order) {
    int at = 0;
    for (int key : keys) {
      while (at < order.size() && order.get(at) != key) {
        at++;
      }
      if (at == order.size()) {
        return false;
      }
      at++;
    }
    return true;
  }
}
