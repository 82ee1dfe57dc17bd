package dev.headroom.code.treesitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What parsing leaves behind outside the heap, in a JVM of its own whose heap is touched whole from
 * the start; {@code -Dheadroom.parses=100000} for more of it.
 */
class MemoryTest {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int PARSES = Integer.getInteger("headroom.parses", 3_000);
  private static final long ALLOWED_KIB = 24_000;

  @Test
  void t64MemoryStaysFlat() throws Exception {
    assumeThat(Files.isReadable(STATUS)).as("memory is read from " + STATUS).isTrue();
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms96m",
                "-Xmx96m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                MemoryTest.class.getName(),
                Integer.toString(PARSES))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

    assertThat(child.waitFor()).as(said).isZero();
    assertThat(Long.parseLong(said)).as("KiB more after %s parses", PARSES).isLessThan(ALLOWED_KIB);
  }

  /** Prints by how many KiB this process grew while it parsed so many texts. */
  public static void main(String[] args) throws IOException {
    int parses = Integer.parseInt(args[0]);
    parse(parses / 3);
    long before = resident();
    parse(parses);
    System.out.println(resident() - before);
  }

  private static void parse(int times) {
    Sources[] all = Sources.values();
    for (int i = 0; i < times; i++) {
      Sources sources = all[i % all.length];
      if (SyntaxReader.read(sources.text(2), sources.grammar(), steps -> {}).isEmpty()) {
        throw new IllegalStateException(sources + " was not read");
      }
    }
  }

  /** Resident memory of this process, KiB. */
  private static long resident() throws IOException {
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    return 0;
  }
}
