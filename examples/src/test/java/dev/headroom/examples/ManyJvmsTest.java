package dev.headroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Exactness;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds across JVMs, tried in JVMs of their own. */
class ManyJvmsTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu",
        "-XX:+UnlockExperimentalVMOptions -XX:hashCode=2 -Dfile.encoding=ISO-8859-1",
        "-XX:hashCode=0 -XX:+UnlockExperimentalVMOptions -Duser.language=ar -Dthreads=7",
        "-Xint -Duser.timezone=America/St_Johns"
      })
  void t1TheSameBytesComeFromEveryJvm(String flags) throws Exception {
    assertThat(run(flags, "texts", "4")).isEqualTo(OtherJvm.texts(1));
  }

  @Test
  void anotherJvmReadsALosslessTextBackFromTheTextAlone() throws Exception {
    String orders = Orders.json(120);
    try (Headroom headroom = Headroom.create()) {
      CompressionResult result = headroom.compress(Content.of(orders).named("orders.json"));
      assertThat(result.fidelity()).isEqualTo(Fidelity.LOSSLESS);
      assertThat(result.exactness()).isEqualTo(Exactness.BYTES);
      Path text = Files.writeString(folder.resolve("text"), result.text());

      assertThat(run("", "expand", text.toString())).isEqualTo(orders);
    }
  }

  @Test
  void t61NothingNeedsANetwork() throws Exception {
    assertThat(run("", "offline")).isEqualTo("[] LOSSLESS");
  }

  private static String run(String flags, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (flags.contains("Experimental")) {
      command.add("-XX:+UnlockExperimentalVMOptions");
    }
    for (String flag : flags.split(" ")) {
      if (!flag.isEmpty()) {
        command.add(flag);
      }
    }
    String path = System.getProperty("surefire.test.class.path");
    command.add("-cp");
    command.add(path == null ? System.getProperty("java.class.path") : path);
    command.add(OtherJvm.class.getName());
    command.addAll(List.of(arguments));
    File errors = File.createTempFile("other-jvm", ".log");
    Process process = new ProcessBuilder(command).redirectError(errors).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors.toPath())).isZero();
    return printed;
  }
}
