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

  private final Vocabulary vocabulary;
  private final WindowMerger windows;
  private final int[] starts = new int[SCANNED_BYTES + 1];
  private final int[] ranks = new int[SCANNED_BYTES + 1];

  PieceMerger(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.windows = new WindowMerger(vocabulary);
  }

  /** The number of tokens of {@code bytes[from, end)}, which is no token itself. */
  int count(byte[] bytes, int from, int end) {
    return end - from <= SCANNED_BYTES ? scan(bytes, from, end) : windows.count(bytes, from, end);
  }

  /**
   * {@code starts[i]} is where part i begins, {@code ranks[i]} that of parts i and i + 1 joined.
   */
  private int scan(byte[] bytes, int from, int end) {
    int[] starts = this.starts;
    int[] ranks = this.ranks;
    int parts = end - from;
    for (int i = 0; i < parts; i++) {
      starts[i] = from + i;
      ranks[i] = i + 1 < parts ? vocabulary.rank(bytes, from + i, from + i + 2) : NO_RANK;
    }
    starts[parts] = end;
    while (true) {
      int lowest = NO_RANK;
      int best = -1;
      for (int i = 0; i < parts - 1; i++) {
        if (ranks[i] < lowest) {
          lowest = ranks[i];
          best = i;
        }
      }
      if (best < 0) {
        return parts;
      }
      for (int i = best + 1; i < parts; i++) { // part best takes in part best + 1
        starts[i] = starts[i + 1];
        ranks[i] = ranks[Math.min(i + 1, parts - 1)];
      }
      parts--;
      ranks[best] =
          best + 1 < parts ? vocabulary.rank(bytes, starts[best], starts[best + 2]) : NO_RANK;
      if (best > 0) {
        ranks[best - 1] = vocabulary.rank(bytes, starts[best - 1], starts[best + 1]);
      }
    }
  }
}
