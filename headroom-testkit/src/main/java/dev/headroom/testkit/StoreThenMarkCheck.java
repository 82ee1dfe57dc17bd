package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.Content;
import dev.headroom.Fidelity;
import dev.headroom.Handle;
import dev.headroom.testkit.Law.Sample;

/** T30: a store that takes nothing sees no marker; one that takes has what every marker names. */
final class StoreThenMarkCheck implements Law.Check {
  @Override
  public void check(LawBench bench, Sample sample) {
    for (Budget budget : bench.budgets()) {
      Content content = sample.content(bench).within(budget);
      Observed refused = bench.recoverable(RecordingStore.refusing()).compress(content);
      assertThat(refused.fidelity())
          .as("a store that takes nothing")
          .isNotEqualTo(Fidelity.RECOVERABLE);
      assertThat(MarkerReader.in(refused.text())).hasSameSizeAs(MarkerReader.in(sample.text()));

      RecordingStore store = RecordingStore.taking();
      Observed taken = bench.recoverable(store).compress(content);
      if (taken.fidelity() == Fidelity.RECOVERABLE) {
        Handle handle = taken.handle().orElseThrow();
        assertThat(store.hasAcknowledged(handle.scope().name(), handle.id())).isTrue();
        assertThat(taken.text()).contains(handle.id());
      }
    }
  }
}
