package dev.headroom.internal.tokens;

import java.util.Arrays;

/**
 * The tokens of a byte pair encoding and their ranks, as flat tables.
 *
 * <p>Immutable once loaded, and thread-safe. About 6.5 MB for {@code o200k_base}, 3.5 MB for {@code
 * cl100k_base}.
 */
final class Vocabulary {
  /*
   * Open-addressing tables with linear probing, about half full. What is asked for is compared
   * with the bytes of the token, never with a hash alone:
   *
   *  - up to 7 bytes: one long holds the bytes, little-endian, and their number in the top byte;
   *  - 8 to 15 bytes: two longs, the number in the top byte of the second;
   *  - longer ones, at most 3 % of all: a slot holds 1 + a number counted up from 0, the bytes lie
   *    end to end in one array.
   *
   * Tokens are added in the order of their ranks, so the frequent ones stand where the search
   * begins. The ranks of all pairs of bytes lie in an array of their own, since merging begins with
   * them; and most of what it asks for then is no token, which one bit by the hash of a short one
   * mostly tells.
   */

  /** No token has more bytes than this: {@value} in both vocabularies. */
  static final int LONGEST_TOKEN_BYTES = 128;

  /** The rank of what is no token; above every rank. */
  static final int NO_RANK = Integer.MAX_VALUE;

  /** As many bytes fit into one long beside their number. */
  static final int SHORT_BYTES = 7;

  /** As many bytes fit into two longs beside their number. */
  static final int MEDIUM_BYTES = 15;

  private static final int FILTER_BITS = 20;

  private final long[] filter = new long[1 << (FILTER_BITS - 6)];
  private final int[] pairRanks = new int[1 << 16];
  private final long[] shortKeys;
  private final int[] shortRanks;
  private final int shortShift;
  private final long[] mediumKeys;
  private final int[] mediumRanks;
  private final int mediumShift;
  private final int[] longSlots;
  private byte[] longBytes = new byte[1 << 15];
  private int[] longBorders = new int[1 << 10]; // token i: longBorders[i] to longBorders[i + 1]
  private int[] longRanks = new int[1 << 10];
  private int longTokens;

  /**
   * Makes an empty table, to be filled by {@link #add} before it is shared.
   *
   * @param tokens how many tokens will be added
   */
  Vocabulary(int tokens) {
    int size = Integer.highestOneBit(tokens) << 1;
    shortKeys = new long[size];
    shortRanks = new int[size];
    shortShift = Long.numberOfLeadingZeros(size) + 1;
    mediumKeys = new long[size];
    mediumRanks = new int[size / 2];
    mediumShift = shortShift + 1;
    longSlots = new int[size / 8];
    Arrays.fill(pairRanks, NO_RANK);
  }

  /** Adds the token {@code bytes[from, end)}; ranks are added in their order, from 0. */
  void add(int rank, byte[] bytes, int from, int end) {
    int length = end - from;
    if (length <= SHORT_BYTES) {
      int slot = shortSlot(shortKey(bytes, from, length));
      shortKeys[slot] = shortKey(bytes, from, length);
      shortRanks[slot] = rank;
      int bit = filterBit(shortKeys[slot]);
      filter[bit >>> 6] |= 1L << bit;
      if (length == 2) {
        pairRanks[pair(bytes, from)] = rank;
      }
    } else if (length <= MEDIUM_BYTES) {
      int slot = mediumSlot(Words.at(bytes, from), mediumTail(bytes, end, length));
      mediumKeys[2 * slot] = Words.at(bytes, from);
      mediumKeys[2 * slot + 1] = mediumTail(bytes, end, length);
      mediumRanks[slot] = rank;
    } else {
      addLong(rank, bytes, from, end);
    }
  }

  private void addLong(int rank, byte[] bytes, int from, int end) {
    if (longTokens + 1 == longBorders.length) {
      longBorders = Arrays.copyOf(longBorders, longBorders.length * 2);
      longRanks = Arrays.copyOf(longRanks, longRanks.length * 2);
    }
    int begin = longBorders[longTokens];
    if (begin + end - from > longBytes.length) {
      longBytes = Arrays.copyOf(longBytes, longBytes.length * 2);
    }
    System.arraycopy(bytes, from, longBytes, begin, end - from);
    longRanks[longTokens] = rank;
    longTokens++;
    longBorders[longTokens] = begin + end - from;
    int slot = longHash(bytes, from, end) & (longSlots.length - 1);
    while (longSlots[slot] != 0) {
      slot = (slot + 1) & (longSlots.length - 1);
    }
    longSlots[slot] = longTokens;
  }

  /** The rank of the two bytes at an index, or {@link #NO_RANK}. */
  int pairRank(byte[] bytes, int at) {
    return pairRanks[pair(bytes, at)];
  }

  /** The rank of the token {@code bytes[from, end)}, not empty, or {@link #NO_RANK}. */
  int rank(byte[] bytes, int from, int end) {
    int length = end - from;
    if (length <= SHORT_BYTES) {
      long key = shortKey(bytes, from, length);
      int bit = filterBit(key);
      if ((filter[bit >>> 6] & (1L << bit)) == 0) {
        return NO_RANK;
      }
      int slot = shortSlot(key);
      return shortKeys[slot] == 0 ? NO_RANK : shortRanks[slot];
    }
    if (length <= MEDIUM_BYTES) {
      int slot = mediumSlot(Words.at(bytes, from), mediumTail(bytes, end, length));
      return mediumKeys[2 * slot + 1] == 0 ? NO_RANK : mediumRanks[slot];
    }
    return longRank(bytes, from, end);
  }

  /** Whether a token of up to 7 bytes exists. */
  boolean containsShort(long key) {
    return shortKeys[shortSlot(key)] != 0;
  }

  /** Whether a token of 8 to 15 bytes exists. */
  boolean containsMedium(long head, long tail) {
    return mediumKeys[2 * mediumSlot(head, tail) + 1] != 0;
  }

  /** Whether a token of more than 15 bytes exists. */
  boolean containsLong(byte[] bytes, int from, int end) {
    return longRank(bytes, from, end) != NO_RANK;
  }

  /** Up to 7 bytes as a number, their count in the top byte; never 0. */
  static long shortKey(byte[] bytes, int from, int length) {
    return Words.upTo8(bytes, from, length) | ((long) length << 56);
  }

  /** All but the first 8 of 8 to 15 bytes as a number, their count in the top byte; never 0. */
  static long mediumTail(byte[] bytes, int end, int length) {
    long last = Words.at(bytes, end - Long.BYTES) >>> 8;
    return (last >>> (56 - 8 * (length - 8))) | ((long) length << 56);
  }

  private static int filterBit(long key) {
    return (int) ((key * Words.GOLDEN) >>> (Long.SIZE - FILTER_BITS));
  }

  /** Where a key is, or the empty slot where it would be. */
  private int shortSlot(long key) {
    int slot = (int) ((key * Words.GOLDEN) >>> shortShift);
    while (shortKeys[slot] != key && shortKeys[slot] != 0) {
      slot = (slot + 1) & (shortKeys.length - 1);
    }
    return slot;
  }

  private int mediumSlot(long head, long tail) {
    int slot = (int) (Words.hash(head, tail) >>> mediumShift);
    while ((mediumKeys[2 * slot] != head || mediumKeys[2 * slot + 1] != tail)
        && mediumKeys[2 * slot + 1] != 0) {
      slot = (slot + 1) & (mediumRanks.length - 1);
    }
    return slot;
  }

  private int longRank(byte[] bytes, int from, int end) {
    if (end - from > LONGEST_TOKEN_BYTES) {
      return NO_RANK;
    }
    int slot = longHash(bytes, from, end) & (longSlots.length - 1);
    while (longSlots[slot] != 0) {
      int token = longSlots[slot] - 1;
      if (Arrays.equals(longBytes, longBorders[token], longBorders[token + 1], bytes, from, end)) {
        return longRanks[token];
      }
      slot = (slot + 1) & (longSlots.length - 1);
    }
    return NO_RANK;
  }

  /** A hash of at least 8 bytes. */
  static int longHash(byte[] bytes, int from, int end) {
    long hash = (long) end - from;
    int last = end - Long.BYTES;
    for (int at = from; at < last; at += Long.BYTES) {
      hash = Words.hash(hash, Words.at(bytes, at));
    }
    return (int) (Words.hash(hash, Words.at(bytes, last)) >>> 32);
  }

  private static int pair(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }
}
