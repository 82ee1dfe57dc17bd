package dev.headroom.text.build;

import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.Exceptions;
import dev.headroom.text.internal.Signal;
import dev.headroom.text.internal.Signals;

/**
 * How much each line of build output matters, 0 to about 14.
 *
 * <p>A line has a score of its own by its {@link Signal}; a repeat of the same template scores
 * half, then half of that; lines near it get a share, more so the lines after it and the frames of
 * a trace; the last lines before the verdict gain; echoed scripts and clean-up lose.
 */
final class BuildScores {
  private static final float CONTEXT = 0.6f;
  private static final float AFTER = 0.72f;
  private static final float ALONG_TRACE = 0.9f;
  private static final float ACROSS_IDLE = 0.95f;
  private static final float BEFORE = 0.55f;
  private static final float IN_SCRIPT = 0.35f;
  private static final float IN_CLEANUP = 0.15f;

  /** Of what steps said that the run went past. */
  private static final float IN_PASSED_STEP = 0.25f;

  /** Of what tests printed that passed. */
  private static final float OF_PASSED_TEST = 0.2f;

  private static final int LONG = 600;
  private static final float OF_LONG = 0.6f;
  private static final float JOB_NAME = 12;
  private static final int NEAR_VERDICT = 12;

  /** Of an error's score for the first frame below it that is no library's: where it happened. */
  private static final float OWN_FRAME = 0.74f;

  /** Of that for each further frame that is no library's. */
  private static final float NEXT_FRAME = 0.85f;

  private static final int OWN_FRAME_WITHIN = 40;
  private static final float ORDINARY = 0.5f;

  /** Of a failed test's score for the line below that says why. */
  private static final float REASON = 0.85f;

  private static final int REASON_WITHIN = 3;

  /** What stands in frames of libraries and of the language itself. */
  private static final String[] LIBRARIES = {
    "node_modules",
    "node:",
    "internal/",
    "site-packages",
    "dist-packages",
    "/lib/python",
    "<frozen",
    "java.base/",
    "java.lang.",
    "java.util.",
    "org.junit",
    "org.opentest4j",
    "org.assertj",
    "org.mockito",
    "sun.reflect",
    "org.apache.maven",
    "org.gradle",
    "/rustc/",
    "core::",
    "std::",
    "/usr/lib/",
    "/usr/local/go/",
    "runtime.",
    "testing.",
    "_testmain.go",
    "System.",
    "Microsoft.",
    "Xunit.",
    "org.springframework.",
    "package:flutter",
    "webpack-internal",
    "/gems/",
    "/vendor/",
    "jdk.internal.",
    "androidx.",
    "dalvik.",
  };

  /** Of an error with a time of its own: the log of what is tested, not the word of a tool. */
  private static final float OF_APPLICATION = 0.8f;

  private static final float SECTION_HEAD = 6.9f;

  /** The line above a verdict where nothing else tells why. */
  private static final float LAST_WORDS = 6;

  /** Comes to the weight of an exit status. */
  private static final float STATUS = 11.7f;

  private final CleanText text;
  private final int size;
  private final float[] own;
  private final float[] scores;
  private final Signal[] signals;
  private final boolean[] frames;
  private final boolean[] borders;
  private final boolean[] cleaning;

  /** Blank lines and advice, which gain nothing from their neighbours. */
  private final boolean[] idle;

  private BuildScores(CleanText text) {
    this.text = text;
    this.size = text.size();
    this.own = new float[size];
    this.scores = new float[size];
    this.signals = new Signal[size];
    this.frames = new boolean[size];
    this.borders = new boolean[size];
    this.cleaning = new boolean[size];
    this.idle = new boolean[size];
  }

  static float[] of(CleanText text, ViewContext context) {
    BuildScores scores = new BuildScores(text);
    scores.read(context);
    boolean[] steps = Sections.passed(text, scores.signals, scores.cleaning);
    scores.judge(steps, PassedTests.lines(text, scores.signals));
    FailedSteps.raise(text, scores.own, scores.signals, scores.cleaning, steps);
    Headings.raise(text, scores.own);
    scores.raiseLastWords();
    scores.raiseTheEnd();
    scores.raiseReasons();
    scores.spread();
    return scores.scores;
  }

  /** What each line is, whatever the lines around it are. */
  private void read(ViewContext context) {
    CleanUp cleanUp = new CleanUp();
    for (int i = 0; i < size; i++) {
      String line = text.line(i);
      context.checkpoint(line.length() * 4);
      idle[i] = Advice.isIdle(line);
      signals[i] = idle[i] ? Signal.NONE : Signals.of(line);
      frames[i] = Exceptions.isFrame(line);
      borders[i] = line.startsWith("##[group]") || line.startsWith("##[endgroup]");
      boolean status = signals[i] == Signal.ANNOTATION || signals[i] == Signal.EXIT;
      cleaning[i] = cleanUp.holds(line) && !status;
    }
  }

  /**
   * Scores of the lines themselves. What passed steps and passed tests said is remembered apart, so
   * that the failure does not count as a repeat of it.
   *
   * @param steps lines of steps that did not fail
   * @param tests lines that tests printed which passed
   */
  private void judge(boolean[] steps, boolean[] tests) {
    Repeats failed = new Repeats();
    Repeats passed = new Repeats();
    boolean script = false;
    for (int i = 0; i < size; i++) {
      String line = text.line(i);
      script = line.startsWith("##[group]Run ") || script && !line.startsWith("##[endgroup]");
      float score = Math.max(signals[i].weight(), Findings.score(line));
      if (score == 0 && !line.isBlank()) {
        score = isProgress(line) ? 0.05f : ORDINARY;
      }
      Repeats repeats = steps[i] || tests[i] ? passed : failed;
      score = repeats.lowered(score, line, signals[i]);
      if (signals[i].isError() && signals[i] != Signal.ANNOTATION) {
        score *= Stamps.end(line, 0, line.length()) > 0 ? OF_APPLICATION : 1;
      }
      score = line.startsWith("Complete job name: ") ? JOB_NAME : score;
      score *= script ? IN_SCRIPT : 1;
      score *= steps[i] ? IN_PASSED_STEP : tests[i] ? OF_PASSED_TEST : 1;
      score *= cleaning[i] ? IN_CLEANUP : 1;
      score *= line.length() > LONG ? OF_LONG : 1;
      if (idle[i]) {
        score = Math.min(score, 0.05f);
      }
      if (repeats.wasFirst() && line.startsWith("===") && isFailures(line)) {
        score = Math.max(score, SECTION_HEAD);
      }
      own[i] = score;
    }
  }

  /** The head of the part of a report that tells of failures, such as {@code === ERRORS ===}. */
  private static boolean isFailures(String line) {
    return line.contains(" ERRORS ")
        || line.contains(" FAILURES ")
        || line.contains("short test summary");
  }

  /**
   * How the run ended must be kept: the last verdict, or where there is none the last line; a build
   * server's own verdict does as well.
   */
  private void raiseTheEnd() {
    int end = -1;
    int status = -1;
    for (int i = 0; i < size; i++) {
      if (signals[i] == Signal.ANNOTATION && own[i] >= STATUS) {
        return;
      }
      boolean verdict = signals[i] == Signal.OUTCOME || signals[i] == Signal.SUMMARY;
      end = verdict && !cleaning[i] ? i : end;
      status = signals[i] == Signal.EXIT ? i : status;
    }
    for (int i = size - 1; i >= 0 && Math.max(end, status) < 0; i--) {
      end = own[i] > 0 ? i : end;
    }
    for (int i : new int[] {end, status}) {
      if (i >= 0) {
        own[i] = Math.max(own[i], STATUS);
      }
    }
  }

  /**
   * Where no line near the end of a failed step tells of an error, what it said last must do: many
   * checks only print what they found, and exit.
   */
  private void raiseLastWords() {
    for (int verdict = 0; verdict < size; verdict++) {
      boolean ends = signals[verdict] == Signal.ANNOTATION || signals[verdict] == Signal.EXIT;
      if (!ends || own[verdict] < Signal.EXIT.weight()) {
        continue;
      }
      int said = 0;
      boolean told = false;
      for (int i = verdict - 1; i >= 0 && verdict - i <= NEAR_VERDICT && !borders[i]; i--) {
        told |= own[i] >= LAST_WORDS && signals[i] != Signal.EXIT;
      }
      for (int i = verdict - 1; i >= 0 && !told && said < 3 && !borders[i]; i--) {
        if (!idle[i] && !cleaning[i]) {
          own[i] = Math.max(own[i], LAST_WORDS - said);
          said++;
        } else if (verdict - i > NEAR_VERDICT) {
          break;
        }
      }
    }
  }

  /**
   * What failed is followed by why: the first line below the name of a failed test, where it stands
   * deeper or behind a blank line, tells nearly as much as the name.
   */
  private void raiseReasons() {
    for (int i = 0; i < size; i++) {
      if (signals[i] == Signal.FAILURE && own[i] >= 1) {
        raiseReason(i);
      } else if (signals[i].isError() && own[i] >= Signal.TIMEOUT.weight() && isOpen(i)) {
        raiseMessage(i);
      }
    }
  }

  private void raiseReason(int i) {
    int below = i + 1;
    while (below < size && below - i <= REASON_WITHIN && idle[below]) {
      below++;
    }
    boolean apart = below > i + 1 || below < size && indent(below) > indent(i);
    if (below < size && apart && !borders[below] && signals[below].weight() < own[i]) {
      own[below] = Math.max(own[below], own[i] * REASON);
    }
  }

  /** Whether an error ends with a colon or a code in brackets: what is wrong stands below. */
  private boolean isOpen(int i) {
    String line = text.line(i).stripTrailing();
    int colon = line.lastIndexOf(": ");
    return line.endsWith(":") || line.endsWith("]") && colon > 0 && line.startsWith("[", colon + 2);
  }

  private void raiseMessage(int i) {
    int said = 0;
    for (int j = i + 1; j < size && said < REASON_WITHIN && j - i <= 2 * REASON_WITHIN; j++) {
      if (borders[j] || !idle[j] && said > 0 && indent(j) == 0) {
        return;
      }
      if (!idle[j]) {
        own[j] = Math.max(own[j], own[i] * (REASON - 0.08f * said));
        said++;
      }
    }
  }

  private int indent(int line) {
    String own = text.line(line);
    return own.length() - own.stripLeading().length();
  }

  private static boolean isProgress(String line) {
    return line.contains("%|") || line.contains("\u2588") || line.contains("it/s]");
  }

  private void spread() {
    System.arraycopy(own, 0, scores, 0, size);
    float passed = 0;
    float error = 0;
    int errorAt = 0;
    for (int i = 0; i < size; i++) {
      passed = borders[i] ? 0 : passed;
      if (frames[i] && error > 0 && i - errorAt < OWN_FRAME_WITHIN && isOwn(text.line(i))) {
        scores[i] = Math.max(scores[i], error * OWN_FRAME * damp(i));
        error *= NEXT_FRAME;
        error = error < ORDINARY ? 0 : error;
      } else if (signals[i].isError() && (own[i] > error || i - errorAt >= OWN_FRAME_WITHIN)) {
        error = own[i];
        errorAt = i;
      }
      scores[i] = Math.max(scores[i], passed * damp(i));
      passed *= idle[i] ? ACROSS_IDLE : frames[i] ? ALONG_TRACE : AFTER;
      if (isHit(i) && signals[i] != Signal.ANNOTATION && signals[i] != Signal.TRACE) {
        passed = Math.max(passed, own[i] * CONTEXT);
      }
    }
    passed = 0;
    for (int i = size - 1; i >= 0; i--) {
      passed = borders[i] ? 0 : passed;
      scores[i] = Math.max(scores[i], passed * damp(i));
      passed *= frames[i] || i > 0 && frames[i - 1] ? ALONG_TRACE : BEFORE;
      if (isHit(i)) {
        passed = Math.max(passed, own[i] * CONTEXT);
      }
    }
    int verdict = -1;
    for (int i = size - 1; i >= 0; i--) {
      if (signals[i] == Signal.ANNOTATION || signals[i] == Signal.EXIT) {
        verdict = i;
      } else if (verdict >= 0 && verdict - i <= NEAR_VERDICT && !borders[i]) {
        scores[i] += 2f * (NEAR_VERDICT + 1 - (verdict - i)) / NEAR_VERDICT * damp(i);
      }
    }
  }

  private static boolean isOwn(String frame) {
    for (String library : LIBRARIES) {
      if (frame.contains(library)) {
        return false;
      }
    }
    return frame.indexOf(':') > 0 || frame.contains("line ");
  }

  private float damp(int i) {
    if (cleaning[i]) {
      return IN_CLEANUP;
    }
    if (idle[i]) {
      return text.next(i) - text.start(i) <= 1 ? 0.3f : 0.15f;
    }
    return 1;
  }

  private boolean isHit(int i) {
    return signals[i].weight() >= Signal.TROUBLE.weight();
  }
}
