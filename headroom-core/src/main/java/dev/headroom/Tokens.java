package dev.headroom;

import dev.headroom.spi.TokenCount;
import java.util.Objects;

/**
 * Size of a content before and after, by one counter.
 *
 * @param counter name of the counter, such as {@code o200k_base}
 * @param before tokens of the content
 * @param after tokens of the text that was handed out
 */
public record Tokens(String counter, TokenCount before, TokenCount after) {
  /** Checks that nothing is null. */
  public Tokens {
    Objects.requireNonNull(counter, "counter");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /**
   * Share of tokens saved: 0.0 (none) to 1.0 (all); understated where {@code before} is a bound.
   */
  public double savings() {
    return before.value() == 0 ? 0.0 : Math.max(0.0, 1.0 - (double) after.value() / before.value());
  }
}
