package dev.headroom;

import dev.headroom.spi.Compressor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Whether each compressor does its work on this machine: its sample was sent through the wired path
 * and read back.
 *
 * @param failures what did not work; empty if all did
 * @param passed names of the compressors that did
 */
public record SelfTest(List<Problem> failures, List<String> passed) {
  private static final int BUDGET_SHARE_PERCENT = 60;

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
    for (Content content :
        List.of(
            Content.of(sample).ofType(compressor.name()),
            Content.of(sample)
                .ofType(compressor.name())
                .within(Budget.share(BUDGET_SHARE_PERCENT / 100.0)))) {
      CompressionResult result = headroom.compress(content);
      if (result.decision().problem().isPresent()) {
        return result.decision().problem().get().what();
      }
      if (result.fidelity() != Fidelity.UNCHANGED) {
        String back = headroom.expand(result.text()).orItself(result.text());
        return back.equals(sample) ? "" : "the sample did not come back";
      }
    }
    return headroom.isRecoverable() ? "the sample was left as it is" : "";
  }
}
