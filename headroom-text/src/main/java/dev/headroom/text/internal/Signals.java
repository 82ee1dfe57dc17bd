package dev.headroom.text.internal;

import java.util.Locale;

/**
 * Tells the {@link Signal} of a line by the {@link SignalWords} that tools use. Scans a bounded
 * part of the line with plain searches, so it cannot backtrack.
 */
public final class Signals {
  private static final int HEAD_CHARS = 700;
  private static final int TAIL_CHARS = 200;
  private static final long ALL = -1;

  /*
   * Where no word of a rule stands, in any case, there is no need to look closer. The lists looked
   * for are the rules' own, so a rule cannot have a word that is not looked for.
   */
  private static final WordScan SCAN =
      new WordScan(
          SignalWords.ANNOTATION.scanned(),
          SignalWords.TRACE.scanned(),
          SignalWords.EXCEPTION.scanned(),
          SignalWords.CRASH.scanned(),
          SignalWords.ERROR.scanned(),
          SignalWords.FAILURE.scanned(),
          SignalWords.ASSERTION.scanned(),
          SignalWords.TIMEOUT.scanned(),
          SignalWords.FAILING.scanned(),
          SignalWords.TROUBLE.scanned(),
          SignalWords.HTTP.scanned(),
          SignalWords.MENTION.scanned(),
          SignalWords.WARNING.scanned(),
          SignalWords.GOOD.scanned(),
          Summaries.COUNTED,
          Summaries.ENDINGS,
          Summaries.STATUSES);

  private static final long MAY_ANNOTATE = SCAN.bit(SignalWords.ANNOTATION.scanned());
  private static final long MAY_TRACE = SCAN.bit(SignalWords.TRACE.scanned());
  private static final long MAY_EXCEPT = SCAN.bit(SignalWords.EXCEPTION.scanned());
  private static final long MAY_CRASH = SCAN.bit(SignalWords.CRASH.scanned());
  private static final long MAY_ERR = SCAN.bit(SignalWords.ERROR.scanned());
  private static final long MAY_FAIL = SCAN.bit(SignalWords.FAILURE.scanned());
  private static final long MAY_ASSERT = SCAN.bit(SignalWords.ASSERTION.scanned());
  private static final long MAY_TIME_OUT = SCAN.bit(SignalWords.TIMEOUT.scanned());
  private static final long MAY_BE_FAILING = SCAN.bit(SignalWords.FAILING.scanned());
  private static final long MAY_TROUBLE = SCAN.bit(SignalWords.TROUBLE.scanned());
  private static final long MAY_HTTP = SCAN.bit(SignalWords.HTTP.scanned());
  private static final long MAY_MENTION = SCAN.bit(SignalWords.MENTION.scanned());
  private static final long MAY_WARN = SCAN.bit(SignalWords.WARNING.scanned());
  private static final long MAY_BE_GOOD = SCAN.bit(SignalWords.GOOD.scanned());
  private static final long MAY_COUNT = SCAN.bit(Summaries.COUNTED);
  private static final long MAY_END = SCAN.bit(Summaries.ENDINGS);
  private static final long MAY_EXIT = SCAN.bit(Summaries.STATUSES);

  private Signals() {}

  /** The signal of a line that is free of colour codes and of a leading time. */
  public static Signal of(String line) {
    String text = looked(line);
    long said = SCAN.in(text);
    return said == 0 ? Signal.NONE : of(text, text.toLowerCase(Locale.ROOT), said);
  }

  /** The same without the scan, every rule asked. */
  static Signal unscanned(String line) {
    String text = looked(line);
    return of(text, text.toLowerCase(Locale.ROOT), ALL);
  }

  private static String looked(String line) {
    return line.length() <= HEAD_CHARS + TAIL_CHARS
        ? line
        : line.substring(0, HEAD_CHARS) + line.substring(line.length() - TAIL_CHARS);
  }

  private static Signal of(String text, String lower, long said) {
    boolean good = isGood(text, lower, said);
    Signal strong = strong(text, lower, said, good);
    if (strong != Signal.NONE || good) {
      return strong;
    }
    if ((said & MAY_TIME_OUT) != 0 && SignalWords.TIMEOUT.isIn(text, lower) && !isSetting(lower)) {
      return Signal.TIMEOUT;
    }
    if ((said & MAY_BE_FAILING) != 0 && SignalWords.FAILING.isIn(text, lower)) {
      return Signal.FAILING;
    }
    if ((said & MAY_TROUBLE) != 0 && SignalWords.TROUBLE.isIn(text, lower)
        || (said & MAY_HTTP) != 0 && httpError(lower)) {
      return Signal.TROUBLE;
    }
    if ((said & MAY_MENTION) != 0
        && (SignalWords.MENTION.isIn(text, lower) || text.contains("Exception"))) {
      return Signal.MENTION;
    }
    boolean warns = (said & MAY_WARN) != 0 && SignalWords.WARNING.isIn(text, lower);
    return warns ? Signal.WARNING : Signal.NONE;
  }

  private static Signal strong(String text, String lower, long said, boolean good) {
    if ((said & MAY_ANNOTATE) != 0 && SignalWords.ANNOTATION.isIn(text, lower)) {
      return Signal.ANNOTATION;
    }
    if ((said & MAY_COUNT) != 0 && Summaries.countsFailures(lower)) {
      return Signal.SUMMARY;
    }
    if ((said & MAY_TRACE) != 0 && SignalWords.TRACE.isIn(text, lower)) {
      return Signal.TRACE;
    }
    if ((said & MAY_EXCEPT) != 0
        && (Exceptions.namesOne(text) || SignalWords.EXCEPTION.isIn(text, lower))) {
      return Signal.EXCEPTION;
    }
    if ((said & MAY_END) != 0 && Summaries.passedSuite(lower)) {
      return Signal.NONE;
    }
    if ((said & MAY_END) != 0 && Summaries.tellsTheEnd(text, lower)) {
      return Summaries.tellsFailure(lower) ? Signal.SUMMARY : Signal.OUTCOME;
    }
    if ((said & MAY_CRASH) != 0 && SignalWords.CRASH.isIn(text, lower)) {
      return Signal.CRASH;
    }
    if ((said & MAY_EXIT) != 0 && Summaries.exitStatus(lower)) {
      return Signal.EXIT;
    }
    if (good) {
      return Signal.NONE;
    }
    if ((said & MAY_ERR) != 0 && (SignalWords.ERROR.isIn(text, lower) || codedError(lower))) {
      return Signal.ERROR;
    }
    if ((said & MAY_FAIL) != 0 && saysFailed(text, lower)) {
      return Signal.FAILURE;
    }
    boolean asserts = (said & MAY_ASSERT) != 0 && isAssertion(text, lower);
    return asserts ? Signal.ASSERTION : Signal.NONE;
  }

  /** A name with a time-out in it, not the event. */
  private static boolean isSetting(String lower) {
    return lower.contains("timeout:")
        || lower.contains("timeout=")
        || lower.contains("timeout-")
        || lower.contains("_timeout");
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
    return SignalWords.FAILURE.isIn(text, lower)
        || lower.endsWith("failed")
        || isMake(lower) && (lower.contains("] error ") || lower.contains("***"));
  }

  /** {@code make}, {@code gmake}, {@code mingw32-make[2]}. */
  private static boolean isMake(String lower) {
    int at = lower.indexOf("make");
    return at >= 0 && at < 10 && lower.lastIndexOf(' ', at) < 0;
  }

  private static boolean isAssertion(String text, String lower) {
    return text.startsWith("E   ")
        || SignalWords.ASSERTION.isIn(text, lower)
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
    return (said & MAY_BE_GOOD) != 0 && SignalWords.GOOD.isIn(text, lower)
        || lower.strip().endsWith(" ok")
        || text.contains(" PASSED")
        || text.startsWith("PASS")
        || text.contains("\u2713")
        || text.contains("\u2714")
        || lower.strip().startsWith("ok ");
  }
}
