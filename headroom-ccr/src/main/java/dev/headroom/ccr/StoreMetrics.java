package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Reason;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/**
 * What a store has done since it was built, in this JVM. Numbers only grow; they are read one by
 * one, so that two of them may be a call apart. Thread-safe; counting costs nanoseconds.
 */
public final class StoreMetrics {
  private final LongAdder puts = new LongAdder();
  private final LongAdder repeats = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder bytesIn = new LongAdder();
  private final LongAdder bytesAtRest = new LongAdder();
  private final LongAdder hits = new LongAdder();
  private final LongAdder evicted = new LongAdder();
  private final LongAdder expired = new LongAdder();
  private final Map<Reason, LongAdder> misses = new EnumMap<>(Reason.class);

  StoreMetrics() {
    for (Reason reason : Reason.values()) {
      misses.put(reason, new LongAdder());
    }
  }

  /** Entries taken that were not there before. */
  public long puts() {
    return puts.sum();
  }

  /** Entries acknowledged because they were there already, equal in every byte. */
  public long repeats() {
    return repeats.sum();
  }

  /** Entries refused by the caller's own predicate. */
  public long refused() {
    return refused.sum();
  }

  /** Entries not taken for any other reason: no room, no disk, no connection. */
  public long failed() {
    return failed.sum();
  }

  /** Bytes of the entries taken, as they came. */
  public long bytesIn() {
    return bytesIn.sum();
  }

  /** Bytes of the entries taken, as they lie at rest: packed, encrypted, with their addresses. */
  public long bytesAtRest() {
    return bytesAtRest.sum();
  }

  /** Entries found and verified. */
  public long hits() {
    return hits.sum();
  }

  /** Entries asked for and not had. */
  public long misses(Reason reason) {
    return counter(reason).sum();
  }

  /** Entries that made room for newer ones. */
  public long evicted() {
    return evicted.sum();
  }

  /** Entries removed as older than the store keeps them. */
  public long expired() {
    return expired.sum();
  }

  /** The counts, for a log. */
  @Override
  public String toString() {
    return "StoreMetrics[puts="
        + puts()
        + ", repeats="
        + repeats()
        + ", refused="
        + refused()
        + ", failed="
        + failed()
        + ", bytesIn="
        + bytesIn()
        + ", bytesAtRest="
        + bytesAtRest()
        + ", hits="
        + hits()
        + ", misses="
        + misses
        + ", evicted="
        + evicted()
        + ", expired="
        + expired()
        + "]";
  }

  void countPut(long in, long atRest) {
    puts.increment();
    bytesIn.add(in);
    bytesAtRest.add(atRest);
  }

  void countRepeat() {
    repeats.increment();
  }

  void countRefused() {
    refused.increment();
  }

  void countFailed() {
    failed.increment();
  }

  void countHit() {
    hits.increment();
  }

  void countMiss(Reason reason) {
    counter(reason).increment();
  }

  void countRemoved(RemovedEntries removed) {
    evicted.add(removed.evicted());
    expired.add(removed.expired());
  }

  private LongAdder counter(Reason reason) {
    return Objects.requireNonNull(misses.get(reason));
  }
}
