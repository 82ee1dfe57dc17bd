package dev.headroom.spi;

import java.util.Objects;

/**
 * Counts the tokens a model would read.
 *
 * <p>Implementations are thread-safe, deterministic and never throw on content: special-token text
 * such as {@code <|endoftext|>} is plain text, a lone surrogate is counted as {@code ?}, which is
 * what Java writes for it in UTF-8. Indexes are {@code char} indexes. Cost is linear in the counted
 * range.
 */
public interface TokenCounter {
  /** Name of the vocabulary or estimate, such as {@code o200k_base}; stable, part of decisions. */
  String name();

  /**
   * Whether {@link #count} is the tokenizer's own number ({@code EXACT}) or an {@code ESTIMATE}.
   */
  default TokenCount.Certainty certainty() {
    return TokenCount.Certainty.EXACT;
  }

  /**
   * Number of tokens of {@code text[start, end)} taken alone.
   *
   * @throws IndexOutOfBoundsException if the range does not lie in the text
   */
  int count(String text, int start, int end);

  /** Number of tokens of the whole text. */
  default int count(String text) {
    return count(text, 0, text.length());
  }

  /**
   * A true lower bound of {@link #count(String, int, int)}, much cheaper than it (the number of
   * pre-tokenizer pieces, for instance). The default knows nothing and says 0.
   */
  default int atLeast(String text, int start, int end) {
    Objects.checkFromToIndex(start, end, text.length());
    return 0;
  }

  /**
   * {@link #count(String, int, int)} where it is at most {@code limit}; otherwise some number above
   * {@code limit} that is not above the count, found without counting everything.
   */
  default int countUpTo(String text, int start, int end, int limit) {
    return count(text, start, end);
  }

  /**
   * Tokens of adjoining parts, each taken alone: {@code out[i]} is the count of {@code
   * text[bounds[i], bounds[i + 1])}.
   *
   * @param bounds ascending char indexes, one more than {@code out} has places
   */
  default void countParts(String text, int[] bounds, int[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = count(text, bounds[i], bounds[i + 1]);
    }
  }

  /**
   * Whether counts add up where a text is cut: {@code count(text, a, index) + count(text, index, b)
   * == count(text, a, b)} for all {@code a < index < b}. It lets a text that changed in one place
   * be counted there alone. The default knows no such place.
   *
   * @param index above 0 and below the length
   */
  default boolean addsUpAt(String text, int index) {
    return false;
  }
}
