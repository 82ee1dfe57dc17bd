package dev.headroom.text.build;

import dev.headroom.text.internal.Signal;
import java.util.Arrays;

/**
 * The steps of a run, by their headers and by the commands that a shell echoed. What a step
 * complained about that let the next one begin was seldom the cause, so it weighs less than the
 * same words in the step that failed.
 */
final class Sections {
  private static final int MAX_ECHOED = 300;

  private final CleanText text;
  private final Signal[] signals;
  private final boolean[] cleaning;
  private final boolean folds;

  /** Whether a server names the steps itself; what a shell echoes inside them begins no other. */
  private final boolean named;

  private Sections(CleanText text, Signal[] signals, boolean[] cleaning) {
    this.text = text;
    this.signals = signals;
    this.cleaning = cleaning;
    boolean foldsFound = false;
    boolean namedFound = false;
    for (int i = 0; i < signals.length; i++) {
      foldsFound |= text.startsWith(i, "~~~ ");
      namedFound |= isNamed(i);
    }
    this.folds = foldsFound;
    this.named = namedFound;
  }

  /** Tells of each line whether its step did not fail; of none if no step is seen to fail. */
  static boolean[] passed(CleanText text, Signal[] signals, boolean[] cleaning) {
    return new Sections(text, signals, cleaning).passed();
  }

  private boolean[] passed() {
    boolean[] passed = new boolean[signals.length];
    int lastVerdict = lastVerdict();
    boolean annotated = lastVerdict >= 0 && signals[lastVerdict] == Signal.ANNOTATION;
    int start = 0;
    for (int i = 1; i <= passed.length && lastVerdict >= 0; i++) {
      if (i < passed.length && (!begins(i) || i > lastVerdict)) {
        continue;
      }
      boolean failed =
          annotated ? holdsAnnotation(start, i) : start <= lastVerdict && lastVerdict < i;
      if (!failed) {
        Arrays.fill(passed, start, i, true);
      }
      start = i;
    }
    return passed;
  }

  /** The last error annotation or, where a server makes none, the last exit status. */
  private int lastVerdict() {
    int exit = -1;
    for (int i = signals.length - 1; i >= 0; i--) {
      if (signals[i] == Signal.ANNOTATION) {
        return i;
      }
      exit = exit < 0 && signals[i] == Signal.EXIT && !isFarewell(i) ? i : exit;
    }
    return exit;
  }

  /** {@code Done. Your build exited with 1.} stands behind what ran after the failure. */
  private boolean isFarewell(int line) {
    return text.startsWith(line, "Done. Your build exited");
  }

  private boolean holdsAnnotation(int from, int end) {
    for (int i = from; i < end; i++) {
      if (signals[i] == Signal.ANNOTATION) {
        return true;
      }
    }
    return false;
  }

  private boolean begins(int line) {
    if (named) {
      return isNamed(line);
    }
    if (cleaning[line]) {
      return false;
    }
    return text.startsWith(line, "$ ")
        || text.startsWith(line, FailedSteps.SHELL)
        || folds && (text.startsWith(line, "~~~ ") || isFold(line))
        || isTraced(line);
  }

  private boolean isNamed(int line) {
    return text.startsWith(line, "##[group]Run ") || text.startsWith(line, "##[section]Starting: ");
  }

  private boolean isFold(int line) {
    boolean next = line + 1 < signals.length && text.startsWith(line + 1, "+++ ");
    return text.startsWith(line, "--- ")
        && !next
        && !text.startsWith(line, "--- FAIL")
        && !text.startsWith(line, "--- PASS")
        && !text.startsWith(line, "--- SKIP");
  }

  /** {@code + make test}, but not a line of a diff. */
  private boolean isTraced(int line) {
    if (!text.startsWith(line, "+ ") || isOfDiff(line - 1) || isOfDiff(line + 1)) {
      return false;
    }
    String command = text.line(line);
    char first = command.length() > 2 ? command.charAt(2) : ' ';
    return command.length() < MAX_ECHOED
        && (first >= 'a' && first <= 'z' || first == '.' || first == '/')
        && !command.endsWith(",")
        && !command.endsWith("- expected");
  }

  private boolean isOfDiff(int line) {
    return line >= 0
        && line < signals.length
        && (text.startsWith(line, "- ")
            || text.startsWith(line, "@@ ")
            || text.startsWith(line, "+  ")
            || text.startsWith(line, "-  "));
  }
}
