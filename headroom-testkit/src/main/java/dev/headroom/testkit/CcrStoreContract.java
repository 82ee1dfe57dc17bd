package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.spi.CcrStore;
import dev.headroom.spi.CcrStore.Entry;
import dev.headroom.spi.CcrStore.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every store promises. Extend it, give it your store, and inherit the tests.
 *
 * <pre>{@code
 * class MyStoreTest extends CcrStoreContract {
 *   @Override
 *   protected CcrStore create(Setup setup) {
 *     return new MyStore(setup.maxBytes(), setup.maxEntries(), setup.clock());
 *   }
 * }
 * }</pre>
 */
public abstract class CcrStoreContract extends CcrStorePinContract {
  /** Only for classes that extend it. */
  protected CcrStoreContract() {}

  /**
   * What a test asks of a store.
   *
   * @param maxBytes bound on what it keeps, by its own way of counting, at most four times the size
   *     of incompressible entries or so
   * @param maxEntries bound on how many entries it keeps
   * @param maxAge time after which entries expire; empty for never
   * @param clock to take the time from
   */
  public record Setup(long maxBytes, long maxEntries, Optional<Duration> maxAge, Clock clock) {}

  // T32: the end of the process.

  @Test
  void t32EntriesLinksPinsAndReasonsOutliveTheStore() throws Exception {
    CcrStore store = storeOf(3);
    List<Entry> entries = putMany(store, 5, 100);
    store.link(SCOPE, sha("text"), entries.get(4).id());
    store.pin(SCOPE, entries.get(2).id(), DAY);
    close(store);
    Optional<CcrStore> reopened =
        reopen(new Setup(64L << 20, 3, Optional.empty(), clock)).map(this::remember);
    assumeTrue(reopened.isPresent(), "the store does not outlive its closing");
    CcrStore again = reopened.get();

    assertThat(present(again, entries)).isEqualTo(entries.subList(2, 5));
    assertThat(again.linked(SCOPE, sha("text"))).contains(entries.get(4).id());
    assertThat(again.why(SCOPE, entries.get(0).id())).isEqualTo(Reason.EVICTED);
    putMany(again, 5, 101);
    assertSame(again.get(SCOPE, entries.get(2).id()), entries.get(2));
  }

  @Test
  void closedStoreTakesNothing() throws Exception {
    CcrStore store = store();
    close(store);
    store.close();

    assertThatThrownBy(() -> store.put(SCOPE, entry(SCOPE, noise(23, 10))))
        .isInstanceOf(Exception.class);
  }

  // Damage.

  @Test
  void damagedBytesAreNeverServedAndHealWhenPutAgain() throws Exception {
    CcrStore store = store();
    Entry entry = entry(SCOPE, noise(24, 5_000));
    Entry other = entry(SCOPE, noise(25, 5_000));
    store.put(SCOPE, entry);
    store.put(SCOPE, other);
    assumeTrue(damage(store, SCOPE, entry.id()), "nobody can damage what this store keeps");

    assertThat(store.get(SCOPE, entry.id())).isEmpty();
    assertThat(store.why(SCOPE, entry.id())).isEqualTo(Reason.CORRUPT);
    assertSame(store.get(SCOPE, other.id()), other);

    store.put(SCOPE, entry);

    assertSame(store.get(SCOPE, entry.id()), entry);
  }

  // Many threads.

  @Test
  void sixteenThreadsLoseNothing() throws Exception {
    CcrStore store = store();
    List<Entry> shared =
        IntStream.range(0, 50).mapToObj(i -> entry(SCOPE, noise(i, 2_000))).toList();

    inThreads(
        16,
        thread -> {
          String own = "scope " + thread;
          for (int i = 0; i < 50; i++) {
            Entry mine = entry(own, noise(1_000L * thread + i, 2_000), noise(i, 10));
            store.putLinked(own, mine, sha("text " + i));
            store.put(SCOPE, shared.get(i));
            assertSame(store.get(own, mine.id()), mine);
            assertSame(store.get(SCOPE, shared.get(i).id()), shared.get(i));
            assertThat(store.linked(own, sha("text " + i))).contains(mine.id());
          }
          return null;
        });

    assertThat(present(store, shared)).isEqualTo(shared);
  }

  @Test
  void threadsThatEvictEachOthersEntriesNeverSeeWrongBytes() throws Exception {
    CcrStore store = storeOf(20);

    inThreads(
        8,
        thread -> {
          Random random = new Random(thread);
          for (int i = 0; i < 200; i++) {
            Entry entry = entry(SCOPE, noise(random.nextInt(60), 1_000));
            store.put(SCOPE, entry);
            Entry asked = entry(SCOPE, noise(random.nextInt(60), 1_000));
            Optional<Entry> found = store.get(SCOPE, asked.id());
            if (found.isPresent()) {
              assertSame(found, asked);
            }
          }
          return null;
        });

    List<Entry> all = IntStream.range(0, 60).mapToObj(i -> entry(SCOPE, noise(i, 1_000))).toList();
    assertThat(present(store, all)).hasSizeBetween(15, 20);
  }
}
