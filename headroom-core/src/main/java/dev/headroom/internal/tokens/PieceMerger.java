package dev.headroom.internal.tokens;

import static dev.headroom.internal.tokens.Vocabulary.NO_RANK;

/**
 * Counts the tokens of one piece by byte pair encoding: the two neighbours that together have the
 * lowest rank are joined, the leftmost first, until no two neighbours are a token.
 *
 * <p>Not thread-safe: it reuses its arrays. Short pieces are merged by scanning an array, which is
 * quadratic in at most {@value #SCANNED_BYTES} bytes; longer ones by {@link WindowMerger}.
 */
final class PieceMerger {
  private static final int SCANNED_BYTES = 40;
  private static final int INDEX_BITS = 6;
  private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;

  private final Vocabulary vocabulary;
  private final WindowMerger windows;
  private final int[] keys = new int[SCANNED_BYTES];
  private final int[] ends = new int[SCANNED_BYTES];
  private final int[] befores = new int[SCANNED_BYTES + 1];

  PieceMerger(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.windows = new WindowMerger(vocabulary);
  }

  /** The number of tokens of {@code bytes[from, end)}, which is no token itself. */
  int count(byte[] bytes, int from, int end) {
    return end - from <= SCANNED_BYTES ? scan(bytes, from, end) : windows.count(bytes, from, end);
  }

  /**
   * A part is known by the index of its first byte: {@code ends[i]} is where it ends, {@code
   * befores[i]} where the part before it begins, and {@code keys[i]} is the rank of it joined with
   * the next one, above the index itself, so that the lowest key is the pair to join.
   */
  private int scan(byte[] bytes, int from, int end) {
    int[] keys = this.keys;
    int[] ends = this.ends;
    int[] befores = this.befores;
    int length = end - from;
    for (int i = 0; i < length; i++) {
      keys[i] = i + 1 < length ? key(vocabulary.pairRank(bytes, from + i), i) : NO_RANK;
      ends[i] = i + 1;
      befores[i] = i - 1;
    }
    for (int parts = length; ; parts--) {
      int lowest = NO_RANK;
      for (int i = 0; i < length; i++) {
        lowest = Math.min(lowest, keys[i]);
      }
      if (lowest == NO_RANK) {
        return parts;
      }
      int left = lowest & INDEX_MASK;
      int right = ends[left];
      int behind = ends[right];
      ends[left] = behind;
      befores[behind] = left;
      keys[right] = NO_RANK;
      keys[left] =
          behind < length
              ? key(vocabulary.rank(bytes, from + left, from + ends[behind]), left)
              : NO_RANK;
      int before = befores[left];
      if (before >= 0) {
        keys[before] = key(vocabulary.rank(bytes, from + before, from + behind), before);
      }
    }
  }

  private static int key(int rank, int index) {
    return rank == NO_RANK ? NO_RANK : (rank << INDEX_BITS) | index;
  }
}
