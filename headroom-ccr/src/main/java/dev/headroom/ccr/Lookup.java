package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Entry;
import dev.headroom.spi.CcrStore.Reason;
import java.util.Optional;

/** What a look for an entry came to. */
record Lookup(Optional<Entry> entry, Optional<Reason> missing) {
  static Lookup found(Entry entry) {
    return new Lookup(Optional.of(entry), Optional.empty());
  }

  static Lookup missing(Reason reason) {
    return new Lookup(Optional.empty(), Optional.of(reason));
  }

  /**
   * Why it was not found. An entry that is here after all was out of reach when it was asked for,
   * and can be had by asking again.
   */
  Reason reason() {
    return missing.orElse(Reason.UNAVAILABLE);
  }

  /** The entry, counted as a hit or as a miss. */
  Optional<Entry> counted(StoreMetrics metrics) {
    missing.ifPresentOrElse(metrics::countMiss, metrics::countHit);
    return entry;
  }
}
