package dev.headroom.text.internal.event;

import java.util.Arrays;

/** Slices of a text by what they say: equal slices have one number. Open addressing, no objects. */
final class Values {
  /** What a hash is multiplied with before the next char comes in. */
  static final int FACTOR = 31;

  private final String text;
  private int[] slots = new int[1024];
  private int[] starts = new int[512];
  private int[] ends = new int[512];
  private int[] hashes = new int[512];
  private short[] costs = new short[512];
  private int[] tallies = new int[0];
  private int size;

  Values(String text) {
    this.text = text;
  }

  /**
   * Number of the slice; equal for equal slices, and counted from 0.
   *
   * @param sum of its chars, each time {@link #FACTOR} and the next char
   */
  int intern(int start, int end, int sum) {
    int hash = sum + (end - start) * 0x9e3779b1;
    hash ^= hash >>> 15;
    hash *= 0x2c1b3c6d;
    hash ^= hash >>> 12;
    int mask = slots.length - 1;
    for (int at = hash & mask; ; at = (at + 1) & mask) {
      int id = slots[at] - 1;
      if (id < 0) {
        slots[at] = size + 1;
        append(start, end, hash);
        return size - 1;
      }
      if (hashes[id] == hash && same(id, start, end)) {
        return id;
      }
    }
  }

  int start(int id) {
    return starts[id];
  }

  int end(int id) {
    return ends[id];
  }

  /** About how many tokens the value costs, at most 32,767. */
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

  private boolean same(int id, int start, int end) {
    int length = end - start;
    if (ends[id] - starts[id] != length) {
      return false;
    }
    return text.regionMatches(starts[id], text, start, length);
  }

  private void append(int start, int end, int hash) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      costs = Arrays.copyOf(costs, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    costs[size] = (short) Math.min(Short.MAX_VALUE, Glyphs.cost(text, start, end));
    size++;
    if (size * 2 > slots.length) {
      rehash();
    }
  }

  private void rehash() {
    int[] larger = new int[slots.length * 2];
    int mask = larger.length - 1;
    for (int id = 0; id < size; id++) {
      int at = hashes[id] & mask;
      while (larger[at] != 0) {
        at = (at + 1) & mask;
      }
      larger[at] = id + 1;
    }
    slots = larger;
  }
}
