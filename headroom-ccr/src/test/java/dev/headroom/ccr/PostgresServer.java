package dev.headroom.ccr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server of our own, started once for all tests and stopped when the JVM ends. */
final class PostgresServer {
  private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
  private static final String SUPERUSER = "headroom";

  private static Optional<PostgresServer> started = Optional.empty();

  private final Path programs;
  private final Path folder;
  private final int port = Servers.freePort();
  private int schemas;

  private PostgresServer(Path programs, Path folder) {
    this.programs = programs;
    this.folder = folder;
  }

  /** The server, started; the test is skipped if none is installed. */
  static synchronized PostgresServer get() {
    if (started.isEmpty()) {
      Path initdb =
          Servers.program("initdb", versions()).orElseThrow(() -> Servers.absent("postgresql"));
      started = Optional.of(create(initdb.resolveSibling("")));
    }
    return started.get();
  }

  private static Path[] versions() {
    if (!Files.isDirectory(PACKAGES)) {
      return new Path[0];
    }
    try (Stream<Path> versions = Files.list(PACKAGES)) {
      return versions.map(version -> version.resolve("bin")).toArray(Path[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PostgresServer create(Path programs) {
    try {
      Path folder = Files.createTempDirectory("headroom-postgres");
      PostgresServer server = new PostgresServer(programs, folder);
      if (isRoot()) {
        Servers.run(server.log(), List.of("chown", "-R", "postgres", folder.toString()));
      }
      server.as("initdb", "-D", server.data(), "-U", SUPERUSER, "-A", "trust", "-E", "UTF8", "-N");
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void start() {
    String options =
        "-h 127.0.0.1 -p " + port + " -k " + folder + " -c fsync=off -c max_connections=50";
    as(
        "pg_ctl",
        "-D",
        data(),
        "-w",
        "-o",
        options,
        "-l",
        folder.resolve("server.log").toString(),
        "start");
  }

  /** Stops it as a crash would: without a checkpoint, connections cut. */
  void crash() {
    as("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
  }

  private void remove() {
    crash();
    Servers.deleteTree(folder);
    Servers.deleteTree(log());
  }

  /** A data source that sees a schema of its own, new and empty. */
  synchronized PGSimpleDataSource newSchema() throws SQLException {
    String schema = "test" + schemas++;
    PGSimpleDataSource source = source(schema);
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
    }
    return source;
  }

  private PGSimpleDataSource source(String schema) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName("postgres");
    source.setUser(SUPERUSER);
    source.setCurrentSchema(schema);
    return source;
  }

  /** PostgreSQL does not run as root; Debian's package brings a user for it. */
  private void as(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    Servers.run(log(), command);
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private Path log() {
    return Path.of(folder + ".log");
  }
}
