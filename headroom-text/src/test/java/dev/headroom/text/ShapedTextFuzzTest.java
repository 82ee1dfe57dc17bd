package dev.headroom.text;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.FailureMode;
import dev.headroom.Headroom;
import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.text.diff.DiffCompressor;
import dev.headroom.text.listing.ListingCompressor;
import dev.headroom.text.search.SearchCompressor;
import dev.headroom.text.table.TableCompressor;
import java.io.IOException;
import java.util.List;

/**
 * Parsers and readers of searches, listings, diffs and tables. Runs over its corpus with the tests;
 * {@code JAZZER_FUZZ=1 mvn test -pl headroom-text -am -Dtest=ShapedTextFuzzTest} searches.
 */
class ShapedTextFuzzTest {
  private static final List<Compressor> COMPRESSORS =
      List.of(
          new SearchCompressor(),
          new ListingCompressor(),
          new DiffCompressor(),
          new TableCompressor());

  private static final Headroom HEADROOM =
      Headroom.builder()
          .compressor(COMPRESSORS.get(0))
          .compressor(COMPRESSORS.get(1))
          .compressor(COMPRESSORS.get(2))
          .compressor(COMPRESSORS.get(3))
          .recoverable()
          .failureMode(FailureMode.FAIL_FAST)
          .build();

  private static final List<String> FIRST_LINES =
      List.of(
          "1 search hits in 1 files, path:line:text by # file, ## directory; 3,9 x = x for <*> in"
              + " the quote above, 3:x = whole; under a/\n",
          "1 paths in order, by directory; {a b}.x = a.x b.x\n",
          "ls -l: mode links size date time name; rows fill <*> of the line here that begins"
              + " alike\n",
          "3 lines of a tree, one blank per level; drawn with \"|-- \" \"`-- \" \"|   \" \"    \";"
              + " goes on at level 2\n",
          "2 directories; the names in each, {a b}.x = a.x b.x; one blank more: in the directory"
              + " above\n",
          "3 lines; below ## d, /n is d/n\n",
          "2 commits; # commit, values for each <*> of the ## lines above; below it the message\n",
          "1 search hits in 1 files, path:line:column:text by # file, ## directory; 3,9 x = x for"
              + " <*> in the quote above, 3:x = whole; under \n",
          "Diff; =3: 3 lines shown below the file as unchanged; =@@: 3 at the hunk's start and"
              + " end\n",
          "1 rows; each fills <*> of the second line here\n",
          "1 rows a b; each fills <*> of the second line here, padded to 3, 4 right\n");

  @FuzzTest(maxDuration = "1m")
  void anyContentOfTheKindComesBack(FuzzedDataProvider data) {
    String type = data.pickValue(COMPRESSORS).name();
    int budget = data.consumeInt(1, 300);
    String text = data.consumeRemainingAsString();
    CompressionResult result = HEADROOM.compress(Content.of(text).ofType(type).within(budget));
    if (!HEADROOM.expand(result.text()).orItself(result.text()).equals(text)) {
      throw new AssertionError("a " + type + " of " + text.length() + " chars did not come back");
    }
  }

  @FuzzTest(maxDuration = "1m")
  void anyTextBehindAFirstLineIsReadOrRefused(FuzzedDataProvider data) {
    String text = data.pickValue(FIRST_LINES) + data.consumeRemainingAsString();
    for (Compressor compressor : COMPRESSORS) {
      for (Format format : compressor.formats()) {
        try {
          if (format.reads(Format.firstLine(text))) {
            format.decode(text, new StringBuilder());
          }
        } catch (IOException e) {
          // Refused.
        }
      }
    }
  }
}
