package dev.headroom.ccr;

import dev.headroom.spi.CcrStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What the stores that keep their entries in a database have in common: all but the database. */
abstract class SqlStore implements CcrStore {
  /** Times to try again when another process puts, or evicts, the same entry at the same time. */
  private static final int ATTEMPTS = 8;

  private final Database database;
  private final Settings settings;
  private final StoreMetrics metrics = new StoreMetrics();
  private final Room room;

  SqlStore(Database database, Settings settings) throws SQLException {
    this.database = database;
    this.settings = settings;
    this.room = new Room(database, settings, metrics);
    Migration.run(database, settings.sealer());
    while (database.write(room::forNothing)) {
      // Bounds may be narrower than they were, and many entries too old.
    }
    while (database.shrink()) {
      // The space of what was just removed.
    }
  }

  /** What this store has done in this JVM. */
  public final StoreMetrics metrics() {
    return metrics;
  }

  /**
   * What the store holds.
   *
   * @throws StoreException if it cannot be reached
   */
  public final StoreSize size() {
    try {
      return database.read(database::size);
    } catch (SQLException e) {
      throw new StoreException("the size cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoreException if the caller's predicate refuses it, if it is larger than the store, if
   *     all that is there is pinned, if its id stands for other bytes, or if the back-end fails
   */
  @Override
  public final void put(String scope, Entry entry) {
    Key key = Key.of(scope, entry.id());
    if (settings.refuse().test(scope, entry)) {
      metrics.countRefused();
      throw new StoreException("entry " + entry.id() + " is not to be persisted");
    }
    try {
      if (!key.isPossible()) {
        throw new StoreException("an id is 1 to 64 ASCII letters and digits");
      }
      if (isKept(key, entry)) {
        metrics.countRepeat();
        return;
      }
      take(key, entry);
    } catch (SQLException e) {
      metrics.countFailed();
      throw new StoreException("entry " + entry.id() + " was not taken: " + e.getMessage(), e);
    } catch (StoreException e) {
      metrics.countFailed();
      throw e;
    }
  }

  /** Whether it is there, sound, with these addresses, and not about to leave. Writes nothing. */
  private boolean isKept(Key key, Entry entry) throws SQLException {
    Optional<EntryRow> row = database.read(session -> find(session, key, ""));
    if (row.isEmpty() || row.get().isInOlderHalf() || isAging(row.get())) {
      return false;
    }
    return row.get()
        .detailsIfSame(settings.sealer(), entry)
        .filter(known -> known.and(entry).addresses().size() == known.addresses().size())
        .isPresent();
  }

  private boolean isAging(EntryRow row) {
    return settings
        .maxAge()
        .map(age -> settings.clock().millis() - row.putAt() > age.toMillis() / 2)
        .orElse(false);
  }

  private void take(Key key, Entry entry) throws SQLException {
    SealedEntry sealed = SealedEntry.of(key, entry, settings.sealer());
    if (sealed.cost() > settings.maxBytes()) {
      throw new StoreException(
          "entry of " + sealed.cost() + " bytes at rest, the store has " + settings.maxBytes());
    }
    boolean removed = database.write(session -> write(session, key, entry, sealed));
    metrics.countPut(entry.bytes().length, sealed.cost());
    if (removed) {
      database.shrink();
    }
  }

  private boolean write(Session session, Key key, Entry entry, SealedEntry sealed)
      throws SQLException {
    boolean removed = false;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<EntryRow> row = find(session, key, database.locked());
      if (row.isPresent() && renew(session, key, row.get(), entry)) {
        return removed;
      }
      removed |= room.forOne(session, sealed.cost());
      if (insert(session, key, sealed)) {
        session.update(
            "DELETE FROM headroom_gone WHERE scope = ? AND id = ?", key.scope(), key.id());
        return removed;
      }
    }
    throw new StoreException("entry " + entry.id() + " is put and evicted again all the time");
  }

  private static Optional<EntryRow> find(Session session, Key key, String locked)
      throws SQLException {
    return session.first(
        "SELECT " + EntryRow.COLUMNS + " FROM headroom_entry WHERE scope = ? AND id = ?" + locked,
        EntryRow.read(key),
        key.scope(),
        key.id());
  }

  /** Makes a row that is there count as new, or removes it if it is damaged. */
  private boolean renew(Session session, Key key, EntryRow row, Entry entry) throws SQLException {
    Optional<Details> known = row.detailsIfSame(settings.sealer(), entry);
    if (known.isEmpty()) {
      session.update("DELETE FROM headroom_entry WHERE seq = ?", row.seq());
      return false;
    }
    byte[] details =
        settings.sealer().seal(key, EntryRow.DETAILS, known.get().and(entry).toBytes());
    session.update(
        "UPDATE headroom_entry SET seq = "
            + database.next("headroom_entry")
            + ", put_at = ?, cost = cost + ? - length(details), details = ? WHERE seq = ?",
        settings.clock().millis(),
        (long) details.length,
        details,
        row.seq());
    return true;
  }

  private boolean insert(Session session, Key key, SealedEntry sealed) throws SQLException {
    return session.update(
            "INSERT INTO headroom_entry (seq, scope, id, put_at, cost, details, body) VALUES ("
                + database.next("headroom_entry")
                + ", ?, ?, ?, ?, ?, ?) ON CONFLICT (scope, id) DO NOTHING",
            key.scope(),
            key.id(),
            settings.clock().millis(),
            sealed.cost(),
            sealed.details(),
            sealed.body())
        > 0;
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoreException if the entry is not here any more, or the back-end fails
   */
  @Override
  public final void link(String scope, String textSha256, String id) {
    Key key = Key.of(scope, id);
    if (!Key.isPlain(textSha256) || !key.isPossible()) {
      throw new StoreException("a digest and an id are 1 to 64 ASCII letters and digits");
    }
    try {
      if (!isLinked(key, textSha256)
          && !database.write(session -> link(session, key, textSha256))) {
        throw new StoreException("entry " + id + " is not here to link a text to");
      }
    } catch (SQLException e) {
      throw new StoreException("a text was not linked to " + id + ": " + e.getMessage(), e);
    }
  }

  private boolean isLinked(Key key, String textSha256) throws SQLException {
    return database
        .read(
            session ->
                session.first(
                    "SELECT 1 FROM headroom_link l JOIN headroom_entry e"
                        + " ON e.scope = l.scope AND e.id = l.id"
                        + " WHERE l.scope = ? AND l.text_sha256 = ? AND l.id = ?"
                        + " AND l.seq >= (SELECT max(seq) FROM headroom_link) - ?",
                    row -> true,
                    key.scope(),
                    textSha256,
                    key.id(),
                    settings.maxLinks() / 2))
        .isPresent();
  }

  private boolean link(Session session, Key key, String textSha256) throws SQLException {
    int linked =
        session.update(
            "INSERT INTO headroom_link (seq, scope, text_sha256, id) SELECT "
                + database.next("headroom_link")
                + ", scope, ?, id FROM headroom_entry WHERE scope = ? AND id = ?"
                + " ON CONFLICT (scope, text_sha256)"
                + " DO UPDATE SET seq = excluded.seq, id = excluded.id",
            textSha256,
            key.scope(),
            key.id());
    session.update(
        "DELETE FROM headroom_link WHERE seq <= (SELECT max(seq) FROM headroom_link) - ?",
        settings.maxLinks());
    return linked > 0;
  }

  @Override
  public final Optional<String> linked(String scope, String textSha256) {
    if (!Key.isPlain(textSha256)) {
      return Optional.empty();
    }
    try {
      return database.read(
          session ->
              session.first(
                  "SELECT id FROM headroom_link WHERE scope = ? AND text_sha256 = ?",
                  row -> row.getString(1),
                  Key.digest(scope),
                  textSha256));
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  @Override
  public final Optional<Entry> get(String scope, String id) {
    return look(Key.of(scope, id)).counted(metrics);
  }

  @Override
  public final Reason why(String scope, String id) {
    return look(Key.of(scope, id)).reason();
  }

  private Lookup look(Key key) {
    if (!key.isPossible()) {
      return Lookup.missing(Reason.UNKNOWN);
    }
    try {
      Optional<EntryRow> row = database.read(session -> find(session, key, ""));
      if (row.isEmpty()) {
        return Lookup.missing(database.read(session -> gone(session, key)));
      }
      if (row.get().putAt() < settings.oldestAllowed()
          && !database.read(session -> isPinned(session, key))) {
        return Lookup.missing(Reason.EXPIRED);
      }
      return Lookup.found(row.get().open(settings.sealer()));
    } catch (CorruptException e) {
      return Lookup.missing(Reason.CORRUPT);
    } catch (SQLException e) {
      return Lookup.missing(database.reason(e));
    }
  }

  private static Reason gone(Session session, Key key) throws SQLException {
    return session
        .first(
            "SELECT reason FROM headroom_gone WHERE scope = ? AND id = ?",
            row -> Reason.valueOf(row.getString(1)),
            key.scope(),
            key.id())
        .orElse(Reason.UNKNOWN);
  }

  private boolean isPinned(Session session, Key key) throws SQLException {
    return session
        .first(
            "SELECT 1 FROM headroom_pin WHERE scope = ? AND id = ? AND pinned_until > ?",
            row -> true,
            key.scope(),
            key.id(),
            settings.clock().millis())
        .isPresent();
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoreException if the back-end fails
   */
  @Override
  public final Pin pin(String scope, String id, Duration lease) {
    if (lease.isNegative() || lease.isZero()) {
      throw new IllegalArgumentException("lease=" + lease + " is not positive");
    }
    Key key = Key.of(scope, id);
    if (!key.isPossible()) {
      return () -> {};
    }
    String token = UUID.randomUUID().toString();
    long now = settings.clock().millis();
    try {
      database.write(session -> pin(session, key, token, now, Leases.end(now, lease)));
    } catch (SQLException e) {
      throw new StoreException("entry " + id + " was not pinned: " + e.getMessage(), e);
    }
    return () -> unpin(token);
  }

  private int pin(Session session, Key key, String token, long now, long until)
      throws SQLException {
    session.update("DELETE FROM headroom_pin WHERE pinned_until <= ?", now);
    return session.update(
        "INSERT INTO headroom_pin (token, scope, id, pinned_until)"
            + " SELECT ?, scope, id, CAST(? AS BIGINT) FROM headroom_entry"
            + " WHERE scope = ? AND id = ?"
            + database.locked(),
        token,
        until,
        key.scope(),
        key.id());
  }

  private void unpin(String token) {
    try {
      database.write(session -> session.update("DELETE FROM headroom_pin WHERE token = ?", token));
    } catch (SQLException | IllegalStateException e) {
      // The lease ends it.
    }
  }

  @Override
  public final void close() {
    database.close();
  }
}
