package dev.headroom.ccr;

import dev.headroom.spi.CcrStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What the stores that keep their entries in a database have in common: all but the database. */
abstract class SqlStore implements CcrStore {
  private final Database database;
  private final Settings settings;
  private final SqlEntries entries;
  private final SqlLinks links;
  private final SqlPins pins;
  private final StoreMetrics metrics = new StoreMetrics();

  SqlStore(Database database, Settings settings) throws SQLException {
    Evictor evictor = new Evictor(database, settings);
    this.database = database;
    this.settings = settings;
    this.entries = new SqlEntries(database, settings, evictor);
    this.links = new SqlLinks(database, settings);
    this.pins = new SqlPins(database);
    Migration.run(database, settings.sealer());
    comeWithinBounds(evictor);
  }

  /** Bounds may be narrower than they were when the entries were put. */
  private void comeWithinBounds(Evictor evictor) throws SQLException {
    RemovedEntries removed = database.write(evictor::forNothing);
    while (removed.any()) {
      metrics.countRemoved(removed);
      removed = database.write(evictor::forNothing);
    }
    boolean more = database.shrink();
    while (more) {
      more = database.shrink();
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
    keep(scope, entry, Optional.empty());
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoreException as {@link #put} does
   */
  @Override
  public final void putLinked(String scope, Entry entry, String textSha256) {
    keep(scope, entry, Optional.of(textSha256));
  }

  private void keep(String scope, Entry entry, Optional<String> text) {
    settings.checkPersistable(scope, entry, metrics);
    try {
      Key key = Key.possible(scope, entry.id());
      text.ifPresent(Key::checkPlain);
      if (isKept(key, entry) && (text.isEmpty() || isLinked(key, text.get()))) {
        metrics.countRepeat();
      } else {
        take(key, entry, text);
      }
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
    Optional<EntryRow> row = database.read(session -> SqlEntries.find(session, key));
    return row.isPresent()
        && database.read(session -> entries.isYoung(session, row.get()))
        && row.get()
            .sealed()
            .detailsIfSame(settings.sealer(), entry)
            .map(known -> known.has(entry))
            .orElse(false);
  }

  /** Links a text, unless that is known; false if there is no such entry. */
  private boolean isLinked(Key key, String textSha256) throws SQLException {
    return database.read(session -> links.isKnown(session, key, textSha256))
        || database.write(session -> links.add(session, key, textSha256));
  }

  private void take(Key key, Entry entry, Optional<String> text) throws SQLException {
    SealedEntry sealed = SealedEntry.of(key, entry, settings.sealer());
    sealed.checkFits(settings);
    RemovedEntries removed =
        database.write(
            session -> {
              RemovedEntries gone = entries.write(session, key, entry, sealed);
              if (text.isPresent()) {
                links.add(session, key, text.get());
              }
              return gone;
            });
    metrics.countPut(entry.bytes().length, sealed.cost());
    metrics.countRemoved(removed);
    if (removed.any()) {
      database.shrink();
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoreException if the entry is not here any more, or the back-end fails
   */
  @Override
  public final void link(String scope, String textSha256, String id) {
    Key key = Key.possible(scope, id);
    Key.checkPlain(textSha256);
    try {
      if (!isLinked(key, textSha256)) {
        throw new StoreException("entry " + id + " is not here to link a text to");
      }
    } catch (SQLException e) {
      throw new StoreException("a text was not linked to " + id + ": " + e.getMessage(), e);
    }
  }

  @Override
  public final Optional<String> linked(String scope, String textSha256) {
    if (!Key.isPlain(textSha256)) {
      return Optional.empty();
    }
    String scopeKey = Key.scopeDigest(scope);
    try {
      return database.read(session -> SqlLinks.find(session, scopeKey, textSha256));
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  /** {@inheritDoc} Here it is whether texts are linked in any scope, which takes no search. */
  @Override
  public final boolean mayHaveLinks(String scope) {
    try {
      return database.read(SqlLinks::any);
    } catch (SQLException e) {
      return true;
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

  @Override
  public final boolean has(String scope, String id) {
    Key key = Key.of(scope, id);
    try {
      Optional<Long> putAt =
          key.isPossible()
              ? database.read(session -> SqlEntries.putAt(session, key))
              : Optional.empty();
      return putAt.isPresent() && !isExpired(key, putAt.get());
    } catch (SQLException e) {
      return false;
    }
  }

  private boolean isExpired(Key key, long putAt) throws SQLException {
    return putAt < settings.oldestAllowed() && !isPinned(key);
  }

  private Lookup look(Key key) {
    if (!key.isPossible()) {
      return Lookup.missing(Reason.UNKNOWN);
    }
    try {
      Optional<EntryRow> row = database.read(session -> SqlEntries.find(session, key));
      if (row.isEmpty()) {
        return Lookup.missing(database.read(session -> SqlEntries.reason(session, key)));
      }
      if (isExpired(key, row.get().putAt())) {
        return Lookup.missing(Reason.EXPIRED);
      }
      return Lookup.found(row.get().sealed().open(settings.sealer()));
    } catch (CorruptException e) {
      return Lookup.missing(Reason.CORRUPT);
    } catch (SQLException e) {
      return Lookup.missing(database.reason(e));
    }
  }

  private boolean isPinned(Key key) throws SQLException {
    return database.read(session -> SqlPins.isPinned(session, key, settings.clock().millis()));
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoreException if the back-end fails
   */
  @Override
  public final Pin pin(String scope, String id, Duration lease) {
    long now = settings.clock().millis();
    long until = Leases.end(now, lease);
    Key key = Key.of(scope, id);
    if (!key.isPossible()) {
      return () -> {};
    }
    String token = UUID.randomUUID().toString();
    try {
      database.write(session -> pins.add(session, key, token, now, until));
    } catch (SQLException e) {
      throw new StoreException("entry " + id + " was not pinned: " + e.getMessage(), e);
    }
    return () -> unpin(token);
  }

  private void unpin(String token) {
    try {
      database.write(session -> SqlPins.remove(session, token));
    } catch (SQLException | IllegalStateException e) {
      // The lease ends it.
    }
  }

  @Override
  public final void close() {
    database.close();
  }
}
