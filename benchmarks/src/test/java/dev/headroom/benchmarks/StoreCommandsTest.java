package dev.headroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCommandsTest {
  @TempDir Path directory;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void fileStoreLosesNothingWhenItsJvmIsKilled() throws Exception {
    int status =
        new CrashCommand(out)
            .run(List.of("--store", "file", "--cycles", "4", "--dir", directory.toString()));

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("cycles=4 ")
        .contains(" lost=0 altered=0 half-written=0");
    assertThat(status).isZero();
  }

  @Test
  void crashCommandSeesWhatWasLost() throws Exception {
    int status =
        new CrashCommand(out)
            .run(List.of("--store", "memory", "--cycles", "2", "--dir", directory.toString()));

    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(" lost=0 ");
    assertThat(status).isOne();
  }

  @Test
  void soakStaysFlat() throws Exception {
    int status =
        new SoakCommand(out)
            .run(
                List.of(
                    "--store",
                    "file",
                    "--puts",
                    "2000",
                    "--bound",
                    "3000000",
                    "--dir",
                    directory.toString()));

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("puts=2000 ")
        .contains("unreadable=0");
    assertThat(status).isLessThan(2);
  }
}
