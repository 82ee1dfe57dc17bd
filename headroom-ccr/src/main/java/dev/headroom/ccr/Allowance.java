package dev.headroom.ccr;

/**
 * Room known to be there, from which puts are served without measuring again. Other processes may
 * use the same room, so that each hands out only a small part of the bounds before it looks again.
 * Thread-safe.
 */
final class Allowance {
  /** Of the bounds, what is handed out without measuring. */
  private static final int ONE_IN = 128;

  private final Settings settings;
  private StoreSize left = new StoreSize(0, 0);

  Allowance(Settings settings) {
    this.settings = settings;
  }

  /** Takes room for an entry; false if it has to be measured first. */
  synchronized boolean take(long bytes) {
    if (left.entries() < 1 || left.bytes() < bytes) {
      return false;
    }
    left = new StoreSize(left.entries() - 1, left.bytes() - bytes);
    return true;
  }

  /** Starts anew from what was measured. */
  synchronized void measured(StoreSize size) {
    left =
        new StoreSize(
            part(settings.maxEntries(), size.entries()), part(settings.maxBytes(), size.bytes()));
  }

  private static long part(long bound, long used) {
    return Math.min(bound - used, bound / ONE_IN);
  }
}
