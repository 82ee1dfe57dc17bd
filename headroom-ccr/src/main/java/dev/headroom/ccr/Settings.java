package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Entry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What a builder was told, or its defaults. */
record Settings(
    long maxBytes,
    long maxEntries,
    Optional<Duration> maxAge,
    long maxTombstones,
    BiPredicate<String, Entry> refuse,
    Sealer sealer,
    Clock clock) {

  /** Milliseconds before which an entry is too old; every entry is younger where none is. */
  long oldestAllowed() {
    return maxAge.map(age -> clock.millis() - age.toMillis()).orElse(Long.MIN_VALUE);
  }

  /**
   * @throws StoreException if the caller does not want it at rest
   */
  void checkPersistable(String scope, Entry entry, StoreMetrics metrics) {
    if (refuse.test(scope, entry)) {
      metrics.countRefused();
      throw new StoreException("entry " + entry.id() + " is not to be persisted");
    }
  }

  /** Texts remembered: twice as many as entries, since an entry may be shown in several ways. */
  long maxLinks() {
    return Math.multiplyExact(2L, maxEntries);
  }
}
