package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.Content;
import dev.headroom.Fidelity;
import dev.headroom.TokenCounters;
import dev.headroom.spi.TokenCounter;
import dev.headroom.testkit.Law.Sample;
import java.nio.charset.StandardCharsets;

/** T50: counted anew, in tokens and in bytes, markers included. */
final class NeverLargerCheck implements Law.Check {
  @Override
  public void check(LawBench bench, Sample sample) {
    check(bench.lossless(), sample.content(bench));
    for (Budget budget : bench.budgets()) {
      check(bench.recoverable(), sample.content(bench).within(budget));
    }
  }

  private static void check(Subject subject, Content content) {
    Observed result = subject.compress(content);
    TokenCounter counter = TokenCounters.o200k();
    int before = counter.count(content.text());
    int after = counter.count(result.text());
    assertThat(after).as("tokens").isLessThanOrEqualTo(before);
    assertThat(bytes(result.text())).as("bytes").isLessThanOrEqualTo(bytes(content.text()));
    if (result.fidelity() == Fidelity.LOSSLESS) {
      assertThat(before - after).as("worth it").isGreaterThanOrEqualTo(Math.max(16, before / 20));
    }
    if (result.fidelity() == Fidelity.RECOVERABLE) {
      // Over its budget by less than that, a content is cut only as far as the budget asks.
      int limit = content.budget().map(budget -> limit(budget, before)).orElse(before);
      boolean asked = limit < before && limit > before - before / 5 && after <= limit;
      assertThat(before - after).as("worth it").isGreaterThanOrEqualTo(asked ? 1 : before / 5);
    }
  }

  private static int limit(Budget budget, int before) {
    return budget instanceof Budget.Share share
        ? (int) Math.floor(share.max() * before)
        : ((Budget.Tokens) budget).max();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
