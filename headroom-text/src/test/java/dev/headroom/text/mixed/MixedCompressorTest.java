package dev.headroom.text.mixed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.FailureMode;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import dev.headroom.text.html.HtmlCompressor;
import dev.headroom.text.internal.Letters;
import dev.headroom.text.prose.ProseCompressor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MixedCompressorTest {
  private static final String ARTICLE = Letters.article(new Random(1), 60);

  private final Headroom agent =
      Headroom.builder()
          .withoutDiscovery()
          .compressor(new MixedCompressor())
          .compressor(new ProseCompressor())
          .compressor(new HtmlCompressor())
          .recoverable()
          .build();

  @Test
  void t26TreatsAnEnvelopeAsWhatIsInIt() {
    String wrapped = "<output>\n" + ARTICLE + "</output>\n";

    CompressionResult bare = agent.compress(Content.of(ARTICLE).within(600));
    CompressionResult result = agent.compress(Content.of(wrapped).within(600));

    assertThat(result.text()).startsWith("<output>\n").endsWith("</output>\n");
    assertThat(result.tokens().savings())
        .isCloseTo(bare.tokens().savings(), org.assertj.core.data.Offset.offset(0.02));
    assertThat(agent.expand(result.text())).isEqualTo(Expansion.exact(wrapped));
  }

  @Test
  void t25LeavesFencesWithoutAKindAsTheyAre() {
    String code = "x = {1: 'a'}\n".repeat(60);
    String text = ARTICLE + "\n```\n" + code + "```\n" + ARTICLE;

    CompressionResult result = agent.compress(Content.of(text).ofType("mixed").within(1_500));

    assertThat(result.text()).contains("```\n" + code + "```\n");
    assertThat(agent.expand(result.text())).isEqualTo(Expansion.exact(text));
  }

  @Test
  void joinsATranscriptInsideAFenceWithWhatIsAround() {
    String table = "| id | name |\n| --- | --- |\n" + "| 1 | lamp | \n".repeat(3);
    String ran = "$ cat one\n" + paths("one", 40) + "$ cat two\n" + paths("two", 40);
    String text = ARTICLE + "\n" + table + "\n```\n" + ran + "```\n" + ARTICLE;
    Headroom discovered = Headroom.builder().failureMode(FailureMode.FAIL_FAST).build();

    CompressionResult result = discovered.compress(Content.of(text).ofType("mixed"));

    assertThat(result.fidelity()).isEqualTo(Fidelity.LOSSLESS);
    assertThat(result.text().indexOf("Parts: ")).isZero();
    assertThat(result.text().indexOf("Parts: ", 1)).isNegative();
    assertThat(discovered.expand(result.text())).isEqualTo(Expansion.exact(text));
  }

  private static String paths(String folder, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "src/main/java/org/shop/" + folder + "/Order" + i + ".java\n")
        .collect(Collectors.joining());
  }

  @Test
  void findsPromptsFencesTagsAndJson() {
    String json = "{\"a\": \"" + "b".repeat(500) + "\"}";
    String article = ARTICLE.stripTrailing() + "\n";
    assertThat(parts("$ one\n" + ARTICLE + "$ two\n" + article)).containsExactly(article, article);
    assertThat(parts("```\n" + ARTICLE + "```\n")).containsExactly("```\n", ARTICLE, "```\n");
    assertThat(parts("<stdout>" + ARTICLE + "</stdout>\n"))
        .containsExactly("<stdout>", ARTICLE, "</stdout>\n");
    assertThat(parts("it sent " + json + "\nand ended\n")).containsExactly(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# ls -l /var/log                   | # cat /etc/hosts",
        "ada@build-7:~/work$ make           | ada@build-7:~/work$ ls",
        "[ada@build-7 work]# make           | [ada@build-7 log]# ls",
        "(env) ada@build-7:~$ pip list      | (env) ada@build-7:~$ pip check",
        "PS C:\\work> Get-ChildItem         | PS C:\\work\\out> type a.txt",
        "==> out/a.txt <==                  | ==> out/b.txt <==",
        "--- file: out/a.txt ---            | --- file: out/b.txt ---",
        "=== out/a.txt ===                  | === out/b.txt ===",
        "[File: src/a.py (90 lines total)]  | [File: src/b.py (80 lines total)]",
        "Here is `cat -n` on /srv/a.py:    | Here is `cat -n` on /srv/b.py:",
        "Observation:                       | Observation:"
      })
  void findsWhatStandsBelowPromptsAndPaths(String one, String two) {
    String article = ARTICLE.stripTrailing() + "\n";

    assertThat(parts(one + "\n" + article + two + "\n" + article))
        .containsExactly(article, article);
  }

  @Test
  void findsWhatAnAgentObserved() {
    String article = ARTICLE.stripTrailing() + "\n";
    String turn = "Thought: I look it up.\nAction: search[mill]\nObservation: ";

    assertThat(parts(turn + article + turn + article + "Thought: done.\n"))
        .containsExactly(article, article);
  }

  @Test
  void namesPartsWhoseFileIsTold() {
    String code = "def add(a, b):\n    return a + b\n".repeat(30);
    String text =
        "```python\n"
            + code
            + "```\n<file path=\"src/a.py\">\n"
            + code
            + "</file>\n```text\n"
            + code
            + "```\n";

    assertThat(SegmentScanner.scan(text).names().values())
        .containsExactlyInAnyOrder("fence.py", "src/a.py");
    assertThat(SegmentScanner.scan("==> src/b.py <==\n" + code).names())
        .containsExactly(Map.entry(17, "src/b.py"));
  }

  @Test
  void takesNoFrameOfAnOpenedFileForItsLines() {
    String code = "12:    call(a, b, c)\n".repeat(40);
    String text =
        "[File: src/a.py (90 lines total)]\n(11 more lines above)\n"
            + code
            + "(39 more lines below)\n(Open file: src/a.py)\n(Current directory: /src)\nbash-$";

    assertThat(parts(text)).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%d:", "%6d\t", "%6d\u2192", "%d|"})
  void numberedLinesHaveThePartsOfTheFile(String number) {
    StringBuilder file =
        new StringBuilder("Here is the result of running `cat -n` on /srv/a.md:\n");
    int line = 0;
    for (String each : ARTICLE.split("\n", -1)) {
      file.append(String.format(Locale.ROOT, number, ++line)).append(each).append('\n');
    }

    CompressionResult result = agent.compress(Content.of(file.toString()).within(600));

    assertThat(result.text()).contains(" left out: ").contains("cat -n");
    assertThat(agent.expand(result.text())).isEqualTo(Expansion.exact(file.toString()));
  }

  @Test
  void findsLinesBehindAnIntroduction() {
    String paths = paths("shop", 40);

    assertThat(parts("These files matched:\n\n" + paths)).containsExactly(paths);
    assertThat(parts("This is what the mill says:\n" + ARTICLE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# A heading\n", "-- a rule --\n", "--- a/src/a.py\n", "ada@example.org wrote: this\n",
        "=== heading ===\n", "P.S. the mill > the bridge\n", "Observations of a clerk:\n",
            "$100 a day\n"
      })
  void takesNoPromptForWhatIsNone(String line) {
    assertThat(parts(line + ARTICLE + line + ARTICLE)).isEmpty();
  }

  @Test
  void findsJsonBehindWordsAndBeforeWords() {
    String json = "{\n  \"a\": [\n" + "    \"harbour\",\n".repeat(60) + "    1\n  ]\n}";
    String minified = "{\"a\":\"" + "b".repeat(70_000) + "\"}";

    assertThat(parts("10:00 INFO [http-7] body: " + json + "\nDone in 3s.\n"))
        .containsExactly(json);
    assertThat(parts("Asking.\n" + json + "\n\nAnd now:\n" + json)).containsExactly(json, json);
    for (String text :
        List.of(
            json + "\nDone in 3s.\n",
            json + "\n" + json + "\n",
            "body: " + json,
            minified + "\nDone in 3s.\n",
            "body:\n" + minified)) {
      assertThat(match(text)).isEqualTo(Match.SHAPE);
      assertThat(SegmentScanner.scan(text).parts()).isNotEmpty();
    }
    for (String text : List.of(json, json + "\n", minified, json.substring(0, 900))) {
      assertThat(match(text)).isEqualTo(Match.NO);
    }
  }

  @Test
  void leavesWhatOnlyHoldsALittleJsonBehindWords() {
    String json = "{\n  \"a\": [\n" + "    \"harbour\",\n".repeat(40) + "    1\n  ]\n}\n";

    assertThat(parts("const PORTS = " + json + ARTICLE)).isEmpty();
    String nested = "port: {\n\"a\": ".repeat(20_000) + "1" + "\n}".repeat(20_000);
    assertThat(parts(nested + "\nordinary words".repeat(30_000))).isEmpty();
  }

  private static List<String> parts(String text) {
    return SegmentScanner.scan(text).parts().stream().map(part -> part.of(text)).toList();
  }

  @Test
  void leavesWhatIsOneKindAlone() {
    assertThat(match(ARTICLE)).isEqualTo(Match.NO);
    assertThat(match("{\"a\": [\n" + "1,\n".repeat(500) + "2]}")).isEqualTo(Match.NO);
    assertThat(match("int main() {\n" + "  call();\n".repeat(500) + "}\n")).isEqualTo(Match.NO);
    assertThat(match("[".repeat(5_000))).isEqualTo(Match.NO);
  }

  private static Match match(String text) {
    return new MixedCompressor().match(Payload.of(text));
  }
}
