package dev.headroom.json;

import java.util.Arrays;

/**
 * Nodes of a document while it is scanned, one array for each of their values; the arrays grow. Not
 * thread-safe.
 */
final class JsonNodes {
  byte[] kinds;

  /** Index of a node's first char. */
  int[] starts;

  /** Index after its last. */
  int[] ends;

  /** The node after one and all that is in it; of a key, the number of its spelling. */
  int[] nexts;

  int size;

  JsonNodes(int capacity) {
    kinds = new byte[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    nexts = new int[capacity];
  }

  /** Begins a node; returns its number. */
  int add(byte kind, int start) {
    if (size == starts.length) {
      int capacity = size + (size >> 1) + 16;
      kinds = Arrays.copyOf(kinds, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      nexts = Arrays.copyOf(nexts, capacity);
    }
    kinds[size] = kind;
    starts[size] = start;
    return size++;
  }

  /** Ends a value; all nodes added since it began are in it. */
  void end(int node, int end) {
    ends[node] = end;
    nexts[node] = size;
  }

  /** Ends a key. */
  void endKey(int node, int end, int keyId) {
    ends[node] = end;
    nexts[node] = keyId;
  }
}
