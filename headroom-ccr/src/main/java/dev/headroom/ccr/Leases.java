package dev.headroom.ccr;

import java.time.Duration;

/** Reckoning with leases. */
final class Leases {
  private Leases() {}

  /**
   * Milliseconds at which a lease ends; the end of time where it is too long to add.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  static long end(long now, Duration lease) {
    if (lease.isNegative() || lease.isZero()) {
      throw new IllegalArgumentException("lease=" + lease + " is not positive");
    }
    try {
      return Math.addExact(now, Math.max(1, lease.toMillis()));
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }
}
