package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Reason;
import java.sql.SQLException;
import java.util.List;

/** Keeps a database within its bounds: takes out the oldest entries that nobody pins. */
final class Evictor {
  /** Of the bounds, what is freed beyond need, so that not every put has to look for the oldest. */
  private static final int SPARE_ONE_IN = 256;

  private static final int BATCH = 64;

  private static final String UNPINNED =
      "NOT EXISTS (SELECT 1 FROM headroom_pin p WHERE p.scope = headroom_entry.scope"
          + " AND p.id = headroom_entry.id AND p.pinned_until > ?)";
  private static final String REMOVE = "DELETE FROM headroom_entry WHERE seq = ? AND " + UNPINNED;
  private static final String FORGET =
      "DELETE FROM headroom_gone WHERE seq <= (SELECT max(seq) FROM headroom_gone) - ?";

  private record Victim(long seq, String scope, String id, long putAt, long cost) {}

  private final Database database;
  private final Settings settings;
  private final Allowance allowance;
  private final String oldest;
  private final String bury;

  Evictor(Database database, Settings settings) {
    this.database = database;
    this.settings = settings;
    this.allowance = new Allowance(settings);
    this.oldest =
        "SELECT seq, scope, id, put_at, cost FROM headroom_entry WHERE "
            + UNPINNED
            + " ORDER BY seq LIMIT "
            + BATCH
            + database.lockedUnlessBusy();
    this.bury =
        "INSERT INTO headroom_gone (seq, scope, id, reason) VALUES ("
            + database.next("headroom_gone")
            + ", ?, ?, ?) ON CONFLICT (scope, id)"
            + " DO UPDATE SET seq = excluded.seq, reason = excluded.reason";
  }

  /**
   * Makes room for one more entry.
   *
   * @throws StoreException if what is there is pinned
   */
  RemovedEntries forOne(Session session, long bytes) throws SQLException {
    RemovedEntries expired = expire(session);
    if (allowance.take(bytes)) {
      return expired;
    }
    return expired.and(make(session, 1, bytes));
  }

  /** Comes back within the bounds, which may have been wider when the entries were put. */
  RemovedEntries forNothing(Session session) throws SQLException {
    return expire(session).and(make(session, 0, 0));
  }

  private RemovedEntries make(Session session, long entries, long bytes) throws SQLException {
    database.lock(session);
    StoreSize size = database.size(session);
    RemovedEntries removed = RemovedEntries.NONE;
    if (!size.fits(entries, bytes, settings)) {
      removed =
          evict(
              session,
              size.entries() + entries - spared(settings.maxEntries()),
              size.bytes() + bytes - spared(settings.maxBytes()));
      size = database.size(session);
      if (!size.fits(entries, bytes, settings)) {
        throw new StoreException(
            "full: " + size.entries() + " entries of " + size.bytes() + " bytes are all pinned");
      }
    }
    allowance.measured(new StoreSize(size.entries() + entries, size.bytes() + bytes));
    return removed;
  }

  private static long spared(long bound) {
    return bound - bound / SPARE_ONE_IN;
  }

  private RemovedEntries evict(Session session, long entriesToFree, long bytesToFree)
      throws SQLException {
    int entries = 0;
    long bytes = 0;
    List<Victim> batch = oldest(session);
    while (!batch.isEmpty() && (entries < entriesToFree || bytes < bytesToFree)) {
      for (Victim victim : batch) {
        if (entries >= entriesToFree && bytes >= bytesToFree) {
          break;
        }
        if (remove(session, victim, Reason.EVICTED)) {
          entries++;
          bytes += victim.cost();
        }
      }
      batch = oldest(session);
    }
    session.update(FORGET, settings.maxTombstones());
    return new RemovedEntries(entries, 0);
  }

  /** Removes a few at a time; a read never gives out what is left. */
  private RemovedEntries expire(Session session) throws SQLException {
    if (settings.maxAge().isEmpty()) {
      return RemovedEntries.NONE;
    }
    int entries = 0;
    for (Victim victim : oldest(session)) {
      if (victim.putAt() >= settings.oldestAllowed()) {
        break;
      }
      if (remove(session, victim, Reason.EXPIRED)) {
        entries++;
      }
    }
    if (entries > 0) {
      session.update(FORGET, settings.maxTombstones());
    }
    return new RemovedEntries(0, entries);
  }

  private List<Victim> oldest(Session session) throws SQLException {
    return session.all(
        oldest,
        row ->
            new Victim(
                row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)),
        settings.clock().millis());
  }

  /** Removes it unless it was pinned since. */
  private boolean remove(Session session, Victim victim, Reason reason) throws SQLException {
    if (session.update(REMOVE, victim.seq(), settings.clock().millis()) == 0) {
      return false;
    }
    session.update(bury, victim.scope(), victim.id(), reason.name());
    return true;
  }
}
