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

  @Test
  void aBuildServersGroupsSettleTheQuestion() {
    String stamp = "2031-03-14T08:15:30.1234567Z ";
    String log =
        stamp
            + "##[group]Run make\n"
            + stamp
            + "##[endgroup]\n"
            + (stamp + "nothing that is known\n").repeat(40)
            + stamp
            + "##[error]exit code 1.\n";

    assertThat(match(log)).isEqualTo(Match.SHAPE);
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
        "tests/test_gate.py::test_a PASSED  [ 50%]\ntests/test_gate.py::test_b FAILED  [100%]\n"
            + "collected 2 items\n============================= test session starts =====\n",
        "  Crane.cpp\nBerth.cpp\nTide.cpp\nLinking\nWarning[Lt009]: odd size\n"
            + "Total number of errors: 0\nTotal number of warnings: 1\n",
        "TASK [gate : open] ****\nok: [node1]\nfatal: [node2]: FAILED!\nPLAY RECAP ****\n",
        "[Pipeline] node\n+ make gate\ncc gate.c\n[Pipeline] }\nFinished: FAILURE\n",
        "/src/gate.js\n  1:7  error  'door' is not defined  no-undef\n  9:1  warning  Odd  odd\n"
            + "  12:4  error  'key' is not defined  no-undef\n  13:4  error  Bad key  key\n",
        "test_a (crane.Test) ... ok\ntest_b (crane.Test) ... FAIL\nFAILED (failures=1)\n"
            + "FAILED (errors=1)\n",
        "# example.org/harbor/crane\ncrane/lift.go:7:2: undefined: winch\n"
            + "crane/lift.go:9:2: declared and not used: rope\ncrane/drop.go:3:1: x redeclared\n",
        "[==========] Running 2 tests\n[ RUN      ] Crane.Lifts\n[       OK ] Crane.Lifts (0 ms)\n"
            + "[  FAILED  ] Crane.Drops (0 ms)\n",
        "src/gate.ts:7:9 - error TS2322: Type 'tide' is not known.\n\n7   let a = b\n"
            + "src/lock.ts:9:1 - error TS2304: no name\n9 c\nsrc/d.ts:1:1 - error TS1: x\n",
        "doc/pier.md:7 error MD022 Headings\ndoc/pier.md:9 error MD022 Headings\n"
            + "doc/tide.md:1:4 error MD001 Levels\n",
        "Test project /src/b\n    Start 1: t1\n1/1 Test #1: t1 ....***Failed\n"
            + "The following tests FAILED:\n",
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

  @Test
  void looksThroughWhateverAServerPutsBeforeItsLines() {
    String output = BuildTexts.compiler();
    String hosted = "pier\tlift boxes\t2031-03-14T08:15:30.1234567Z ";
    String runner = "2031-03-14T08:15:30.123456Z 00O ";
    String hidden = "\u001b_bk;t=1927880000001\u0007";

    for (String prefix : new String[] {hosted, runner, hidden, "[08:15:30] : ", "[08:15:30] "}) {
      assertThat(match(output.replaceAll("(?m)^(?=.)", prefix))).isEqualTo(Match.SHAPE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Exception in thread \"main\" java.lang.IllegalStateException: no winch\n"
            + "\tat harbor.Crane.lift(Crane.java:71)\n\tat harbor.Crane.main(Crane.java:9)\n",
        "/src/lift.js:7\n\nRangeError: no winch\n    at lift (/src/lift.js:7:1)\n"
            + "    at node:internal/main:28:49\n\nNode.js v20.1.0\n",
        "panic: no winch\n\ngoroutine 7 [running]:\n\t/src/lift.go:7 +0x12\n\t/src/m.go:9 +0x1\n",
        "  1) Crane lifts a box\n     Failure/Error: lift\n\nFinished in 0.1 seconds\n"
            + "71 examples, 1 failure\n\nrspec ./crane_spec.rb:7 # Crane lifts a box\n",
      })
  void anOutputIsKnownByHowItEnds(String end) {
    assertThat(match("box 7 is on the pier\n".repeat(2_000) + end)).isEqualTo(Match.SHAPE);
  }

  @Test
  void ticksAndTotalsMakeATestRun() {
    String ticks = "crane\n" + "    \u2714 lifts a box\n".repeat(30);

    assertThat(match(ticks + "    1) drops a box\n\n  30 passing (7ms)\n  1 failing\n"))
        .isEqualTo(Match.SHAPE);
    assertThat(match(ticks + "All of this is on the list.\n")).isLessThan(Match.SHAPE);
  }

  @Test
  void tracesInWhatIsNoOutputSettleNothing() {
    String trace =
        "java.lang.IllegalStateException: no winch\n"
            + "\tat harbor.Crane.lift(Crane.java:71)\n\tat harbor.Crane.main(Crane.java:9)\n";
    String timed = "2031-03-14 08:15:30 INFO gate opened\n";

    assertThat(match(timed.repeat(40) + "2031-03-14 08:15:31 ERROR x\n" + trace))
        .isLessThan(Match.SHAPE);
    assertThat(match("A crane needs a winch, else:\n```\n" + trace + "```\n"))
        .isLessThan(Match.SHAPE);
    assertThat(match(trace + "The crane above had no winch.\nSo we bought one.\n".repeat(20)))
        .isLessThan(Match.SHAPE);
  }

  private static Match match(String text) {
    return new BuildCompressor().match(Payload.of(text));
  }
}
