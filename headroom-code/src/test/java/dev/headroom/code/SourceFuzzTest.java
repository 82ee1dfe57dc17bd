package dev.headroom.code;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.FailureMode;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;

/**
 * Java and the scanned languages. Runs over its corpus with the tests; {@code JAZZER_FUZZ=1 mvn
 * test -pl headroom-code -am -Dtest=SourceFuzzTest} searches.
 */
class SourceFuzzTest {
  private static final Headroom HEADROOM =
      Headroom.builder()
          .withoutDiscovery()
          .compressor(new JavaCompressor())
          .compressor(new CodeCompressor())
          .recoverable()
          .failureMode(FailureMode.FAIL_FAST)
          .build();

  @FuzzTest(maxDuration = "1m")
  void anyFileComesBack(FuzzedDataProvider data) {
    Language language = data.pickValue(Language.values());
    check(language, data.consumeInt(1, 300), data.consumeRemainingAsString());
  }

  @FuzzTest(maxDuration = "1m")
  void anyDamagedFileComesBack(FuzzedDataProvider data) {
    Language language = data.pickValue(Language.values());
    String file =
        switch (language) {
          case JAVA -> JavaFiles.shop(6);
          case PYTHON -> OtherFiles.python(6);
          default -> OtherFiles.typescript(6);
        };
    int budget = data.consumeInt(1, 1_000);
    int from = data.consumeInt(0, file.length());
    int to = data.consumeInt(from, file.length());
    check(
        language,
        budget,
        file.substring(0, from) + data.consumeRemainingAsString() + file.substring(to));
  }

  private static void check(Language language, int budget, String text) {
    String name = "a." + language.extensions().get(0);
    CompressionResult result = HEADROOM.compress(Content.of(text).named(name).within(budget));
    if (!HEADROOM.expand(result.text()).orItself(result.text()).equals(text)) {
      throw new AssertionError("a " + name + " of " + text.length() + " chars did not come back");
    }
    boolean cut = language == Language.JAVA && result.fidelity() == Fidelity.RECOVERABLE;
    if (cut && JavaSyntax.parse(text).isPresent() && JavaSyntax.parse(result.text()).isEmpty()) {
      throw new AssertionError("a file of " + text.length() + " chars does not parse again");
    }
  }
}
