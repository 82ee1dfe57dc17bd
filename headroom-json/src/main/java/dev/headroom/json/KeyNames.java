package dev.headroom.json;

import java.util.Arrays;

/** Numbers the spellings of keys: an open hash table over slices of the source. */
final class KeyNames {
  private final String text;
  private int[] slots = new int[64];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int size;

  KeyNames(String text) {
    this.text = text;
  }

  int size() {
    return size;
  }

  String spelling(int id) {
    return text.substring(starts[id], ends[id]);
  }

  /** Number of the spelling at {@code text[start, end)}. */
  int id(int start, int end) {
    int hash = hash(start, end);
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0) {
      int id = slots[slot] - 1;
      if (ends[id] - starts[id] == end - start
          && text.regionMatches(starts[id], text, start, end - start)) {
        return id;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  private int hash(int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    hash *=
        0x9E3779B9; // spreads keys that differ in few chars; chars alone collide on purpose easily
    return hash ^ (hash >>> 15);
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int id = 0; id < size; id++) {
      int slot = hash(starts[id], ends[id]) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = id + 1;
    }
  }
}
