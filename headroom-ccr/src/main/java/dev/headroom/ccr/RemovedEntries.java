package dev.headroom.ccr;

/**
 * Entries that were taken out.
 *
 * @param evicted to make room
 * @param expired for their age
 */
record RemovedEntries(int evicted, int expired) {
  static final RemovedEntries NONE = new RemovedEntries(0, 0);

  RemovedEntries and(RemovedEntries other) {
    return new RemovedEntries(evicted + other.evicted, expired + other.expired);
  }

  boolean any() {
    return evicted + expired > 0;
  }
}
