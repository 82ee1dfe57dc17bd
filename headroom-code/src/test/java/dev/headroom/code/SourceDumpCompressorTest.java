package dev.headroom.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Fidelity;
import dev.headroom.Gap;
import dev.headroom.Headroom;
import dev.headroom.Retrieval;
import dev.headroom.Selection;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDumpCompressorTest {
  private static final Headroom AGENT =
      Headroom.builder()
          .withoutDiscovery()
          .compressor(new JavaCompressor())
          .compressor(new CodeCompressor())
          .compressor(new SourceDumpCompressor())
          .recoverable()
          .build();

  /** Each form with a head, a middle and an end around the text of a file. */
  static Stream<List<String>> forms() {
    String rule = "================\n";
    return Stream.of(
        List.of("==> %s <==\n", "\n"),
        List.of("// File: %s\n", "\n"),
        List.of("# file: %s\n\n", "\n"),
        List.of("/* File: %s */\n", "\n"),
        List.of(rule + "File: %s\n" + rule, "\n"),
        List.of("--- %s ---\n", "\n"),
        List.of("=== %s ===\n", "\n"),
        List.of("### %s\n\n```java\n", "```\n\n"),
        List.of("**`%s`**:\n```\n", "```\n"),
        List.of("File: %s\n```\n", "```\n"),
        List.of("<file path=\"%s\">\n", "</file>\n"),
        List.of("<file name='%s'>\n", "</file>\n\n"),
        List.of(
            "<document index=\"1\">\n<source>%s</source>\n<document_content>\n",
            "</document_content>\n</document>\n"));
  }

  private static String dump(List<String> form) {
    return file(form, "src/shop/Shop.java", JavaFiles.shop(12))
        + file(form, "src/shop/shop.py", OtherFiles.python(12))
        + file(form, "README.md", "# A shop\n\nIt sells.\n")
        + file(form, "web/shop.ts", OtherFiles.typescript(12));
  }

  private static String file(List<String> form, String path, String text) {
    return form.get(0).replace("%s", path) + text + form.get(1);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void treatsEachFileOfADump(List<String> form) {
    String dump = dump(form);

    assertThat(new SourceDumpCompressor().match(Payload.of(dump)))
        .isGreaterThanOrEqualTo(Match.SHAPE);
    assertThat(FileHeadings.files(dump))
        .extracting(FileHeadings.File::path)
        .containsExactly("src/shop/Shop.java", "src/shop/shop.py", "README.md", "web/shop.ts");
    CompressionResult result = AGENT.compress(Content.of(dump).within(3_000));

    assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
    assertThat(AGENT.expand(result.text()).equals(new Expansion.Exact(dump))).isTrue();
    List<FileHeadings.File> shown = FileHeadings.files(result.text());
    assertThat(shown).hasSize(4);
    assertThat(JavaSyntax.parse(shown.get(0).of(result.text()))).isPresent();
    assertThat(result.text()).contains("public int total11(int price, int count)");
    assertThat(result.text()).contains("def total11(self, price, count=1):");
    assertThat(result.text()).contains("total11(price: number, count: number): number {");
  }

  @Test
  void leavesWholeFilesOutWhereTheBudgetIsSmall() {
    String dump = dump(List.of("==> %s <==\n", "\n"));

    CompressionResult result = AGENT.compress(Content.of(dump).within(150));

    assertThat(result.text()).contains("==> web/shop.ts <==", "web/shop.ts] */");
    Retrieval file = AGENT.retrieve(result.handle().orElseThrow(), Selection.member("web/shop.ts"));
    assertThat(((Retrieval.Found) file).part()).isEqualTo(OtherFiles.typescript(12) + "\n");
  }

  @Test
  void givesBackTheLinesOfAnyGap() {
    String dump = dump(List.of("==> %s <==\n", "\n"));
    CompressionResult result = AGENT.compress(Content.of(dump).within(2_500));

    for (Gap gap : result.gaps()) {
      String of = gap.group().isEmpty() ? "" : " of " + gap.group();
      String lines = "lines " + gap.first() + "-" + gap.last() + of;
      Retrieval part = AGENT.retrieve(result.handle().orElseThrow(), Selection.parse(lines));
      assertThat(part).as(lines).isInstanceOf(Retrieval.Found.class);
      assertThat(dump).contains(((Retrieval.Found) part).part());
    }
  }

  @Test
  void showsTheBodyThatTheQuestionNames() {
    String dump = dump(List.of("==> %s <==\n", "\n")).replace("total7(self", "carve(self");

    String text =
        AGENT.compress(Content.of(dump).within(2_300).answering("what does carve do?")).text();

    assertThat(text).contains("return price * count + 7\n").doesNotContain("price * count + 8\n");
  }

  @Test
  void aLookAlikeOfAnotherFormDoesNotPartAFile() {
    String dump =
        "==> a.py <==\nx = 1\n# File: b.py\ny = 2\n\n==> c.py <==\n" + OtherFiles.python(2);

    assertThat(FileHeadings.files(dump))
        .extracting(FileHeadings.File::path)
        .containsExactly("a.py", "c.py");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/Shop.java:12:  public int total(int price) {\n",
        "--- a/src/Shop.java\n+++ b/src/Shop.java\n@@ -1 +1 @@\n-a\n+b\n",
        "==> logs/app.log <==\nINFO it runs\n",
        "### How it works\n\n```java\nint x;\n```\n",
        "File: no such file or directory\n",
      })
  void t72LeavesOtherTextsAlone(String text) {
    assertThat(new SourceDumpCompressor().match(Payload.of(text.repeat(60)))).isEqualTo(Match.NO);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 40, 4_000, 40_000, 400_000})
  void aLineThatFillsAWholeWindowIsNoMistake(int chars) {
    String dump = dump(forms().toList().get(0)) + "x = \"" + "y".repeat(chars) + "\"\n";

    assertThat(new SourceDumpCompressor().match(Payload.of(dump))).isEqualTo(Match.CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"==> <==\n", "==>  <==\n", "==> \n <==\n"})
  void aHeadingWithoutPathIsNone(String heading) {
    assertThat(new SourceDumpCompressor().match(Payload.of(heading + "x = 1\n")))
        .isEqualTo(Match.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"==> a.py <==\n", "# File: a.py\n", "### a.py\n```\n", "<file path=\"a.py\">\n"})
  void anyNumberOfHeadingsIsLinear(String heading) {
    String text = heading.repeat(40_000);

    assertThat(AGENT.compress(Content.of(text).within(500)).text()).isNotEmpty();
  }
}
