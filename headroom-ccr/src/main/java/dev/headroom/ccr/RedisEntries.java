package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Entry;
import dev.headroom.spi.CcrStore.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** The entries on a Redis server, and all that is remembered about them. */
final class RedisEntries implements AutoCloseable {
  /** Times to try again when another process puts, or evicts, the same entry at the same time. */
  private static final int ATTEMPTS = 8;

  private static final String VERSION = "1";

  private final UnifiedJedis client;
  private final String prefix;
  private final Settings settings;
  private volatile boolean closed;

  private RedisEntries(UnifiedJedis client, String prefix, Settings settings) {
    this.client = client;
    this.prefix = prefix;
    this.settings = settings;
  }

  static RedisEntries connect(URI server, String prefix, Settings settings) {
    RedisClient client = RedisClient.create(server);
    boolean sound = false;
    try {
      RedisEntries entries = new RedisEntries(client, prefix, settings);
      entries.checkServer();
      sound = true;
      return entries;
    } catch (JedisException | StoreException e) {
      throw new StoreException("no store on this Redis server: " + e.getMessage(), e);
    } finally {
      if (!sound) {
        client.close();
      }
    }
  }

  private void checkServer() {
    String memory = client.info("memory");
    if (!line(memory, "maxmemory:").equals("0")
        && line(memory, "maxmemory_policy:").startsWith("allkeys")) {
      throw new StoreException(
          "its maxmemory-policy "
              + line(memory, "maxmemory_policy:")
              + " evicts what was acknowledged; use noeviction");
    }
    String version = keptOnce("version", VERSION);
    if (!version.equals(VERSION)) {
      throw new StoreException(
          "its keys are of version " + version + ", this library knows " + VERSION);
    }
    KeyCheck.check(settings.sealer(), keptOnce("sealed", KeyCheck.seal(settings.sealer())));
  }

  private String keptOnce(String name, String value) {
    client.hsetnx(prefix + "meta", name, value);
    return String.valueOf(client.hget(prefix + "meta", name));
  }

  private static String line(String info, String start) {
    return info.lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst()
        .orElse("");
  }

  /** Keeps an entry; links a text to it unless that is empty. */
  void put(Key key, Entry entry, String text, StoreMetrics metrics) {
    SealedEntry sealed = SealedEntry.of(key, entry, settings.sealer());
    sealed.checkFits(settings);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<RedisRow> row = writing(() -> find(key));
      Optional<EntryDetails> known =
          row.flatMap(there -> there.sealed().detailsIfSame(settings.sealer(), entry));
      if (known.isPresent()
          && keep(key, row.get(), known.get(), entry)
          && (text.isEmpty() || link(key, text))) {
        metrics.countRepeat();
        return;
      }
      if (known.isEmpty() && insert(key, sealed, row.isPresent(), text, metrics)) {
        metrics.countPut(entry.bytes().length, sealed.cost());
        return;
      }
    }
    throw new StoreException("entry " + entry.id() + " is put and evicted again all the time");
  }

  private Optional<RedisRow> find(Key key) {
    return RedisRow.of(
        key, client.hmget(RedisScript.bytes(prefix + "e:" + member(key)), RedisRow.FIELDS));
  }

  /** Makes a sound entry stay about as long as if it were put now; false if it has changed. */
  private boolean keep(Key key, RedisRow row, EntryDetails known, Entry entry) {
    if (known.has(entry) && writing(() -> isYoung(key, row))) {
      return true;
    }
    SealedEntry merged = SealedEntry.of(key, known.and(entry), entry.bytes(), settings.sealer());
    long now = settings.clock().millis();
    return writing(
        () ->
            RedisScripts.RENEW
                .run(
                    client,
                    prefix,
                    member(key),
                    now,
                    row.sealed().bytes(),
                    merged.bytes(),
                    merged.cost())
                .equals(1L));
  }

  private boolean isYoung(Key key, RedisRow row) {
    Long rank = client.zrank(prefix + "age", member(key));
    boolean aging =
        settings
            .maxAge()
            .map(age -> settings.clock().millis() - row.putAt() > age.toMillis() / 2)
            .orElse(false);
    return !aging && rank != null && 2 * rank >= client.zcard(prefix + "age") - 1;
  }

  private boolean insert(
      Key key, SealedEntry sealed, boolean replace, String text, StoreMetrics metrics) {
    List<?> answer =
        (List<?>)
            writing(
                () ->
                    RedisScripts.PUT.run(
                        client,
                        prefix,
                        member(key),
                        settings.clock().millis(),
                        sealed.cost(),
                        sealed.bytes(),
                        settings.maxBytes(),
                        settings.maxEntries(),
                        settings.maxTombstones(),
                        settings.oldestAllowed(),
                        replace ? 1 : 0,
                        text.isEmpty() ? "" : member(key, text),
                        key.id(),
                        settings.maxLinks()));
    long taken = (Long) answer.get(0);
    if (taken < 0) {
      throw new StoreException("full: all entries that are there are pinned");
    }
    if (taken > 0) {
      metrics.countRemoved(
          new RemovedEntries(((Long) answer.get(1)).intValue(), ((Long) answer.get(2)).intValue()));
    }
    return taken > 0;
  }

  Lookup look(Key key) {
    try {
      checkOpen();
      Optional<RedisRow> row = find(key);
      if (row.isEmpty()) {
        return Lookup.missing(reason(client.hget(prefix + "why", member(key))));
      }
      if (isExpired(key, row.get().putAt())) {
        return Lookup.missing(Reason.EXPIRED);
      }
      return Lookup.found(row.get().sealed().open(settings.sealer()));
    } catch (CorruptException e) {
      return Lookup.missing(Reason.CORRUPT);
    } catch (JedisException e) {
      return Lookup.missing(Reason.UNAVAILABLE);
    }
  }

  boolean has(Key key) {
    try {
      checkOpen();
      String at = client.hget(prefix + "e:" + member(key), "at");
      return at != null && !isExpired(key, Long.parseLong(at));
    } catch (JedisException e) {
      return false;
    }
  }

  private boolean isExpired(Key key, long putAt) {
    return putAt < settings.oldestAllowed() && !isPinned(key);
  }

  private static Reason reason(@Nullable String name) {
    return name == null ? Reason.UNKNOWN : Reason.valueOf(name);
  }

  private boolean isPinned(Key key) {
    double now = settings.clock().millis();
    return client.zcount(prefix + "pin:" + member(key), now + 1, Double.POSITIVE_INFINITY) > 0;
  }

  boolean link(Key key, String textSha256) {
    return writing(
            () ->
                RedisScripts.LINK.run(
                    client,
                    prefix,
                    member(key),
                    member(key, textSha256),
                    key.id(),
                    settings.maxLinks()))
        .equals(1L);
  }

  Optional<String> linked(String scope, String textSha256) {
    try {
      checkOpen();
      return Optional.ofNullable(client.hget(prefix + "links", scope + ':' + textSha256));
    } catch (JedisException e) {
      return Optional.empty();
    }
  }

  /** Whether there is any link at all. */
  boolean anyLinks() {
    try {
      checkOpen();
      return client.exists(prefix + "links");
    } catch (JedisException e) {
      return true;
    }
  }

  void pin(Key key, String token, long until) {
    writing(() -> RedisScripts.PIN.run(client, prefix, member(key), token, until));
  }

  void unpin(Key key, String token) {
    try {
      checkOpen();
      client.zrem(prefix + "pin:" + member(key), token);
    } catch (JedisException | IllegalStateException e) {
      // The lease ends it.
    }
  }

  StoreSize size() {
    return writing(
        () -> {
          byte[] bytes = client.get(RedisScript.bytes(prefix + "bytes"));
          long entries = client.zcard(prefix + "age");
          return new StoreSize(
              entries,
              bytes == null ? 0 : Long.parseLong(new String(bytes, StandardCharsets.US_ASCII)));
        });
  }

  private static String member(Key key, String textSha256) {
    return key.scope() + ':' + textSha256;
  }

  private static String member(Key key) {
    return key.scope() + ':' + key.id();
  }

  private <T> T writing(Supplier<T> command) {
    checkOpen();
    try {
      return command.get();
    } catch (JedisException e) {
      throw new StoreException("the Redis server did not do it: " + e.getMessage(), e);
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      client.close();
    }
  }
}
