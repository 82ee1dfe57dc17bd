package dev.headroom.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;

/** The least that keeps bytes under a key in SQLite: what the file store is measured against. */
final class PlainSqlite implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement put;
  private final PreparedStatement get;
  private final ReentrantLock lock = new ReentrantLock();

  PlainSqlite(Path file) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = NORMAL");
      statement.execute("CREATE TABLE plain (id TEXT PRIMARY KEY, bytes BLOB NOT NULL)");
    }
    put = connection.prepareStatement("INSERT INTO plain (id, bytes) VALUES (?, ?)");
    get = connection.prepareStatement("SELECT bytes FROM plain WHERE id = ?");
  }

  void put(String id, byte[] bytes) throws SQLException {
    lock.lock();
    try {
      put.setString(1, id);
      put.setBytes(2, bytes);
      put.executeUpdate();
    } finally {
      lock.unlock();
    }
  }

  byte[] get(String id) throws SQLException {
    lock.lock();
    try {
      get.setString(1, id);
      try (ResultSet rows = get.executeQuery()) {
        rows.next();
        return rows.getBytes(1);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
