package dev.headroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCounterBenchmarkTest {
  @ParameterizedTest
  @ValueSource(strings = {"prose", "json", "code", "logs", "base64"})
  void bothSubjectsCountTheSame(String kind) {
    for (String vocabulary : new String[] {"o200k", "cl100k"}) {
      long ours = count(kind, "headroom", vocabulary);

      assertThat(ours).isEqualTo(count(kind, "jtokkit", vocabulary)).isGreaterThan(100_000);
      assertThat(count(kind, "bound", vocabulary)).isBetween(ours / 3, ours);
    }
  }

  private static long count(String kind, String subject, String vocabulary) {
    TokenCounterBenchmark benchmark = new TokenCounterBenchmark();
    benchmark.kind = kind;
    benchmark.subject = subject;
    benchmark.vocabulary = vocabulary;
    benchmark.load();
    return benchmark.count();
  }
}
