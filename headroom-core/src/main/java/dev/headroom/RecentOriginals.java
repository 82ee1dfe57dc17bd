package dev.headroom;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The originals that were read and verified last, ready to be read from again. Texts never change
 * under an id, so what is here is right; whether it may still be had is the store's to say. Holds
 * one original of any size, and more up to {@value #MAX_CHARS} chars. Thread-safe.
 */
final class RecentOriginals {
  private static final long MAX_CHARS = 16L << 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Handle, Originals.Stored> byHandle = new LinkedHashMap<>(16, 0.75f, true);
  private long chars;

  Optional<Originals.Stored> find(Handle handle) {
    lock.lock();
    try {
      return Optional.ofNullable(byHandle.get(handle));
    } finally {
      lock.unlock();
    }
  }

  void keep(Handle handle, Originals.Stored stored) {
    lock.lock();
    try {
      Originals.Stored before = byHandle.put(handle, stored);
      chars += stored.text().length() - (before == null ? 0 : before.text().length());
      Iterator<Originals.Stored> oldest = byHandle.values().iterator();
      while (chars > MAX_CHARS && byHandle.size() > 1) {
        chars -= oldest.next().text().length();
        oldest.remove();
      }
    } finally {
      lock.unlock();
    }
  }

  void drop(Handle handle) {
    lock.lock();
    try {
      Originals.Stored dropped = byHandle.remove(handle);
      chars -= dropped == null ? 0 : dropped.text().length();
    } finally {
      lock.unlock();
    }
  }
}
