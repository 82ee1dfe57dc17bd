package dev.headroom.spi;

import java.util.Objects;

/**
 * A number of tokens and how well it is known.
 *
 * @param value tokens, as counted by the configured {@link TokenCounter}; never negative
 * @param certainty how far {@code value} may be trusted
 */
public record TokenCount(int value, Certainty certainty) {
  /** How well a number of tokens is known. */
  public enum Certainty {
    /** The tokenizer's own number. */
    EXACT,
    /** A true lower bound: the tokenizer's number is this or more. */
    AT_LEAST,
    /** A documented estimate for a model without a public tokenizer. */
    ESTIMATE
  }

  /** Checks the range. */
  public TokenCount {
    if (value < 0) {
      throw new IllegalArgumentException("value=" + value + " is negative");
    }
    Objects.requireNonNull(certainty, "certainty");
  }

  /** An exact number of tokens. */
  public static TokenCount exact(int value) {
    return new TokenCount(value, Certainty.EXACT);
  }

  /** A true lower bound. */
  public static TokenCount atLeast(int value) {
    return new TokenCount(value, Certainty.AT_LEAST);
  }

  @Override
  public String toString() {
    return switch (certainty) {
      case EXACT -> Integer.toString(value);
      case AT_LEAST -> ">=" + value;
      case ESTIMATE -> "~" + value;
    };
  }
}
