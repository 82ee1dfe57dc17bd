package dev.headroom.code.treesitter;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.FailureMode;
import dev.headroom.Headroom;
import dev.headroom.spi.Span;
import java.util.List;
import java.util.Optional;

/**
 * Every grammar. Runs over its corpus with the tests; {@code JAZZER_FUZZ=1 mvn test -pl
 * headroom-code-treesitter -am -Dtest=TreeSitterFuzzTest} searches.
 */
class TreeSitterFuzzTest {
  private static final Headroom HEADROOM =
      Headroom.builder()
          .withoutDiscovery()
          .compressor(new TreeSitterCompressor())
          .recoverable()
          .failureMode(FailureMode.FAIL_FAST)
          .build();

  @FuzzTest(maxDuration = "1m")
  void anyFileComesBack(FuzzedDataProvider data) {
    Sources sources = data.pickValue(Sources.values());
    check(sources, data.consumeInt(1, 300), data.consumeRemainingAsString());
  }

  @FuzzTest(maxDuration = "1m")
  void anyDamagedFileComesBack(FuzzedDataProvider data) {
    Sources sources = data.pickValue(Sources.values());
    String file = sources.text(4);
    int budget = data.consumeInt(1, 1_000);
    int from = data.consumeInt(0, file.length());
    int to = data.consumeInt(from, file.length());
    String damaged = file.substring(0, from) + data.consumeRemainingAsString() + file.substring(to);
    check(sources, budget, damaged);
  }

  private static void check(Sources sources, int budget, String text) {
    CompressionResult result =
        HEADROOM.compress(Content.of(text).named(sources.file()).within(budget));
    if (!HEADROOM.expand(result.text()).orItself(result.text()).equals(text)) {
      throw new AssertionError("a file of " + text.length() + " chars did not come back");
    }
    Optional<List<Span>> before = SyntaxReader.faults(text, sources.grammar(), steps -> {});
    Optional<List<Span>> after = SyntaxReader.faults(result.text(), sources.grammar(), steps -> {});
    if (before.isPresent() && before.get().isEmpty() && !after.orElseThrow().isEmpty()) {
      throw new AssertionError("a file of " + text.length() + " chars does not parse again");
    }
  }
}
