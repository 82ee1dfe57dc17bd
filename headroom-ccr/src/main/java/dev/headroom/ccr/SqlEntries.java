package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Entry;
import dev.headroom.spi.CcrStore.Reason;
import java.sql.SQLException;
import java.util.Optional;

/** The entries in a database, and the reasons of those that are gone. */
final class SqlEntries {
  /** Times to try again when another process puts, or evicts, the same entry at the same time. */
  private static final int ATTEMPTS = 8;

  private static final String FIND =
      "SELECT " + EntryRow.COLUMNS + " FROM headroom_entry WHERE scope = ? AND id = ?";
  private static final String PUT_AT =
      "SELECT put_at FROM headroom_entry WHERE scope = ? AND id = ?";
  private static final String MIDDLE =
      "SELECT (SELECT min(seq) FROM headroom_entry), (SELECT max(seq) FROM headroom_entry)";
  private static final String DELETE = "DELETE FROM headroom_entry WHERE seq = ?";
  private static final String REASON =
      "SELECT reason FROM headroom_gone WHERE scope = ? AND id = ?";

  private final Settings settings;
  private final Evictor evictor;
  private final String findLocked;
  private final String insert;
  private final String renew;

  SqlEntries(Database database, Settings settings, Evictor evictor) {
    this.settings = settings;
    this.evictor = evictor;
    this.findLocked = FIND + database.locked();
    this.insert =
        "INSERT INTO headroom_entry (seq, scope, id, put_at, cost, sealed) VALUES ("
            + database.next("headroom_entry")
            + ", ?, ?, ?, ?, ?) ON CONFLICT (scope, id) DO NOTHING";
    this.renew =
        "UPDATE headroom_entry SET seq = "
            + database.next("headroom_entry")
            + ", put_at = ?, cost = ?, sealed = ? WHERE seq = ?";
  }

  static Optional<EntryRow> find(Session session, Key key) throws SQLException {
    return session.first(FIND, EntryRow.read(key), key.scope(), key.id());
  }

  /** When the entry was put, in milliseconds. */
  static Optional<Long> putAt(Session session, Key key) throws SQLException {
    return session.first(PUT_AT, row -> row.getLong(1), key.scope(), key.id());
  }

  /** Why there is no entry. The reason of one that was put again since is never asked for. */
  static Reason reason(Session session, Key key) throws SQLException {
    return session
        .first(REASON, row -> Reason.valueOf(row.getString(1)), key.scope(), key.id())
        .orElse(Reason.UNKNOWN);
  }

  /**
   * Whether it will be about as long as if it were put now: of the younger half, by all measures.
   */
  boolean isYoung(Session session, EntryRow row) throws SQLException {
    boolean aging =
        settings
            .maxAge()
            .map(age -> settings.clock().millis() - row.putAt() > age.toMillis() / 2)
            .orElse(false);
    return !aging
        && session
            .first(MIDDLE, seqs -> seqs.getLong(1) / 2 + seqs.getLong(2) / 2)
            .map(middle -> row.seq() >= middle)
            .orElse(false);
  }

  /** Writes an entry that may be there already, whole or damaged. */
  RemovedEntries write(Session session, Key key, Entry entry, SealedEntry sealed)
      throws SQLException {
    RemovedEntries removed = RemovedEntries.NONE;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      removed = removed.and(evictor.forOne(session, sealed.cost()));
      if (insert(session, key, sealed)) {
        return removed;
      }
      Optional<EntryRow> row = session.first(findLocked, EntryRow.read(key), key.scope(), key.id());
      if (row.isPresent() && renew(session, key, row.get(), entry)) {
        return removed;
      }
    }
    throw new StoreException("entry " + entry.id() + " is put and evicted again all the time");
  }

  /** Makes a row that is there count as new, or removes it if it is damaged. */
  private boolean renew(Session session, Key key, EntryRow row, Entry entry) throws SQLException {
    Optional<EntryDetails> known = row.sealed().detailsIfSame(settings.sealer(), entry);
    if (known.isEmpty()) {
      session.update(DELETE, row.seq());
      return false;
    }
    SealedEntry merged =
        SealedEntry.of(key, known.get().and(entry), entry.bytes(), settings.sealer());
    session.update(renew, settings.clock().millis(), merged.cost(), merged.bytes(), row.seq());
    return true;
  }

  private boolean insert(Session session, Key key, SealedEntry sealed) throws SQLException {
    int inserted =
        session.update(
            insert,
            key.scope(),
            key.id(),
            settings.clock().millis(),
            sealed.cost(),
            sealed.bytes());
    return inserted > 0;
  }
}
