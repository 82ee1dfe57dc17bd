package dev.headroom.text.internal.event;

import java.util.Arrays;

/**
 * Slices of an array of chars by what they say: equal slices have one number. Open addressing, no
 * objects.
 */
final class Values {
  private final char[] chars;
  private int[] slots = new int[64];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private long[] keys = new long[32];
  private short[] costs = new short[32];
  private int[] tallies = new int[0];
  private int size;

  Values(char[] chars) {
    this.chars = chars;
  }

  /** Number of the slice; equal for equal slices, and counted from 0. */
  int intern(int start, int end) {
    long key = 0;
    int all = 0;
    for (int i = start; i < end; i++) {
      key = key << Byte.SIZE | chars[i];
      all |= chars[i];
    }
    boolean packed = end - start <= Long.BYTES && all <= 0xFF;
    key = packed ? key : hash(start, end);
    int mask = slots.length - 1;
    for (int at = slot(key, mask); ; at = (at + 1) & mask) {
      int id = slots[at] - 1;
      if (id < 0) {
        slots[at] = size + 1;
        append(start, end, key);
        return size - 1;
      }
      if (keys[id] == key && same(id, start, end, packed)) {
        return id;
      }
    }
  }

  /** Key of a slice that is long, or whose chars take more than a byte. */
  private long hash(int start, int end) {
    long key = 0;
    for (int i = start; i < end; i++) {
      key = (key ^ chars[i]) * 0x100000001b3L;
    }
    return key;
  }

  private static int slot(long key, int mask) {
    long product = key * 0x9e3779b97f4a7c15L;
    return (int) (product >>> 32) & mask;
  }

  int start(int id) {
    return starts[id];
  }

  int end(int id) {
    return ends[id];
  }

  /** About how many tokens the value and a blank cost, at most 32,767. */
  int cost(int id) {
    return costs[id];
  }

  /** A place for each value to count in, all 0; whoever counts there clears it again. */
  int[] tallies() {
    if (tallies.length < size) {
      tallies = new int[starts.length];
    }
    return tallies;
  }

  private boolean same(int id, int start, int end, boolean packed) {
    int length = end - start;
    if (ends[id] - starts[id] != length) {
      return false;
    }
    return packed || Arrays.equals(chars, starts[id], ends[id], chars, start, end);
  }

  private void append(int start, int end, long key) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      keys = Arrays.copyOf(keys, size * 2);
      costs = Arrays.copyOf(costs, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    keys[size] = key;
    boolean goesOn = end == start || chars[end - 1] == '/'; // no blank of its own
    int cost = Glyphs.cost(chars, start, end) + (goesOn ? 0 : 1);
    costs[size] = (short) Math.min(Short.MAX_VALUE, cost);
    size++;
    if (size * 2 > slots.length) {
      rehash();
    }
  }

  private void rehash() {
    int[] larger = new int[slots.length * 2];
    int mask = larger.length - 1;
    for (int id = 0; id < size; id++) {
      int at = slot(keys[id], mask);
      while (larger[at] != 0) {
        at = (at + 1) & mask;
      }
      larger[at] = id + 1;
    }
    slots = larger;
  }
}
