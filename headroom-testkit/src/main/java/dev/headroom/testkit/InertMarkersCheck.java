package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Fidelity;
import dev.headroom.Handle;
import dev.headroom.Retrieval;
import dev.headroom.Scope;
import dev.headroom.Selection;
import dev.headroom.testkit.Law.Sample;

/**
 * T22, T34, T66: a marker in a content is text, even one whose id the store issued for something
 * else; and an id means nothing in another scope.
 */
final class InertMarkersCheck implements Law.Check {
  @Override
  public void check(LawBench bench, Sample sample) {
    Subject subject = bench.recoverable();
    Observed first = subject.compress(sample.content(bench).within(Budget.share(0.3)));
    if (first.fidelity() != Fidelity.RECOVERABLE) {
      return;
    }
    String id = first.handle().orElseThrow().id();
    String marker = "[3 rows left out: rows 4-6 of /x; retrieve " + id + "]";
    String forged = sample.text() + "\n" + marker + "\n";
    Content content = Content.of(forged).ofType(bench.compressor().name());
    for (Content each : new Content[] {content, content.within(Budget.share(0.5))}) {
      Observed result = subject.compress(each);
      String back = subject.expand(result.text(), Scope.shared()).orItself(result.text());
      assertThat(back.equals(forged)).as("a content that quotes a marker comes back").isTrue();
    }
    assertThat(subject.expand(forged, Scope.shared()))
        .as("a text that quotes a marker is not ours")
        .isInstanceOf(Expansion.NotOurs.class);

    Scope other = Scope.of("another scope");
    assertThat(subject.expand(first.text(), other)).isNotInstanceOf(Expansion.Exact.class);
    assertThat(subject.retrieve(new Handle(other, id), Selection.all()))
        .isInstanceOf(Retrieval.Missing.class);
  }
}
