package dev.headroom.ccr;

import dev.headroom.spi.CcrStore;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Originals in Redis (6.2 or later), shared by all JVMs that use the same prefix. What one has been
 * acknowledged, all others see at once; it survives the server as well as the server's own
 * persistence does: with {@code appendfsync always} all of it, with {@code everysec} all but the
 * last second or two, without an append-only file what the last snapshot held. Thread-safe.
 *
 * <p>Needs {@code redis.clients:jedis}. A server that evicts keys by itself ({@code
 * maxmemory-policy allkeys-...}) is refused, since it would take back what was acknowledged. Leases
 * and ages are judged by the clock of the JVM that puts, so keep the clocks in step.
 */
public final class RedisCcrStore implements CcrStore {
  /** What the names of all keys start with, in braces that keep them in one slot of a cluster. */
  public static final String DEFAULT_PREFIX = "headroom";

  private final RedisEntries entries;
  private final Settings settings;
  private final StoreMetrics metrics = new StoreMetrics();

  private RedisCcrStore(RedisEntries entries, Settings settings) {
    this.entries = entries;
    this.settings = settings;
  }

  /**
   * Builder for a store on a server.
   *
   * @param server such as {@code redis://user:password@host:6379/0}, or {@code rediss:} for TLS
   */
  public static Builder builder(URI server) {
    return new Builder(Objects.requireNonNull(server, "server"));
  }

  /** What this store has done in this JVM. */
  public StoreMetrics metrics() {
    return metrics;
  }

  /**
   * What the store holds.
   *
   * @throws StoreException if the server cannot be reached
   */
  public StoreSize size() {
    return entries.size();
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoreException if the caller's predicate refuses it, if it is larger than the store, if
   *     all that is there is pinned, if its id stands for other bytes, or if the server fails
   */
  @Override
  public void put(String scope, Entry entry) {
    keep(scope, entry, "");
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoreException as {@link #put} does
   */
  @Override
  public void putLinked(String scope, Entry entry, String textSha256) {
    Key.checkPlain(textSha256);
    keep(scope, entry, textSha256);
  }

  private void keep(String scope, Entry entry, String text) {
    settings.checkPersistable(scope, entry, metrics);
    try {
      entries.put(Key.possible(scope, entry.id()), entry, text, metrics);
    } catch (StoreException e) {
      metrics.countFailed();
      throw e;
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoreException if the entry is not here any more, or the server fails
   */
  @Override
  public void link(String scope, String textSha256, String id) {
    Key key = Key.possible(scope, id);
    Key.checkPlain(textSha256);
    if (!entries.link(key, textSha256)) {
      throw new StoreException("entry " + id + " is not here to link a text to");
    }
  }

  @Override
  public Optional<String> linked(String scope, String textSha256) {
    return Key.isPlain(textSha256)
        ? entries.linked(Key.scopeDigest(scope), textSha256)
        : Optional.empty();
  }

  /** {@inheritDoc} Here it is whether texts are linked in any scope, which takes no search. */
  @Override
  public boolean mayHaveLinks(String scope) {
    return entries.anyLinks();
  }

  @Override
  public Optional<Entry> get(String scope, String id) {
    return look(Key.of(scope, id)).counted(metrics);
  }

  @Override
  public boolean has(String scope, String id) {
    Key key = Key.of(scope, id);
    return key.isPossible() && entries.has(key);
  }

  @Override
  public Reason why(String scope, String id) {
    return look(Key.of(scope, id)).reason();
  }

  private Lookup look(Key key) {
    return key.isPossible() ? entries.look(key) : Lookup.missing(Reason.UNKNOWN);
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoreException if the server fails
   */
  @Override
  public Pin pin(String scope, String id, Duration lease) {
    long until = Leases.end(settings.clock().millis(), lease);
    Key key = Key.of(scope, id);
    if (!key.isPossible()) {
      return () -> {};
    }
    String token = UUID.randomUUID().toString();
    entries.pin(key, token, until);
    return () -> entries.unpin(key, token);
  }

  @Override
  public void close() {
    entries.close();
  }

  /** Settings of a {@link RedisCcrStore}. Not thread-safe. */
  public static final class Builder extends StoreBuilder<Builder> {
    private final URI server;
    private @Nullable String prefix;

    private Builder(URI server) {
      this.server = server;
    }

    /** What the names of all keys start with; {@value #DEFAULT_PREFIX} unless set. */
    public Builder prefix(String name) {
      prefix = once("prefix", prefix, Objects.requireNonNull(name, "prefix"));
      return this;
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Connects.
     *
     * @throws IllegalStateException if the client is not on the class path
     * @throws StoreException if the server cannot be reached, evicts keys by itself, or holds
     *     entries of a newer version or of another key
     */
    public RedisCcrStore build() {
      Drivers.require(
          "redis.clients.jedis.RedisClient", "redis.clients:jedis (8.0 or later)", "RedisCcrStore");
      Settings settings = settings();
      String keys = '{' + (prefix != null ? prefix : DEFAULT_PREFIX) + "}:";
      return new RedisCcrStore(RedisEntries.connect(server, keys, settings), settings);
    }
  }
}
