package dev.headroom.ccr;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Brings the tables of a database to this version, and makes sure that its key is ours. */
final class Migration {
  private static final String VERSION = "version";
  private static final String SEALED = "sealed";
  private static final Key NOBODY = new Key("", "");
  private static final byte[] SPECIMEN = "headroom".getBytes(StandardCharsets.US_ASCII);

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
    Optional<String> specimen = find(session, SEALED);
    if (specimen.isEmpty()) {
      byte[] sealed = sealer.seal(NOBODY, SEALED, SPECIMEN);
      keep(session, SEALED, Base64.getEncoder().encodeToString(sealed));
      return;
    }
    try {
      byte[] opened = sealer.open(NOBODY, SEALED, Base64.getDecoder().decode(specimen.get()));
      if (Arrays.equals(opened, SPECIMEN)) {
        return;
      }
    } catch (CorruptException | IllegalArgumentException e) {
      // Told below.
    }
    throw new StoreException(
        sealer.encrypts()
            ? "its entries are not encrypted with the key given"
            : "its entries are encrypted, and no key is given");
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
