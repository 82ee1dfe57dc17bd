package dev.headroom;

import dev.headroom.internal.text.Digests;
import dev.headroom.spi.CcrStore;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps originals in this JVM's memory, bounded by bytes and entries. The oldest entry goes first;
 * a read does not make an entry younger, so that what is kept depends on writes alone. Pinned
 * entries stay; when nothing else is left to go, {@link #put} refuses. Thread-safe: one short lock.
 */
public final class MemoryCcrStore implements CcrStore {
  /** Default bound on stored bytes: {@value}. */
  public static final long DEFAULT_MAX_BYTES = 256L << 20;

  /** Default bound on entries: {@value}. */
  public static final int DEFAULT_MAX_ENTRIES = 100_000;

  private static final int OVERHEAD_BYTES = 200;
  private static final int TOMBSTONES_PER_ENTRY = 4;

  private final long maxBytes;
  private final int maxEntries;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Key, Held> entries = new LinkedHashMap<>();
  private final Map<Key, Reason> tombstones;
  private final MemoryLinks links;
  private long bytes;
  private boolean closed;

  private record Key(String scope, String id) {}

  private static final class Held {
    private Entry entry;
    private final byte[] digest;
    private final List<Lease> leases = new ArrayList<>();

    Held(Entry entry) {
      this.entry = entry;
      this.digest = Digests.sha256(entry.bytes());
    }

    boolean isSound() {
      return Arrays.equals(digest, Digests.sha256(entry.bytes()));
    }
  }

  private record Lease(Instant end, AtomicBoolean open) {}

  private MemoryCcrStore(long maxBytes, int maxEntries, Clock clock) {
    this.maxBytes = maxBytes;
    this.maxEntries = maxEntries;
    this.clock = clock;
    this.tombstones = newest(TOMBSTONES_PER_ENTRY * (long) maxEntries);
    this.links = new MemoryLinks(TOMBSTONES_PER_ENTRY * (long) maxEntries);
  }

  /** A store with the default bounds. */
  public static MemoryCcrStore create() {
    return bounded(DEFAULT_MAX_BYTES, DEFAULT_MAX_ENTRIES);
  }

  /**
   * A store with other bounds.
   *
   * @param maxBytes most bytes of originals with their tables, at least 1
   * @param maxEntries most originals, at least 1
   */
  public static MemoryCcrStore bounded(long maxBytes, int maxEntries) {
    return bounded(maxBytes, maxEntries, Clock.systemUTC());
  }

  /** A store whose leases end by this clock. */
  public static MemoryCcrStore bounded(long maxBytes, int maxEntries, Clock clock) {
    if (maxBytes < 1 || maxEntries < 1) {
      throw new IllegalArgumentException("maxBytes=" + maxBytes + ", maxEntries=" + maxEntries);
    }
    return new MemoryCcrStore(maxBytes, maxEntries, clock);
  }

  @Override
  public void put(String scope, Entry entry) {
    Held fresh = new Held(entry);
    lock.lock();
    try {
      checkOpen();
      take(new Key(scope, entry.id()), fresh);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void link(String scope, String textSha256, String id) {
    lock.lock();
    try {
      checkOpen();
      remember(textSha256, new Key(scope, id));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void putLinked(String scope, Entry entry, String textSha256) {
    Held fresh = new Held(entry);
    lock.lock();
    try {
      checkOpen();
      Key key = new Key(scope, entry.id());
      take(key, fresh);
      remember(textSha256, key);
    } finally {
      lock.unlock();
    }
  }

  private void take(Key key, Held fresh) {
    Entry entry = fresh.entry;
    Held held = entries.get(key);
    if (held != null && !Arrays.equals(held.digest, fresh.digest)) {
      if (held.isSound()) {
        throw new HeadroomException("id " + entry.id() + " stands for other bytes in this scope");
      }
      remove(key, held);
      held = null;
    }
    if (held != null) {
      Entry merged = merge(held.entry, entry);
      makeRoom(size(merged) - size(held.entry), 0, key);
      bytes += size(merged) - size(held.entry);
      held.entry = merged;
      return;
    }
    makeRoom(size(entry), 1, key);
    entries.put(key, fresh);
    tombstones.remove(key);
    bytes += size(entry);
  }

  private void remember(String textSha256, Key entry) {
    if (!entries.containsKey(entry)) {
      throw new HeadroomException("entry " + entry.id() + " is not here to link a text to");
    }
    links.put(entry.scope(), textSha256, entry.id());
  }

  @Override
  public Optional<Entry> get(String scope, String id) {
    Held held = held(new Key(scope, id));
    if (held == null || !held.isSound()) {
      return Optional.empty();
    }
    return Optional.of(held.entry);
  }

  @Override
  public boolean has(String scope, String id) {
    return held(new Key(scope, id)) != null;
  }

  @Override
  public Optional<String> linked(String scope, String textSha256) {
    lock.lock();
    try {
      return links.find(scope, textSha256);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean mayHaveLinks(String scope) {
    lock.lock();
    try {
      return links.any(scope);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Reason why(String scope, String id) {
    Key key = new Key(scope, id);
    lock.lock();
    try {
      return entries.containsKey(key)
          ? Reason.CORRUPT
          : tombstones.getOrDefault(key, Reason.UNKNOWN);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Pin pin(String scope, String id, Duration lease) {
    Lease pinned = new Lease(end(lease), new AtomicBoolean(true));
    Held held = held(new Key(scope, id));
    if (held != null) {
      lock.lock();
      try {
        held.leases.add(pinned);
      } finally {
        lock.unlock();
      }
    }
    return () -> pinned.open().set(false);
  }

  /** When a lease ends; at the end of time where it is too long to add. */
  private Instant end(Duration lease) {
    try {
      return clock.instant().plus(lease);
    } catch (DateTimeException | ArithmeticException e) {
      return Instant.MAX;
    }
  }

  /** Number of originals. */
  public int size() {
    lock.lock();
    try {
      return entries.size();
    } finally {
      lock.unlock();
    }
  }

  /** Bytes of originals with their tables, as bounded. */
  public long bytes() {
    lock.lock();
    try {
      return bytes;
    } finally {
      lock.unlock();
    }
  }

  /** Forgets everything, and takes nothing any more. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      entries.clear();
      tombstones.clear();
      links.clear();
      bytes = 0;
    } finally {
      lock.unlock();
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new HeadroomException("the store is closed");
    }
  }

  private void remove(Key key, Held held) {
    entries.remove(key);
    bytes -= size(held.entry);
  }

  private @Nullable Held held(Key key) {
    lock.lock();
    try {
      return entries.get(key);
    } finally {
      lock.unlock();
    }
  }

  /** Evicts the oldest unpinned entries until so much more fits, or refuses. */
  private void makeRoom(long moreBytes, int moreEntries, Key keep) {
    if (moreBytes > maxBytes) {
      throw new HeadroomException(moreBytes + " bytes are more than the bound of " + maxBytes);
    }
    Instant now = clock.instant();
    Iterator<Map.Entry<Key, Held>> oldest = entries.entrySet().iterator();
    while (bytes + moreBytes > maxBytes || entries.size() + moreEntries > maxEntries) {
      if (!oldest.hasNext()) {
        throw new HeadroomException("the store is full of pinned entries");
      }
      Map.Entry<Key, Held> candidate = oldest.next();
      if (!candidate.getKey().equals(keep) && !isPinned(candidate.getValue(), now)) {
        oldest.remove();
        bytes -= size(candidate.getValue().entry);
        tombstones.put(candidate.getKey(), Reason.EVICTED);
      }
    }
  }

  private static boolean isPinned(Held held, Instant now) {
    held.leases.removeIf(lease -> !lease.open().get() || !now.isBefore(lease.end()));
    return !held.leases.isEmpty();
  }

  /** The added entry, of equal bytes, with the tables that the stored one has. */
  private static Entry merge(Entry stored, Entry added) {
    List<byte[]> tables = new ArrayList<>(stored.addresses());
    for (byte[] table : added.addresses()) {
      if (tables.stream().noneMatch(known -> Arrays.equals(known, table))) {
        tables.add(table);
      }
    }
    return new Entry(stored.id(), added.bytes(), stored.mediaType(), tables, added.writtenBy());
  }

  private static long size(Entry entry) {
    long size = OVERHEAD_BYTES + (long) entry.bytes().length;
    for (byte[] table : entry.addresses()) {
      size += table.length;
    }
    return size;
  }

  /** A map that forgets its oldest entries. */
  private static Map<Key, Reason> newest(long max) {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Key, Reason> eldest) {
        return size() > max;
      }
    };
  }
}
