package dev.headroom.internal.plan;

import java.util.Arrays;

/** A priority queue of units by price, the cheapest first, equal ones by index; without objects. */
final class UnitQueue {
  private long[] heap;
  private int size;

  UnitQueue(int expected) {
    heap = new long[Math.max(16, expected)];
  }

  /** Adds a unit; the price is at least 0. */
  void add(int unit, double price) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    long entry = (long) Float.floatToIntBits((float) price) << Integer.SIZE | unit;
    int at = size++;
    while (at > 0 && heap[(at - 1) / 2] > entry) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = entry;
  }

  /** Takes the cheapest entry. */
  long poll() {
    long first = heap[0];
    long last = heap[--size];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= last) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return first;
  }

  /** The unit of an entry. */
  static int unit(long entry) {
    return (int) entry;
  }

  /** Whether an entry was added at this price. */
  static boolean isPrice(long entry, double price) {
    return (int) (entry >>> Integer.SIZE) == Float.floatToIntBits((float) price);
  }
}
