package dev.headroom.text.internal;

/**
 * The words that tell a {@link Signal}, those of compilers, test runners, package managers and
 * services at large; none belongs to one product's data. {@link Signals} says how they count.
 */
final class SignalWords {
  static final WordRule ANNOTATION = WordRule.anywhere("##[error]", "::error");

  static final WordRule TRACE = WordRule.anywhere("traceback (most recent call last)");

  static final WordRule EXCEPTION =
      WordRule.anywhere("panicked at", "** (")
          .beginning("panic: ", "caused by:")
          .near("error", "exception", "warning: ");

  static final WordRule CRASH =
      WordRule.anywhere(
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
              "lost communication",
              "has been terminated",
              "terminated by another",
              "terminated by signal",
              "problematic frame:")
          .capital("Killed");

  static final WordRule ERROR =
      WordRule.anywhere(
              "error: ",
              "error[",
              "fatal: ",
              "npm err!",
              "npm error",
              "[error]",
              "[fatal]",
              "compilation error")
          .beginning("e: ")
          .capital("ERROR", "FATAL", "SEVERE", "CRITICAL", "EMERG", "PANIC")
          .near("error ");

  static final WordRule FAILURE =
      WordRule.anywhere(
              "\u2717", "\u2715", "\u2716", "\u2718", "\u274c", " \u25cf ", "[fail]", " [e]")
          .beginning("not ok ", "\u25cf ", "\u00d7 ", "ninja: build stopped")
          .capital("FAIL", "FAILED", "FAILURE")
          .near("failed", "] error ", "***");

  static final WordRule ASSERTION =
      WordRule.anywhere("assertion `", "to equal ")
          .beginning(
              "expected",
              "received:",
              "actual:",
              "left: ",
              "right: ",
              "got: ",
              "want: ",
              "but was",
              "but got:")
          .near("e   ", "expected");

  static final WordRule TIMEOUT =
      WordRule.anywhere(
          "timed out",
          "timeout",
          "cancelled",
          "canceled",
          "deadline exceeded",
          "no output has been received",
          "exceeded its progress",
          "exceeded the maximum");

  static final WordRule FAILING = WordRule.word("failed", "failure", "failures");

  static final WordRule TROUBLE =
      WordRule.anywhere(
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
          "malformed",
          "unhealthy",
          "no route to host",
          "not authorized",
          "unsatisfiable",
          "not satisfy",
          "undeclared",
          "unparsable",
          "banned",
          "out of date",
          "outdated",
          "crashloop",
          "exiting",
          "aborting",
          "aborted");

  static final WordRule HTTP = WordRule.anywhere("http");

  static final WordRule MENTION =
      WordRule.word("error", "errors", "fails", "fail", "exception").near("exception");

  static final WordRule WARNING =
      WordRule.anywhere("warning", "warn ", "warn:", "warn]", "deprecated");

  /** What is said of a run or of a setting where nothing went wrong. */
  static final WordRule GOOD =
      WordRule.anywhere(
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
          "incorrect peer");

  private SignalWords() {}
}
