package dev.headroom.text.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.spi.Compressor;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import dev.headroom.text.internal.ReadBack;
import dev.headroom.text.internal.event.NoBounds;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchCompressorTest extends CompressorLaws {
  private final Headroom lossless = Headroom.builder().compressor(new SearchCompressor()).build();

  @Override
  protected Compressor compressor() {
    return new SearchCompressor();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        new Sample(SearchTexts.large(), List.of("public int berthCount(Pier pier) {")),
        Sample.of(new SearchTexts(3).any()),
        Sample.of(new SearchTexts(4).any()),
        Sample.of(new SearchTexts(5).any()));
  }

  @Test
  void namesDirectoriesFilesAndRepeatedTextsOnce() {
    String hits =
        """
        src/harbor/Pier.java:12:    if (isFull(berths)) {
        src/harbor/Pier.java:31:    if (isFull(berths)) {
        src/harbor/Pier.java:57:    public void close() {
        src/harbor/Quay.java:8:    if (isFull(quay)) {
        src/harbor/Quay.java:9:      return;
        src/harbor/Quay.java:40:  throw new IllegalStateException("no ship named Aurora at this quay");
        src/harbor/Quay.java:44:  throw new IllegalStateException("no ship named Borealis at this quay");
        src/harbor/Quay.java:49:  throw new IllegalStateException("no ship named Corona at this quay");
        """;

    assertThat(lossless.compress(Content.of(hits)).text())
        .contains("under src/harbor/\n\"  throw new IllegalStateException(")
        .contains("# Pier.java\n\"    <*>) {\"\n12,31 if (isFull(berths)\n57 public void close(\n")
        .contains("# Quay.java\n8:    if (isFull(quay)) {\n9:      return;\n")
        .contains("40 ship named Aurora\n44 ship named Borealis\n49 ship named Corona\n");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void everyOutputReadsBackCharForChar(int block) throws Exception {
    for (long seed = block * 100L; seed < block * 100L + 100; seed++) {
      String original = new SearchTexts(seed).any();

      ReadBack.holds(new SearchCompressor(), original, "seed " + seed);
    }
  }

  @Test
  void t15ContextLinesOfGrepStayWithTheirFile() {
    String grep =
        """
        src/a-1-b/Pier.java-11-
        src/a-1-b/Pier.java:12:int length;
        src/a-1-b/Pier.java-13-int depth;
        --
        src/a-1-b/Quay.java-7-// see x.c:3:y
        src/a-1-b/Quay.java:8:int length;
        src/a-1-b/Quay.java-9-}
        """;

    assertThat(new SearchCompressor().match(Payload.of(grep))).isEqualTo(Match.CERTAIN);
    assertThat(lossless.compress(Content.of(grep.repeat(3))).text())
        .contains("# Pier.java\n11-\n:int length;\n int depth;\n--\n# Quay.java\n7-// see x.c:3:y");
  }

  @Test
  void columnsStandBeforeTheirTextsAndSeveralMatchesOnALineStay() {
    String hits =
        """
        src/harbor/Pier.java:12:5:    if (isFull(berths) || isFull(quay)) {
        src/harbor/Pier.java:12:26:    if (isFull(berths) || isFull(quay)) {
        src/harbor/Pier.java:31:5:    if (isFull(berths)) {
        src/harbor/Quay.java:8:11:  return isFull(quay);
        src/harbor/Quay.java:90:11:  return isFull(quay);
        """;

    assertThat(new SearchCompressor().match(Payload.of(hits))).isEqualTo(Match.CERTAIN);
    Hits parsed = HitParser.parse(hits.repeat(4), new NoBounds()).orElseThrow();
    assertThat(HitWriter.write(parsed, new NoBounds()))
        .contains("path:line:column:text")
        .contains("12 5\n12 26\n")
        .contains("8,90:11:  return isFull(quay);");
  }

  @Test
  void t15FunctionsAroundMatchesOfGitGrepStayWithTheirFile() {
    String hits =
        """
        src/harbor/Pier.java=10=final class Pier {
        src/harbor/Pier.java:12:  private final int length;
        src/harbor/Pier.java=40=  int berths() {
        src/harbor/Pier.java:41:    return length / BERTH;
        src/harbor/Quay.java=3=final class Quay {
        src/harbor/Quay.java:9:  private final int length;
        """;

    assertThat(new SearchCompressor().match(Payload.of(hits))).isEqualTo(Match.CERTAIN);
    assertThat(lossless.compress(Content.of(hits.repeat(4))).text())
        .contains("# Pier.java\n10=final class Pier {\n12")
        .contains("# Quay.java\n3=final class Quay {\n9");
  }

  @Test
  void t22PlaceholdersInTheContentStayContent() {
    String hits =
        "a/x.c:1:\"<*>\"\na/x.c:2:\"a <*> b\"\na/x.c:3:\"a <*> c\"\na/x.c:5:# b\n".repeat(1)
            + "a/y.c:1:3,9 x\na/y.c:2:## d\na/y.c:3:>z\na/y.c:7:--\n".repeat(1)
            + SearchTexts.large();

    String text = lossless.compress(Content.of(hits)).text();

    assertThat(lossless.expand(text)).isEqualTo(new Expansion.Exact(hits));
  }

  @Test
  void t72SearchOverCodeIsASearchAndCodeIsNot() {
    String code =
        """
        package harbor;

        import java.util.List;

        final class Pier {
          private final List<String> berths;

          int length() {
            return berths.size() * 12;
          }
        }
        """;

    assertThat(new SearchCompressor().match(Payload.of(SearchTexts.large())))
        .isEqualTo(Match.CERTAIN);
    assertThat(new SearchCompressor().match(Payload.of(code))).isEqualTo(Match.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/a.c:3:7: error: expected ';'\nsrc/a.c:9:1: warning: unused\nsrc/b.c:4:4: error: no\n",
        "src/A.java:3: error: cannot find symbol\n"
            + "src/A.java:9: warning: old\n"
            + "src/B.java:4: error: x\n",
        "12:30:01 INFO started\n12:30:02 INFO ready\n12:30:03 WARN slow\n12:30:04 INFO done\n",
        "2031-03-14 12:30:01,120 a.b.C:12: x\n"
            + "2031-03-14 12:30:02,310 a.b.D:13: y\n"
            + "2031-03-14 12:30:04,1 z\n",
        "name: harbor\nversion: 1\nports:\n  - 80:80\n  - 443:443\n",
        "127.0.0.1 localhost\n10.0.0.3 db\n10.0.0.4 web\n",
        "http://a.example:80/x\n"
            + "http://b.example:81/y\n"
            + "http://c.example:82/z\n"
            + "http://d.example:83/\n"
      })
  void doesNotTakeOtherKindsForSearches(String text) {
    assertThat(new SearchCompressor().match(Payload.of(text)).compareTo(Match.SHAPE)).isNegative();
  }

  @Test
  void wordsOfCompilersInSearchedCodeAreHits() {
    String hits =
        """
        src/harbor/crane.py:12:    warnings.warn("the hook is old")
        src/harbor/crane.py:31:    error(reach)
        src/harbor/pier.py:8:    warning = DeprecationWarning
        src/harbor/pier.py:40:    warnings.simplefilter("error")
        src/harbor/quay.py:57:    fatal_or(berth)
        """;

    assertThat(new SearchCompressor().match(Payload.of(hits))).isEqualTo(Match.CERTAIN);
  }

  @Test
  void ofEachFileOneHitStaysUnderABudget() {
    Headroom agent = Headroom.builder().compressor(new SearchCompressor()).recoverable().build();
    StringBuilder hits = new StringBuilder();
    for (int file = 0; file < 30; file++) {
      for (int line = 0; line < 20; line++) {
        hits.append("src/harbor/Pier").append(file).append(".java:").append(line * 7 + 3);
        hits.append(":    berths += count(pier").append(line * file).append(");\n");
      }
    }

    String shown = agent.compress(Content.of(hits.toString()).within(1_400)).text();

    for (int file = 0; file < 30; file++) {
      assertThat(shown).contains("# Pier" + file + ".java\n");
    }
  }

  @Test
  void hitsOfOneFileNeedNoName() {
    StringBuilder hits = new StringBuilder();
    for (int i = 1; i < 12; i++) {
      hits.append(i * 9).append(":    if (isFull(berth").append(i).append(")) {\n");
    }

    assertThat(new SearchCompressor().match(Payload.of(hits.toString()))).isEqualTo(Match.SHAPE);
    assertThat(lossless.compress(Content.of(hits.toString())).text())
        .startsWith("11 search hits in 1 file, line:text; 3,9 x = x for <*> in the quote above")
        .contains("\n9 berth1)\n18 berth2)\n");
    assertThat(new SearchCompressor().match(Payload.of("1:a\n2:b\n3:c\n4:d\n5:e\n")))
        .isEqualTo(Match.HINTED);
  }

  @Test
  void linesNextToEachOtherNeedOneNumber() {
    String grep =
        """
        src/harbor/Pier.java-11-
        src/harbor/Pier.java:12:int length;
        src/harbor/Pier.java-13-int depth;
        --
        src/harbor/Pier.java-40-  }
        src/harbor/Pier.java:41:  return length;
        src/harbor/Pier.java-42-}
        --
        src/harbor/Quay.java-6-
        src/harbor/Quay.java:7:int length;
        src/harbor/Quay.java-8-}
        """;

    assertThat(lossless.compress(Content.of(grep)).text())
        .isEqualTo(
            """
            3 search hits with context in 2 files, path:line:text by # file, ## directory; without \
            number: the line after; -- where numbers jump; under src/harbor/
            # Pier.java
            11-
            :int length;
             int depth;
            40-  }
            :  return length;
             }
            # Quay.java
            6-
            :int length;
             }
            """);
  }

  @Test
  void pathsWithDrivesAndTimesAreOnePath() {
    String hits =
        """
        C:\\logs\\at-10:11:12.log:45:ship Aurora
        C:\\logs\\at-10:11:12.log:46:ship Borealis
        C:\\logs\\at-10:11:13.log:2:ship Corona
        """;

    Optional<Hits> parsed = HitParser.parse(hits, new NoBounds());

    assertThat(parsed).isPresent();
    assertThat(parsed.get().path(0)).isEqualTo("C:\\logs\\at-10:11:12.log");
    assertThat(parsed.get().files()).isEqualTo(2);
    assertThat(parsed.get().number(2)).isEqualTo(2);
  }

  @Test
  void definitionsAndWhatIsAskedForStayUnderABudget() {
    Headroom agent = Headroom.builder().compressor(new SearchCompressor()).recoverable().build();

    var result =
        agent.compress(
            Content.of(SearchTexts.large()).answering("what is in Pier3.java?").within(700));

    assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
    assertThat(result.text()).contains("public int berthCount(Pier pier) {").contains("Pier3.java");
  }
}
