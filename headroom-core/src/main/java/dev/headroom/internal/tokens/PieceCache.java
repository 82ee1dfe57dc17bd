package dev.headroom.internal.tokens;

import org.jspecify.annotations.Nullable;

/**
 * Remembers how many tokens recent pieces have, so that a word that is no token is merged once and
 * not each time it comes.
 *
 * <p>Direct-mapped, at most 1.2 MB. A piece is two longs, which say all its bytes and their number;
 * it is never known by a hash alone. Thread-safe without locks: entries are immutable, so a thread
 * that misses another's entry merges once more, and that is all.
 */
final class PieceCache {
  private static final int SLOT_BITS = 15;

  private final @Nullable Entry[] entries = new Entry[1 << SLOT_BITS];

  /** The number of tokens, at least 1, or 0 if it is not known. */
  int get(long head, long tail) {
    Entry entry = entries[slot(head, tail)];
    return entry != null && entry.head == head && entry.tail == tail ? entry.count : 0;
  }

  /** Remembers a number of tokens, and forgets that of another piece. */
  void put(long head, long tail, int count) {
    entries[slot(head, tail)] = new Entry(head, tail, count);
  }

  private static int slot(long head, long tail) {
    return (int) (Words.hash(head, tail) >>> (Long.SIZE - SLOT_BITS));
  }

  private record Entry(long head, long tail, int count) {}
}
