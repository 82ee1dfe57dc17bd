package dev.headroom.code.treesitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What parsing leaves behind outside the heap; {@code -Dheadroom.parses=100000} for more of it. */
class MemoryTest {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int PARSES = Integer.getInteger("headroom.parses", 3_000);
  private static final long ALLOWED_KIB = 24_000;

  @Test
  void T64memoryStaysFlat() throws IOException {
    assumeThat(Files.isReadable(STATUS)).as("memory is read from " + STATUS).isTrue();
    parse(PARSES / 3);
    System.gc();
    long before = resident();
    parse(PARSES);
    System.gc();
    long after = resident();
    assertThat(after - before).as("KiB more after %s parses", PARSES).isLessThan(ALLOWED_KIB);
  }

  private static void parse(int times) {
    Sources[] all = Sources.values();
    for (int i = 0; i < times; i++) {
      Sources sources = all[i % all.length];
      assertThat(SyntaxReader.read(sources.text(2), sources.grammar(), steps -> {})).isPresent();
    }
  }

  /** Resident memory of this process, KiB. */
  static long resident() throws IOException {
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    return 0;
  }
}
