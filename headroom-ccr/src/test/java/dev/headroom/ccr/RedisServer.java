package dev.headroom.ccr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** A Redis server of our own, started once for all tests and killed when the JVM ends. */
final class RedisServer {
  private static final int MOST_TRIES = 500;

  private static Optional<RedisServer> started = Optional.empty();

  private final Path program;
  private final Path folder;
  private final int port = Servers.freePort();
  private Process process;
  private int prefixes;

  private RedisServer(Path program, Path folder, String... options) {
    this.program = program;
    this.folder = folder;
    this.process = launch(options);
    Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
  }

  /** The server, started; the test is skipped if none is installed. */
  static synchronized RedisServer get() {
    if (started.isEmpty()) {
      started = Optional.of(start("--appendonly", "yes", "--appendfsync", "always"));
    }
    return started.get();
  }

  /** Another one, with options of its own. */
  static RedisServer start(String... options) {
    Path program =
        Servers.program("redis-server").orElseThrow(() -> Servers.absent("redis-server"));
    try {
      return new RedisServer(program, Files.createTempDirectory("headroom-redis"), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch(String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                folder.toString(),
                "--save",
                ""));
    command.addAll(List.of(options));
    try {
      Process launched =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("server.log").toFile())
              .start();
      awaitReady();
      return launched;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    for (int i = 0; i < MOST_TRIES; i++) {
      try (RedisClient client = RedisClient.create(uri())) {
        client.ping();
        return;
      } catch (JedisException e) {
        pause();
      }
    }
    throw new IllegalStateException("redis-server did not start; see " + folder);
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Kills it, and starts it again on what it had written. */
  void crash(String... options) throws InterruptedException {
    kill();
    process = launch(options);
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  URI uri() {
    return URI.create("redis://127.0.0.1:" + port);
  }

  synchronized String newPrefix() {
    return "test" + prefixes++;
  }

  private void remove() {
    process.destroyForcibly();
    Servers.deleteTree(folder);
  }
}
