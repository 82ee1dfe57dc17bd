package dev.headroom.text;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.FailureMode;
import dev.headroom.Headroom;
import dev.headroom.text.html.HtmlCompressor;
import dev.headroom.text.listing.ListingCompressor;
import dev.headroom.text.mixed.MixedCompressor;
import dev.headroom.text.prose.ProseCompressor;
import dev.headroom.text.search.SearchCompressor;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Prose, web pages and mixed content: whatever stands in them comes back. Runs over its corpus and
 * over seeded heaps of what these kinds are made of; {@code JAZZER_FUZZ=1 mvn test -pl
 * headroom-text -am -Dtest=WrittenTextFuzzTest} searches.
 */
class WrittenTextFuzzTest {
  private static final List<String> TYPES = List.of("prose", "html", "mixed");

  private static final Headroom HEADROOM =
      Headroom.builder()
          .withoutDiscovery()
          .compressor(new ProseCompressor())
          .compressor(new HtmlCompressor())
          .compressor(new MixedCompressor())
          .compressor(new SearchCompressor())
          .compressor(new ListingCompressor())
          .recoverable()
          .failureMode(FailureMode.FAIL_FAST)
          .build();

  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n",
          "\r\n",
          " ",
          "\t",
          "    ",
          "\uFEFF",
          "\u00A0",
          "\uD83D",
          "\uDE00",
          "\u3002",
          "```\n",
          "~~~~\n",
          "````",
          "# Heading\n",
          "## ",
          "---\n",
          "===\n",
          "| a | b |\n",
          "|---|\n",
          "- item\n",
          "1. ",
          "> quote\n",
          "Title: Rhine\n",
          "Document [2](Title: Ore) ",
          "<document index=\"3\">\n",
          "<output>\n",
          "</output>\n",
          "<b",
          "<p>",
          "</p>",
          "<h2>Ore</h2>",
          "<table><tr><td>x",
          "<pre>a\n b</pre>",
          "<script>",
          "</script>",
          "<!-- ",
          "-->",
          "&nbsp;&#x;",
          "$ cat one\n",
          "==> b.txt <==\n",
          "{\"a\": [1, 2",
          "]}",
          "[{\"b\": \"",
          "\"}]\n",
          "The mill was sold in 1897. ",
          "It burns oil, e.g. at night? ",
          "Dr. Hale wrote [1] it!",
          "[12 sentences left out: sentences 2-13; retrieve h123456789012345678901234]",
          "Parts: 3 4*\n",
          "src/main/java/org/shop/Order.java\n",
          "a/b/c.txt:12:int total = 4;\n");

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @FuzzTest(maxDuration = "1m")
  void anyContentComesBack(FuzzedDataProvider data) {
    String type = data.pickValue(TYPES);
    int budget = data.consumeInt(1, 300);
    comesBack(type, data.consumeRemainingAsString(), budget);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void heapsOfPiecesComeBack(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 20 + random.nextInt(400); i > 0; i--) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      text.append(random.nextInt(12) == 0 ? piece.repeat(1 + random.nextInt(40)) : piece);
    }
    for (String type : TYPES) {
      comesBack(type, text.toString(), 20 + random.nextInt(400));
    }
  }

  private static void comesBack(String type, String text, int budget) {
    Content content = Content.of(text).ofType(type).answering("When was the mill sold?");
    for (Content asked : List.of(content, content.within(budget))) {
      CompressionResult result = HEADROOM.compress(asked);
      if (!HEADROOM.expand(result.text()).orItself(result.text()).equals(text)) {
        throw new AssertionError(type + " of " + text.length() + " chars did not come back");
      }
    }
  }
}
