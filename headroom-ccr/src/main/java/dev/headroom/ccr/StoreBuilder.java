package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Entry;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all stores have in common. Not thread-safe; a setting may be given once.
 *
 * @param <B> the builder itself
 */
public abstract sealed class StoreBuilder<B extends StoreBuilder<B>>
    permits FileCcrStore.Builder, JdbcCcrStore.Builder, RedisCcrStore.Builder {
  /** Bytes kept at rest, in all scopes together: 1 GiB. */
  public static final long DEFAULT_MAX_BYTES = 1L << 30;

  /** Entries kept, in all scopes together: a million. */
  public static final long DEFAULT_MAX_ENTRIES = 1_000_000;

  /** Removed entries whose reason is remembered: a hundred thousand. */
  public static final long DEFAULT_MAX_TOMBSTONES = 100_000;

  /** Bytes charged for an entry besides its own, for its row and its place in the indexes. */
  public static final long ENTRY_OVERHEAD_BYTES = 256;

  private static final long MAX_COUNT = 1L << 50;

  private @Nullable Long maxBytes;
  private @Nullable Long maxEntries;
  private @Nullable Long maxTombstones;
  private @Nullable Duration maxAge;
  private @Nullable SecretKey secret;
  private @Nullable BiPredicate<String, Entry> refuse;
  private @Nullable Clock clock;

  StoreBuilder() {}

  abstract B self();

  /**
   * Bytes kept at rest, packed and with {@link #ENTRY_OVERHEAD_BYTES} each; {@value
   * #DEFAULT_MAX_BYTES} unless set. The oldest entries that nobody pins make room for new ones.
   */
  public B maxBytes(long bytes) {
    maxBytes = once("maxBytes", maxBytes, count("maxBytes", bytes, 1));
    return self();
  }

  /** Entries kept; {@value #DEFAULT_MAX_ENTRIES} unless set. */
  public B maxEntries(long entries) {
    maxEntries = once("maxEntries", maxEntries, count("maxEntries", entries, 1));
    return self();
  }

  /** Removed entries whose reason is remembered; {@value #DEFAULT_MAX_TOMBSTONES} unless set. */
  public B maxTombstones(long tombstones) {
    maxTombstones = once("maxTombstones", maxTombstones, count("maxTombstones", tombstones, 0));
    return self();
  }

  /**
   * Time after which an entry that nobody pins is gone. Unless set there is none: a conversation
   * may be taken up again after months, and its markers should still mean something.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public B maxAge(Duration age) {
    if (age.isNegative() || age.isZero()) {
      throw new IllegalArgumentException("maxAge=" + age + " is not positive");
    }
    maxAge = once("maxAge", maxAge, age);
    return self();
  }

  /**
   * Encrypts bytes, addresses and names at rest by AES-GCM. Ids, digests of scopes and of texts,
   * sizes and times are not encrypted. The key stays with the caller: a store that is opened with
   * another one, or with none, is not built.
   *
   * @param key for AES: 16, 24 or 32 bytes
   * @throws IllegalArgumentException if it is a key for something else
   */
  public B encryptWith(SecretKey key) {
    if (!key.getAlgorithm().equals("AES")) {
      throw new IllegalArgumentException("a key for " + key.getAlgorithm() + ", not for AES");
    }
    if (secret != null) {
      throw new IllegalStateException("encryptWith: a key is set already");
    }
    secret = key;
    return self();
  }

  /**
   * Entries that must not come to rest, by scope and entry. {@code put} then throws, so that
   * nothing of them is left out of what the model reads.
   */
  public B doNotPersist(BiPredicate<String, Entry> predicate) {
    refuse = once("doNotPersist", refuse, Objects.requireNonNull(predicate, "predicate"));
    return self();
  }

  /** Where the time comes from, for ages and leases; the system's clock unless set. */
  public B clock(Clock source) {
    clock = once("clock", clock, Objects.requireNonNull(source, "clock"));
    return self();
  }

  Settings settings() {
    return new Settings(
        orElse(maxBytes, DEFAULT_MAX_BYTES),
        orElse(maxEntries, DEFAULT_MAX_ENTRIES),
        Optional.ofNullable(maxAge),
        orElse(maxTombstones, DEFAULT_MAX_TOMBSTONES),
        refuse != null ? refuse : (scope, entry) -> false,
        new Sealer(Optional.ofNullable(secret)),
        clock != null ? clock : Clock.systemUTC());
  }

  /** The new value, unless one was given before. */
  static <T> T once(String name, @Nullable T before, T now) {
    if (before != null) {
      throw new IllegalStateException(name + "=" + before + " is set already, not to " + now);
    }
    return now;
  }

  private static long count(String name, long value, long least) {
    if (value < least || value > MAX_COUNT) {
      throw new IllegalArgumentException(
          name + "=" + value + " is not from " + least + " to " + MAX_COUNT);
    }
    return value;
  }

  private static long orElse(@Nullable Long value, long otherwise) {
    return value != null ? value : otherwise;
  }
}
