package dev.headroom.ccr;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Real servers for tests, from the packages of the machine, on loopback, in temporary folders. */
final class Servers {
  /** Set where a server that is not installed is a failure, not a reason to skip. */
  private static final String REQUIRED = "HEADROOM_SERVERS_REQUIRED";

  private Servers() {}

  /**
   * What to throw where a server is missing: skips the test, or fails it where it must be there.
   */
  static RuntimeException absent(String what) {
    String message = what + " is not installed: the tests of its store are skipped";
    return "yes".equals(System.getenv(REQUIRED))
        ? new IllegalStateException(message)
        : new TestAbortedException(message);
  }

  /** The newest of the programs of this name in these folders and on the path. */
  static Optional<Path> program(String name, Path... folders) {
    List<Path> candidates = new ArrayList<>(List.of(folders));
    candidates.sort(Comparator.reverseOrder());
    String path = System.getenv("PATH");
    Stream.of((path == null ? "" : path).split(File.pathSeparator))
        .map(Path::of)
        .forEach(candidates::add);
    return candidates.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a program to its end. */
  static void run(Path log, List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " failed:\n" + Files.readString(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void deleteTree(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
