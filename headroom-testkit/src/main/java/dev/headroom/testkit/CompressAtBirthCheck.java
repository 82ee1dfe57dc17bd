package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.Content;
import dev.headroom.Fidelity;
import dev.headroom.Retrieval;
import dev.headroom.Selection;
import dev.headroom.testkit.Law.Sample;

/** T2, T6, T33, T35: what was handed out stays as it is, whatever comes after. */
final class CompressAtBirthCheck implements Law.Check {
  @Override
  public void check(LawBench bench, Sample sample) {
    for (Budget budget : bench.budgets()) {
      Subject subject = bench.recoverable();
      Content content = sample.content(bench).within(budget);
      Observed born = subject.compress(content);
      if (born.fidelity() == Fidelity.UNCHANGED) {
        continue;
      }
      Content again =
          Content.of(born.text()).ofType(bench.compressor().name()).within(Budget.tokens(1));
      assertThat(subject.compress(again).text()).as("ours is left alone").isSameAs(born.text());
      subject.compress(sample.content(bench).answering("what about 42?"));
      born.handle()
          .ifPresent(
              handle -> {
                Retrieval retrieval = subject.retrieve(handle, Selection.all());
                if (retrieval instanceof Retrieval.Found found) {
                  Content retrieved = Content.of(found.text()).within(Budget.tokens(1));
                  assertThat(subject.compress(retrieved).text())
                      .as("retrieved text is left alone")
                      .isSameAs(retrieved.text());
                }
              });
      assertThat(subject.compress(content).text()).as("the same text later").isEqualTo(born.text());
    }
  }
}
