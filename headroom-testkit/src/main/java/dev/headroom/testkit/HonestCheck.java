package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.Content;
import dev.headroom.Fidelity;
import dev.headroom.Note;
import dev.headroom.TokenCounters;
import dev.headroom.spi.TokenCount.Certainty;
import dev.headroom.spi.TokenCounter;
import dev.headroom.testkit.Law.Sample;

/**
 * T52, T74: sizes are those of the texts, by one counter; a hard budget is met or said to be not.
 */
final class HonestCheck implements Law.Check {
  @Override
  public void check(LawBench bench, Sample sample) {
    TokenCounter counter = TokenCounters.o200k();
    int size = counter.count(sample.text());
    for (Budget budget : bench.budgets()) {
      Content content = sample.content(bench).within(budget);
      Observed result = bench.recoverable().compress(content);
      assertThat(result.tokens().counter()).isEqualTo(counter.name());
      assertThat(result.tokens().before().value()).isLessThanOrEqualTo(size);
      if (result.tokens().before().certainty() == Certainty.EXACT) {
        assertThat(result.tokens().before().value()).isEqualTo(size);
      }
      int after = counter.count(result.text());
      if (result.tokens().after().certainty() == Certainty.EXACT) {
        assertThat(result.tokens().after().value()).isEqualTo(after);
      }
      int limit =
          budget instanceof Budget.Tokens tokens
              ? tokens.max()
              : (int) Math.floor(((Budget.Share) budget).max() * size);
      if (result.fidelity() == Fidelity.RECOVERABLE) {
        assertThat(after).as("a budget is hard").isLessThanOrEqualTo(limit);
      }
      assertThat(result.notes().contains(Note.OVER_BUDGET)).isEqualTo(after > limit);
    }
  }
}
