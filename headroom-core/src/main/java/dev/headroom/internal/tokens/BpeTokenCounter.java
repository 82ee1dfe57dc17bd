package dev.headroom.internal.tokens;

import dev.headroom.spi.TokenCounter;
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

  /** Where a chunk is not counted the quick way, so many chars are counted the other. */
  private static final int QUICK_CHUNK_CHARS = 1 << 11;

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
      byte[] utf8 = Utf8.encode(text, at, chunkEnd);
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
      int chunkEnd = SureBoundary.next(text, at, end, QUICK_CHUNK_CHARS);
      total += splitter.leastTokens(text, at, chunkEnd);
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
      if (end - from > CHUNK_CHARS) {
        out[first] = count(text, from, end);
      } else {
        countChunk(workspace, text, bounds, out, first, part);
      }
    }
    workspaces.giveBack(workspace);
  }

  @Override
  public boolean addsUpAt(String text, int index) {
    return SureBoundary.between(text.charAt(index - 1), text.charAt(index));
  }

  /** Parts {@code first} to {@code last - 1}, which lie in one chunk. */
  private void countChunk(
      Workspace workspace, String text, int[] bounds, int[] out, int first, int last) {
    byte[] utf8 = Utf8.encode(text, bounds[first], bounds[last]);
    boolean ascii = utf8.length == bounds[last] - bounds[first]; // then a char is a byte
    int at = 0;
    for (int i = first; i < last; i++) {
      Objects.checkFromToIndex(bounds[i], bounds[i + 1], text.length());
      if (ascii) {
        int next = at + bounds[i + 1] - bounds[i];
        out[i] = count(workspace, utf8, at, next, Integer.MAX_VALUE);
        at = next;
      } else if (Utf8.splitsPair(text, bounds[i + 1])) {
        // Half a pair is another character alone, so nothing behind it is where it would be.
        for (; i < last; i++) {
          out[i] = count(text, bounds[i], bounds[i + 1]);
        }
      } else {
        int next = at + Utf8.length(text, bounds[i], bounds[i + 1]);
        out[i] = count(workspace, utf8, at, next, Integer.MAX_VALUE);
        at = next;
      }
    }
  }

  /** Counts a chunk, or stops with some number above the limit. */
  private int count(Workspace workspace, byte[] utf8, int from, int end, int limit) {
    int total = 0;
    for (int at = from; at < end && total <= limit; ) {
      long numbers = Digits.pieces(utf8, at, end);
      if ((int) numbers > at) {
        total += (int) (numbers >>> Integer.SIZE);
        at = (int) numbers;
        continue;
      }
      int pieceEnd = splitter.next(utf8, at, end);
      int least = Splitter.leastTokens(pieceEnd - at);
      total += least > limit - total ? least : workspace.count(utf8, at, pieceEnd);
      at = pieceEnd;
    }
    return total;
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
