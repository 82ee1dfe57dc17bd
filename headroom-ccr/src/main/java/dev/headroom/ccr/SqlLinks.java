package dev.headroom.ccr;

import java.sql.SQLException;
import java.util.Optional;

/** Texts in a database that were handed out, and the entries they came from. */
final class SqlLinks {
  private static final String KNOWN =
      "SELECT 1 FROM headroom_link l JOIN headroom_entry e ON e.scope = l.scope AND e.id = l.id"
          + " WHERE l.scope = ? AND l.text_sha256 = ? AND l.id = ?"
          + " AND l.seq >= (SELECT max(seq) FROM headroom_link) - ?";
  private static final String FIND =
      "SELECT id FROM headroom_link WHERE scope = ? AND text_sha256 = ?";
  private static final String ANY = "SELECT 1 FROM headroom_link LIMIT 1";
  private static final String FORGET =
      "DELETE FROM headroom_link WHERE seq <= (SELECT max(seq) FROM headroom_link) - ?";

  private final Settings settings;
  private final String link;

  SqlLinks(Database database, Settings settings) {
    this.settings = settings;
    this.link =
        "INSERT INTO headroom_link (seq, scope, text_sha256, id) SELECT "
            + database.next("headroom_link")
            + ", scope, ?, id FROM headroom_entry WHERE scope = ? AND id = ? ON CONFLICT (scope,"
            + " text_sha256) DO UPDATE SET seq = excluded.seq, id = excluded.id";
  }

  /** Whether the link is there, its entry too, and it is not about to be forgotten. */
  boolean isKnown(Session session, Key key, String textSha256) throws SQLException {
    return session
        .first(KNOWN, row -> true, key.scope(), textSha256, key.id(), settings.maxLinks() / 2)
        .isPresent();
  }

  /** Links a text; false if there is no such entry. */
  boolean add(Session session, Key key, String textSha256) throws SQLException {
    int linked = session.update(link, textSha256, key.scope(), key.id());
    session.update(FORGET, settings.maxLinks());
    return linked > 0;
  }

  /** Whether there is any link at all. */
  static boolean any(Session session) throws SQLException {
    return session.first(ANY, row -> true).isPresent();
  }

  static Optional<String> find(Session session, String scope, String textSha256)
      throws SQLException {
    return session.first(FIND, row -> row.getString(1), scope, textSha256);
  }
}
