package dev.headroom.ccr;

import java.sql.SQLException;

/** Pins in a database, seen by all processes that use it. */
final class SqlPins {
  private static final String IS_PINNED =
      "SELECT 1 FROM headroom_pin WHERE scope = ? AND id = ? AND pinned_until > ?";
  private static final String REMOVE = "DELETE FROM headroom_pin WHERE token = ?";
  private static final String REMOVE_OLD = "DELETE FROM headroom_pin WHERE pinned_until <= ?";

  private final String add;

  SqlPins(Database database) {
    this.add =
        "INSERT INTO headroom_pin (token, scope, id, pinned_until)"
            + " SELECT ?, scope, id, CAST(? AS BIGINT) FROM headroom_entry"
            + " WHERE scope = ? AND id = ?"
            + database.locked();
  }

  /** Pins an entry; nothing happens if it is not there. */
  int add(Session session, Key key, String token, long now, long until) throws SQLException {
    session.update(REMOVE_OLD, now);
    return session.update(add, token, until, key.scope(), key.id());
  }

  static int remove(Session session, String token) throws SQLException {
    return session.update(REMOVE, token);
  }

  static boolean isPinned(Session session, Key key, long now) throws SQLException {
    return session.first(IS_PINNED, row -> true, key.scope(), key.id(), now).isPresent();
  }
}
