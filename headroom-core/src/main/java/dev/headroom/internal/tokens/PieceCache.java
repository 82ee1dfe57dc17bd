package dev.headroom.internal.tokens;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Remembers how many tokens recent pieces have, so that a word that is no token is merged once and
 * not each time it comes.
 *
 * <p>Direct-mapped, 80 KB, keyed by the bytes themselves, never by a hash alone. Not thread-safe.
 */
final class PieceCache {
  /** Longer pieces are not remembered. */
  static final int LONGEST_BYTES = 15;

  private static final int SLOTS = 1 << 12;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Two longs for each slot: the first 8 bytes, then up to 7 bytes and the length on top. */
  private final long[] keys = new long[2 * SLOTS];

  private final byte[] counts = new byte[SLOTS];

  /** The number of tokens of {@code bytes[from, end)}, 2 to {@value #LONGEST_BYTES} bytes. */
  int count(byte[] bytes, int from, int end, PieceMerger merger) {
    int length = end - from;
    long low;
    long high;
    if (from + 2 * Long.BYTES <= bytes.length) {
      low = (long) LONGS.get(bytes, from);
      if (length <= Long.BYTES) {
        low &= -1L >>> (Long.SIZE - 8 * length);
        high = 0;
      } else {
        high = (long) LONGS.get(bytes, from + Long.BYTES) & (-1L >>> (2 * Long.SIZE - 8 * length));
      }
    } else {
      low = gather(bytes, from, Math.min(end, from + Long.BYTES));
      high = gather(bytes, from + Long.BYTES, end);
    }
    high |= ((long) length) << 56;
    long hash = (low ^ (high * GOLDEN)) * GOLDEN;
    int slot = (int) (hash ^ (hash >>> 32)) & (SLOTS - 1);
    if (keys[2 * slot] == low && keys[2 * slot + 1] == high) {
      return counts[slot];
    }
    int count = merger.count(bytes, from, end);
    keys[2 * slot] = low;
    keys[2 * slot + 1] = high;
    counts[slot] = (byte) count;
    return count;
  }

  private static long gather(byte[] bytes, int from, int end) {
    long word = 0;
    for (int i = end - 1; i >= from; i--) {
      word = (word << 8) | (bytes[i] & 0xFF);
    }
    return word;
  }
}
