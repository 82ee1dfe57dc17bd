package dev.headroom.text.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Content;
import dev.headroom.Headroom;
import org.junit.jupiter.api.Test;

class FailedStepsTest {
  private static final Headroom AGENT =
      Headroom.builder().withoutDiscovery().compressor(new BuildCompressor()).recoverable().build();

  @Test
  void t18KeepsTheHeaderAndTheCommandsOfTheStepThatFailed() {
    String shown = shown(server("npm ci", 200, "") + server("make harbor", 900, ERROR));

    assertThat(shown)
        .contains("##[group]Run make harbor", "export TIDE=low", "no berth left", "exit code 3");
  }

  @Test
  void t18KeepsTheEchoedCommandBeforeTheVerdict() {
    String log =
        "+ prepare the pier\n"
            + chatter(300)
            + "+ lift every box\n"
            + chatter(600)
            + "crane.c:7:9: error: no winch\nmake: *** [Makefile:7: lift] Error 1\n"
            + "exit status 2\n";

    assertThat(shown(log)).contains("+ lift every box", "no winch", "exit status 2");
  }

  @Test
  void keepsTheFirstFrameThatIsNoLibrarys() {
    String log =
        server(
            "npm test",
            900,
            "TypeError: no winch\n    at lift (node_modules/crane/lift.js:7:1)\n"
                + "    at plan (src/harbor/plan.js:71:9)\n##[error]exit code 1.\n");

    assertThat(shown(log)).contains("src/harbor/plan.js:71:9");
  }

  @Test
  void errorsOfOtherFilesComeBeforeMoreOfOneFile() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      log.append("src/tide.c:").append(10 + i).append(":9: error: unknown name w");
      log.append((char) ('a' + i % 26)).append((char) ('a' + i / 26)).append('\n');
    }
    log.append("src/gate.c:7:9: error: unknown name badge\n").append(chatter(300));
    log.append("make: *** [Makefile:7: all] Error 1\n");

    assertThat(shown(log.toString())).contains("src/tide.c:10:9", "src/gate.c:7:9");
  }

  private static final String ERROR =
      "crane.c:7:9: error: no berth left\n##[error]Process completed with exit code 3.\n";

  private static String server(String command, int lines, String end) {
    return "##[group]Run "
        + command
        + "\nexport TIDE=low\n"
        + command
        + "\nshell: /bin/sh\n"
        + "##[endgroup]\n"
        + chatter(lines)
        + end;
  }

  private static String chatter(int lines) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      out.append("Downloading harbor-part-").append(i).append(".jar (").append(17 * i);
      out.append(" kB)\n");
    }
    return out.toString();
  }

  private static String shown(String log) {
    return AGENT.compress(Content.of(log).ofType("build").within(400)).text();
  }
}
