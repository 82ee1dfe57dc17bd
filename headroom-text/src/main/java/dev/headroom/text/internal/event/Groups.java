package dev.headroom.text.internal.event;

/** Dense numbers for 64-bit keys, in the order in which the keys were first seen. */
public final class Groups {
  private long[] keys = new long[256];
  private int[] numbers = new int[256];
  private int size;

  /** The number of a key, from 0; a new one if the key was never seen. */
  public int numberOf(long key) {
    int mask = keys.length - 1;
    int at = (int) mix(key) & mask;
    while (numbers[at] != 0) {
      if (keys[at] == key) {
        return numbers[at] - 1;
      }
      at = (at + 1) & mask;
    }
    keys[at] = key;
    numbers[at] = ++size;
    if (size * 2 > keys.length) {
      rehash();
    }
    return size - 1;
  }

  /** How many numbers were given. */
  public int size() {
    return size;
  }

  /** Spreads the bits of a key. */
  static long mix(long key) {
    long h = key;
    h ^= h >>> 32;
    h *= 0xd6e8feb86659fd93L;
    h ^= h >>> 32;
    h *= 0xd6e8feb86659fd93L;
    h ^= h >>> 32;
    return h;
  }

  private void rehash() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    int mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != 0) {
        int at = (int) mix(oldKeys[i]) & mask;
        while (numbers[at] != 0) {
          at = (at + 1) & mask;
        }
        keys[at] = oldKeys[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }
}
