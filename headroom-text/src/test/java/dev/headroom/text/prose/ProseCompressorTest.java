package dev.headroom.text.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Headroom;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import dev.headroom.text.internal.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseCompressorTest {
  private final Headroom agent =
      Headroom.builder().withoutDiscovery().compressor(new ProseCompressor()).recoverable().build();

  private CompressionResult compress(String text, String question, int budget) {
    return agent.compress(
        Content.of(text).mediaType("text/markdown").answering(question).within(budget));
  }

  @Test
  void showsTheSentenceThatAnswersUnderItsHeadings() {
    String manual =
        Letters.manual(new Random(1), 30)
            + "# Refunds\n\n## By card\n\n"
            + Letters.paragraph(new Random(2), 5)
            + " A refund to a card takes nine days. "
            + Letters.paragraph(new Random(3), 5)
            + "\n";

    CompressionResult result = compress(manual, "How long does a refund to a card take?", 150);

    assertThat(result.text())
        .contains("# Refunds", "## By card", "A refund to a card takes nine days.");
    assertThat(agent.expand(result.text())).isEqualTo(Expansion.exact(manual));
  }

  @Test
  void findsWordsWithOtherAccentsAndEndings() {
    String text =
        Letters.article(new Random(4), 40)
            + "M\u00F6ngke died at a siege. "
            + Letters.article(new Random(5), 40);

    assertThat(compress(text, "When did Mongke die?", 120).text())
        .contains("M\u00F6ngke died at a siege.");
  }

  @Test
  void findsSentencesOfScriptsWithoutBlanks() {
    String filler = "\u6E2F\u53E3\u5F88\u5927\u3002\u706F\u5854\u5F88\u9AD8\u3002".repeat(200);
    String gold = "\u9000\u6B3E\u9700\u8981\u4E5D\u5929\u3002";

    CompressionResult result =
        agent.compress(
            Content.of(filler + gold + filler)
                .ofType("prose")
                .answering("\u9000\u6B3E\u8981\u51E0\u5929\uFF1F")
                .within(200));

    assertThat(result.text()).contains(gold);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void t25NeverAltersTheContentOfFences(long seed) {
    String manual = Letters.manual(new Random(seed), 40);

    for (int budget : new int[] {200, 500, 900}) {
      String text = compress(manual, "run the part", budget).text();
      int at = text.indexOf("```");
      while (at >= 0) {
        int end = text.indexOf("```\n", at + 3);
        assertThat(end).as("a fence that opens closes").isPositive();
        assertThat(manual).contains(text.substring(at, end + 4));
        at = text.indexOf("```", end + 4);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13})
  void t21KeepsEverySentenceWholeOrLeavesItOut(long seed) {
    List<String> sentences = new ArrayList<>();
    Random random = new Random(seed);
    IntStream.range(0, 300)
        .forEach(
            i -> sentences.add("Lot " + i + " is not worth " + random.nextInt(9999) + " crowns."));
    String text = String.join(" ", sentences) + "\n";

    String shown = compress(text, "", 400).text();

    String bare = shown.replaceAll("\\[[^\\]]*left out:[^\\]]*\\]", "\n");
    assertThat(bare.lines().map(String::strip).filter(line -> !line.isEmpty()))
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line.split("(?<=crowns\\.) "))
                    .allSatisfy(sentence -> assertThat(sentences).contains(sentence)));
  }

  @Test
  void keepsMarkersApartFromTheNextWord() {
    String around = Letters.article(new Random(21), 60).strip().replace("\n\n", " ");
    String text = around + " A refund takes nine days. " + around + "\n";

    String shown = compress(text, "How long does a refund take?", 100).text();

    assertThat(shown)
        .contains("A refund takes nine days.")
        .containsPattern("\\] [A-Z]")
        .doesNotContainPattern("\\][^\\s]");
  }

  @Test
  void showsWhatOpensItsParagraphsInFewGapsWhereNothingIsAsked() {
    String text = Letters.article(new Random(31), 60);

    CompressionResult result =
        agent.compress(Content.of(text).ofType("prose").within(Budget.share(0.5)));

    String[] paragraphs = text.split("\n\n");
    long opened =
        Arrays.stream(paragraphs)
            .filter(p -> result.text().contains(p.substring(0, p.indexOf('.'))))
            .count();
    assertThat(opened * 2).isGreaterThan(paragraphs.length);
    assertThat(result.gaps().size()).isLessThan(paragraphs.length);
  }

  @Test
  void countsDocumentsThatItLeavesOut() {
    StringBuilder hits = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      hits.append("Title: Town ").append(i).append('\n');
      hits.append(Letters.paragraph(new Random(i), 6)).append("\n\n");
    }
    String gold = "Title: Kiruna\nThe town was moved three kilometres to the east.\n\n";

    String text =
        compress(
                hits + gold + hits.toString().replace("Town", "Port"),
                "Where was Kiruna moved?",
                160)
            .text();

    assertThat(text).contains("Title: Kiruna", "moved three kilometres");
    assertThat(text).containsPattern("\\[\\d+ documents left out: documents ");
  }

  @Nested
  class MatchTest {
    @Test
    void takesProseByItsShape() {
      assertThat(match(Letters.article(new Random(1), 20))).isEqualTo(Match.SHAPE);
    }

    @Test
    void takesMarkdownByItsName() {
      Payload file = Content.of("# A\n\nb").named("docs/a.md").payload();
      assertThat(new ProseCompressor().match(file)).isEqualTo(Match.CERTAIN);
    }

    @Test
    void leavesEverythingElseAlone() {
      assertThat(match(lines("2026-03-01 10:00:%02d INFO The server has started. It is ready.")))
          .isNotEqualTo(Match.SHAPE);
      assertThat(match(lines("src/main/App.java:%d: // The server is started here. It is ready.")))
          .isNotEqualTo(Match.SHAPE);
      assertThat(match(lines("    count += %d; // The count is kept. It is never lost.")))
          .isNotEqualTo(Match.SHAPE);
      assertThat(match(lines("%d,lamp,\"A lamp. It is red.\",42,oak"))).isNotEqualTo(Match.SHAPE);
      assertThat(match("{\"text\": \"" + Letters.paragraph(new Random(1), 40) + "\"}"))
          .isEqualTo(Match.NO);
      assertThat(match("[\"" + Letters.paragraph(new Random(1), 40))).isEqualTo(Match.NO);
    }

    private Match match(String text) {
      return new ProseCompressor().match(Payload.of(text));
    }

    private String lines(String format) {
      StringBuilder out = new StringBuilder();
      IntStream.range(0, 60)
          .forEach(i -> out.append(String.format(java.util.Locale.ROOT, format, i)).append('\n'));
      return out.toString();
    }
  }
}
