package dev.headroom.internal.tokens;

import dev.headroom.spi.TokenCount;
import dev.headroom.spi.TokenCounter;
import java.util.Objects;

/**
 * An estimate for a tokenizer that is not public: the count of another counter times a factor,
 * rounded up.
 *
 * <p>Thread-safe if the other counter is. Monotone in the other's count, so {@link #atLeast} is a
 * true lower bound of {@link #count}; neither is one of what the model's own tokenizer would say.
 */
public final class EstimatedTokenCounter implements TokenCounter {
  private static final int UNIT = 1000;

  private final String name;
  private final TokenCounter base;
  private final int thousandths;

  /**
   * Makes an estimate.
   *
   * @param name what the estimate is for; part of {@link #name()}
   * @param base the counter it is derived from
   * @param factor estimated tokens for one token of {@code base}, 0.1 to 100, to three decimals
   * @throws IllegalArgumentException if the factor is out of range
   */
  public EstimatedTokenCounter(String name, TokenCounter base, double factor) {
    if (!(factor >= 0.1 && factor <= 100)) {
      throw new IllegalArgumentException("factor=" + factor + " is not within 0.1 to 100");
    }
    this.base = base;
    this.thousandths = (int) Math.round(factor * UNIT);
    this.name =
        Objects.requireNonNull(name, "name")
            + " (estimate, "
            + base.name()
            + " x "
            + thousandths / (double) UNIT
            + ")";
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public TokenCount.Certainty certainty() {
    return TokenCount.Certainty.ESTIMATE;
  }

  @Override
  public int count(String text, int start, int end) {
    return scale(base.count(text, start, end));
  }

  @Override
  public int atLeast(String text, int start, int end) {
    return scale(base.atLeast(text, start, end));
  }

  @Override
  public int countUpTo(String text, int start, int end, int limit) {
    long baseLimit = Math.floorDiv((long) limit * UNIT, (long) thousandths);
    return scale(base.countUpTo(text, start, end, (int) Math.min(Integer.MAX_VALUE, baseLimit)));
  }

  @Override
  public void countParts(String text, int[] bounds, int[] out) {
    base.countParts(text, bounds, out);
    for (int i = 0; i < out.length; i++) {
      out[i] = scale(out[i]);
    }
  }

  private int scale(int tokens) {
    long scaled = ((long) tokens * thousandths + UNIT - 1) / UNIT;
    return (int) Math.min(Integer.MAX_VALUE, scaled);
  }

  @Override
  public String toString() {
    return name;
  }
}
