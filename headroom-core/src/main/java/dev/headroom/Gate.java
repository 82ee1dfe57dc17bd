package dev.headroom;

import dev.headroom.internal.text.Wtf8;
import dev.headroom.spi.TokenCount;
import dev.headroom.spi.TokenCounter;

/**
 * The one place that compares sizes. A text is handed out only if it is shorter in tokens and in
 * bytes, and by enough to be worth a reader's trouble. What is only a lower bound before is enough
 * to pass; a close call is counted.
 */
final class Gate {
  /** Least share of tokens a lossless text saves: {@value}. */
  static final double MIN_LOSSLESS_SHARE = 0.05;

  /** Least tokens a lossless text saves: {@value}. */
  static final int MIN_LOSSLESS_TOKENS = 16;

  /** Least share of tokens a text with gaps saves: {@value}. */
  static final double MIN_GAPS_SHARE = 0.20;

  /** How many times its markers' tokens a text with gaps saves: {@value}. */
  static final int MIN_GAPS_PER_MARKER = 3;

  /**
   * Share of tokens saved from which on the number of markers does not matter: {@value}. A skeleton
   * of code has a short gap in each of its members, and a third less is worth it all the same.
   */
  static final double MANY_MARKERS_SHARE = 0.33;

  /** Least tokens a folded part saves within a joined text: {@value}. */
  static final int MIN_SAVED_IN_PART = 8;

  private static final int MAX_BYTES_PER_CHAR = 3;

  private final CallCounts counts;
  private final TokenCounter counter;
  private final TokenCounter reference;
  private final String content;
  private final boolean exactByLength;
  private int atLeast = -1;
  private int exact = -1;

  /**
   * @param counts by the counter that sizes are reported by
   * @param reference exact counter that also must not grow, where that one estimates
   */
  Gate(CallCounts counts, TokenCounter reference, String content, Limits limits) {
    this.counts = counts;
    this.counter = counts.counter();
    this.reference = reference;
    this.content = content;
    this.exactByLength = content.length() <= limits.exactCountChars();
  }

  /** Size of the content as it is known so far; counts it if it is short or nothing is known. */
  TokenCount before() {
    if (exact < 0 && exactByLength) {
      exact();
    }
    if (exact >= 0) {
      return new TokenCount(exact, counter.certainty());
    }
    return TokenCount.atLeast(atLeast());
  }

  /** Whether the content itself fits. */
  boolean contentFits(int limit) {
    if (limit == Integer.MAX_VALUE) {
      return true;
    }
    return exact >= 0 || exactByLength
        ? exact() <= limit
        : atLeast() <= limit && counter.countUpTo(content, 0, content.length(), limit) <= limit;
  }

  /** Whether a lossless text of so many tokens is worth it. */
  boolean isWorth(String text, int tokens) {
    return saves(tokens, MIN_LOSSLESS_SHARE, MIN_LOSSLESS_TOKENS) && isNotLarger(text);
  }

  /** Whether a text with gaps is worth it. */
  boolean isWorth(String text, int tokens, int markerTokens) {
    boolean saves =
        saves(tokens, MIN_GAPS_SHARE, MIN_GAPS_PER_MARKER * markerTokens)
            || saves(tokens, MANY_MARKERS_SHARE, markerTokens);
    return saves && isNotLarger(text);
  }

  /** Whether a text is smaller at all, which is enough where the content is over its budget. */
  boolean isSmaller(String text, int tokens) {
    return saves(tokens, 0, 1) && isNotLarger(text);
  }

  /** Most tokens that a text with gaps may have to be worth it at all. */
  int mostWithGaps() {
    return (int) Math.floor(before().value() * (1 - MIN_GAPS_SHARE));
  }

  /** Most tokens of a text with gaps for which the number of its markers does not matter. */
  int mostWithManyGaps() {
    return (int) Math.floor(before().value() * (1 - MANY_MARKERS_SHARE));
  }

  /** Tokens of the content; linear, once. */
  int exact() {
    if (exact < 0) {
      exact = counts.of(content).count();
    }
    return exact;
  }

  private int atLeast() {
    if (atLeast < 0) {
      atLeast = counter.atLeast(content, 0, content.length());
    }
    return atLeast;
  }

  private boolean saves(int tokens, double share, int least) {
    if (saves(before().value(), tokens, share, least)) {
      return true;
    }
    return exact < 0 && saves(exact(), tokens, share, least);
  }

  private static boolean saves(int before, int after, double share, int least) {
    return before - after >= least && before - after >= share * before;
  }

  private boolean isNotLarger(String text) {
    return takesNoMoreBytes(text)
        && (counter.certainty() != TokenCount.Certainty.ESTIMATE
            || reference.count(text) <= reference.count(content));
  }

  /** Every char has one byte at least, and three at most; only a close call is counted. */
  private boolean takesNoMoreBytes(String text) {
    if (text.length() <= content.length() / MAX_BYTES_PER_CHAR) {
      return true;
    }
    long bytes = Wtf8.length(text);
    return bytes <= content.length() || bytes <= Wtf8.length(content);
  }
}
