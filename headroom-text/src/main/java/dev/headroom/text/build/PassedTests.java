package dev.headroom.text.build;

import dev.headroom.text.internal.Signal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tests printed that passed: errors they expected, traces that the code under test logged. It
 * stands in the step that failed and looks like the cause, and is not.
 *
 * <p>Where a runner names a test when it begins and when it ends, the lines behind the beginning
 * are judged by the result of that name, wherever it stands. Where it does not, lines between two
 * marks are those of a passed test if the mark below says so, and the mark above says that a test
 * began or that another passed, in the same words.
 */
final class PassedTests {
  /** Lines between two results that passed, at most; more of them are another story. */
  private static final int MAX_BETWEEN = 200;

  private static final String[] PRINTED = {"stderr | ", "stdout | "};

  private final CleanText text;
  private final Signal[] signals;
  private final boolean[] passed;
  private final Set<String> good = new HashSet<>();
  private final Set<String> bad = new HashSet<>();

  private PassedTests(CleanText text, Signal[] signals) {
    this.text = text;
    this.signals = signals;
    this.passed = new boolean[signals.length];
  }

  /** Tells of each line whether a test printed it that passed, in a run that failed. */
  static boolean[] lines(CleanText text, Signal[] signals) {
    PassedTests tests = new PassedTests(text, signals);
    if (tests.didFail()) {
      tests.readNames();
      tests.readLines();
    }
    return tests.passed;
  }

  /** Where nothing failed, nothing stands before what passed tests printed. */
  private boolean didFail() {
    for (Signal signal : signals) {
      if (signal == Signal.SUMMARY || signal == Signal.EXIT || signal == Signal.ANNOTATION) {
        return true;
      }
    }
    return false;
  }

  private void readNames() {
    for (int i = 0; i < signals.length; i++) {
      Optional<TestMark> mark = TestMark.of(text.line(i));
      if (mark.isPresent() && !mark.get().isByPlace()) {
        switch (mark.get().kind()) {
          case PASSED -> good.add(mark.get().name());
          case FAILED -> bad.add(mark.get().name());
          default -> {}
        }
      }
    }
  }

  private void readLines() {
    @Nullable TestMark above = null;
    int from = 0;
    boolean below = false;
    boolean printed = false;
    for (int i = 0; i < signals.length; i++) {
      String line = text.line(i);
      @Nullable TestMark mark = TestMark.of(line).orElse(null);
      below &= mark == null && (line.isBlank() || line.charAt(0) <= ' ');
      printed &= !line.isBlank();
      passed[i] = below || printed;
      printed |= isHeading(i);
      if (ends(i)) {
        above = null;
      } else if (mark != null) {
        if (above != null && isOfPassed(above, mark, from, i)) {
          Arrays.fill(passed, from, i, true);
        }
        below = mark.kind() == TestMark.Kind.PASSED_ABOVE;
        above = isOpen(above) && mark.isByPlace() ? above : mark;
        from = i + 1;
      }
    }
  }

  /** Whether a test began that has a name: then marks without one are what it printed. */
  private static boolean isOpen(@Nullable TestMark mark) {
    return mark != null && mark.kind() == TestMark.Kind.STARTED && !mark.isByPlace();
  }

  private boolean isOfPassed(TestMark above, TestMark below, int from, int to) {
    if (isOpen(above)) {
      return good.contains(above.name()) && !bad.contains(above.name());
    }
    boolean ok = below.kind() == TestMark.Kind.PASSED || below.kind() == TestMark.Kind.PASSED_ABOVE;
    if (!ok || above.kind() == TestMark.Kind.FAILED) {
      return false;
    }
    return above.kind() == TestMark.Kind.STARTED
        || to - from <= MAX_BETWEEN && isAlike(from - 1, to) && isQuiet(from, to);
  }

  /** Whether two marks are of one form: as deep, and the same sign or letter first. */
  private boolean isAlike(int mark, int other) {
    String one = text.line(mark);
    String two = text.line(other);
    int indent = one.length() - one.stripLeading().length();
    return indent == two.length() - two.stripLeading().length()
        && one.charAt(indent) == two.charAt(indent);
  }

  /** Whether no line tells of a failed run or of an assertion. */
  private boolean isQuiet(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean tells =
          signals[i] == Signal.SUMMARY
              || signals[i] == Signal.EXIT
              || signals[i] == Signal.ASSERTION;
      if (tells) {
        return false;
      }
    }
    return true;
  }

  /** A build server's border ends what a runner said. */
  private boolean ends(int line) {
    return signals[line] == Signal.ANNOTATION
        || text.startsWith(line, "##[")
        || text.startsWith(line, "section_");
  }

  /** Vitest names the test above what it printed, up to a blank line. */
  private boolean isHeading(int line) {
    for (String printed : PRINTED) {
      if (text.startsWith(line, printed)) {
        return true;
      }
    }
    return false;
  }
}
