package dev.headroom.internal.plan;

import java.util.Arrays;

/** Numbers a few keys in the order in which they came, and finds most absent keys by one bit. */
final class LongIndex {
  private static final int FILTER_SHIFT = 50;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final long[] filter = new long[1 << (64 - FILTER_SHIFT - 6)];
  private long[] keys = new long[32];
  private int[] numbers = filled(32);
  private int size;

  int size() {
    return size;
  }

  /** Its number, or -1. */
  int find(long key) {
    long mixed = key * MIX;
    if ((filter[(int) (mixed >>> FILTER_SHIFT) >> 6] >>> (mixed >>> FILTER_SHIFT) & 1) == 0) {
      return -1;
    }
    return numbers[slot(keys, numbers, key)];
  }

  /** Its number, a new one if it had none. */
  int add(long key) {
    int slot = slot(keys, numbers, key);
    if (numbers[slot] >= 0) {
      return numbers[slot];
    }
    keys[slot] = key;
    numbers[slot] = size;
    long mixed = key * MIX;
    filter[(int) (mixed >>> FILTER_SHIFT) >> 6] |= 1L << (mixed >>> FILTER_SHIFT);
    if (++size * 2 > keys.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    long[] wider = new long[keys.length * 2];
    int[] renumbered = filled(wider.length);
    for (int i = 0; i < keys.length; i++) {
      if (numbers[i] >= 0) {
        int slot = slot(wider, renumbered, keys[i]);
        wider[slot] = keys[i];
        renumbered[slot] = numbers[i];
      }
    }
    keys = wider;
    numbers = renumbered;
  }

  private static int slot(long[] keys, int[] numbers, long key) {
    int mask = keys.length - 1;
    int slot = (int) (key * MIX >>> 33) & mask;
    while (numbers[slot] >= 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static int[] filled(int length) {
    int[] none = new int[length];
    Arrays.fill(none, -1);
    return none;
  }
}
