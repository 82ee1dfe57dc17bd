package dev.headroom;

/** How large a compressed text may be. Hard: a text over its budget is never a gap text. */
public sealed interface Budget {
  /**
   * A number of tokens by the configured counter.
   *
   * @param max most tokens, at least 1
   */
  record Tokens(int max) implements Budget {
    /** Checks the range. */
    public Tokens {
      if (max < 1) {
        throw new IllegalArgumentException("max=" + max + " is not positive");
      }
    }
  }

  /**
   * A share of the content's own tokens.
   *
   * @param max most, above 0.0 (nothing) and at most 1.0 (all)
   */
  record Share(double max) implements Budget {
    /** Checks the range. */
    public Share {
      if (!(max > 0.0 && max <= 1.0)) {
        throw new IllegalArgumentException("max=" + max + " is not in (0.0, 1.0]");
      }
    }
  }

  /** At most this many tokens. */
  static Budget tokens(int max) {
    return new Tokens(max);
  }

  /** At most this share of the content's tokens. */
  static Budget share(double max) {
    return new Share(max);
  }
}
