package dev.headroom;

import dev.headroom.spi.Compressor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Whether each compressor does its work on this machine: its sample was sent through the wired path
 * and read back.
 *
 * @param failures what did not work; empty if all did
 * @param passed names of the compressors that did
 */
public record SelfTest(List<Problem> failures, List<String> passed) {
  private static final double BUDGET_SHARE = 0.6;

  /** Reasons that come after a view was made and proven: the sample is short. */
  private static final Set<Reason> VIEWED = EnumSet.of(Reason.NOT_SMALLER, Reason.BUDGET_TOO_SMALL);

  /** Copies. */
  public SelfTest {
    failures = List.copyOf(failures);
    passed = List.copyOf(passed);
  }

  /** Whether everything worked. */
  public boolean isPassed() {
    return failures.isEmpty();
  }

  static SelfTest of(Headroom headroom) {
    List<Problem> failures = new ArrayList<>();
    List<String> passed = new ArrayList<>();
    for (Compressor compressor : headroom.engine().router().compressors()) {
      String wrong = run(headroom, compressor);
      if (wrong.isEmpty()) {
        passed.add(compressor.name());
      } else {
        failures.add(new Problem(compressor.name(), "self test", wrong));
      }
    }
    return new SelfTest(failures, passed);
  }

  /** What is wrong; empty if nothing is. */
  private static String run(Headroom headroom, Compressor compressor) {
    String sample;
    try {
      sample = Objects.requireNonNull(compressor.sample(), "sample");
    } catch (RuntimeException | LinkageError e) {
      return e.getClass().getName();
    }
    Content typed = Content.of(sample).ofType(compressor.name());
    Content named = compressor.sampleName().map(typed::named).orElse(typed);
    Content whole = compressor.sampleTool().map(named::fromTool).orElse(named);
    boolean viewed = false;
    for (Content content : List.of(whole, whole.within(Budget.share(BUDGET_SHARE)))) {
      CompressionResult result = headroom.compress(content);
      if (result.decision().problem().isPresent()) {
        return result.decision().problem().get().what();
      }
      String back = headroom.expand(result.text()).orItself(result.text());
      if (!back.equals(sample)) {
        return "the sample did not come back";
      }
      viewed |= result.decision().reason().map(VIEWED::contains).orElse(true);
    }
    return viewed || !headroom.isRecoverable() ? "" : "no view of the sample was made";
  }
}
