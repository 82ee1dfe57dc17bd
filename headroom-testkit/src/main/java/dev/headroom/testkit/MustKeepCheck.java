package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.Fidelity;
import dev.headroom.Note;
import dev.headroom.testkit.Law.Sample;

/** Whatever the author says must be kept is visible, or the result says that it was cut. */
final class MustKeepCheck implements Law.Check {
  @Override
  public void check(LawBench bench, Sample sample) {
    if (sample.mustKeep().isEmpty()) {
      return;
    }
    for (Budget budget : bench.budgets()) {
      Observed result = bench.recoverable().compress(sample.content(bench).within(budget));
      boolean lossless = result.fidelity() == Fidelity.LOSSLESS; // all is there, maybe reworded
      if (!lossless && !result.notes().contains(Note.MUST_KEEP_CUT)) {
        assertThat(result.text()).contains(sample.mustKeep());
      }
    }
    Observed roomy = bench.recoverable().compress(sample.content(bench).within(Budget.share(0.7)));
    assertThat(roomy.notes()).as("there was room").doesNotContain(Note.MUST_KEEP_CUT);
  }
}
