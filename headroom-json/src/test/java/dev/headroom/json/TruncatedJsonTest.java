package dev.headroom.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.Reason;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruncatedJsonTest {
  private static final String[] NOTICES = {
    "",
    "\n... [truncated]",
    "\n\n[Output truncated: 3400 more characters]",
    "\u2026",
    "\n<clipped>\n"
  };

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n... [truncated]\n", " and so on"})
  void wholeRecordsAreATableAndTheEndStandsAsItWas(String notice) {
    String cut = cut(JsonTexts.records(40), 0.82) + notice;

    String text = lossless(cut);

    assertThat(new JsonCrusher().match(Payload.of(cut))).isEqualTo(Match.SHAPE);
    assertThat(text)
        .startsWith("JSON that breaks off: 2 brackets closed below, last ")
        .contains("/parcels 32 rows: ")
        .endsWith("\n" + cut.substring(cut.lastIndexOf(",{\"id\":")));
  }

  @Test
  void theLastLineOfLinesMayBreakOff() {
    String lines = JsonTexts.records(40).replace("},{", "}\n{").replace("{\"parcels\":[", "");
    String cut = cut(lines, 0.81);

    assertThat(lossless(cut))
        .startsWith("JSON that breaks off: last 1 line at the end as it was\n")
        .contains("one per line")
        .endsWith("\n" + cut.substring(cut.lastIndexOf('\n') + 1));
  }

  @Test
  void whatIsMostlyNotWholeIsLeftAlone() {
    String document = "{\"id\":1,\"text\":\"" + "all in one string, ".repeat(200);

    try (Headroom headroom = Headroom.create()) {
      assertThat(headroom.compress(Content.of(document)).fidelity()).isEqualTo(Fidelity.UNCHANGED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[INFO] started", "[1, 2] is a pair", "{ int a = 4;", "[t", "{\"a\" 4"})
  void wordsThatBeginWithABracketAreNoJson(String start) {
    assertThat(new JsonCrusher().match(Payload.of(start + " and so on. ".repeat(50))))
        .isEqualTo(Match.NO);
  }

  @Test
  void anyDepthIsFine() {
    String deep = "[".repeat(100_000);
    for (String text :
        new String[] {deep, "{\"a\":[1,".repeat(50_000), "[1,[2,3],".repeat(40_000)}) {
      try (Headroom headroom = Headroom.create()) {
        assertThat(headroom.compress(Content.of(text)).fidelity()).isEqualTo(Fidelity.UNCHANGED);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void t8EveryDocumentThatBreaksOffReadsBackCharForChar(long seed) {
    Random random = new Random(seed);
    try (Headroom headroom = Headroom.create();
        Headroom other = Headroom.create()) {
      for (int i = 0; i < 50; i++) {
        String document = Documents.any(random.nextInt(1_000_000));
        String cut = cut(document, random.nextDouble()) + NOTICES[random.nextInt(NOTICES.length)];
        CompressionResult result = headroom.compress(Content.of(cut));
        assertThat(result.decision().reason()).isNotEqualTo(Optional.of(Reason.FAILED));
        if (result.fidelity() != Fidelity.UNCHANGED && result.handle().isEmpty()) {
          assertThat(other.expand(result.text())).isEqualTo(Expansion.exact(cut));
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void rowsAreLeftOutUnderABudget(long seed) {
    Random random = new Random(seed);
    String cut = cut(JsonTexts.records(200), 0.7 + random.nextDouble() * 0.29) + "\n[truncated]";

    try (Headroom headroom = Headroom.builder().recoverable().build()) {
      CompressionResult result = headroom.compress(Content.of(cut).within(600));
      assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
      assertThat(result.text()).contains(" rows left out: rows ").endsWith("\n[truncated]");
      assertThat(headroom.expand(result.text())).isEqualTo(Expansion.exact(cut));
    }
  }

  private static String cut(String text, double share) {
    return text.substring(0, (int) (text.length() * share));
  }

  private static String lossless(String text) {
    try (Headroom headroom = Headroom.create();
        Headroom other = Headroom.create()) {
      CompressionResult result = headroom.compress(Content.of(text));
      assertThat(result.fidelity()).isEqualTo(Fidelity.LOSSLESS);
      assertThat(other.expand(result.text())).isEqualTo(Expansion.exact(text));
      return result.text();
    }
  }
}
