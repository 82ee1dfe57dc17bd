package dev.headroom.ccr;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Brings the tables of a database to this version, and makes sure that its key is ours. */
final class Migration {
  private static final String VERSION = "version";
  private static final String SEALED = "sealed";

  private Migration() {}

  static void run(Database database, Sealer sealer) throws SQLException {
    List<List<String>> migrations = database.migrations();
    database.write(
        session -> {
          database.lock(session);
          session.run(
              "CREATE TABLE IF NOT EXISTS headroom_meta"
                  + " (name VARCHAR(64) PRIMARY KEY, value TEXT NOT NULL)");
          int version = find(session, VERSION).map(Integer::parseInt).orElse(0);
          if (version > migrations.size()) {
            throw new StoreException(
                "its tables are of version "
                    + version
                    + ", this library knows them up to "
                    + migrations.size());
          }
          for (String statement :
              migrations.subList(version, migrations.size()).stream()
                  .flatMap(List::stream)
                  .toList()) {
            session.run(statement);
          }
          if (version < migrations.size()) {
            keep(session, VERSION, Integer.toString(migrations.size()));
          }
          checkKey(session, sealer);
          return true;
        });
  }

  private static void checkKey(Session session, Sealer sealer) throws SQLException {
    Optional<String> check = find(session, SEALED);
    if (check.isEmpty()) {
      keep(session, SEALED, KeyCheck.seal(sealer));
    } else {
      KeyCheck.check(sealer, check.get());
    }
  }

  private static Optional<String> find(Session session, String name) throws SQLException {
    return session.first(
        "SELECT value FROM headroom_meta WHERE name = ?", row -> row.getString(1), name);
  }

  private static void keep(Session session, String name, String value) throws SQLException {
    session.update(
        "INSERT INTO headroom_meta (name, value) VALUES (?, ?)"
            + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        name,
        value);
  }
}
