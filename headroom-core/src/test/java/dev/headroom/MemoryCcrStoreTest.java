package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.spi.CcrStore.Entry;
import dev.headroom.spi.CcrStore.Pin;
import dev.headroom.spi.CcrStore.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MemoryCcrStoreTest {
  private static Entry entry(int number, int bytes) {
    return new Entry("h" + number, new byte[bytes], "text/plain", List.of(), "test");
  }

  @Test
  void t65TheOldestGoesWhenEntriesOrBytesAreOverTheBound() {
    MemoryCcrStore store = MemoryCcrStore.bounded(10_000, 3);
    for (int i = 0; i < 5; i++) {
      store.put("s", entry(i, 1_000));
    }

    assertThat(store.size()).isEqualTo(3);
    assertThat(store.get("s", "h1")).isEmpty();
    assertThat(store.why("s", "h1")).isEqualTo(Reason.EVICTED);
    assertThat(store.get("s", "h4")).isPresent();

    store.put("s", entry(9, 9_000));
    assertThat(store.bytes()).isLessThanOrEqualTo(10_000);
    assertThat(store.get("s", "h9")).isPresent();
  }

  @Test
  void pinnedEntriesStayAndAFullStoreRefuses() {
    MemoryCcrStore store = MemoryCcrStore.bounded(10_000, 1);
    store.put("s", entry(1, 10));
    Pin pin = store.pin("s", "h1", Duration.ofHours(1));

    assertThatThrownBy(() -> store.put("s", entry(2, 10))).hasMessageContaining("pinned");
    assertThat(store.get("s", "h1")).isPresent();

    pin.close();
    store.put("s", entry(2, 10));
    assertThat(store.get("s", "h2")).isPresent();
  }

  @Test
  void scopeMayHaveLinksAsLongAsOneOfItsTextsIsRemembered() {
    MemoryCcrStore store = MemoryCcrStore.bounded(10_000, 1);
    store.put("s", entry(1, 10));
    store.link("s", "text", "h1");
    store.link("s", "text", "h1");

    assertThat(store.mayHaveLinks("s")).isTrue();
    assertThat(store.mayHaveLinks("other")).isFalse();

    store.put("other", entry(2, 10));
    for (int i = 0; i < 4; i++) {
      store.link("other", "text " + i, "h2");
    }
    assertThat(store.linked("s", "text")).isEmpty();
    assertThat(store.mayHaveLinks("s")).isFalse();
    assertThat(store.mayHaveLinks("other")).isTrue();
  }

  @Test
  void aLeaseEndsByItself() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now.get();
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }
        };
    MemoryCcrStore store = MemoryCcrStore.bounded(10_000, 1, clock);
    store.put("s", entry(1, 10));
    store.pin("s", "h1", Duration.ofMinutes(5));

    now.set(Instant.EPOCH.plus(Duration.ofMinutes(6)));
    store.put("s", entry(2, 10));

    assertThat(store.get("s", "h2")).isPresent();
  }

  @Test
  void alteredBytesAreCorruptAndNeverServed() {
    MemoryCcrStore store = MemoryCcrStore.create();
    Entry entry = entry(1, 10);
    store.put("s", entry);

    entry.bytes()[3] = 1;

    assertThat(store.get("s", "h1")).isEmpty();
    assertThat(store.why("s", "h1")).isEqualTo(Reason.CORRUPT);
  }

  @Test
  void anEntryTooLargeForTheBoundIsRefusedAndNothingElseGoes() {
    MemoryCcrStore store = MemoryCcrStore.bounded(10_000, 10);
    store.put("s", entry(1, 100));

    assertThatThrownBy(() -> store.put("s", entry(2, 20_000))).hasMessageContaining("bound");
    assertThat(store.get("s", "h1")).isPresent();
  }
}
