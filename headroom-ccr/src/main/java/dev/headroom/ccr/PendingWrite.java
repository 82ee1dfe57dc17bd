package dev.headroom.ccr;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A write that waits for its turn, and what came of it. It may be run again after its transaction
 * was undone, so it must do nothing but write. Guarded by the writer's lock.
 */
final class PendingWrite<T> {
  private final Database.Work<T> work;
  private @Nullable T result;
  private @Nullable Exception failure;
  private boolean done;

  PendingWrite(Database.Work<T> work) {
    this.work = work;
  }

  void runOn(Session session) throws SQLException {
    result = work.on(session);
  }

  /** Its transaction is durable. */
  void succeed() {
    done = true;
  }

  /** Its transaction was undone, and it is not tried again. */
  void fail(Exception why) {
    failure = why;
    done = true;
  }

  boolean isDone() {
    return done;
  }

  /** The result, once it is done. */
  T result() throws SQLException {
    if (failure instanceof SQLException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (result == null) {
      throw new IllegalStateException("a write without a result");
    }
    return result;
  }
}
