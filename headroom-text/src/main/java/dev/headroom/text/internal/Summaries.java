package dev.headroom.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines that say how a run ended: totals, verdicts and exit statuses. */
public final class Summaries {
  private static final int MAX_TOTAL = 60;

  static final String[] COUNTED = {
    "failed",
    "failure",
    "failures",
    "failing",
    "error",
    "errors",
    "error(s)",
    "failure(s)",
    "problems",
    "problem",
    "violations",
    "vulnerabilities",
    "broken",
    "offense",
    "offenses",
  };

  private static final String[] VERDICTS = {
    "BUILD FAILURE",
    "BUILD FAILED",
    "BUILD SUCCESS",
    "BUILD SUCCESSFUL",
    "Build FAILED",
    "test result: ",
    "Tests run: ",
    "Test Suites: ",
    "Tests: ",
    "Build succeeded",
    "Apply complete",
    "tests run: ",
    "Compilation failed",
    "compilation terminated",
    "could not compile",
    "Command failed",
    "command failed",
    "Failed!",
    "Execution failed",
    "Test Run Failed",
    "exited abnormally",
    "There are test failures",
    "There were failing tests",
    "Error Summary",
    "build has been terminated",
  };

  /** Totals of a run without a word for failure. */
  private static final String[] TOTALS = {" passed", " failed", " passing", " flaky"};

  private static final String[] EXITS = {
    "exit code",
    "exit status",
    "exited with",
    "exit value",
    "exited",
    "returned non-zero",
    "with code",
    "return code",
    "exiting with",
    "exitfailure",
  };

  private static final String[] NON_ZERO = {"returned a non-zero", "non-zero exit"};

  /** One of these stands in every line that tells the end of a run, in any case. */
  static final String[] ENDINGS = lower(VERDICTS, TOTALS);

  /** One of these stands in every line that states an exit status. */
  static final String[] STATUSES = lower(EXITS, NON_ZERO);

  private Summaries() {}

  private static String[] lower(String[]... lists) {
    List<String> words = new ArrayList<>();
    for (String[] list : lists) {
      for (String word : list) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words.toArray(String[]::new);
  }

  /** Whether a number other than zero counts failures, such as {@code 3 failed, 20 passed}. */
  static boolean countsFailures(String lower) {
    for (String word : COUNTED) {
      int at = lower.indexOf(word);
      while (at >= 0) {
        int end = at + word.length();
        boolean whole =
            (at == 0 || !Words.inName(lower.charAt(at - 1)))
                && (end == lower.length() || !Words.inName(lower.charAt(end)));
        if (whole && (numberBefore(lower, at) || numberAfter(lower, end))) {
          return true;
        }
        at = lower.indexOf(word, end);
      }
    }
    return false;
  }

  /** {@code 3 failed}, {@code 3 tests failed}, {@code 1 of 10 tests failed}, {@code '1' error}. */
  private static boolean numberBefore(String lower, int at) {
    int i = at;
    for (int words = 0; words < 2; words++) {
      while (i > 0 && (lower.charAt(i - 1) == ' ' || lower.charAt(i - 1) == '\'')) {
        i--;
      }
      int end = i;
      while (i > 0 && lower.charAt(i - 1) >= '0' && lower.charAt(i - 1) <= '9') {
        i--;
      }
      if (i < end) {
        boolean own = i == 0 || " ('[=\t".indexOf(lower.charAt(i - 1)) >= 0;
        return own && !isZero(lower, i, end);
      }
      while (i > 0 && lower.charAt(i - 1) >= 'a' && lower.charAt(i - 1) <= 'z') {
        i--;
      }
      if (i == end) {
        return false;
      }
    }
    return false;
  }

  /** {@code Failures: 3}. */
  private static boolean numberAfter(String lower, int end) {
    if (!lower.startsWith(": ", end)) {
      return false;
    }
    int i = end + 2;
    int stop = i;
    while (stop < lower.length() && lower.charAt(stop) >= '0' && lower.charAt(stop) <= '9') {
      stop++;
    }
    boolean own = stop == lower.length() || " ,;)".indexOf(lower.charAt(stop)) >= 0;
    return stop > i && own && !isZero(lower, i, stop);
  }

  private static boolean isZero(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  /** Whether the line is a run's verdict. */
  static boolean tellsTheEnd(String text, String lower) {
    for (String verdict : VERDICTS) {
      if (text.contains(verdict)) {
        return true;
      }
    }
    boolean ruled = text.startsWith("=") || text.startsWith("-");
    return (ruled && (lower.contains(" passed") || lower.contains(" failed"))) || passing(lower);
  }

  /** One test class of many, all passed; called after failures were looked for. */
  static boolean passedSuite(String lower) {
    return lower.contains("tests run: ") && lower.contains("time elapsed");
  }

  /** Whether a verdict is a bad one. */
  static boolean tellsFailure(String lower) {
    return lower.contains("fail") && !lower.contains("0 failed") && !lower.contains("failures: 0")
        || lower.contains("abnormal")
        || lower.contains("terminated")
        || lower.contains("could not")
        || lower.contains("error summary");
  }

  /** {@code 412 passing (3s)}, {@code 110 passed (1.2m)}: the number at the beginning. */
  private static boolean passing(String lower) {
    int from = 0;
    while (from < lower.length() && lower.charAt(from) == ' ') {
      from++;
    }
    int end = from;
    while (end < lower.length() && Words.isNumber(lower, end, end + 1)) {
      end++;
    }
    return end > from
        && lower.length() < MAX_TOTAL
        && (lower.startsWith(" passing", end)
            || lower.startsWith(" passed", end)
            || lower.startsWith(" flaky", end));
  }

  /** Whether the line states an exit status other than zero. */
  static boolean exitStatus(String lower) {
    for (String words : EXITS) {
      if (status(lower, words)) {
        return true;
      }
    }
    for (String words : NON_ZERO) {
      if (lower.contains(words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean status(String lower, String words) {
    int at = lower.indexOf(words);
    while (at >= 0) {
      int i = at + words.length();
      int limit = Math.min(lower.length(), i + 16);
      while (i < limit && !(lower.charAt(i) >= '0' && lower.charAt(i) <= '9')) {
        i++;
      }
      int stop = i;
      while (stop < lower.length() && lower.charAt(stop) >= '0' && lower.charAt(stop) <= '9') {
        stop++;
      }
      if (stop > i && !isZero(lower, i, stop)) {
        return true;
      }
      at = lower.indexOf(words, at + 1);
    }
    return false;
  }
}
