package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.spi.CcrStore;
import dev.headroom.spi.CcrStore.Entry;
import dev.headroom.spi.CcrStore.Pin;
import dev.headroom.spi.CcrStore.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pins and their leases: what is pinned stays, and a full store refuses. */
abstract class CcrStorePinContract extends CcrStoreBoundsContract {
  @Test
  void pinnedEntryStays() throws Exception {
    CcrStore store = storeOf(4);
    List<Entry> first = putMany(store, 2, 100);
    Pin pin = store.pin(SCOPE, first.get(0).id(), DAY);

    putMany(store, 20, 101);

    assertSame(store.get(SCOPE, first.get(0).id()), first.get(0));
    assertThat(store.get(SCOPE, first.get(1).id())).isEmpty();

    pin.close();
    pin.close();
    putMany(store, 20, 102);

    assertThat(store.get(SCOPE, first.get(0).id())).isEmpty();
  }

  @Test
  void entryStaysUntilItsLastPinIsClosed() throws Exception {
    CcrStore store = storeOf(4);
    Entry entry = putMany(store, 1, 100).get(0);
    Pin one = store.pin(SCOPE, entry.id(), DAY);
    Pin two = store.pin(SCOPE, entry.id(), DAY);

    one.close();
    one.close();
    putMany(store, 20, 101);
    assertSame(store.get(SCOPE, entry.id()), entry);

    two.close();
    putMany(store, 20, 102);
    assertThat(store.get(SCOPE, entry.id())).isEmpty();
  }

  @Test
  void leaseEndsAPinThatNobodyCloses() throws Exception {
    CcrStore store = storeOf(4);
    Entry entry = putMany(store, 1, 100).get(0);
    store.pin(SCOPE, entry.id(), Duration.ofMinutes(10));

    clock.advance(Duration.ofMinutes(9));
    putMany(store, 20, 101);
    assertSame(store.get(SCOPE, entry.id()), entry);

    clock.advance(Duration.ofMinutes(2));
    putMany(store, 20, 102);
    assertThat(store.get(SCOPE, entry.id())).isEmpty();
  }

  @Test
  void leaseMayBeAsLongAsADurationCanSay() throws Exception {
    CcrStore store = storeOf(4);
    Entry entry = putMany(store, 1, 100).get(0);
    store.pin(SCOPE, entry.id(), Duration.ofSeconds(Long.MAX_VALUE));

    putMany(store, 20, 101);

    assertSame(store.get(SCOPE, entry.id()), entry);
  }

  @Test
  void t30StoreFullOfPinnedEntriesTakesNothingAndLosesNothing() throws Exception {
    CcrStore store = storeOf(3);
    List<Entry> pinned = putMany(store, 3, 100);
    for (Entry entry : pinned) {
      store.pin(SCOPE, entry.id(), DAY);
    }
    Entry more = entry(SCOPE, noise(21, 100));

    assertThatThrownBy(() -> store.put(SCOPE, more)).isInstanceOf(Exception.class);

    assertThat(store.get(SCOPE, more.id())).isEmpty();
    assertThat(store.why(SCOPE, more.id())).isEqualTo(Reason.UNKNOWN);
    assertThat(present(store, pinned)).isEqualTo(pinned);
  }

  @Test
  void pinningWhatIsNotThereDoesNothing() throws Exception {
    CcrStore store = storeOf(2);
    Entry entry = entry(SCOPE, noise(22, 100));
    store.pin(SCOPE, entry.id(), DAY);

    store.put(SCOPE, entry);
    putMany(store, 5, 100);

    assertThat(store.get(SCOPE, entry.id())).isEmpty();
  }
}
