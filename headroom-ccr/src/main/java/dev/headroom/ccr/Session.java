package dev.headroom.ccr;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A connection with its prepared statements. Used by one thread at a time. */
final class Session implements AutoCloseable {
  /** Reads one row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Session(Connection connection) {
    this.connection = connection;
  }

  /** Rows that a statement changed. */
  int update(String sql, Object... arguments) throws SQLException {
    return with(sql, PreparedStatement::executeUpdate, arguments);
  }

  /** Starts a transaction. */
  void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  /** Ends it, durably. */
  void commit() throws SQLException {
    // Not by commit(), after which some drivers begin the next transaction and keep its lock.
    connection.setAutoCommit(true);
  }

  /** Ends it as if it had never begun, whatever state the failure has left it in. */
  void rollBack() {
    tryTo(connection::rollback);
    tryTo(() -> connection.setAutoCommit(true));
  }

  private interface Step {
    void run() throws SQLException;
  }

  private static void tryTo(Step step) {
    try {
      step.run();
    } catch (SQLException e) {
      // The database has rolled back by itself, or is gone; what failed first is thrown.
    }
  }

  /** Runs a statement to its end that comes once, or that works row by row as some pragmas do. */
  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  <T> Optional<T> first(String sql, Row<T> reader, Object... arguments) throws SQLException {
    return with(
        sql,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reader.of(rows)) : Optional.<T>empty();
          }
        },
        arguments);
  }

  <T> List<T> all(String sql, Row<T> reader, Object... arguments) throws SQLException {
    return with(
        sql,
        statement -> {
          List<T> found = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(reader.of(rows));
            }
          }
          return found;
        },
        arguments);
  }

  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  /** Uses a statement, and prepares it anew next time if it failed: a driver may have closed it. */
  private <T> T with(String sql, Use<T> use, Object... arguments) throws SQLException {
    PreparedStatement statement = bound(sql, arguments);
    boolean sound = false;
    try {
      T result = use.of(statement);
      sound = true;
      return result;
    } finally {
      if (!sound) {
        prepared.remove(sql);
        statement.close();
      }
    }
  }

  private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof Long number) {
        statement.setLong(i + 1, number);
      } else if (arguments[i] instanceof byte[] bytes) {
        statement.setBytes(i + 1, bytes);
      } else {
        statement.setString(i + 1, (String) arguments[i]);
      }
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
    }
  }
}
