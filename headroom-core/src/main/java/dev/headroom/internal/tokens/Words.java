package dev.headroom.internal.tokens;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time. */
final class Words {
  /** An odd number whose multiples spread over all bits, for hashes. */
  static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  /** The 8 bytes from an index, the first one lowest. */
  static long at(byte[] bytes, int index) {
    return (long) LONGS.get(bytes, index);
  }

  /** Up to 8 bytes, the first one lowest, zeros behind them; reads nothing outside the array. */
  static long upTo8(byte[] bytes, int from, int length) {
    if (from + Long.BYTES <= bytes.length) {
      return length == 0 ? 0 : at(bytes, from) & (-1L >>> (Long.SIZE - 8 * length));
    }
    long word = 0;
    for (int i = length - 1; i >= 0; i--) {
      word = (word << 8) | (bytes[from + i] & 0xFF);
    }
    return word;
  }

  /** A hash of two words; its high bits are the good ones. */
  static long hash(long first, long second) {
    long product = (first ^ (second * GOLDEN)) * GOLDEN;
    return (product ^ (product >>> 32)) * GOLDEN;
  }

  /** How many of the 8 bytes, from the first one on, are {@code a} to {@code z}. */
  static int leadingLowerCase(long word) {
    long sevenBits = word & ~TOPS;
    long fromA = sevenBits + (0x80 - 'a') * ONES;
    long behindZ = sevenBits + (0x80 - 'z' - 1) * ONES;
    long others = (~fromA | behindZ | word) & TOPS;
    return Long.numberOfTrailingZeros(others) >>> 3;
  }

  /** How many of the 8 bytes, from the first one on, are {@code 0} to {@code 9}. */
  static int leadingDigits(long word) {
    long digits = word ^ '0' * ONES;
    long others = ((digits & ~TOPS) + (0x80 - 10) * ONES | digits) & TOPS;
    return Long.numberOfTrailingZeros(others) >>> 3;
  }

  /** How many of the 8 bytes, from the first one on, are ASCII letters. */
  static int leadingLetters(long word) {
    return leadingLowerCase(word | (0x20 * ONES));
  }
}
