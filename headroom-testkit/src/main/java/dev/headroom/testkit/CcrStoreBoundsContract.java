package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.spi.CcrStore;
import dev.headroom.spi.CcrStore.Entry;
import dev.headroom.spi.CcrStore.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bounds in bytes, entries and age: the oldest goes first, and says why it went. */
abstract class CcrStoreBoundsContract extends CcrStoreContentContract {
  // T65: bounds.

  @Test
  void t65OldestEntriesMakeRoomForNewOnes() throws Exception {
    CcrStore store = storeOf(10);
    List<Entry> entries = putMany(store, 25, 100);

    assertThat(present(store, entries)).isEqualTo(entries.subList(15, 25));
    assertThat(store.why(SCOPE, entries.get(0).id())).isEqualTo(Reason.EVICTED);
    assertThat(store.why(SCOPE, entries.get(14).id())).isEqualTo(Reason.EVICTED);
  }

  @Test
  void t65BytesAreBounded() throws Exception {
    long bound = 1L << 20;
    CcrStore store = store(bound, 100_000, Optional.empty());
    List<Entry> entries = putMany(store, 100, 50_000);

    List<Entry> left = present(store, entries);

    assertThat(left.size() * 50_000L).isBetween(bound / 4, bound);
    assertThat(left).isEqualTo(entries.subList(100 - left.size(), 100));
  }

  @Test
  void whatCanNeverFitThrowsAndCostsNothing() throws Exception {
    CcrStore store = store(100_000, 1_000, Optional.empty());
    List<Entry> small = putMany(store, 3, 1_000);
    Entry large = entry(SCOPE, noise(20, 1_000_000));

    assertThatThrownBy(() -> store.put(SCOPE, large)).isInstanceOf(Exception.class);

    assertThat(store.get(SCOPE, large.id())).isEmpty();
    assertThat(present(store, small)).isEqualTo(small);
  }

  @Test
  void evictedEntryCanBePutAgain() throws Exception {
    CcrStore store = storeOf(3);
    List<Entry> entries = putMany(store, 6, 100);

    store.put(SCOPE, entries.get(0));

    assertSame(store.get(SCOPE, entries.get(0).id()), entries.get(0));
  }

  // T32: time.

  @Test
  void t32EntriesDoNotAgeUnlessToldTo() throws Exception {
    CcrStore store = store();
    Entry entry = putMany(store, 1, 100).get(0);

    clock.advance(Duration.ofDays(4_000));

    assertSame(store.get(SCOPE, entry.id()), entry);
  }

  @Test
  void t32OldEntriesExpireAndSaySo() throws Exception {
    assumeTrue(keepsAges(), "entries of this store do not expire");
    CcrStore store = store(64L << 20, 1_000, Optional.of(DAY));
    Entry old = putMany(store, 1, 100).get(0);
    clock.advance(Duration.ofHours(20));
    Entry young = putMany(store, 1, 101).get(0);
    assertSame(store.get(SCOPE, old.id()), old);

    clock.advance(Duration.ofHours(5));

    assertThat(store.get(SCOPE, old.id())).isEmpty();
    assertThat(store.has(SCOPE, old.id())).isFalse();
    assertThat(store.why(SCOPE, old.id())).isEqualTo(Reason.EXPIRED);
    assertSame(store.get(SCOPE, young.id()), young);

    putMany(store, 3, 102);
    assertThat(store.why(SCOPE, old.id())).isEqualTo(Reason.EXPIRED);
  }

  @Test
  void clockThatIsSetBackHarmsNoEntry() throws Exception {
    CcrStore store =
        store(64L << 20, 5, keepsAges() ? Optional.of(Duration.ofDays(30)) : Optional.empty());
    putMany(store, 3, 100);
    clock.advance(Duration.ofDays(-400));
    List<Entry> later = putMany(store, 5, 101);

    assertThat(present(store, later)).isEqualTo(later);
  }
}
