package dev.headroom.text;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.FailureMode;
import dev.headroom.Headroom;
import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.text.build.BuildCompressor;
import dev.headroom.text.log.LogCompressor;
import java.util.List;

/**
 * Detection, views and reader of logs and build output. Runs over its corpus with the tests; {@code
 * JAZZER_FUZZ=1 mvn test -pl headroom-text -am -Dtest=LogAndBuildFuzzTest} searches.
 */
class LogAndBuildFuzzTest {
  private static final List<Compressor> COMPRESSORS =
      List.of(new LogCompressor(), new BuildCompressor());

  private static final Headroom HEADROOM =
      Headroom.builder()
          .withoutDiscovery()
          .compressor(COMPRESSORS.get(0))
          .compressor(COMPRESSORS.get(1))
          .recoverable()
          .failureMode(FailureMode.FAIL_FAST)
          .build();

  /** Beginnings of lines that lead into the branches. */
  private static final List<String> BEGINNINGS =
      List.of(
          "",
          "2031-03-14 08:15:30 INFO gate: ",
          "2031-03-14T08:15:30.1234567Z ",
          "##[group]Run ",
          "##[error]",
          "##[endgroup]",
          "Traceback (most recent call last)",
          "\tat ",
          "Caused by: ",
          "goroutine 7 [running]:",
          "panic: ",
          "thread 'main' panicked at src/a.rs:1:2:",
          "crane.c:7:9: error: ",
          "\u001b[31mFAILED\u001b[0m ",
          "+ ",
          "# ",
          "at ",
          "100%\r");

  @FuzzTest(maxDuration = "1m")
  void anyContentOfTheKindComesBack(FuzzedDataProvider data) {
    String type = data.pickValue(COMPRESSORS).name();
    int budget = data.consumeInt(1, 300);
    StringBuilder text = new StringBuilder();
    int lines = data.consumeInt(0, 40);
    for (int i = 0; i < lines; i++) {
      text.append(data.pickValue(BEGINNINGS)).append(data.consumeString(30)).append('\n');
    }
    text.append(data.consumeRemainingAsString());
    String content = text.toString();
    CompressionResult result = HEADROOM.compress(Content.of(content).ofType(type).within(budget));
    if (!HEADROOM.expand(result.text()).orItself(result.text()).equals(content)) {
      throw new AssertionError(
          "a " + type + " of " + content.length() + " chars did not come back");
    }
  }

  @FuzzTest(maxDuration = "1m")
  void anyTextIsJudged(FuzzedDataProvider data) {
    String text = data.consumeString(20_000) + data.consumeRemainingAsString();
    COMPRESSORS.forEach(compressor -> compressor.match(Payload.of(text)));
  }
}
