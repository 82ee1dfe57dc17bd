package dev.headroom.text.build;

import dev.headroom.text.internal.Exceptions;
import dev.headroom.text.internal.Signal;
import dev.headroom.text.internal.Signals;

/**
 * Tells by its last lines that a text is what a program printed that was run: totals of a test run,
 * a trace with the exception at its head, an exit status. Such output has no form of its own above.
 */
final class Ending {
  private static final int LINES = 20;
  private static final int MIN_HITS = 3;
  private static final int MAX_TALLY = 120;

  private static final String[] COUNTED = {
    "passed",
    "failed",
    "passing",
    "failing",
    "pending",
    "skipped",
    "examples",
    "example",
    "scenarios",
    "scenario",
    "steps",
    "specs",
    "suites",
    "tests",
    "test",
    "assertions",
    "problems",
    "problem",
    "errors",
    "error",
    "failures",
    "failure",
    "warnings",
    "warning",
  };

  private static final String MARKS =
      "\u2713\u2714\u2717\u2718\u2716\u2715\u00d7\u221a\u25cf\u276f";

  private int lines;
  private int hits;
  private int strong;
  private int frames;
  private boolean fenced;
  private boolean ofRun;

  private Ending() {}

  /** Reads the last lines of a slice, which begins anywhere in the text and ends with it. */
  static Ending of(String slice) {
    Ending ending = new Ending();
    int end = slice.length();
    while (end > 0 && ending.lines < LINES) {
      int start = slice.lastIndexOf('\n', end - 1) + 1;
      int bare = Stamps.end(slice, start, end);
      ending.line(CleanText.withoutEscapes(slice, bare, Math.min(end, bare + 300)));
      ending.ofRun |= ending.strong > 0 && ending.hits >= MIN_HITS && ending.isMostlyHits();
      end = start - 1;
    }
    return ending;
  }

  /** Whether the last lines are those of a run. */
  boolean isOfRun() {
    return ofRun && !fenced;
  }

  private boolean isMostlyHits() {
    return hits * 2 >= lines;
  }

  /** Whether one of the last lines says how a run ended. */
  boolean tells() {
    return strong > 0 && !fenced;
  }

  /** Lines come from the last to the first. */
  private void line(String line) {
    String bare = line.strip();
    if (bare.isEmpty()) {
      return;
    }
    lines++;
    fenced |= bare.startsWith("```") || bare.startsWith("</") || bare.startsWith("|");
    if (isFrame(line, bare)) {
      frames++;
      hits++;
    } else if (isException(bare) && (frames > 1 || frames > 0 && bare.startsWith("Exception in"))) {
      strong++;
      hits += 2;
      frames = 0;
    } else if (isTally(bare) || isStatus(bare) || BuildShape.isSignature(line)) {
      strong++;
      hits++;
    } else if (isMark(bare) || BuildShape.isDiagnostic(line)) {
      hits++;
    }
  }

  private static boolean isFrame(String line, String bare) {
    boolean placed = bare.indexOf('(') > 0 || bare.indexOf(':') > 0 || bare.contains(", line ");
    return placed && Exceptions.isFrame(line);
  }

  private static boolean isException(String line) {
    return Exceptions.namesOne(line)
        || line.startsWith("Exception in thread ")
        || line.startsWith("panic: ")
        || line.contains(" panicked at ");
  }

  private static boolean isStatus(String line) {
    return line.length() < MAX_TALLY && Signals.of(line) == Signal.EXIT;
  }

  /** What test runners put before the name of a test. */
  private static boolean isMark(String line) {
    return isTestMark(line)
        || line.startsWith("FAILED ")
        || line.startsWith("ERROR ")
        || line.startsWith("PASSED ");
  }

  /** A tick, a cross or a bracket that a test runner puts before the name of a test. */
  static boolean isTestMark(String bare) {
    return !bare.isEmpty()
        && (MARKS.indexOf(bare.charAt(0)) >= 0
            || bare.startsWith("[       OK ]")
            || bare.startsWith("[ RUN      ]")
            || bare.startsWith("[  FAILED  ]"));
  }

  /** {@code 202 examples, 2 failures}: one or more numbers, and after each what it counts. */
  static boolean isTally(String line) {
    if (line.length() > MAX_TALLY || line.isEmpty()) {
      return false;
    }
    int numbers = 0;
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c < '0' || c > '9') {
        i++;
        continue;
      }
      int from = i;
      while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
        i++;
      }
      boolean bounded = from == 0 || " ([=".indexOf(line.charAt(from - 1)) >= 0;
      if (bounded && i < line.length() && line.charAt(i) == ' ' && counts(line, i + 1)) {
        numbers++;
      }
    }
    return numbers > 1 || numbers == 1 && line.length() < 60 && beginsAsTally(line);
  }

  private static boolean beginsAsTally(String line) {
    char first = line.charAt(0);
    return first >= '0' && first <= '9'
        || first == '='
        || first == '\u2716'
        || line.startsWith("Found ")
        || line.startsWith("Ran ");
  }

  private static boolean counts(String line, int at) {
    for (String word : COUNTED) {
      int end = at + word.length();
      if (line.regionMatches(true, at, word, 0, word.length())
          && (end == line.length() || !Character.isLetterOrDigit(line.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
