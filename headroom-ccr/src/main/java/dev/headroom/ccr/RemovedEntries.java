package dev.headroom.ccr;

/**
 * Entries that were taken out.
 *
 * @param evicted to make room
 * @param expired for their age
 */
record Removed(int evicted, int expired) {
  static final Removed NONE = new Removed(0, 0);

  Removed and(Removed other) {
    return new Removed(evicted + other.evicted, expired + other.expired);
  }

  boolean any() {
    return evicted + expired > 0;
  }
}
