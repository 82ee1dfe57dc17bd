package dev.headroom.text.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Content;
import dev.headroom.Headroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines of long output stand when there is room for few. */
class BuildRanksTest {
  private static final Headroom AGENT =
      Headroom.builder().withoutDiscovery().compressor(new BuildCompressor()).recoverable().build();

  @ParameterizedTest
  @ValueSource(strings = {"##[group]Run %s\n", "$ %s\n", "+ %s\n", "~~~ %s\n"})
  void t18ErrorsOfTheStepThatFailedComeFirst(String header) {
    StringBuilder log = new StringBuilder();
    for (int step = 0; step < 30; step++) {
      log.append(header.formatted("prepare pier " + (char) ('a' + step % 26)));
      log.append("error: gauge ").append((char) ('a' + step % 26)).append(" was silent ");
      log.append("and the old tide of berth ").append(WORDS[step % 7]).append(" stands\n");
      log.append(chatter(30));
    }
    log.append(header.formatted("lift boxes")).append(chatter(200));
    log.append("crane.c:7:9: error: no winch on this crane\n");
    log.append("drop.c:9:2: error: the rope of box nine is torn\n");
    log.append("exit status 2\n");

    assertThat(shown(log.toString(), 200))
        .contains("no winch on this crane", "rope of box nine", "exit status 2");
  }

  @Test
  void t18DiffsInsideAFailureBeginNoStep() {
    String log =
        chatter(400)
            + "error: crane test failed\n- expected\n+ actual\n\n+ berth seven\n- berth nine\n"
            + "exit status 1\n";

    assertThat(shown(log, 120)).contains("error: crane test failed", "exit status 1");
  }

  @Test
  void t18AFailedTestStandsWithItsReason() {
    StringBuilder log = new StringBuilder(chatter(300));
    for (String test : WORDS) {
      log.append("  \u25cf crane > ").append(test).append("\n\n");
      log.append("    no ").append(test).append(" on the pier\n\n");
      log.append("      7 | lift(box)\n      8 | drop(box)\n      9 | rest()\n\n");
    }
    log.append(chatter(300)).append("Tests:       7 failed, 7 total\n");

    String shown = shown(log.toString(), 300);

    for (String test : WORDS) {
      assertThat(shown).contains("crane > " + test, "no " + test + " on the pier");
    }
  }

  @Test
  void adviceAfterAFailureIsNoPartOfIt() {
    String log =
        "[INFO] Scanning for projects...\n"
            + chatter(300)
            + "[ERROR]   CraneTest.lifts:71 no winch\n[ERROR]   CraneTest.drops:9 no rope\n"
            + "[INFO] BUILD FAILURE\n"
            + "[ERROR] -> [Help 1]\n[ERROR] \n"
            + "[ERROR] To see the full stack trace of the errors, re-run Maven with -e.\n"
            + "[ERROR] Re-run Maven using the -X switch to enable full debug logging.\n"
            + "[ERROR] [Help 1] http://example.org/help\n";

    assertThat(shown(log, 110))
        .contains("CraneTest.lifts:71 no winch", "CraneTest.drops:9 no rope", "BUILD FAILURE")
        .doesNotContain("Re-run Maven", "[Help 1] http");
  }

  @Test
  void adviceIsKnownBehindItsLevel() {
    assertThat(Advice.isIdle("[ERROR] ")).isTrue();
    assertThat(Advice.isIdle("npm error A complete log of this run can be found in: x")).isTrue();
    assertThat(Advice.isIdle("  ")).isTrue();
    assertThat(Advice.isIdle("[ERROR] no winch")).isFalse();
    assertThat(Advice.isIdle("hint: fetch first")).isFalse();
  }

  @Test
  void t18ARareFindingStandsAmongManyOfAnotherKind() {
    StringBuilder log = new StringBuilder("+ check the plans\n");
    for (int i = 0; i < 200; i++) {
      log.append("plan").append(i).append(".py:7:89: E501 Line too long (108 > 88)\n");
    }
    log.insert(log.indexOf("plan71"), "plan9.py:11:12: F821 Undefined name `tide`\n");
    log.append("Found 201 errors.\nexit status 1\n");

    assertThat(shown(log.toString(), 160))
        .contains("F821 Undefined name `tide`", "Found 201 errors.", "exit status 1");
  }

  @Test
  void t18WhatWasSaidLastTellsWhyWhereNothingCallsItselfAnError() {
    String log =
        "$ prepare\n"
            + chatter(300)
            + "error: the old gauge is silent\n"
            + "$ ./check-charts\n"
            + chatter(300)
            + "charts changed: tides.csv\n"
            + "The command \"./check-charts\" exited with 1.\n";

    assertThat(shown(log, 120)).contains("$ ./check-charts", "charts changed: tides.csv");
  }

  @Test
  void t18WhatRunsAfterAFailureIsNotTheStepThatFailed() {
    String log =
        chatter(20)
            + "$ make lift\n"
            + chatter(300)
            + "crane.c:7:9: error: no winch\n"
            + "Running after_script\n"
            + "$ tar czf logs.tgz logs\n"
            + "tar: logs: error: no such file or directory\n"
            + "Cleaning up project directory and file based variables\n"
            + "ERROR: Job failed: exit code 2\n";

    assertThat(shown(log, 100)).contains("$ make lift", "no winch", "Job failed: exit code 2");
  }

  @Test
  void everyFrameOutsideLibrariesCounts() {
    StringBuilder log = new StringBuilder(chatter(300)).append("WARNING: DATA RACE\n");
    log.append("Read at 0x00c0001 by goroutine 163:\n");
    for (String place : new String[] {"lift.go:7", "plan.go:71", "pier_test.go:20"}) {
      log.append("  runtime.call()\n      /usr/local/go/src/runtime/a.go:101 +0x0\n");
      log.append("  harbor.Step()\n      /srv/harbor/").append(place).append(" +0xd9\n");
    }
    log.append(chatter(300)).append("exit status 66\n");

    assertThat(shown(log.toString(), 300)).contains("lift.go:7", "plan.go:71", "pier_test.go:20");
  }

  @Test
  void t18AnErrorThatEndsWithAColonStandsWithWhatFollows() {
    String log =
        "[INFO] Scanning for projects...\n"
            + chatter(300)
            + "plan.hs:41:18: error: [GHC-83865]\n    a depth is no berth\n    in the pilot's plan\n"
            + chatter(300)
            + "exit status 1\n";

    assertThat(shown(log, 120)).contains("a depth is no berth");
  }

  @Test
  void warningsAboutOtherNamesComeBeforeOrdinaryLines() {
    StringBuilder log = new StringBuilder();
    for (String word : WORDS) {
      log.append("crane.c:7: warning: '").append(word).append("' is deprecated\n");
      log.append("CompileC ").append(word).append(".o\n");
      for (int i = 0; i < 20; i++) {
        log.append("cc -c ").append(word).append(" part ").append((char) ('a' + i)).append(".c\n");
      }
    }

    String shown = shown(log.toString(), 260);

    for (String word : WORDS) {
      assertThat(shown).contains("'" + word + "' is deprecated");
    }
  }

  private static final String[] WORDS = {
    "winch", "rope", "hook", "motor", "cabin", "brake", "lamp"
  };

  private static String chatter(int lines) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      out.append("Downloading harbor-part-").append(i).append(".jar (").append(17 * i);
      out.append(" kB)\n");
    }
    return out.toString();
  }

  private static String shown(String log, int tokens) {
    return AGENT.compress(Content.of(log).ofType("build").within(tokens)).text();
  }
}
