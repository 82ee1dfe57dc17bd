package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** A PostgreSQL schema, reached through whatever pool the caller has. */
final class PostgresDatabase implements Database {
  private static final String PRODUCT = "PostgreSQL";

  /** Times that a transaction which the server gave up for another one is tried. */
  private static final int ATTEMPTS = 5;

  private static final Set<String> GIVEN_UP = Set.of("40001", "40P01");
  private static final Set<String> DAMAGED = Set.of("XX001", "XX002");

  /** One lock per schema: the first number is ours, the second says which schema. */
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(1214604621, hashtext(current_schema()))";

  private final DataSource source;
  private volatile boolean closed;

  PostgresDatabase(DataSource source) throws SQLException {
    this.source = source;
    try (Connection connection = source.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      if (!product.equals(PRODUCT)) {
        throw new StoreException("the data source is for " + product + ", not for " + PRODUCT);
      }
    }
  }

  @Override
  public <T> T read(Work<T> work) throws SQLException {
    try (Session session = open()) {
      return work.on(session);
    }
  }

  @Override
  public <T> T write(Work<T> work) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return inTransaction(work);
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !GIVEN_UP.contains(String.valueOf(e.getSQLState()))) {
          throw e;
        }
      }
    }
  }

  private <T> T inTransaction(Work<T> work) throws SQLException {
    try (Session session = open()) {
      session.begin();
      boolean committed = false;
      try {
        T result = work.on(session);
        session.commit();
        committed = true;
        return result;
      } finally {
        if (!committed) {
          session.rollBack();
        }
      }
    }
  }

  private Session open() throws SQLException {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
    Connection connection = source.getConnection();
    boolean sound = false;
    try {
      connection.setAutoCommit(true);
      sound = true;
      return new Session(connection);
    } finally {
      if (!sound) {
        connection.close();
      }
    }
  }

  @Override
  public List<List<String>> migrations() {
    return PostgresSchema.MIGRATIONS;
  }

  @Override
  public void lock(Session session) throws SQLException {
    session.first(LOCK, row -> true);
  }

  @Override
  public String next(String table) {
    return "nextval('" + table + "_seq')";
  }

  @Override
  public String locked() {
    return " FOR UPDATE";
  }

  @Override
  public String lockedUnlessBusy() {
    return " FOR UPDATE SKIP LOCKED";
  }

  @Override
  public StoreSize size(Session session) throws SQLException {
    return session
        .first(
            "SELECT count(*), coalesce(sum(cost), 0) FROM headroom_entry",
            row -> new StoreSize(row.getLong(1), row.getLong(2)))
        .orElseThrow();
  }

  @Override
  public boolean shrink() {
    // The server's vacuum does it.
    return false;
  }

  @Override
  public Reason reason(SQLException failure) {
    return DAMAGED.contains(String.valueOf(failure.getSQLState()))
        ? Reason.CORRUPT
        : Reason.UNAVAILABLE;
  }

  /** The data source is the caller's, and stays open. */
  @Override
  public void close() {
    closed = true;
  }
}
