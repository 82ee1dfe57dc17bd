package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Reason;
import java.sql.SQLException;
import java.util.List;

/** Keeps a database within its bounds: takes out the oldest entries that nobody pins. */
final class Room {
  /** Of the bounds, what is freed beyond need, so that not every put has to look for the oldest. */
  private static final int SPARE_ONE_IN = 256;

  /** Of the bounds, what is handed out without measuring where measuring is dear. */
  private static final int ALLOWANCE_ONE_IN = 128;

  private static final int BATCH = 64;

  private static final String UNPINNED =
      "NOT EXISTS (SELECT 1 FROM headroom_pin p WHERE p.scope = headroom_entry.scope"
          + " AND p.id = headroom_entry.id AND p.pinned_until > ?)";

  private record Victim(long seq, String scope, String id, long putAt, long cost) {}

  private final Database database;
  private final Settings settings;
  private final StoreMetrics metrics;
  private final Object allowanceLock = new Object();
  private StoreSize allowance = new StoreSize(0, 0);

  Room(Database database, Settings settings, StoreMetrics metrics) {
    this.database = database;
    this.settings = settings;
    this.metrics = metrics;
  }

  /**
   * Makes room for one more entry.
   *
   * @return whether entries were removed
   * @throws StoreException if what is there is pinned
   */
  boolean forOne(Session session, long bytes) throws SQLException {
    boolean removed = settings.maxAge().isPresent() && removeExpired(session);
    if (database.sizeIsCheap() || !takeAllowance(bytes)) {
      removed |= make(session, 1, bytes);
    }
    return removed;
  }

  /** Comes back within the bounds, which may have been wider when the entries were put. */
  boolean forNothing(Session session) throws SQLException {
    return (settings.maxAge().isPresent() && removeExpired(session)) | make(session, 0, 0);
  }

  private boolean make(Session session, long entries, long bytes) throws SQLException {
    database.lock(session);
    StoreSize size = database.size(session);
    boolean fitted = size.fits(entries, bytes, settings);
    if (!fitted) {
      long bytesToFree = size.bytes() + bytes - spared(settings.maxBytes());
      long entriesToFree = size.entries() + entries - spared(settings.maxEntries());
      size = evict(session, size, entriesToFree, bytesToFree);
      if (!size.fits(entries, bytes, settings)) {
        throw new StoreException(
            "full: " + size.entries() + " entries of " + size.bytes() + " bytes are all pinned");
      }
    }
    setAllowance(size.entries() + entries, size.bytes() + bytes);
    return !fitted;
  }

  private static long spared(long bound) {
    return bound - bound / SPARE_ONE_IN;
  }

  private StoreSize evict(Session session, StoreSize from, long entriesToFree, long bytesToFree)
      throws SQLException {
    long entries = 0;
    long bytes = 0;
    while (entries < entriesToFree || bytes < bytesToFree) {
      List<Victim> oldest = oldest(session);
      if (oldest.isEmpty()) {
        break;
      }
      for (Victim victim : oldest) {
        if (entries >= entriesToFree && bytes >= bytesToFree) {
          break;
        }
        if (remove(session, victim, Reason.EVICTED)) {
          entries++;
          bytes += victim.cost();
        }
      }
    }
    forgetOldReasons(session);
    return new StoreSize(from.entries() - entries, from.bytes() - bytes);
  }

  /** Removes a few at a time; a read never gives out what is left. */
  private boolean removeExpired(Session session) throws SQLException {
    boolean removed = false;
    for (Victim victim : oldest(session)) {
      if (victim.putAt() >= settings.oldestAllowed()) {
        break;
      }
      removed |= remove(session, victim, Reason.EXPIRED);
    }
    if (removed) {
      forgetOldReasons(session);
    }
    return removed;
  }

  private List<Victim> oldest(Session session) throws SQLException {
    return session.all(
        "SELECT seq, scope, id, put_at, cost FROM headroom_entry WHERE "
            + UNPINNED
            + " ORDER BY seq LIMIT "
            + BATCH
            + database.lockedUnlessBusy(),
        row ->
            new Victim(
                row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)),
        settings.clock().millis());
  }

  /** Removes it unless it was pinned since. */
  private boolean remove(Session session, Victim victim, Reason reason) throws SQLException {
    int removed =
        session.update(
            "DELETE FROM headroom_entry WHERE seq = ? AND " + UNPINNED,
            victim.seq(),
            settings.clock().millis());
    if (removed > 0) {
      session.update(
          "INSERT INTO headroom_gone (seq, scope, id, reason) VALUES ("
              + database.next("headroom_gone")
              + ", ?, ?, ?) ON CONFLICT (scope, id)"
              + " DO UPDATE SET seq = excluded.seq, reason = excluded.reason",
          victim.scope(),
          victim.id(),
          reason.name());
      metrics.countRemoved(reason, removed);
    }
    return removed > 0;
  }

  private void forgetOldReasons(Session session) throws SQLException {
    session.update(
        "DELETE FROM headroom_gone WHERE seq <= (SELECT max(seq) FROM headroom_gone) - ?",
        settings.maxTombstones());
  }

  private boolean takeAllowance(long bytes) {
    synchronized (allowanceLock) {
      if (allowance.entries() < 1 || allowance.bytes() < bytes) {
        return false;
      }
      allowance = new StoreSize(allowance.entries() - 1, allowance.bytes() - bytes);
      return true;
    }
  }

  private void setAllowance(long entries, long bytes) {
    synchronized (allowanceLock) {
      allowance =
          new StoreSize(
              Math.min(settings.maxEntries() - entries, settings.maxEntries() / ALLOWANCE_ONE_IN),
              Math.min(settings.maxBytes() - bytes, settings.maxBytes() / ALLOWANCE_ONE_IN));
    }
  }
}
