package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.Content;
import dev.headroom.Exactness;
import dev.headroom.Fidelity;
import dev.headroom.Scope;
import dev.headroom.testkit.Law.Sample;

/**
 * What went in comes back; where it is lossless by bytes, an engine with another store reads it.
 */
final class RoundTripCheck implements Law.Check {
  @Override
  public void check(LawBench bench, Sample sample) {
    comesBack(bench, bench.lossless(), sample.content(bench));
    for (Budget budget : bench.budgets()) {
      comesBack(bench, bench.recoverable(), sample.content(bench).within(budget));
    }
  }

  private static void comesBack(LawBench bench, Subject subject, Content content) {
    Observed result = subject.compress(content);
    String back = subject.expand(result.text(), Scope.shared()).orItself(result.text());
    assertThat(back.equals(content.text())).as("the content comes back").isTrue();
    if (result.fidelity() == Fidelity.LOSSLESS && result.exactness() == Exactness.BYTES) {
      String read = bench.lossless().expand(result.text(), Scope.shared()).orItself("");
      assertThat(read.equals(content.text())).as("the text alone gives it back").isTrue();
    }
  }
}
