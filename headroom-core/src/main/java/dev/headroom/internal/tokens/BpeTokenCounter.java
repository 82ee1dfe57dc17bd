package dev.headroom.internal.tokens;

import dev.headroom.spi.TokenCounter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The exact number of tokens in one of OpenAI's vocabularies, equal to jtokkit's {@code
 * countTokensOrdinary}.
 *
 * <p>Thread-safe and without locks, once loaded. Nothing is loaded before the first count, and
 * nothing at all for {@link #atLeast}; the first count reads the vocabulary from jtokkit's artifact
 * on the class path. Cost is linear in the text, also for a run of one letter. A lone surrogate
 * counts as {@code ?}, which is what Java writes for it in UTF-8.
 */
public final class BpeTokenCounter implements TokenCounter {
  /** Texts are taken through UTF-8 in parts of about so many chars. */
  private static final int CHUNK_CHARS = 1 << 14;

  private final Splitter splitter;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile @Nullable WorkspacePool pool;

  private BpeTokenCounter(Splitter splitter) {
    this.splitter = splitter;
  }

  /** A new counter for {@code o200k_base}; share it, since it holds about 7 MB once used. */
  public static BpeTokenCounter o200k() {
    return new BpeTokenCounter(new O200kSplitter());
  }

  /** A new counter for {@code cl100k_base}; share it, since it holds about 4 MB once used. */
  public static BpeTokenCounter cl100k() {
    return new BpeTokenCounter(new Cl100kSplitter());
  }

  @Override
  public String name() {
    return splitter.vocabulary();
  }

  @Override
  public int count(String text, int start, int end) {
    return countUpTo(text, start, end, Integer.MAX_VALUE);
  }

  @Override
  public int countUpTo(String text, int start, int end, int limit) {
    Objects.checkFromToIndex(start, end, text.length());
    WorkspacePool workspaces = workspaces();
    Workspace workspace = workspaces.borrow();
    int total = 0;
    for (int at = start; at < end && total <= limit; ) {
      int chunkEnd = SureBoundary.next(text, at, end, CHUNK_CHARS);
      byte[] utf8 = utf8(text, at, chunkEnd);
      total += count(workspace, utf8, 0, utf8.length, limit - total);
      at = chunkEnd;
    }
    workspaces.giveBack(workspace);
    return total;
  }

  /** {@inheritDoc} Here it is the number of pieces, those longer than any token counted as more. */
  @Override
  public int atLeast(String text, int start, int end) {
    Objects.checkFromToIndex(start, end, text.length());
    int total = 0;
    for (int at = start; at < end; ) {
      int chunkEnd = SureBoundary.next(text, at, end, CHUNK_CHARS);
      byte[] utf8 = utf8(text, at, chunkEnd);
      for (int piece = 0; piece < utf8.length; ) {
        int pieceEnd = splitter.next(utf8, piece, utf8.length);
        total += leastTokens(pieceEnd - piece);
        piece = pieceEnd;
      }
      at = chunkEnd;
    }
    return total;
  }

  @Override
  public void countParts(String text, int[] bounds, int[] out) {
    if (bounds.length != out.length + 1) {
      throw new IllegalArgumentException(
          "bounds.length=" + bounds.length + " for out.length=" + out.length);
    }
    WorkspacePool workspaces = workspaces();
    Workspace workspace = workspaces.borrow();
    for (int part = 0; part < out.length; ) {
      int first = part;
      int from = bounds[first];
      do {
        part++;
      } while (part < out.length && bounds[part + 1] - from <= CHUNK_CHARS);
      int end = bounds[part];
      Objects.checkFromToIndex(from, end, text.length());
      byte[] utf8 = end - from <= CHUNK_CHARS ? utf8(text, from, end) : null;
      for (int i = first; i < part; i++) {
        Objects.checkFromToIndex(bounds[i], bounds[i + 1], text.length());
        out[i] =
            utf8 != null && utf8.length == end - from // then a char is a byte
                ? count(workspace, utf8, bounds[i] - from, bounds[i + 1] - from, Integer.MAX_VALUE)
                : count(text, bounds[i], bounds[i + 1]);
      }
    }
    workspaces.giveBack(workspace);
  }

  /** Counts a chunk, or stops with some number above the limit. */
  private int count(Workspace workspace, byte[] utf8, int from, int end, int limit) {
    int total = 0;
    for (int at = from; at < end && total <= limit; ) {
      int pieceEnd = splitter.next(utf8, at, end);
      int least = leastTokens(pieceEnd - at);
      total += least > limit - total ? least : workspace.count(utf8, at, pieceEnd);
      at = pieceEnd;
    }
    return total;
  }

  /** How many tokens a piece has at least, by its length in bytes. */
  private static int leastTokens(int bytes) {
    return (bytes + Vocabulary.LONGEST_TOKEN_BYTES - 1) / Vocabulary.LONGEST_TOKEN_BYTES;
  }

  private static byte[] utf8(String text, int from, int end) {
    return text.substring(from, end).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the vocabulary is in memory. */
  boolean isLoaded() {
    return pool != null;
  }

  private WorkspacePool workspaces() {
    WorkspacePool workspaces = pool;
    return workspaces != null ? workspaces : load();
  }

  private WorkspacePool load() {
    loading.lock();
    try {
      WorkspacePool workspaces = pool;
      if (workspaces == null) {
        workspaces = new WorkspacePool(VocabularyLoader.load(splitter.vocabulary()));
        pool = workspaces;
      }
      return workspaces;
    } finally {
      loading.unlock();
    }
  }
}
