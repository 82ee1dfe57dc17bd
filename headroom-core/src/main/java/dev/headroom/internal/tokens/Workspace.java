package dev.headroom.internal.tokens;

/**
 * What one call needs while it counts: the merger's arrays and the cache of pieces.
 *
 * <p>Not thread-safe; {@link WorkspacePool} lends it to one call at a time.
 */
final class Workspace {
  private final Vocabulary vocabulary;
  private final PieceMerger merger;
  private final PieceCache cache = new PieceCache();

  Workspace(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.merger = new PieceMerger(vocabulary);
  }

  /** The number of tokens of one piece. */
  int count(byte[] utf8, int from, int end) {
    int length = end - from;
    if (length == 1 || vocabulary.contains(utf8, from, end)) {
      return 1;
    }
    return length <= PieceCache.LONGEST_BYTES
        ? cache.count(utf8, from, end, merger)
        : merger.count(utf8, from, end);
  }
}
