package dev.headroom.langchain4j;

import dev.headroom.CompressionResult;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;

/**
 * A number of tokens that some texts share in their order: each may take its part of what the ones
 * before it left, so that small texts leave room for large ones. Thread-safe.
 */
final class SharedBudget {
  /** Smallest share, in tokens: less would hold little but markers. */
  static final int LEAST = 150;

  private final ReentrantLock lock = new ReentrantLock();
  private final int equal;
  private int left;
  private int texts;

  SharedBudget(int tokens, int texts) {
    this.left = tokens;
    this.texts = Math.max(1, texts);
    this.equal = Math.max(LEAST, tokens / this.texts);
  }

  /**
   * Compresses the next text.
   *
   * @param most most tokens it may have of itself; 0 for no bound
   * @param within compresses within a number of tokens
   */
  CompressionResult next(int most, IntFunction<CompressionResult> within) {
    lock.lock();
    try {
      int share = Math.max(LEAST, left / Math.max(1, texts));
      CompressionResult result = within.apply(most == 0 ? share : Math.min(most, share));
      spend(result.tokens().after().value());
      return result;
    } finally {
      lock.unlock();
    }
  }

  /** Sets an equal share aside, whatever others left, and says how many tokens it is. */
  int setAside() {
    lock.lock();
    try {
      spend(equal);
      return equal;
    } finally {
      lock.unlock();
    }
  }

  /** A text took so many tokens earlier. */
  void spent(int tokens) {
    lock.lock();
    try {
      spend(tokens);
    } finally {
      lock.unlock();
    }
  }

  private void spend(int tokens) {
    left = Math.max(0, left - tokens);
    texts--;
  }
}
