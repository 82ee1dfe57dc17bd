package dev.headroom.text.internal;

import java.util.Locale;

/**
 * Tells the {@link Signal} of a line by the words that tools use. The words are those of compilers,
 * test runners, package managers and services at large; none belongs to one product's data. Scans a
 * bounded part of the line with plain searches, so it cannot backtrack.
 */
public final class Signals {
  private static final int HEAD_CHARS = 700;
  private static final int TAIL_CHARS = 200;

  private static final String[] TROUBLE = {
    "denied",
    "forbidden",
    "not found",
    "unable to",
    "cannot ",
    "can't ",
    "could not ",
    "couldn't ",
    "no such file",
    "missing ",
    "invalid",
    "unexpected",
    "unsupported",
    "undefined ",
    "unresolved",
    "conflict",
    "refused",
    "unknown ",
    "not permitted",
    "not accessible",
    "unreachable",
    "mismatch",
    "does not exist",
    "doesn't exist",
    "no space left",
    "corrupt",
    "too large",
    "not allowed",
    "unauthorized",
    "rejected",
    "dubious",
    "not a valid",
    "is required",
    "must be ",
    "expired",
    "please ",
    "broken",
    "bad request",
    "no tests",
    "not have",
    "incompatible",
    "violat",
    "deadlock",
    "too many",
    "crashed",
    "abnormal",
    "duplicate ",
    "wrong ",
    "backoff",
    "back-off",
    "issue: ",
  };

  private static final String[] CRASH = {
    "segmentation fault",
    "segfault",
    "core dumped",
    "out of memory",
    "outofmemory",
    "oom-kill",
    "stack overflow",
    "sigsegv",
    "sigabrt",
    "sigkill",
    "bus error",
    "kernel panic",
    "aborted (",
    "addresssanitizer",
    "killed process",
    "assertion failed",
    "unhandled ",
    "uncaught ",
    "data race",
    "oomkilled",
  };

  private static final String[] GOOD = {
    "0 errors",
    "0 error(s)",
    "no errors",
    "0 failures",
    "0 failed",
    "no failures",
    "errors: 0,",
    "0 warnings",
    "on-error",
    "onerror",
    "fail-fast",
    "fail_fast",
    "failfast",
    "failonerror",
    "fail-on",
    "ignore-error",
    "continue-on-error",
    "downloading ",
    "downloaded ",
    "success: ",
    "if-no-files-found",
    "error-on-",
    "-werror",
    "error_prone",
    "error-prone",
    "errorprone",
    "error handling",
    "0 problems",
    "without error",
    "no issues found",
    "passed: ",
    "unmet peer",
    "incorrect peer",
  };

  private static final String[] ANNOTATIONS = {"##[error]", "::error"};

  private static final String[] WARNINGS = {"warning", "warn ", "warn:", "warn]", "deprecated"};

  private static final String[] TIMEOUTS = {
    "timed out", "timeout", "cancelled", "canceled", "deadline exceeded",
  };

  /*
   * Where none of these words stands, in any case, there is no need to look closer: each list holds
   * at least a part of all that makes a line the signal in its name.
   */

  private static final String[] NEAR_TRACE = {"traceback"};
  private static final String[] NEAR_EXCEPTION = {
    "error", "exception", "warning: ", "panicked", "panic: ", "caused by:",
  };
  private static final String[] NEAR_ERROR = {
    "error", "err!", "fatal", "e: ", "severe", "critical", "emerg", "panic",
  };
  private static final String[] NEAR_FAILURE = {"fail", "not ok ", "error ", "***", "ninja: "};
  private static final String[] NEAR_ASSERTION = {
    "e   ",
    "expected",
    "received:",
    "actual:",
    "left: ",
    "right: ",
    "got: ",
    "want: ",
    "but was",
    "assertion `",
    "to equal ",
  };
  private static final String[] NEAR_HTTP = {"http"};

  /** All chars beyond ASCII count as these: crosses, dots and ticks. */
  private static final String[] NEAR_GLYPH = {"\u2717"};

  private static final WordScan SCAN =
      new WordScan(
          ANNOTATIONS,
          CRASH,
          GOOD,
          TIMEOUTS,
          TROUBLE,
          WARNINGS,
          NEAR_TRACE,
          NEAR_EXCEPTION,
          NEAR_ERROR,
          NEAR_FAILURE,
          NEAR_ASSERTION,
          NEAR_HTTP,
          NEAR_GLYPH,
          Summaries.COUNTED,
          Summaries.NEAR_END,
          Summaries.NEAR_EXIT);

  private static final long SAYS_ANNOTATION = SCAN.bit(ANNOTATIONS);
  private static final long SAYS_CRASH = SCAN.bit(CRASH);
  private static final long SAYS_GOOD = SCAN.bit(GOOD);
  private static final long SAYS_TIMEOUT = SCAN.bit(TIMEOUTS);
  private static final long SAYS_TROUBLE = SCAN.bit(TROUBLE);
  private static final long SAYS_WARNING = SCAN.bit(WARNINGS);
  private static final long MAY_TRACE = SCAN.bit(NEAR_TRACE);
  private static final long MAY_EXCEPTION = SCAN.bit(NEAR_EXCEPTION);
  private static final long MAY_ERROR = SCAN.bit(NEAR_ERROR);
  private static final long MAY_FAILURE = SCAN.bit(NEAR_FAILURE) | SCAN.bit(NEAR_GLYPH);
  private static final long MAY_ASSERTION = SCAN.bit(NEAR_ASSERTION);
  private static final long MAY_HTTP = SCAN.bit(NEAR_HTTP);
  private static final long MAY_COUNT = SCAN.bit(Summaries.COUNTED);
  private static final long MAY_END = SCAN.bit(Summaries.NEAR_END);
  private static final long MAY_EXIT = SCAN.bit(Summaries.NEAR_EXIT);

  private Signals() {}

  /** The signal of a line that is free of colour codes and of a leading time. */
  public static Signal of(String line) {
    String text =
        line.length() <= HEAD_CHARS + TAIL_CHARS
            ? line
            : line.substring(0, HEAD_CHARS) + line.substring(line.length() - TAIL_CHARS);
    long said = SCAN.in(text);
    return said == 0 ? Signal.NONE : of(text, text.toLowerCase(Locale.ROOT), said);
  }

  private static Signal of(String text, String lower, long said) {
    boolean good = isGood(text, lower, said);
    Signal strong = strong(text, lower, said, good);
    if (strong != Signal.NONE || good) {
      return strong;
    }
    if ((said & SAYS_TIMEOUT) != 0
        && !containsAny(lower, "timeout:", "timeout=", "timeout-", "_timeout")) {
      return Signal.TIMEOUT;
    }
    if (Words.has(lower, "failed") || Words.has(lower, "failure") || Words.has(lower, "failures")) {
      return Signal.FAILING;
    }
    if ((said & SAYS_TROUBLE) != 0 || (said & MAY_HTTP) != 0 && httpError(lower)) {
      return Signal.TROUBLE;
    }
    if (Words.has(lower, "error")
        || Words.has(lower, "errors")
        || Words.has(lower, "fails")
        || Words.has(lower, "fail")
        || Words.has(lower, "exception")
        || text.contains("Exception")) {
      return Signal.MENTION;
    }
    return (said & SAYS_WARNING) != 0 ? Signal.WARNING : Signal.NONE;
  }

  private static Signal strong(String text, String lower, long said, boolean good) {
    if ((said & SAYS_ANNOTATION) != 0) {
      return Signal.ANNOTATION;
    }
    if ((said & MAY_COUNT) != 0 && Summaries.countsFailures(lower)) {
      return Signal.SUMMARY;
    }
    if ((said & MAY_TRACE) != 0 && lower.contains("traceback (most recent call last)")) {
      return Signal.TRACE;
    }
    if ((said & MAY_EXCEPTION) != 0
        && (Exceptions.namesOne(text)
            || lower.contains("panicked at")
            || lower.startsWith("panic: ")
            || lower.startsWith("caused by:"))) {
      return Signal.EXCEPTION;
    }
    if ((said & MAY_END) != 0 && Summaries.passedSuite(lower)) {
      return Signal.NONE;
    }
    if ((said & MAY_END) != 0 && Summaries.tellsTheEnd(text, lower)) {
      return Summaries.tellsFailure(lower) ? Signal.SUMMARY : Signal.OUTCOME;
    }
    if ((said & SAYS_CRASH) != 0) {
      return Signal.CRASH;
    }
    if ((said & MAY_EXIT) != 0 && Summaries.exitStatus(lower)) {
      return Signal.EXIT;
    }
    if (good) {
      return Signal.NONE;
    }
    if ((said & MAY_ERROR) != 0 && saysError(text, lower)) {
      return Signal.ERROR;
    }
    if ((said & MAY_FAILURE) != 0 && saysFailed(text, lower)) {
      return Signal.FAILURE;
    }
    return (said & MAY_ASSERTION) != 0 && isAssertion(text, lower) ? Signal.ASSERTION : Signal.NONE;
  }

  private static boolean saysError(String text, String lower) {
    return lower.contains("error: ")
        || lower.contains("error[")
        || lower.contains("fatal: ")
        || lower.startsWith("e: ")
        || lower.contains("npm err!")
        || lower.contains("npm error")
        || lower.contains("[error]")
        || lower.contains("[fatal]")
        || Words.has(text, "ERROR")
        || Words.has(text, "FATAL")
        || Words.has(text, "SEVERE")
        || Words.has(text, "CRITICAL")
        || Words.has(text, "EMERG")
        || Words.has(text, "PANIC")
        || codedError(lower);
  }

  /** {@code error TS2322}, {@code error CS0103}, {@code error C2065}, {@code error LNK1120}. */
  private static boolean codedError(String lower) {
    int at = lower.indexOf("error ");
    while (at >= 0) {
      int i = at + 6;
      int letters = i;
      while (i < lower.length() && lower.charAt(i) >= 'a' && lower.charAt(i) <= 'z') {
        i++;
      }
      if (i - letters >= 1 && i - letters <= 4 && i < lower.length()) {
        char c = lower.charAt(i);
        if (c >= '0' && c <= '9') {
          return true;
        }
      }
      at = lower.indexOf("error ", at + 6);
    }
    return false;
  }

  private static boolean saysFailed(String text, String lower) {
    return Words.has(text, "FAIL")
        || Words.has(text, "FAILED")
        || Words.has(text, "FAILURE")
        || lower.endsWith("failed")
        || lower.startsWith("not ok ")
        || lower.contains("\u2717")
        || lower.contains("\u2715")
        || lower.contains("\u2718")
        || lower.contains("\u274c")
        || lower.contains(" \u25cf ")
        || lower.startsWith("\u25cf ")
        || lower.startsWith("\u00d7 ")
        || (lower.startsWith("make") && lower.contains("] error "))
        || (lower.startsWith("make") && lower.contains("***"))
        || lower.startsWith("ninja: build stopped");
  }

  private static boolean isAssertion(String text, String lower) {
    String bare = lower.strip();
    return text.startsWith("E   ")
        || bare.startsWith("expected")
        || bare.startsWith("received:")
        || bare.startsWith("actual:")
        || bare.startsWith("left: ")
        || bare.startsWith("right: ")
        || bare.startsWith("got: ")
        || bare.startsWith("want: ")
        || bare.startsWith("but was")
        || lower.contains("assertion `")
        || lower.contains("to equal ")
        || (lower.contains("expected") && Words.has(lower, "got"));
  }

  private static boolean httpError(String lower) {
    int at = lower.indexOf("http");
    while (at >= 0 && at + 9 < lower.length()) {
      int i = at + 4;
      while (i < at + 9 && !(lower.charAt(i) >= '0' && lower.charAt(i) <= '9')) {
        i++;
      }
      boolean spaced = i > at + 4 && lower.charAt(i - 1) == ' ';
      if (spaced
          && i + 3 <= lower.length()
          && (lower.charAt(i) == '4' || lower.charAt(i) == '5')
          && Words.isNumber(lower, i, i + 3)) {
        return true;
      }
      at = lower.indexOf("http", at + 4);
    }
    return false;
  }

  private static boolean isGood(String text, String lower, long said) {
    return (said & SAYS_GOOD) != 0
        || lower.strip().endsWith(" ok")
        || text.contains(" PASSED")
        || text.startsWith("PASS")
        || text.contains("\u2713")
        || text.contains("\u2714")
        || lower.strip().startsWith("ok ");
  }

  private static boolean containsAny(String text, String... words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
