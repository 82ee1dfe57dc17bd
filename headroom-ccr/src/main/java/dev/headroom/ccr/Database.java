package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Reason;
import java.sql.SQLException;
import java.util.List;

/** A database, and the few things in which databases differ. Thread-safe. */
interface Database extends AutoCloseable {
  /** Something done on a session. */
  interface Work<T> {
    T on(Session session) throws SQLException;
  }

  /** Reads, seeing one state of the database per statement. */
  <T> T read(Work<T> work) throws SQLException;

  /** Writes in one transaction: all of it, durable on return, or nothing. */
  <T> T write(Work<T> work) throws SQLException;

  /** Statements that lead from one version of the tables to the next, by version. */
  List<List<String>> migrations();

  /** Keeps all other processes from migrating, or from making room, until the transaction ends. */
  void lock(Session session) throws SQLException;

  /** Expression for the next number of a table, greater than those of all rows in it. */
  String next(String table);

  /** What follows a query whose rows must stay as they are until the transaction ends. */
  String locked();

  /** The same, leaving out rows which another transaction holds. */
  String lockedUnlessBusy();

  /** Entries and bytes of all scopes. */
  StoreSize size(Session session) throws SQLException;

  /**
   * Gives some of the space that removed entries took back to the system, where the database does
   * not do so by itself.
   *
   * @return whether there is more to give back
   */
  boolean shrink() throws SQLException;

  /** What a failed read says about the entry. */
  Reason reason(SQLException failure);

  @Override
  void close();
}
