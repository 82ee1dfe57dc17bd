package dev.headroom;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Bounds of one call. Immutable. All but the deadline are counted, so that the same content meets
 * the same bound on every machine.
 *
 * @param minChars shortest content looked at, in chars
 * @param maxInputChars longest content looked at, in chars
 * @param maxNestingDepth deepest nesting that views are made for
 * @param maxStepsPerChar work a compressor may count for each char of the content
 * @param exactCountChars longest content whose size before is counted exactly, in chars; beyond, a
 *     true lower bound is given
 * @param pageTokens most tokens of one retrieved page
 * @param deadline wall-clock time after which a call gives up; absent unless asked for, since what
 *     a clock decides differs between machines
 */
public record Limits(
    int minChars,
    int maxInputChars,
    int maxNestingDepth,
    int maxStepsPerChar,
    int exactCountChars,
    int pageTokens,
    Optional<Duration> deadline) {

  private static final Limits DEFAULTS =
      new Limits(64, 256 << 20, 1_000, 400, 1 << 20, 2_000, Optional.empty());

  /** Checks the ranges. */
  public Limits {
    positive("minChars", minChars);
    positive("maxInputChars", maxInputChars);
    positive("maxNestingDepth", maxNestingDepth);
    positive("maxStepsPerChar", maxStepsPerChar);
    positive("exactCountChars", exactCountChars);
    positive("pageTokens", pageTokens);
    Objects.requireNonNull(deadline, "deadline");
    if (deadline.isPresent() && (deadline.get().isNegative() || deadline.get().isZero())) {
      throw new IllegalArgumentException("deadline=" + deadline.get() + " is not positive");
    }
  }

  /**
   * Contents of 64 chars to 256 Mi chars, 1,000 levels deep, 400 steps a char, exact counts up to 1
   * Mi chars, pages of 2,000 tokens, no deadline.
   */
  public static Limits defaults() {
    return DEFAULTS;
  }

  /** These limits with another shortest content, in chars. */
  public Limits withMinChars(int chars) {
    return new Limits(
        chars,
        maxInputChars,
        maxNestingDepth,
        maxStepsPerChar,
        exactCountChars,
        pageTokens,
        deadline);
  }

  /** These limits with another longest content, in chars. */
  public Limits withMaxInputChars(int chars) {
    return new Limits(
        minChars, chars, maxNestingDepth, maxStepsPerChar, exactCountChars, pageTokens, deadline);
  }

  /** These limits with another deepest nesting. */
  public Limits withMaxNestingDepth(int depth) {
    return new Limits(
        minChars, maxInputChars, depth, maxStepsPerChar, exactCountChars, pageTokens, deadline);
  }

  /** These limits with another bound on work, in steps for each char. */
  public Limits withMaxStepsPerChar(int steps) {
    return new Limits(
        minChars, maxInputChars, maxNestingDepth, steps, exactCountChars, pageTokens, deadline);
  }

  /** These limits with exact counts up to another length, in chars. */
  public Limits withExactCountChars(int chars) {
    return new Limits(
        minChars, maxInputChars, maxNestingDepth, maxStepsPerChar, chars, pageTokens, deadline);
  }

  /** These limits with other pages, in tokens. */
  public Limits withPageTokens(int tokens) {
    return new Limits(
        minChars,
        maxInputChars,
        maxNestingDepth,
        maxStepsPerChar,
        exactCountChars,
        tokens,
        deadline);
  }

  /** These limits with a deadline for each call. */
  public Limits withDeadline(Duration limit) {
    return new Limits(
        minChars,
        maxInputChars,
        maxNestingDepth,
        maxStepsPerChar,
        exactCountChars,
        pageTokens,
        Optional.of(limit));
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + "=" + value + " is not positive");
    }
  }
}
