package dev.headroom.text.internal.event;

import dev.headroom.spi.ViewContext;

/**
 * The work that may go into splitting tables, so that it stays linear in the text: once it is used
 * up, tables stay as they are. Counted, hence the same on every machine.
 */
final class Work {
  /** Comparisons of two numbers for each char of the text. */
  private static final long PER_CHAR = 120;

  /** So many comparisons of numbers cost about as much as a look at one char. */
  private static final int PER_STEP = 8;

  private final ViewContext context;
  private long left;
  private long unreported;

  Work(int chars, ViewContext context) {
    this.left = chars * PER_CHAR;
    this.context = context;
  }

  /** Counts comparisons. */
  void did(long comparisons) {
    left -= comparisons;
    unreported += comparisons;
    context.checkpoint((int) Math.min(Integer.MAX_VALUE, unreported / PER_STEP));
    unreported %= PER_STEP;
  }

  boolean isOver() {
    return left <= 0;
  }
}
