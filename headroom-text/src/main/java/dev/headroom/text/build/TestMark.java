package dev.headroom.text.build;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line by which a test runner tells that a test or a suite begins, passed or failed.
 *
 * @param kind what it tells
 * @param name of the test or suite; empty where the runner tells by position alone
 */
record TestMark(Kind kind, String name) {
  /** What a mark tells. */
  enum Kind {
    STARTED,
    PASSED,
    FAILED,
    /** Something passed, and what it printed stands below, indented. */
    PASSED_ABOVE,
  }

  private static final String TICKS = "\u2713\u2714\u221a";
  private static final String CROSSES = "\u2717\u2718\u2716\u2715\u00d7\u2a2f\u25cf";
  private static final int MAX_MARK = 400;

  /** Whether the name says nothing, so that only the place tells what the mark is of. */
  boolean isByPlace() {
    return name.isEmpty();
  }

  /** The mark in a line that is free of colour codes and times. */
  static Optional<TestMark> of(String line) {
    int from = 0;
    int end = line.length();
    while (from < end && line.charAt(from) <= ' ') {
      from++;
    }
    while (end > from && line.charAt(end - 1) <= ' ') {
      end--;
    }
    if (from == end || end - from > MAX_MARK) {
      return Optional.empty();
    }
    String bare = line.substring(from, end);
    return Optional.ofNullable(
        switch (bare.charAt(0)) {
          case '=' -> goStart(bare);
          case '-' -> goEnd(bare);
          case '[' -> bare.startsWith("[INFO] ") ? suite(bare.substring(7)) : googleTest(bare);
          case 'o', 'n' -> ok(bare);
          case 'P', 'F', 'E' -> word(bare, from);
          case 'T', 'R', 'S' -> suite(bare);
          default -> other(bare);
        });
  }

  private static TestMark started(String name) {
    return new TestMark(Kind.STARTED, name);
  }

  private static TestMark passed(String name) {
    return new TestMark(Kind.PASSED, name);
  }

  private static TestMark failed(String name) {
    return new TestMark(Kind.FAILED, name);
  }

  /** {@code === RUN TestTide}; any other rule of equal signs ends what stood above. */
  private static @Nullable TestMark goStart(String bare) {
    return bare.startsWith("=== RUN ")
            || bare.startsWith("=== CONT ")
            || bare.startsWith("=== NAME ")
        ? started(bare.substring(bare.indexOf(' ', 4)).strip())
        : bare.startsWith("===") ? failed("") : null;
  }

  private static @Nullable TestMark goEnd(String bare) {
    if (bare.startsWith("--- PASS: ") || bare.startsWith("--- SKIP: ")) {
      return passed(firstWord(bare, 10));
    }
    return bare.startsWith("--- FAIL: ") ? failed(firstWord(bare, 10)) : null;
  }

  private static @Nullable TestMark googleTest(String bare) {
    if (bare.startsWith("[ RUN      ] ")) {
      return started(firstWord(bare, 13));
    }
    if (bare.startsWith("[       OK ] ")) {
      return passed(firstWord(bare, 13));
    }
    if (bare.startsWith("[  FAILED  ] ")) {
      return failed(firstWord(bare, 13));
    }
    if (bare.startsWith("[ERROR] Tests run: ") || bare.startsWith("[WARNING] Tests run: ")) {
      return suite(bare.substring(bare.indexOf(' ') + 1));
    }
    return bare.contains(" <<< ") ? failed("") : other(bare);
  }

  /** {@code ok} behind what a test printed, and {@code ok 3 - name}. */
  private static @Nullable TestMark ok(String bare) {
    if (bare.equals("ok") || bare.startsWith("ok ") && isDigit(bare, 3)) {
      return passed("");
    }
    return bare.startsWith("not ok ") ? failed("") : other(bare);
  }

  private static @Nullable TestMark word(String bare, int indent) {
    if (bare.startsWith("PASS ") && indent < 2) {
      return new TestMark(Kind.PASSED_ABOVE, "");
    }
    if (bare.startsWith("PASSED") && (bare.length() == 6 || bare.endsWith("%]"))) {
      return passed("");
    }
    if (bare.startsWith("Passed ") && bare.endsWith("]")) {
      return passed("");
    }
    boolean failure =
        bare.startsWith("FAIL")
            || bare.equals("ERROR")
            || bare.startsWith("ERROR") && bare.endsWith("%]")
            || bare.startsWith("ERROR: test")
            || bare.startsWith("Failed ")
            || bare.startsWith("Failures:");
    return failure ? failed("") : other(bare);
  }

  /** Suites of Surefire and cases of XCTest; {@code Start 3: name} of CTest. */
  private static @Nullable TestMark suite(String bare) {
    if (bare.startsWith("Running ") && bare.indexOf(' ', 8) < 0) {
      return started(bare.substring(8));
    }
    if (bare.startsWith("Tests run: ") && bare.contains("Time elapsed")) {
      boolean good = bare.contains("Failures: 0, Errors: 0");
      int in = bare.lastIndexOf(" in ");
      String name = in < 0 ? "" : bare.substring(in + 4);
      return good ? passed(name) : failed(name);
    }
    if (bare.startsWith("Start ") && bare.length() > 6 && isNumbered(bare, 5)) {
      return started("");
    }
    if (bare.startsWith("Test Case '") && bare.indexOf('\'', 11) > 0) {
      String name = bare.substring(11, bare.indexOf('\'', 11));
      return bare.endsWith(" started.")
          ? started(name)
          : bare.contains("' passed (") ? passed(name) : failed(name);
    }
    return other(bare);
  }

  private static @Nullable TestMark other(String bare) {
    char first = bare.charAt(0);
    if (TICKS.indexOf(first) >= 0) {
      return passed("");
    }
    if (CROSSES.indexOf(first) >= 0) {
      return bare.startsWith("\u25cf Console") ? null : failed("");
    }
    int close = bare.indexOf(')');
    if (close > 0 && close < 4 && isNumber(bare, close)) {
      return failed("");
    }
    @Nullable TestMark ended = byEnd(bare);
    return ended != null || !bare.startsWith("test") || !bare.contains(" ...")
        ? ended
        : started("");
  }

  /** {@code Suite > name() PASSED}, {@code file.py::name PASSED [ 3%]}, {@code ... FAILED}. */
  private static @Nullable TestMark byEnd(String bare) {
    int gradle = bare.indexOf(" > ");
    if (gradle > 0 && bare.charAt(0) != '>') {
      int last = bare.lastIndexOf(' ');
      String name = bare.substring(0, last);
      switch (bare.substring(last + 1)) {
        case "STANDARD_OUT", "STANDARD_ERROR":
          return started(name);
        case "PASSED", "SKIPPED":
          return passed(name);
        case "FAILED":
          return failed(name);
        default:
          return null;
      }
    }
    if (bare.contains("::") && bare.endsWith("]")) {
      return bare.contains(" PASSED ") ? passed("") : bare.contains(" FAILED ") ? failed("") : null;
    }
    if (bare.contains(" Test ") && bare.indexOf('/') > 0 && bare.endsWith(" sec")) {
      return bare.contains(" Passed ") ? passed("") : failed("");
    }
    if (bare.endsWith(" ... ok") || bare.endsWith(" s = .")) {
      return passed("");
    }
    boolean failure =
        bare.endsWith(" ... FAIL")
            || bare.endsWith(" ... ERROR")
            || bare.endsWith(" ... FAILED")
            || bare.endsWith(" s = F")
            || bare.endsWith(" s = E");
    return failure ? failed("") : null;
  }

  private static String firstWord(String bare, int from) {
    int end = bare.indexOf(' ', from);
    return bare.substring(from, end < 0 ? bare.length() : end);
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** Blanks, digits, a colon. */
  private static boolean isNumbered(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    int digits = i;
    while (isDigit(text, i)) {
      i++;
    }
    return i > digits && text.startsWith(": ", i);
  }

  private static boolean isNumber(String text, int end) {
    for (int i = 0; i < end; i++) {
      if (!isDigit(text, i)) {
        return false;
      }
    }
    return true;
  }
}
