package dev.headroom.ccr;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.headroom.spi.CcrStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A near cache in front of a store that is slow to reach. It answers reads only: every put, link
 * and pin goes through, and what the store does not acknowledge is not acknowledged. Thread-safe.
 *
 * <p>Bytes never change under an id, so what it answers is right for ever; but until {@code maxAge}
 * is over it may still have an entry that the store has let go, and not yet the address tables that
 * another process has added. Answers are verified against a digest, like those of the store.
 */
public final class CachedCcrStore implements CcrStore {
  /** Bytes of originals kept near: 64 MiB. */
  public static final long DEFAULT_MAX_BYTES = 64L << 20;

  /** Time after which the store is asked again: a minute. */
  public static final Duration DEFAULT_MAX_AGE = Duration.ofMinutes(1);

  private static final int OVERHEAD_BYTES = 256;

  private final CcrStore store;
  private final Cache<Name, Near> cache;
  private final LongAdder hits = new LongAdder();

  private record Name(String scope, String id) {}

  private static final class Near {
    private final Entry entry;
    private final byte[] digest;

    Near(Entry entry) {
      this.entry = entry;
      this.digest = Digests.sha256().digest(entry.bytes());
    }

    boolean isSound() {
      return MessageDigest.isEqual(digest, Digests.sha256().digest(entry.bytes()));
    }

    int weight() {
      long bytes = OVERHEAD_BYTES + (long) entry.bytes().length;
      for (byte[] table : entry.addresses()) {
        bytes += table.length;
      }
      return (int) Math.min(bytes, Integer.MAX_VALUE);
    }
  }

  private CachedCcrStore(CcrStore store, long maxBytes, Duration maxAge) {
    this.store = store;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(maxBytes)
            .weigher((Name name, Near near) -> near.weight())
            .expireAfterWrite(maxAge)
            .build();
  }

  /**
   * Builder for a cache in front of a store.
   *
   * @param store closed when the cache is
   */
  public static Builder builder(CcrStore store) {
    return new Builder(Objects.requireNonNull(store, "store"));
  }

  /** Reads that the store was not asked for. */
  public long hits() {
    return hits.sum();
  }

  @Override
  public void put(String scope, Entry entry) throws Exception {
    store.put(scope, entry);
    // It may have gained address tables. Not kept at once: only the store knows all of them.
    cache.invalidate(new Name(scope, entry.id()));
  }

  @Override
  public void link(String scope, String textSha256, String id) throws Exception {
    store.link(scope, textSha256, id);
  }

  @Override
  public void putLinked(String scope, Entry entry, String textSha256) throws Exception {
    store.putLinked(scope, entry, textSha256);
    cache.invalidate(new Name(scope, entry.id()));
  }

  @Override
  public Optional<Entry> get(String scope, String id) {
    Name name = new Name(scope, id);
    Near near = cache.getIfPresent(name);
    if (near != null && near.isSound()) {
      hits.increment();
      return Optional.of(near.entry);
    }
    if (near != null) {
      cache.invalidate(name);
    }
    // Under the lock of this name, so that a put that comes meanwhile drops what is read here.
    Near read = cache.get(name, this::read);
    return Optional.ofNullable(read).map(fresh -> fresh.entry);
  }

  private @Nullable Near read(Name name) {
    return store.get(name.scope(), name.id()).map(Near::new).orElse(null);
  }

  @Override
  public boolean has(String scope, String id) {
    return cache.getIfPresent(new Name(scope, id)) != null || store.has(scope, id);
  }

  @Override
  public Optional<String> linked(String scope, String textSha256) {
    return store.linked(scope, textSha256);
  }

  @Override
  public boolean mayHaveLinks(String scope) {
    return store.mayHaveLinks(scope);
  }

  @Override
  public Reason why(String scope, String id) {
    return store.why(scope, id);
  }

  @Override
  public Pin pin(String scope, String id, Duration lease) {
    return store.pin(scope, id, lease);
  }

  @Override
  public void close() {
    cache.invalidateAll();
    store.close();
  }

  /** Settings of a {@link CachedCcrStore}. Not thread-safe. */
  public static final class Builder {
    private final CcrStore store;
    private @Nullable Long maxBytes;
    private @Nullable Duration maxAge;

    private Builder(CcrStore store) {
      this.store = store;
    }

    /** Bytes of originals kept near; {@link #DEFAULT_MAX_BYTES} unless set. */
    public Builder maxBytes(long bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException("maxBytes=" + bytes + " is not positive");
      }
      maxBytes = StoreBuilder.once("maxBytes", maxBytes, bytes);
      return this;
    }

    /** Time after which the store is asked again; {@link #DEFAULT_MAX_AGE} unless set. */
    public Builder maxAge(Duration age) {
      if (age.isNegative() || age.isZero()) {
        throw new IllegalArgumentException("maxAge=" + age + " is not positive");
      }
      maxAge = StoreBuilder.once("maxAge", maxAge, age);
      return this;
    }

    /** The cache. */
    public CachedCcrStore build() {
      return new CachedCcrStore(
          store,
          maxBytes != null ? maxBytes : DEFAULT_MAX_BYTES,
          maxAge != null ? maxAge : DEFAULT_MAX_AGE);
    }
  }
}
