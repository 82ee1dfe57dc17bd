package dev.headroom.text.build;

import dev.headroom.text.internal.Signal;

/**
 * Raises what names the step that failed: its header on a build server and the first commands of
 * its script, or where no server speaks, the command that a shell echoed before the verdict.
 */
final class FailedSteps {
  private static final String STEP = "##[group]Run ";
  private static final String SECTION = "##[section]Starting: ";
  private static final String STEP_END = "##[endgroup]";

  /** Stands above the commands of a step where a server shows the script it runs. */
  static final String SHELL = "#!/bin/";

  /** Above the score from which on a line must be kept. */
  private static final float HEADER = 9.5f;

  private static final float COMMAND = 7.5f;
  private static final float LATER_COMMAND = 3;
  private static final float ECHOED = 8.4f;
  private static final int MAX_COMMANDS = 4;
  private static final int MAX_LATER_COMMANDS = 12;

  /** Echoed commands further above a verdict than this many lines are another story. */
  private static final int NEAR = 20_000;

  private FailedSteps() {}

  /**
   * Raises the names of failed steps.
   *
   * @param passed lines of steps that the run went past, whose verdicts do not count
   */
  static void raise(
      CleanText text, float[] own, Signal[] signals, boolean[] cleaning, boolean[] passed) {
    int step = -1;
    int raised = -1;
    int typed = -1;
    int traced = -1;
    int ended = -1;
    boolean server = false;
    for (int i = 0; i < own.length; i++) {
      if (text.startsWith(i, STEP) || text.startsWith(i, SECTION)) {
        step = i;
        server = true;
      } else if (isTyped(text, i) && !cleaning[i]) {
        typed = i;
        traced = -1;
      } else if (text.startsWith(i, "+ ") && !cleaning[i]) {
        traced = i;
      } else if (signals[i] == Signal.OUTCOME && !cleaning[i]) {
        ended = step;
      } else if (isVerdict(signals[i]) && !cleaning[i] && !passed[i]) {
        ended = step;
        if (signals[i] == Signal.ANNOTATION && step > raised) {
          raiseStep(text, step, own);
          raised = step;
        } else if (!server) {
          raiseEchoed(typed, i, own);
          raiseEchoed(traced, i, own);
          typed = -1;
          traced = -1;
        }
      }
    }
    if (raised < 0 && ended >= 0) {
      raiseStep(text, ended, own);
    }
  }

  private static void raiseEchoed(int line, int verdict, float[] own) {
    if (line >= 0 && verdict - line < NEAR) {
      own[line] = Math.max(own[line], ECHOED);
    }
  }

  private static boolean isVerdict(Signal signal) {
    return signal == Signal.ANNOTATION || signal == Signal.EXIT || signal == Signal.SUMMARY;
  }

  /**
   * {@code $ make test}, {@code > crane@1.0.0 test} of npm, and what stands below {@code #!/bin/sh}
   * or {@code [Pipeline] sh}.
   */
  private static boolean isTyped(CleanText text, int line) {
    return text.startsWith(line, "$ ")
        || text.startsWith(line, "> ") && text.line(line).indexOf('@') > 0
        || line > 0 && text.startsWith(line - 1, SHELL) && text.line(line - 1).contains("sh")
        || line > 0 && text.startsWith(line, "+ ") && text.startsWith(line - 1, "[Pipeline] sh");
  }

  private static void raiseStep(CleanText text, int step, float[] own) {
    own[step] = Math.max(own[step], HEADER);
    if (text.startsWith(step, SECTION)) {
      return;
    }
    String header = text.line(step).substring(STEP.length()).strip();
    int commands = 0;
    for (int i = step + 1; i < own.length && !text.startsWith(i, STEP_END); i++) {
      String line = text.line(i).strip();
      if (line.startsWith("shell: ") || line.equals("env:") || line.equals("with:")) {
        break;
      }
      if (line.isEmpty() || line.startsWith("#") || line.equals(header)) {
        continue;
      }
      commands++;
      if (commands <= MAX_COMMANDS) {
        own[i] = Math.max(own[i], COMMAND);
      } else if (commands <= MAX_LATER_COMMANDS) {
        own[i] = Math.max(own[i], LATER_COMMAND);
      }
    }
  }
}
