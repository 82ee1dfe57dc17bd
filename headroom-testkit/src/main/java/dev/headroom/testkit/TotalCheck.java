package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.headroom.Budget;
import dev.headroom.Content;
import dev.headroom.Scope;
import dev.headroom.testkit.Law.Sample;

/** T20, T43, T60: no content makes it throw, whole, broken or hostile. */
final class TotalCheck implements Law.Check {
  private static final long SEED = 7;

  @Override
  public void check(LawBench bench, Sample sample) {
    Subject subject = bench.recoverable();
    HostileTexts.of(sample.text(), SEED).forEach(text -> survives(bench, subject, text));
    survives(bench, subject, sample.text());
  }

  private static void survives(LawBench bench, Subject subject, String text) {
    Content content = Content.of(text).ofType(bench.compressor().name());
    assertThatCode(
            () -> {
              subject.compress(content);
              String shown = subject.compress(content.within(Budget.share(0.3))).text();
              subject.expand(shown, Scope.shared());
            })
        .doesNotThrowAnyException();
  }
}
