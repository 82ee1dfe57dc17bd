package dev.headroom.internal.tokens;

import static dev.headroom.internal.tokens.Vocabulary.NO_RANK;

import java.util.Arrays;

/**
 * Counts the tokens of a long piece, a run of a million letters for instance, in linear time and in
 * memory that does not depend on its length.
 *
 * <p>Not thread-safe: it reuses its arrays, about 40 KB once it was used.
 */
final class WindowMerger {
  /*
   * A window of the piece is encoded by itself: its parts form a linked list, and a tournament tree
   * over (rank of a part joined with the next one, position) holds the pair to join at its root. A
   * node is the lowest of its four children; those of node k are 4k + 1 to 4k + 4. A join changes
   * three leaves, so a window of n bytes costs O(n log n).
   *
   * The next window begins at the start of a token T near the end of this one, and must begin with
   * T itself. Then the two encodings, put together at T, are the encoding of the whole:
   *
   * (1) Any stretch of neighbouring tokens in an encoding is the encoding of its own bytes: no join
   *     ever crossed its ends, and inside it joins happen in the same order with or without the
   *     rest, as both take the lowest rank and then the leftmost pair.
   * (2) If every two neighbours of a sequence of tokens are the encoding of their own bytes, then
   *     the sequence is the encoding of the whole. Else look at the first join of the whole that
   *     crosses the border of two neighbours. All joins so far were inside tokens, so those of
   *     these two came in the order in which they come when the two stand alone, and there, too,
   *     the crossing join would be the next.
   *
   * By (1) neighbours within a window are good; T makes those across windows lie in one window; by
   * (2) all is. If a window does not begin with T, everything is done again with windows four times
   * as long, in the end with a single one. That was never seen with the two vocabularies.
   */

  /** How many bytes a window has at first. */
  static final int WINDOW_BYTES = 1024;

  /** The next window begins so many bytes, or a token more, before the end of this one. */
  private static final int OVERLAP_BYTES = 160;

  /** Arrays for longer windows, which hardly ever come, are not kept for the next piece. */
  private static final int LARGEST_KEPT = 1 << 14;

  private static final long NO_PAIR = Long.MAX_VALUE;

  private final Vocabulary vocabulary;
  private int[] next = new int[0];
  private int[] previous = new int[0];
  private long[] tree = new long[0];
  private int leaves;
  private int firstLeaf;
  private long mergedBytes;

  WindowMerger(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** How many bytes went through windows since this merger was made, for tests of linearity. */
  long mergedBytes() {
    return mergedBytes;
  }

  /** The number of tokens of {@code bytes[from, end)}, which is no token itself. */
  int count(byte[] bytes, int from, int end) {
    for (long window = WINDOW_BYTES; ; window *= 4) {
      int tokens = count(bytes, from, end, (int) Math.min(window, end - from));
      if (leaves > LARGEST_KEPT) {
        reserve(0);
      }
      if (tokens >= 0) {
        return tokens;
      }
    }
  }

  /** The number of tokens, or -1 if windows of this length do not fit together. */
  int count(byte[] bytes, int from, int end, int window) {
    int total = 0;
    int at = from;
    int shared = -1; // where the token ends that the window before and this one share
    while (true) {
      int windowEnd = Math.min(end, at + window);
      int tokens = merge(bytes, at, windowEnd);
      if (shared >= 0 && at + next[0] != shared) {
        return -1;
      }
      if (windowEnd == end) {
        return total + tokens;
      }
      int border = windowEnd - at - OVERLAP_BYTES;
      int last = 0;
      while (next[last] < border) {
        last = next[last];
        total++;
      }
      if (last == 0) {
        return -1;
      }
      shared = at + next[last];
      at += last;
    }
  }

  /** Encodes a window into {@link #next}, positions being relative to {@code from}. */
  private int merge(byte[] bytes, int from, int end) {
    int length = end - from;
    mergedBytes += length;
    reserve(length);
    for (int i = 0; i < length; i++) {
      next[i] = i + 1;
      previous[i] = i - 1;
      tree[firstLeaf + i] = i + 1 < length ? key(vocabulary.pairRank(bytes, from + i), i) : NO_PAIR;
    }
    Arrays.fill(tree, firstLeaf + length, firstLeaf + leaves, NO_PAIR);
    for (int node = firstLeaf - 1; node >= 0; node--) {
      tree[node] = lowestChild(node);
    }
    int parts = length;
    while (tree[0] != NO_PAIR) {
      int left = (int) tree[0];
      int right = next[left];
      int behind = next[right];
      next[left] = behind;
      set(right, NO_PAIR);
      if (behind < length) {
        previous[behind] = left;
        set(left, pair(bytes, from, left, next[behind]));
      } else {
        set(left, NO_PAIR);
      }
      if (left > 0) {
        set(previous[left], pair(bytes, from, previous[left], behind));
      }
      parts--;
    }
    return parts;
  }

  private long pair(byte[] bytes, int from, int left, int end) {
    return key(vocabulary.rank(bytes, from + left, from + end), left);
  }

  private static long key(int rank, int left) {
    return rank == NO_RANK ? NO_PAIR : ((long) rank << 32) | left;
  }

  private void set(int leaf, long value) {
    int node = firstLeaf + leaf;
    tree[node] = value;
    while (node > 0) {
      node = (node - 1) >> 2;
      long lowest = lowestChild(node);
      if (tree[node] == lowest) {
        return;
      }
      tree[node] = lowest;
    }
  }

  private long lowestChild(int node) {
    int child = 4 * node + 1;
    return Math.min(
        Math.min(tree[child], tree[child + 1]), Math.min(tree[child + 2], tree[child + 3]));
  }

  private void reserve(int length) {
    leaves = 4;
    while (leaves < length) {
      leaves *= 4;
    }
    firstLeaf = (leaves - 1) / 3;
    if (next.length < leaves || (leaves <= LARGEST_KEPT && next.length > LARGEST_KEPT)) {
      next = new int[leaves];
      previous = new int[leaves];
      tree = new long[firstLeaf + leaves];
    }
  }
}
