package dev.headroom.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookCompressorTest {
  private static final Headroom AGENT =
      Headroom.builder()
          .withoutDiscovery()
          .compressor(new NotebookCompressor())
          .recoverable()
          .build();

  @Test
  void showsTheLinesOfCellsAsTheyRead() {
    String notebook = Notebooks.of(4);

    CompressionResult result = AGENT.compress(Content.of(notebook));

    assertThat(result.fidelity()).isEqualTo(Fidelity.LOSSLESS);
    assertThat(result.text())
        .contains("   \"source\": [3 lines\n# Part 0\n\nIt says \"so\" and a\\b \u00e9.\n   ]\n")
        .contains("     \"text\": [8 full lines\nepoch 0 ");
    assertThat(AGENT.expand(result.text()).equals(new Expansion.Exact(notebook))).isTrue();
  }

  @Test
  void leavesPicturesAndOutputsOutFirstThenBodies() {
    String notebook = Notebooks.of(6);

    CompressionResult result = AGENT.compress(Content.of(notebook).within(1_900));

    assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
    assertThat(result.text())
        .contains("def train3(data):\n", "\"image/png\": \"... # [")
        .doesNotContain("iVBOR");
    assertThat(AGENT.expand(result.text()).equals(new Expansion.Exact(notebook))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "It says,It \\u0073ays",
    "It says,It/\\/ says",
    "It says,It \\r says",
    "'    \"import','     \"import'",
    "'\"import os\\n\",','\"import\\nos\\n\",'",
    "'\"metadata\": {},','\"metadata\": {\"a\": [3 lines'",
  })
  void whatIsLaidOutOtherwiseComesBackAsWell(String usual, String odd) {
    String notebook = Notebooks.of(4).replace(usual, odd);
    assertThat(notebook).isNotEqualTo(Notebooks.of(4));

    CompressionResult result = AGENT.compress(Content.of(notebook));

    assertThat(AGENT.expand(result.text()).orItself(result.text())).isEqualTo(notebook);
  }

  @Test
  void otherJsonIsNone() {
    assertThat(new NotebookCompressor().match(Payload.of("{\n \"cells\": [\n  1\n ]\n}\n")))
        .isEqualTo(Match.NO);
  }
}
