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

  final List<Integer> keys = new ArrayList<>();
  final List<Deviation> deviations = new ArrayList<>();

  /** Whether there are more keys or orders than are told apart; the rest then says nothing. */
  final boolean tooMany;

  /** Number of objects with members, and of their members. */
  int objects;

  long members;
  private final Map<Integer, Integer> counts = new HashMap<>();

  private KeyOrder(JsonDocument doc, int[] nodes, int mostSequences) {
    Map<Sequence, List<Integer>> rowsOf = new LinkedHashMap<>();
    this.tooMany = !collect(doc, nodes, mostSequences, rowsOf) || !merge(rowsOf);
  }

  /**
   * The order of those nodes that are objects with members.
   *
   * @param ragged whether they may differ much
   */
  static KeyOrder of(JsonDocument doc, int[] nodes, boolean ragged) {
    return new KeyOrder(doc, nodes, ragged ? MAX_RAGGED : MAX_SEQUENCES);
  }

  /** Number of objects that have a key. */
  int count(int key) {
    return counts.getOrDefault(key, 0);
  }

  /** Adds the rows of each sequence of keys; false if there are too many of either. */
  private boolean collect(
      JsonDocument doc, int[] nodes, int mostSequences, Map<Sequence, List<Integer>> rowsOf) {
    for (int row = 0; row < nodes.length; row++) {
      boolean object = nodes[row] >= 0 && doc.kind(nodes[row]) == JsonDocument.OBJECT;
      if (!object || doc.isEmpty(nodes[row])) {
        continue;
      }
      int[] own = keys(doc, nodes[row]);
      members += own.length;
      objects++;
      rowsOf.computeIfAbsent(new Sequence(own), s -> new ArrayList<>()).add(row);
      if (rowsOf.size() > mostSequences || own.length > MAX_KEYS) {
        return false;
      }
    }
    return true;
  }

  /** Makes one order of all sequences, the most frequent first; false if it gets too long. */
  private boolean merge(Map<Sequence, List<Integer>> rowsOf) {
    List<Map.Entry<Sequence, List<Integer>>> byCount = new ArrayList<>(rowsOf.entrySet());
    byCount.sort((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()));
    for (Map.Entry<Sequence, List<Integer>> entry : byCount) {
      merge(keys, entry.getKey().keys());
      for (int key : entry.getKey().keys()) {
        counts.merge(key, entry.getValue().size(), Integer::sum);
      }
      if (keys.size() > MAX_KEYS) {
        return false;
      }
    }
    for (Map.Entry<Sequence, List<Integer>> entry : byCount) {
      if (!follows(entry.getKey().keys(), keys)) {
        deviations.add(new Deviation(entry.getKey().keys(), entry.getValue()));
      }
    }
    return true;
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
