package dev.headroom.ccr;

import java.time.Duration;

/** Reckoning with leases. */
final class Leases {
  private Leases() {}

  /** Milliseconds at which a lease ends; the end of time where it is too long to add. */
  static long end(long now, Duration lease) {
    try {
      return Math.addExact(now, Math.max(1, lease.toMillis()));
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }
}
