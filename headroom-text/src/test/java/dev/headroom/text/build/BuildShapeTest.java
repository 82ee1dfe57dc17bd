package dev.headroom.text.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildShapeTest {
  @Test
  void knowsBuildServersAndCompilers() {
    assertThat(match(BuildTexts.server())).isEqualTo(Match.SHAPE);
    assertThat(match(BuildTexts.compiler())).isEqualTo(Match.SHAPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[INFO] Scanning for projects...\n[INFO] --- compiler:3.1:compile (default) @ harbor ---\n"
            + "[INFO] Nothing to compile\n[INFO] BUILD SUCCESS\n[INFO] Total time: 2 s\n",
        "=== RUN   TestLift\n"
            + "--- PASS: TestLift (0.00s)\n"
            + "=== RUN   TestDrop\n"
            + "--- FAIL: TestDrop (0.01s)\n"
            + "    crane_test.go:17: berth 3 taken\n"
            + "FAIL\n"
            + "FAIL\texample.org/harbor\t0.2s\n",
        "   Compiling harbor v0.1.0\n"
            + "warning: unused variable: `tide`\n"
            + " --> src/lib.rs:7:9\n"
            + "error[E0308]: mismatched types\n"
            + " --> src/lib.rs:9:5\n"
            + "error: could not compile `harbor`\n",
        "npm warn deprecated crane@1.0.0: use winch\n"
            + "added 71 packages in 3s\n"
            + "> harbor@1.0.0 test\n"
            + "> jest\n"
            + "FAIL src/crane.test.js\n"
            + "Test Suites: 1 failed, 1 total\n"
            + "Tests:       1 failed, 3 total\n",
        "> Task :compileJava\n> Task :test FAILED\nFAILURE: Build failed with an exception.\n"
            + "* What went wrong:\nBUILD FAILED in 3s\n",
      })
  void knowsTheToolsOfTheTrade(String output) {
    assertThat(match(output)).isEqualTo(Match.SHAPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The build failed because an error was made in the plan.\nWe tested it again.\n",
        "# Changes\n- fix an error in make\n- warning: none\n- build the docs\n+ added tests\n",
        "src/Gate.java:12:  throw new Error(\"closed\");\nsrc/Gate.java:19:  // error: none\n",
        "2031-03-14 08:15:30 INFO gate opened\n2031-03-14 08:15:31 ERROR gate failed\n",
        "{\"error\": \"none\", \"build\": 7}\n",
        "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-error: a\n+error: b\n",
      })
  void t72LeavesOtherKindsAlone(String text) {
    assertThat(match(text.repeat(10))).isLessThan(Match.SHAPE);
  }

  private static Match match(String text) {
    return new BuildCompressor().match(Payload.of(text));
  }
}
