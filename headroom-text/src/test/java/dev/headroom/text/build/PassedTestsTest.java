package dev.headroom.text.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Content;
import dev.headroom.Headroom;
import dev.headroom.text.build.TestMark.Kind;
import dev.headroom.text.internal.LineTable;
import dev.headroom.text.internal.Signal;
import dev.headroom.text.internal.Signals;
import dev.headroom.text.internal.event.NoBounds;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassedTestsTest {
  private static final Headroom AGENT =
      Headroom.builder().withoutDiscovery().compressor(new BuildCompressor()).recoverable().build();

  private static final String EXPECTED =
      "IllegalStateException: gate 3 jammed\n\tat quay.Gate.open(Gate.java:7)\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "=== RUN   TestGate               | STARTED | TestGate",
        "=== CONT  TestGate/north         | STARTED | TestGate/north",
        "--- PASS: TestGate (0.02s)       | PASSED  | TestGate",
        "\"    --- FAIL: TestGate/north (0s)\" | FAILED | TestGate/north",
        "[ RUN      ] Gate.Opens          | STARTED | Gate.Opens",
        "[       OK ] Gate.Opens (2 ms)   | PASSED  | Gate.Opens",
        "[  FAILED  ] Gate.Opens (2 ms)   | FAILED  | Gate.Opens",
        "[INFO] Running quay.GateTest     | STARTED | quay.GateTest",
        "[ERROR] Tests run: 3, Failures: 1, Errors: 0, Time elapsed: 1 s -- in quay.GateTest"
            + " | FAILED | quay.GateTest",
        "[INFO] Tests run: 3, Failures: 0, Errors: 0, Time elapsed: 1 s -- in quay.GateTest"
            + " | PASSED | quay.GateTest",
        "GateTest > opens() STANDARD_OUT  | STARTED | GateTest > opens()",
        "GateTest > opens() PASSED        | PASSED  | GateTest > opens()",
        "GateTest > opens() FAILED        | FAILED  | GateTest > opens()",
        "Test Case '-[Gate testOpens]' started. | STARTED | -[Gate testOpens]",
        "Test Case '-[Gate testOpens]' passed (0.1 seconds). | PASSED | -[Gate testOpens]",
        "test gate::opens ...             | STARTED | \"\"",
        "test gate::opens ... ok          | PASSED  | \"\"",
        "ok                               | PASSED  | \"\"",
        "not ok 3 - opens                 | FAILED  | \"\"",
        "PASS src/gate.test.js            | PASSED_ABOVE | \"\"",
        "FAIL src/gate.test.js            | FAILED  | \"\"",
        "tests/test_gate.py::opens PASSED [ 3%] | PASSED | \"\"",
        "1) Gate opens:                   | FAILED  | \"\"",
      })
  void marksOfTestRunnersAreKnown(String line, Kind kind, String name) {
    assertThat(TestMark.of(line)).contains(new TestMark(kind, name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "gate 3 opened",
        "[ERROR] gate 3 jammed",
        "ERROR gate",
        "passed by",
        "> a"
      })
  void otherLinesAreNoMarks(String line) {
    assertThat(TestMark.of(line)).isEmpty();
  }

  @Test
  void t18WhatAPassedTestPrintedIsNotTheCause() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String suite = "quay.Gate" + i + "Test";
      log.append("[INFO] Running ").append(suite).append('\n').append(EXPECTED);
      log.append(
          "[INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in ");
      log.append(suite).append('\n');
    }
    log.append("[INFO] Running quay.LockTest\n");
    log.append("[ERROR] Tests run: 1, Failures: 0, Errors: 1, Skipped: 0, Time elapsed: 1 s");
    log.append(" <<< FAILURE! -- in quay.LockTest\n");
    log.append("IllegalStateException: gate 7 jammed\n\tat quay.Lock.turn(Lock.java:71)\n");
    log.append("[INFO] BUILD FAILURE\n");

    assertThat(shown(log.toString(), 130))
        .contains("gate 7 jammed", "Lock.java:71", "BUILD FAILURE")
        .doesNotContain("gate 3 jammed");
  }

  @Test
  void resultsCountByNameWhereverTheyStand() {
    String log =
        "=== RUN   TestAll\n=== RUN   TestAll/a\nerror: a\n=== RUN   TestAll/b\nerror: b\n"
            + "--- FAIL: TestAll (0.00s)\n    --- PASS: TestAll/a (0.00s)\n"
            + "    --- FAIL: TestAll/b (0.00s)\nFAIL\nexit status 1\n";

    assertThat(passed(log)).containsExactly(2);
  }

  @Test
  void linesBetweenTwoPassedResultsAreOfThePassed() {
    String log = "  \u2713 a\nerror: b\n  \u2713 b\n  1) c\nerror: c\n  \u2713 d\n1 failing\n";

    assertThat(passed(log)).containsExactly(1);
  }

  @Test
  void linesBetweenResultsOfTwoRunnersAreOfNeither() {
    assertThat(passed("ok 1 - a\nerror: b\n\u2713 c\n1 failed\n")).isEmpty();
  }

  @Test
  void aFailedTotalBetweenTwoResultsEndsTheFirst() {
    assertThat(passed("\u2713 a\n2 failed\nerror: b\n\u2713 c\nexit status 1\n")).isEmpty();
  }

  @Test
  void whatStandsIndentedBelowAPassedFileIsOfTheFile() {
    String log =
        "PASS a.test.js\n  \u25cf Console\n\n    error: a\nFAIL b.test.js\n  error: b\n1 failed\n";

    assertThat(passed(log)).containsExactly(1, 2, 3);
  }

  @Test
  void whereNothingFailedNothingIsLowered() {
    assertThat(passed("=== RUN   TestA\nwarning: a\n--- PASS: TestA (0s)\nok\n")).isEmpty();
  }

  private static int[] passed(String log) {
    LineTable lines = LineTable.of(log);
    CleanText text = CleanText.of(log, lines, new NoBounds());
    Signal[] signals = new Signal[text.size()];
    for (int i = 0; i < signals.length; i++) {
      signals[i] = Signals.of(text.line(i));
    }
    boolean[] passed = PassedTests.lines(text, signals);
    return IntStream.range(0, passed.length).filter(i -> passed[i]).toArray();
  }

  private static String shown(String log, int budget) {
    return AGENT.compress(Content.of(log).ofType("build").within(budget)).text();
  }
}
