package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Reason;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One SQLite file in WAL mode: one writer at a time, readers beside it. Other processes may use the
 * file; they wait for each other's writes.
 */
final class SqliteDatabase implements Database {
  /** Time to wait for another process that writes, in milliseconds. */
  private static final int BUSY_TIMEOUT_MS = 10_000;

  /**
   * Small pages, since a put writes each page that it touches, whole, into the log. Taken by new
   * files only.
   */
  private static final int PAGE_BYTES = 2048;

  /** Pages in the log at which it is written into the file: 8 MiB. */
  private static final int LOG_PAGES = 4096;

  /** The log is cut back to this many bytes once it was written into the file. */
  private static final long MAX_IDLE_LOG_BYTES = 16L << 20;

  /** Free pages, as a share of all, below which the file is left as large as it is. */
  private static final int SHRINK_ABOVE_ONE_IN = 32;

  /** Pages given back at once, so that no put waits long for it. */
  private static final int SHRINK_PAGES = 1024;

  private static final int CORRUPT = 11;
  private static final int NOT_A_DATABASE = 26;

  private final Path file;
  private final Durability durability;
  private final ReentrantLock writing = new ReentrantLock();
  private final Session writer;
  private final ConcurrentLinkedDeque<Session> idleReaders = new ConcurrentLinkedDeque<>();
  private final ConcurrentLinkedQueue<PendingWrite<?>> waiting = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  SqliteDatabase(Path file, Durability durability, long maxPages) throws SQLException {
    this.file = file;
    this.durability = durability;
    this.writer = open();
    try {
      writer.run("PRAGMA page_size = " + PAGE_BYTES);
      writer.run("PRAGMA auto_vacuum = INCREMENTAL");
      writer.run("PRAGMA journal_mode = WAL");
      writer.run("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
      writer.run("PRAGMA journal_size_limit = " + MAX_IDLE_LOG_BYTES);
      if (maxPages > 0) {
        writer.run("PRAGMA max_page_count = " + maxPages);
      }
    } catch (SQLException e) {
      writer.close();
      throw e;
    }
  }

  private Session open() throws SQLException {
    Properties pragmas = new Properties();
    pragmas.setProperty("busy_timeout", Integer.toString(BUSY_TIMEOUT_MS));
    pragmas.setProperty("synchronous", durability.name());
    pragmas.setProperty("transaction_mode", "IMMEDIATE");
    return new Session(DriverManager.getConnection("jdbc:sqlite:" + file, pragmas));
  }

  @Override
  public <T> T read(Work<T> work) throws SQLException {
    checkOpen();
    Session pooled = idleReaders.poll();
    Session reader = pooled != null ? pooled : open();
    boolean sound = false;
    try {
      T result = work.on(reader);
      sound = true;
      return result;
    } finally {
      if (sound && !closed) {
        idleReaders.push(reader);
      } else {
        reader.close();
      }
    }
  }

  @Override
  public <T> T write(Work<T> work) throws SQLException {
    PendingWrite<T> pending = new PendingWrite<>(work);
    waiting.add(pending);
    writing.lock();
    try {
      if (!pending.isDone()) {
        writeWaiting();
      }
    } finally {
      writing.unlock();
    }
    return pending.result();
  }

  /** Writes all that waits, in one transaction: who holds the lock does the work of all others. */
  private void writeWaiting() {
    List<PendingWrite<?>> batch = new ArrayList<>();
    for (PendingWrite<?> next = waiting.poll(); next != null; next = waiting.poll()) {
      batch.add(next);
    }
    try {
      inTransaction(batch);
    } catch (SQLException | RuntimeException e) {
      // One of them failed, or all do. Undone; each shall fail, or not, by itself.
      for (PendingWrite<?> alone : batch) {
        writeAlone(alone);
      }
    }
  }

  private void writeAlone(PendingWrite<?> alone) {
    try {
      inTransaction(List.of(alone));
    } catch (SQLException | RuntimeException e) {
      alone.fail(e);
    }
  }

  private void inTransaction(List<PendingWrite<?>> batch) throws SQLException {
    checkOpen();
    writer.begin();
    boolean committed = false;
    try {
      for (PendingWrite<?> each : batch) {
        each.runOn(writer);
      }
      writer.commit();
      committed = true;
      batch.forEach(PendingWrite::succeed);
    } finally {
      if (!committed) {
        writer.rollBack();
      }
    }
  }

  @Override
  public List<List<String>> migrations() {
    return SqliteSchema.MIGRATIONS;
  }

  @Override
  public void lock(Session session) {
    // A transaction that begins as IMMEDIATE holds it.
  }

  @Override
  public String next(String table) {
    return "(SELECT coalesce(max(seq), 0) + 1 FROM " + table + ")";
  }

  @Override
  public String locked() {
    return "";
  }

  @Override
  public String lockedUnlessBusy() {
    return "";
  }

  @Override
  public StoreSize size(Session session) throws SQLException {
    return session
        .first(
            "SELECT entries, bytes FROM headroom_total",
            row -> new StoreSize(row.getLong(1), row.getLong(2)))
        .orElseThrow();
  }

  @Override
  public boolean shrink() throws SQLException {
    writing.lock();
    try {
      checkOpen();
      if (!isSpacious()) {
        return false;
      }
      writer.run("PRAGMA incremental_vacuum(" + SHRINK_PAGES + ")");
      return isSpacious();
    } finally {
      writing.unlock();
    }
  }

  private boolean isSpacious() throws SQLException {
    return pragma("freelist_count") * SHRINK_ABOVE_ONE_IN > pragma("page_count");
  }

  private long pragma(String name) throws SQLException {
    return writer.first("PRAGMA " + name, row -> row.getLong(1)).orElseThrow();
  }

  @Override
  public Reason reason(SQLException failure) {
    int primary = failure.getErrorCode() & 0xff;
    return primary == CORRUPT || primary == NOT_A_DATABASE ? Reason.CORRUPT : Reason.UNAVAILABLE;
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the store at " + file + " is closed");
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      if (!closed) {
        closed = true;
        for (Session reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) {
          reader.close();
        }
        writer.close();
      }
    } catch (SQLException e) {
      throw new StoreException("the store at " + file + " was not closed well", e);
    } finally {
      writing.unlock();
    }
  }
}
