package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.Content;
import dev.headroom.Reason;
import dev.headroom.testkit.Law.Sample;
import java.util.Optional;

/** Each fidelity is what it says. */
final class TypedFidelityCheck implements Law.Check {
  @Override
  public void check(LawBench bench, Sample sample) {
    check(bench.lossless(), sample.content(bench), false);
    for (Budget budget : bench.budgets()) {
      check(bench.lossless(), sample.content(bench).within(budget), false);
      check(bench.recoverable(), sample.content(bench).within(budget), true);
    }
  }

  private static void check(Subject subject, Content content, boolean permitted) {
    Observed result = subject.compress(content);
    switch (result.fidelity()) {
      case UNCHANGED -> {
        assertThat(result.text()).as("unchanged is the same instance").isSameAs(content.text());
        assertThat(result.reason()).as("unchanged has a reason").isPresent();
        assertThat(result.reason())
            .as("a compressor declines what it cannot show, and does not fail")
            .isNotEqualTo(Optional.of(Reason.FAILED));
        assertThat(result.gaps()).isEmpty();
      }
      case LOSSLESS -> {
        assertThat(result.reason()).isEmpty();
        assertThat(result.gaps()).as("lossless leaves nothing out").isEmpty();
      }
      case RECOVERABLE -> {
        assertThat(permitted).as("nobody said that the agent can retrieve").isTrue();
        assertThat(result.handle()).as("recoverable has a receipt").isPresent();
      }
    }
  }
}
