package dev.headroom.langchain4j;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The most recently used entries of a map, so that what is kept for each conversation stays
 * bounded. Thread-safe; no lock is held while a value is made.
 */
final class LruMap<K, V> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<K, V> entries;

  LruMap(int max) {
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > max;
          }
        };
  }

  @Nullable V get(K key) {
    lock.lock();
    try {
      return entries.get(key);
    } finally {
      lock.unlock();
    }
  }

  void put(K key, V value) {
    lock.lock();
    try {
      entries.put(key, value);
    } finally {
      lock.unlock();
    }
  }

  /** The value of the key; if there is none yet, the made one. The first one stays. */
  V getOrPut(K key, Supplier<V> made) {
    V known = get(key);
    if (known != null) {
      return known;
    }
    V fresh = made.get();
    lock.lock();
    try {
      V earlier = entries.putIfAbsent(key, fresh);
      return earlier == null ? fresh : earlier;
    } finally {
      lock.unlock();
    }
  }
}
