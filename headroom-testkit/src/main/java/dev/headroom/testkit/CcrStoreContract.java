package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.spi.CcrStore;
import dev.headroom.spi.CcrStore.Entry;
import dev.headroom.spi.CcrStore.Pin;
import dev.headroom.spi.CcrStore.Reason;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
public abstract class CcrStoreContract {
  private static final String SCOPE = "scope";
  private static final Duration DAY = Duration.ofDays(1);

  private final TestClock clock = new TestClock();
  private final List<CcrStore> opened = new ArrayList<>();

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

  /** A new, empty store. */
  protected abstract CcrStore create(Setup setup) throws Exception;

  /** The same store once more, after it was closed; empty if it does not outlive its closing. */
  protected Optional<CcrStore> reopen(Setup setup) throws Exception {
    return Optional.empty();
  }

  /** Alters the stored bytes of an entry behind the store's back; false if that cannot be done. */
  protected boolean damage(CcrStore store, String scope, String id) throws Exception {
    return false;
  }

  /** Whether entries can expire. */
  protected boolean keepsAges() {
    return true;
  }

  @AfterEach
  final void closeStores() {
    opened.forEach(CcrStore::close);
  }

  private CcrStore store(long maxBytes, long maxEntries, Optional<Duration> maxAge)
      throws Exception {
    CcrStore store = create(new Setup(maxBytes, maxEntries, maxAge, clock));
    opened.add(store);
    return store;
  }

  private CcrStore store() throws Exception {
    return store(256L << 20, 100_000, Optional.empty());
  }

  private CcrStore storeOf(int entries) throws Exception {
    return store(64L << 20, entries, Optional.empty());
  }

  // What goes in comes out.

  static List<byte[]> contents() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return List.of(
        new byte[0],
        new byte[1],
        all,
        "{\"order\": 17}\r\n".repeat(4_000).getBytes(StandardCharsets.UTF_8),
        noise(1, 100_000),
        new byte[3_000_000]);
  }

  @ParameterizedTest
  @MethodSource("contents")
  void givesBackEveryByte(byte[] bytes) throws Exception {
    CcrStore store = store();
    Entry entry = entry(SCOPE, bytes, noise(2, 300), new byte[0], noise(3, 7));

    store.put(SCOPE, entry);

    assertSame(store.get(SCOPE, entry.id()), entry);
  }

  @Test
  void keepsMediaTypeAndCompressorNameOfAnyChars() throws Exception {
    CcrStore store = store();
    Entry entry =
        new Entry(id(SCOPE, noise(4, 9)), noise(4, 9), "a/b; x=\"\ud800\u0000é\"", List.of(), "");

    store.put(SCOPE, entry);

    assertSame(store.get(SCOPE, entry.id()), entry);
  }

  @Test
  void putTwiceIsPutOnce() throws Exception {
    CcrStore store = storeOf(2);
    Entry entry = entry(SCOPE, noise(5, 100));
    Entry other = entry(SCOPE, noise(6, 100));

    store.put(SCOPE, other);
    for (int i = 0; i < 5; i++) {
      store.put(SCOPE, entry);
    }

    assertSame(store.get(SCOPE, entry.id()), entry);
    assertSame(store.get(SCOPE, other.id()), other);
  }

  @Test
  void entryGainsTheAddressTablesItDoesNotHave() throws Exception {
    CcrStore store = store();
    byte[] bytes = noise(7, 100);
    byte[] rows = noise(8, 20);
    byte[] lines = noise(9, 30);

    store.put(SCOPE, entry(SCOPE, bytes, rows));
    store.put(SCOPE, entry(SCOPE, bytes, lines, rows));

    assertThat(store.get(SCOPE, id(SCOPE, bytes)).orElseThrow().addresses())
        .containsExactlyInAnyOrder(rows, lines);
  }

  @Test
  void idThatStandsForOtherBytesIsNotAcknowledged() throws Exception {
    CcrStore store = store();
    Entry first = entry(SCOPE, noise(10, 100));
    Entry second = new Entry(first.id(), noise(11, 100), "text/plain", List.of(), "test");
    store.put(SCOPE, first);

    assertThatThrownBy(() -> store.put(SCOPE, second)).isInstanceOf(Exception.class);

    assertSame(store.get(SCOPE, first.id()), first);
  }

  @Test
  void readerWhoAltersWhatItGotAltersNothingElseWhereBytesComeFromOutside() throws Exception {
    CcrStore store = store();
    Entry entry = entry(SCOPE, noise(12, 100));
    store.put(SCOPE, entry);
    close(store);
    Optional<CcrStore> again = reopened();
    assumeTrue(again.isPresent(), "the store does not outlive its closing");

    again.get().get(SCOPE, entry.id()).orElseThrow().bytes()[0]++;

    assertSame(again.get().get(SCOPE, entry.id()), entry);
  }

  // T66: scopes.

  @Test
  void t66EntryOfOneScopeIsNothingInAnother() throws Exception {
    CcrStore store = store();
    Entry entry = entry(SCOPE, noise(13, 100));
    store.put(SCOPE, entry);
    store.link(SCOPE, sha("text"), entry.id());

    assertThat(store.get("other", entry.id())).isEmpty();
    assertThat(store.why("other", entry.id())).isIn(Reason.UNKNOWN, Reason.OTHER_SCOPE);
    assertThat(store.linked("other", sha("text"))).isEmpty();
  }

  @Test
  void t66EqualContentInTwoScopesIsKeptForEach() throws Exception {
    CcrStore store = store();
    byte[] bytes = noise(14, 100);
    Entry mine = entry("mine", bytes, noise(15, 5));
    Entry yours = entry("yours", bytes, noise(16, 5));

    store.put("mine", mine);
    store.put("yours", yours);

    assertSame(store.get("mine", mine.id()), mine);
    assertSame(store.get("yours", yours.id()), yours);
  }

  @Test
  void scopeIsAnyStringAndNoTwoAreOne() throws Exception {
    CcrStore store = store();
    List<String> scopes =
        List.of(
            "",
            " ",
            "a",
            "A",
            "a ",
            "a/b",
            "a\u0000b",
            "é",
            "e\u0301",
            "\ud800",
            "\udc00",
            "?",
            "'; DROP TABLE x; --",
            "*",
            "x".repeat(10_000));
    byte[] bytes = noise(17, 50);
    String id = id("", bytes);
    for (int i = 0; i < scopes.size(); i++) {
      store.put(
          scopes.get(i),
          new Entry(id, bytes, "text/plain", List.of(new byte[] {(byte) i}), "test"));
    }

    for (int i = 0; i < scopes.size(); i++) {
      assertThat(store.get(scopes.get(i), id).orElseThrow().addresses())
          .containsExactly(new byte[] {(byte) i});
    }
  }

  // T30, T34, T36: ids.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "h",
        "h000000000000000000000000",
        "'; --",
        "h1\u0000",
        "\ud800",
        "../../x",
        "*"
      })
  void t36WhatWasNeverIssuedIsUnknown(String id) throws Exception {
    CcrStore store = store();
    store.put(SCOPE, entry(SCOPE, noise(18, 50)));

    assertThat(store.get(SCOPE, id)).isEmpty();
    assertThat(store.why(SCOPE, id)).isEqualTo(Reason.UNKNOWN);
    assertThat(store.linked(SCOPE, id)).isEmpty();
    assertThatCode(() -> store.pin(SCOPE, id, DAY).close()).doesNotThrowAnyException();
  }

  @Test
  void t36IdOfAnyLengthIsOnlyUnknown() throws Exception {
    CcrStore store = store();

    assertThat(store.get(SCOPE, "h".repeat(1_000_000))).isEmpty();
  }

  // Links.

  @Test
  void remembersWhereATextCameFrom() throws Exception {
    CcrStore store = store();
    Entry entry = entry(SCOPE, noise(19, 100));
    store.put(SCOPE, entry);

    store.link(SCOPE, sha("one"), entry.id());
    store.link(SCOPE, sha("two"), entry.id());
    store.link(SCOPE, sha("one"), entry.id());

    assertThat(store.linked(SCOPE, sha("one"))).contains(entry.id());
    assertThat(store.linked(SCOPE, sha("two"))).contains(entry.id());
    assertThat(store.linked(SCOPE, sha("three"))).isEmpty();
  }

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

  // Pins.

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
            store.put(own, mine);
            store.link(own, sha("text " + i), mine.id());
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

  // Helpers.

  private interface Task {
    Void of(int thread) throws Exception;
  }

  private static void inThreads(int threads, Task task) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int thread = i;
        tasks.add(() -> task.of(thread));
      }
      for (Future<Void> future : pool.invokeAll(tasks)) {
        future.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private CcrStore remember(CcrStore store) {
    opened.add(store);
    return store;
  }

  private void close(CcrStore store) {
    opened.remove(store);
    store.close();
  }

  private Optional<CcrStore> reopened() throws Exception {
    return reopen(new Setup(256L << 20, 100_000, Optional.empty(), clock)).map(this::remember);
  }

  private static List<Entry> putMany(CcrStore store, int count, int size) throws Exception {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Entry entry = entry(SCOPE, noise(i, size));
      store.put(SCOPE, entry);
      entries.add(entry);
    }
    return entries;
  }

  /** Those of the entries that the store has, having looked that they are the same. */
  private static List<Entry> present(CcrStore store, List<Entry> entries) {
    List<Entry> present = new ArrayList<>();
    for (Entry entry : entries) {
      Optional<Entry> found = store.get(SCOPE, entry.id());
      if (found.isPresent()) {
        assertSame(found, entry);
        present.add(entry);
      }
    }
    return present;
  }

  private static void assertSame(Optional<Entry> found, Entry entry) {
    assertThat(found).isPresent();
    assertThat(found.get().id()).isEqualTo(entry.id());
    assertThat(Arrays.equals(found.get().bytes(), entry.bytes())).as("bytes are equal").isTrue();
    assertThat(found.get().mediaType()).isEqualTo(entry.mediaType());
    assertThat(found.get().writtenBy()).isEqualTo(entry.writtenBy());
    assertThat(found.get().addresses()).containsExactlyElementsOf(entry.addresses());
  }

  private static Entry entry(String scope, byte[] bytes, byte[]... addresses) {
    return new Entry(
        id(scope, bytes), bytes, "text/plain; charset=utf-8", List.of(addresses), "test");
  }

  /** An id as the engine makes them: {@code h} and 24 decimal digits out of a digest. */
  private static String id(String scope, byte[] bytes) {
    MessageDigest digest = sha256();
    digest.update(scope.getBytes(StandardCharsets.UTF_16));
    digest.update(bytes);
    BigInteger number = new BigInteger(1, digest.digest()).mod(BigInteger.TEN.pow(24));
    String digits = number.toString();
    return "h" + "0".repeat(24 - digits.length()) + digits;
  }

  private static String sha(String text) {
    return new BigInteger(1, sha256().digest(text.getBytes(StandardCharsets.UTF_8)))
        .setBit(256)
        .toString(16)
        .substring(1);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Bytes that no codec shortens. */
  private static byte[] noise(long seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
