package dev.headroom.testkit;

import dev.headroom.Budget;
import dev.headroom.Content;
import java.util.List;

/**
 * The laws of context compression, each with its check. A check throws {@link AssertionError} where
 * the law does not hold for a content.
 */
public enum Law {
  /** Unchanged is the same instance, lossless leaves nothing out, recoverable has a receipt. */
  TYPED_FIDELITY(new TypedFidelityCheck()),
  /** No marker without a stored original. */
  STORE_THEN_MARK(new StoreThenMarkCheck()),
  /** Between two markers stands an unbroken slice of the view. */
  EXTRACTIVE(new ExtractiveCheck()),
  /** What is shown and what is stated as left out is everything, counted once. */
  CONSERVATION(new ConservationCheck()),
  /** What went in comes back, byte for byte. */
  ROUND_TRIP(new RoundTripCheck()),
  /** Never larger, and worth it. */
  NEVER_LARGER(new NeverLargerCheck()),
  /** Only issued ids mean anything. */
  INERT_MARKERS(new InertMarkersCheck()),
  /** One text for one content, on any thread, at any time. */
  DETERMINISTIC(new DeterministicCheck()),
  /** No content makes it throw. */
  TOTAL(new TotalCheck()),
  /** What the author says must be kept is visible, or the result says that it was cut. */
  MUST_KEEP(new MustKeepCheck()),
  /** Sizes, budget and notes are true. */
  HONEST(new HonestCheck()),
  /** A text of ours is never compressed again, and earlier texts do not change. */
  COMPRESS_AT_BIRTH(new CompressAtBirthCheck());

  /** Budgets that every law is tried with, beside none. */
  static final List<Budget> BUDGETS =
      List.of(
          Budget.share(0.7),
          Budget.share(0.4),
          Budget.share(0.2),
          Budget.share(0.05),
          Budget.tokens(60),
          Budget.tokens(1));

  private final Check check;

  Law(Check check) {
    this.check = check;
  }

  /** What a law's check looks like. */
  interface Check {
    void check(LawBench bench, Sample sample);
  }

  /**
   * A content and what of it must stay visible.
   *
   * @param text the content
   * @param mustKeep strings that stand in it and must be visible whenever half of it is shown
   */
  public record Sample(String text, List<String> mustKeep) {
    /** Copies. */
    public Sample {
      mustKeep = List.copyOf(mustKeep);
    }

    /** A content of which nothing must be kept. */
    public static Sample of(String text) {
      return new Sample(text, List.of());
    }

    /** The content as the compressor under test gets it, without a budget. */
    Content content(LawBench bench) {
      return Content.of(text).ofType(bench.compressor().name());
    }
  }

  /** Tries the law on a sample. */
  public void check(LawBench bench, Sample sample) {
    check.check(bench, sample);
  }
}
