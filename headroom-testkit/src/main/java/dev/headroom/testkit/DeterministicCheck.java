package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.Content;
import dev.headroom.testkit.Law.Sample;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;

/** T1, T69: one text for one content, however often, on whatever thread, wherever. */
final class DeterministicCheck implements Law.Check {
  private static final int THREADS = 8;

  @Override
  public void check(LawBench bench, Sample sample) {
    for (Budget budget : bench.budgets()) {
      Content content = sample.content(bench).within(budget);
      String first = bench.recoverable().compress(content).text();
      assertThat(abroad(() -> bench.recoverable().compress(content).text()))
          .as("by another engine, in another locale and time zone")
          .isEqualTo(first);
    }
    onManyThreads(
        bench, sample.content(bench).within(bench.budgets().get(bench.budgets().size() / 2)));
  }

  private static void onManyThreads(LawBench bench, Content content) {
    Subject shared = bench.recoverable();
    String first = shared.compress(content).text();
    List<String> parallel =
        IntStream.range(0, THREADS)
            .parallel()
            .mapToObj(i -> shared.compress(content).text())
            .toList();
    assertThat(parallel).as("again, on many threads").containsOnly(first);
  }

  private static String abroad(java.util.function.Supplier<String> call) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      return call.get();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
