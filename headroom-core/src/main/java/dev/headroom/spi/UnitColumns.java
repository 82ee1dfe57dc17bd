package dev.headroom.spi;

import java.util.Arrays;

/**
 * Units while they are collected, one array for each of their values; the arrays grow. Checks
 * nothing. Not thread-safe.
 */
final class UnitColumns {
  private static final int FIRST_CAPACITY = 16;

  int[] starts = new int[FIRST_CAPACITY];
  int[] ends = new int[FIRST_CAPACITY];
  int[] parents = new int[FIRST_CAPACITY];
  short[] groupOf = new short[FIRST_CAPACITY];
  byte[] weights = new byte[FIRST_CAPACITY];

  /** Where units lie in the original; empty where that is their place in the text. */
  int[] sourceStarts = {};

  int[] sourceEnds = {};
  int size;
  private int[] lastChildEnds = new int[FIRST_CAPACITY];
  private int lastTopEnd;

  /** Adds a unit; returns its number. */
  int add(int group, int parent, int start, int end, byte weight) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    parents[size] = parent;
    groupOf[size] = (short) group;
    weights[size] = weight;
    lastChildEnds[size] = start;
    if (parent < 0) {
      lastTopEnd = end;
    } else {
      lastChildEnds[parent] = end;
    }
    return size++;
  }

  /** Says where a unit lies in the original. */
  void source(int unit, int start, int end) {
    if (unit >= sourceStarts.length) {
      sourceStarts = Arrays.copyOf(sourceStarts, starts.length);
      sourceEnds = Arrays.copyOf(sourceEnds, starts.length);
    }
    sourceStarts[unit] = start;
    sourceEnds[unit] = end;
  }

  /** Where the last child of a unit ends; the unit's start if it has none; -1 is the whole text. */
  int lastChildEnd(int parent) {
    return parent < 0 ? lastTopEnd : lastChildEnds[parent];
  }

  private void grow() {
    int capacity = size + (size >> 1) + FIRST_CAPACITY;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    parents = Arrays.copyOf(parents, capacity);
    groupOf = Arrays.copyOf(groupOf, capacity);
    weights = Arrays.copyOf(weights, capacity);
    lastChildEnds = Arrays.copyOf(lastChildEnds, capacity);
  }
}
