package dev.headroom.testkit;

import dev.headroom.HeadroomException;
import dev.headroom.MemoryCcrStore;
import dev.headroom.spi.CcrStore;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A memory store that remembers what it acknowledged, and refuses when it is told to. */
public final class RecordingStore implements CcrStore {
  private final CcrStore inner = MemoryCcrStore.create();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final boolean refusing;

  private RecordingStore(boolean refusing) {
    this.refusing = refusing;
  }

  /** A store that takes everything. */
  public static RecordingStore taking() {
    return new RecordingStore(false);
  }

  /** A store that takes nothing, like one on a full disk. */
  public static RecordingStore refusing() {
    return new RecordingStore(true);
  }

  /** Whether an entry was acknowledged in a scope. */
  public boolean hasAcknowledged(String scope, String id) {
    return acknowledged.contains(scope + '\n' + id);
  }

  @Override
  public void put(String scope, Entry entry) throws Exception {
    if (refusing) {
      throw new HeadroomException("no space left");
    }
    inner.put(scope, entry);
    acknowledged.add(scope + '\n' + entry.id());
  }

  @Override
  public void link(String scope, String textSha256, String id) throws Exception {
    if (refusing) {
      throw new HeadroomException("no space left");
    }
    inner.link(scope, textSha256, id);
  }

  @Override
  public void putLinked(String scope, Entry entry, String textSha256) throws Exception {
    if (refusing) {
      throw new HeadroomException("no space left");
    }
    inner.putLinked(scope, entry, textSha256);
    acknowledged.add(scope + '\n' + entry.id());
  }

  @Override
  public Optional<Entry> get(String scope, String id) {
    return inner.get(scope, id);
  }

  @Override
  public boolean has(String scope, String id) {
    return inner.has(scope, id);
  }

  @Override
  public Optional<String> linked(String scope, String textSha256) {
    return inner.linked(scope, textSha256);
  }

  @Override
  public boolean mayHaveLinks(String scope) {
    return inner.mayHaveLinks(scope);
  }

  @Override
  public Reason why(String scope, String id) {
    return inner.why(scope, id);
  }

  @Override
  public Pin pin(String scope, String id, Duration lease) {
    return inner.pin(scope, id, lease);
  }

  @Override
  public void close() {
    inner.close();
  }
}
