package dev.headroom.text.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Headroom;
import dev.headroom.Note;
import dev.headroom.text.internal.LineTable;
import dev.headroom.text.internal.Traces;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogTracesTest {
  private static final Headroom AGENT =
      Headroom.builder().withoutDiscovery().compressor(new LogCompressor()).recoverable().build();

  static List<String> traces() {
    return TraceTexts.all();
  }

  @ParameterizedTest
  @MethodSource("traces")
  void aTraceIsOneEvent(String trace) {
    String text = trace + "2031-03-14 08:15:30 INFO gate opened\n  indented\n";
    Traces traces = new Traces(text, LineTable.of(text));

    assertThat(traces.end(0)).isEqualTo((int) trace.lines().count());
  }

  @ParameterizedTest
  @MethodSource("traces")
  void t17TheFirstTraceOfAnErrorIsKeptWhole(String trace) {
    CompressionResult result =
        AGENT.compress(Content.of(logWith(trace, 1)).ofType("log").within(900));

    assertThat(result.decision().notes()).doesNotContain(Note.MUST_KEEP_CUT);
    assertThat(result.text()).contains(trace);
  }

  @ParameterizedTest
  @MethodSource("traces")
  void repeatedTracesAreCountedNotShown(String trace) {
    CompressionResult result =
        AGENT.compress(Content.of(logWith(trace, 30)).ofType("log").within(900));

    assertThat(result.text()).contains(trace);
    assertThat(result.tokens().after().value()).isLessThanOrEqualTo(900);
  }

  @Test
  void aTextOfFramesAloneTakesLinearTime() {
    String frames = "java.lang.Error: x\n" + "\tat a.B.c(D.java:1)\n".repeat(100_000);

    assertThat(new Traces(frames, LineTable.of(frames)).end(0)).isEqualTo(2_000);
    assertThat(AGENT.compress(Content.of(frames).ofType("log").within(500)).text()).isNotEmpty();
  }

  @Test
  void aBlankLineEndsATraceThatDoesNotGoOn() {
    String text = "java.lang.Error: x\n\tat a.B.c(D.java:1)\n\nordinary line\n";

    assertThat(new Traces(text, LineTable.of(text)).end(0)).isEqualTo(2);
  }

  private static String logWith(String trace, int times) {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      log.append("2031-03-14 08:").append(10 + i / 60).append(':').append(10 + i % 50);
      log.append(" INFO  [worker-").append(i % 4).append("] o.e.harbor.Crane: lifted ");
      log.append(40_000 + 17 * i).append(" from berth ").append(i % 9).append('\n');
      if (i % 20 == 7 && i / 20 < times) {
        log.append(trace);
      }
    }
    return log.toString();
  }
}
