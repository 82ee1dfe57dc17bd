package dev.headroom.internal.tokens;

/**
 * Counts the tokens of single pieces. Vocabulary and cache are shared with other workspaces, the
 * merger's arrays are not.
 *
 * <p>Not thread-safe; {@link WorkspacePool} lends it to one call at a time.
 */
final class Workspace {
  private final Vocabulary vocabulary;
  private final PieceCache cache;
  private final PieceMerger merger;

  Workspace(Vocabulary vocabulary, PieceCache cache) {
    this.vocabulary = vocabulary;
    this.cache = cache;
    this.merger = new PieceMerger(vocabulary);
  }

  /** The number of tokens of one piece. */
  int count(byte[] utf8, int from, int end) {
    int length = end - from;
    if (length <= Vocabulary.SHORT_BYTES) {
      long key = Vocabulary.shortKey(utf8, from, length);
      return length == 1 || vocabulary.containsShort(key) ? 1 : merged(utf8, from, end, key, 0);
    }
    if (length <= Vocabulary.MEDIUM_BYTES) {
      long head = Words.at(utf8, from);
      long tail = Vocabulary.mediumTail(utf8, end, length);
      return vocabulary.containsMedium(head, tail) ? 1 : merged(utf8, from, end, head, tail);
    }
    return vocabulary.containsLong(utf8, from, end) ? 1 : merger.count(utf8, from, end);
  }

  /** The number of tokens of a piece that is none itself, and that two longs stand for. */
  private int merged(byte[] utf8, int from, int end, long head, long tail) {
    int known = cache.get(head, tail);
    if (known > 0) {
      return known;
    }
    int count = merger.count(utf8, from, end);
    cache.put(head, tail, count);
    return count;
  }
}
