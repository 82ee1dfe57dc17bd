package dev.headroom.benchmarks;

import dev.headroom.spi.TokenCount;
import dev.headroom.spi.TokenCounter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntSupplier;

/** A counter that adds up the CPU time counting takes. For one thread. */
final class TimedCounter implements TokenCounter {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final TokenCounter counter;
  private long nanos;
  private long chars;

  TimedCounter(TokenCounter counter) {
    this.counter = counter;
  }

  /** CPU time of this thread, in nanoseconds. */
  static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Nanoseconds spent in counting since {@link #reset}. */
  long nanos() {
    return nanos;
  }

  /**
   * Chars counted since {@link #reset}; where a limit stops a count, all those it was asked for.
   */
  long chars() {
    return chars;
  }

  void reset() {
    nanos = 0;
    chars = 0;
  }

  @Override
  public String name() {
    return counter.name();
  }

  @Override
  public TokenCount.Certainty certainty() {
    return counter.certainty();
  }

  @Override
  public int count(String text, int start, int end) {
    return timed(end - start, () -> counter.count(text, start, end));
  }

  @Override
  public int atLeast(String text, int start, int end) {
    return timed(end - start, () -> counter.atLeast(text, start, end));
  }

  @Override
  public int countUpTo(String text, int start, int end, int limit) {
    return timed(end - start, () -> counter.countUpTo(text, start, end, limit));
  }

  @Override
  public void countParts(String text, int[] bounds, int[] out) {
    timed(
        bounds[out.length] - bounds[0],
        () -> {
          counter.countParts(text, bounds, out);
          return 0;
        });
  }

  @Override
  public boolean addsUpAt(String text, int index) {
    return counter.addsUpAt(text, index); // nanoseconds: too short to be timed
  }

  private int timed(int length, IntSupplier count) {
    long start = now();
    try {
      return count.getAsInt();
    } finally {
      nanos += now() - start;
      chars += length;
    }
  }
}
