package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.CcrStore;
import dev.headroom.spi.CcrStore.Entry;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
import org.junit.jupiter.api.AfterEach;

/** The store under test, as the class at the end of the line gives it, and entries to put. */
abstract class CcrStoreFixture {
  static final String SCOPE = "scope";
  static final Duration DAY = Duration.ofDays(1);

  final TestClock clock = new TestClock();
  private final List<CcrStore> opened = new ArrayList<>();

  /** A new, empty store. */
  protected abstract CcrStore create(CcrStoreContract.Setup setup) throws Exception;

  /** The same store once more, after it was closed; empty if it does not outlive its closing. */
  protected Optional<CcrStore> reopen(CcrStoreContract.Setup setup) throws Exception {
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

  final CcrStore store(long maxBytes, long maxEntries, Optional<Duration> maxAge) throws Exception {
    CcrStore store = create(new CcrStoreContract.Setup(maxBytes, maxEntries, maxAge, clock));
    opened.add(store);
    return store;
  }

  final CcrStore store() throws Exception {
    return store(256L << 20, 100_000, Optional.empty());
  }

  final CcrStore storeOf(int entries) throws Exception {
    return store(64L << 20, entries, Optional.empty());
  }

  interface Task {
    Void of(int thread) throws Exception;
  }

  static void inThreads(int threads, Task task) throws Exception {
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

  final CcrStore remember(CcrStore store) {
    opened.add(store);
    return store;
  }

  final void close(CcrStore store) {
    opened.remove(store);
    store.close();
  }

  final Optional<CcrStore> reopened() throws Exception {
    return reopen(new CcrStoreContract.Setup(256L << 20, 100_000, Optional.empty(), clock))
        .map(this::remember);
  }

  static List<Entry> putMany(CcrStore store, int count, int size) throws Exception {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Entry entry = entry(SCOPE, noise(i, size));
      store.put(SCOPE, entry);
      entries.add(entry);
    }
    return entries;
  }

  /** Those of the entries that the store has, having looked that they are the same. */
  static List<Entry> present(CcrStore store, List<Entry> entries) {
    List<Entry> present = new ArrayList<>();
    for (Entry entry : entries) {
      Optional<Entry> found = store.get(SCOPE, entry.id());
      assertThat(store.has(SCOPE, entry.id())).isEqualTo(found.isPresent());
      if (found.isPresent()) {
        assertSame(found, entry);
        present.add(entry);
      }
    }
    return present;
  }

  static void assertSame(Optional<Entry> found, Entry entry) {
    assertThat(found).isPresent();
    assertThat(found.get().id()).isEqualTo(entry.id());
    assertThat(Arrays.equals(found.get().bytes(), entry.bytes())).as("bytes are equal").isTrue();
    assertThat(found.get().mediaType()).isEqualTo(entry.mediaType());
    assertThat(found.get().writtenBy()).isEqualTo(entry.writtenBy());
    assertThat(found.get().addresses()).containsExactlyElementsOf(entry.addresses());
  }

  static Entry entry(String scope, byte[] bytes, byte[]... addresses) {
    return new Entry(
        id(scope, bytes), bytes, "text/plain; charset=utf-8", List.of(addresses), "test");
  }

  /** An id as the engine makes them: {@code h} and 24 decimal digits out of a digest. */
  static String id(String scope, byte[] bytes) {
    MessageDigest digest = sha256();
    digest.update(scope.getBytes(StandardCharsets.UTF_16));
    digest.update(bytes);
    BigInteger number = new BigInteger(1, digest.digest()).mod(BigInteger.TEN.pow(24));
    String digits = number.toString();
    return "h" + "0".repeat(24 - digits.length()) + digits;
  }

  static String sha(String text) {
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
  static byte[] noise(long seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
