package dev.headroom.text.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Headroom;
import dev.headroom.spi.Compressor;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import dev.headroom.text.internal.ReadBack;
import dev.headroom.text.internal.event.NoBounds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffCompressorTest extends CompressorLaws {
  private final Headroom agent =
      Headroom.builder().compressor(new DiffCompressor()).recoverable().build();

  @Override
  protected Compressor compressor() {
    return new DiffCompressor();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        new Sample(DiffTexts.large(), List.of("+    return berths1 * 39;")),
        Sample.of(new DiffTexts(1).any()),
        Sample.of(new DiffTexts(2).any()),
        Sample.of(new DiffTexts(3).any()));
  }

  @Test
  void contextGoesFirstAndEveryChangedLineAndHeaderStays() {
    String diff = DiffTexts.large();

    CompressionResult result = agent.compress(Content.of(diff).within(aThird(diff)));

    String text = result.text();
    for (String line : diff.split("\n")) {
      boolean header = line.startsWith("diff ") || line.startsWith("+++ ");
      if (header || line.contains("berths1 *") && !line.contains("* 20;")) {
        assertThat(text).contains(line + "\n");
      }
    }
    assertThat(text.split("the same harbor", -1).length)
        .isLessThan(diff.split("the same harbor", -1).length / 5);
    assertThat(text).contains("file: package-lock.json 30");
  }

  @Test
  void threeUnchangedLinesAroundTheChangesOfAHunkAreSaidByItsSign() throws Exception {
    String diff =
        "--- a/x\n+++ b/x\n@@ -1,7 +1,7 @@ f\n a\n b\n c\n-d\n+D\n e\n f\n g\n"
            + "@@ -11,8 +11,8 @@\n a\n b\n c\n-d\n+D\n e\n-f\n+F\n g\n h\n";

    DiffScanner scanner = new DiffScanner(diff, new NoBounds());
    scanner.scan();
    View view = new DiffFold(diff, scanner).view();

    assertThat(view.text())
        .contains("+++ b/x\n=@@ -1,7 +1,7 @@ f\n-d\n+D\n@@ -11,8 +11,8 @@\n=3\n-d\n+D\n e\n-f")
        .endsWith("+F\n=2\nunchanged:\n a\n b\n c\n e\n f\n g\n a\n b\n c\n g\n h\n");
    StringBuilder out = new StringBuilder();
    new DiffFormat().decode(view.text(), out);
    assertThat(out.toString()).isEqualTo(diff);
  }

  private static String fold(String diff) throws Exception {
    DiffScanner scanner = new DiffScanner(diff, new NoBounds());
    scanner.scan();
    StringBuilder out = new StringBuilder();
    new DiffFormat().decode(new DiffFold(diff, scanner).view().text(), out);
    return out.toString();
  }

  private static int aThird(String diff) {
    return diff.length() / 9;
  }

  @ParameterizedTest(name = "block {0}")
  @ValueSource(ints = {0, 1, 2, 3})
  void everyDiffReadsBackCharForChar(int block) throws Exception {
    for (long seed = block * 250L; seed < block * 250L + 250; seed++) {
      String diff = new DiffTexts(seed).any();
      if (!diff.isEmpty()) {
        assertThat(ReadBack.holds(new DiffCompressor(), diff, "seed " + seed)).isTrue();
        assertThat(fold(diff)).as("seed " + seed).isEqualTo(diff);
      }
    }
  }

  @Test
  void aDiffOfFilesWithFencesAndDocumentsIsADiff() {
    String fence = "```";
    StringBuilder diff = new StringBuilder("diff --git a/harbor.md b/harbor.md\n");
    diff.append("--- a/harbor.md\n+++ b/harbor.md\n@@ -0,0 +1,62 @@\n");
    diff.append("+").append(fence).append("json\n");
    for (int i = 0; i < 60; i++) {
      diff.append("+{\"pier\": ").append(i).append(", \"ship\": \"Aurora\"}\n");
    }
    diff.append("+").append(fence).append('\n');

    assertThat(new DiffCompressor().match(Payload.of(diff.toString()))).isEqualTo(Match.CERTAIN);
    assertThat(
            Headroom.builder()
                .recoverable()
                .build()
                .compress(Content.of(diff.toString()).within(200))
                .decision()
                .compressor())
        .contains("diff");
  }

  @Test
  void aDiffOfLongLinesIsJudgedByItsHead() {
    String line = "var a=1;".repeat(5_000);
    String diff =
        "diff --git a/x.js b/x.js\n--- a/x.js\n+++ b/x.js\n@@ -1 +1 @@\n-" + line + "\n+b\n";

    assertThat(new DiffCompressor().match(Payload.of(diff))).isEqualTo(Match.CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "diff --git a/x b/y\nsimilarity index 100%\nrename from x\nrename to y\n",
        "diff --git a/s b/s\nold mode 100644\nnew mode 100755\n",
        "diff --git a/l b/l\nindex 3f..9b 100644\nBinary files a/l and b/l differ\n",
        "diff --cc q\nindex 1,2..3\n--- a/q\n+++ b/q\n@@@ -1,2 -1,2 +1,2 @@@\n  a\n- b\n -c\n++d\n",
        "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n\\ No newline at end of file\n",
        "From 3f1c Mon Sep 17 00:00:00 2001\nSubject: [PATCH] x\n\n---\n x | 2 +-\n\n"
            + "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n-- \n2.39\n"
      })
  void t16EveryKindOfHeaderIsKeptAndKnown(String diff) throws Exception {
    assertThat(new DiffCompressor().match(Payload.of(diff))).isGreaterThanOrEqualTo(Match.SHAPE);
    assertThat(ReadBack.holds(new DiffCompressor(), diff, diff)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+++ b/orphan\n",
        "+++ b/x\n@@ -1 +1 @@\n",
        "@@ -1,9999999999 +1,99999999999999 @@\n-a\n",
        "--- a\n+++ b\n@@ -1,5 +1,5 @@\n a\n",
        "diff --git\n@@@@@@@@@@@@@@@@@@@@@@@@@@@@ -1\n",
        "unchanged:\n=3\n",
      })
  void t16BrokenDiffsDoNotThrow(String diff) throws Exception {
    assertThat(ReadBack.holds(new DiffCompressor(), diff, diff)).isTrue();
  }

  @Test
  void linesOfAHunkThatLookLikeHeadersAreNone() {
    String diff = "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n--- a/old\n+++ b/new\n same\n";
    DiffScanner scanner = new DiffScanner(diff, new NoBounds());

    scanner.scan();

    assertThat(scanner.files.size()).isEqualTo(1);
    assertThat(scanner.lines.size()).isEqualTo(3);
    assertThat(scanner.path(0)).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Notes\n\n- one\n- two\n+ three\n",
        "--- \ntitle: x\n---\ntext\n",
        "+ a\n- b\n  c\n"
      })
  void doesNotTakeOtherTextsForDiffs(String text) {
    assertThat(new DiffCompressor().match(Payload.of(text))).isEqualTo(Match.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yarn.lock",
        "a/go.sum",
        "vendor/x/y.go",
        "web/dist/app.js",
        "a/x.min.js",
        "b/x_pb2.py",
        "b/x.gen.ts",
        "go.work.sum"
      })
  void knowsFilesThatNobodyWrites(String path) {
    assertThat(MachineFiles.isMachineFile(path)).isTrue();
  }

  @Test
  void linesOfABundlerAreWrittenByNobody() {
    String line = "var a=1;".repeat(1_000);

    assertThat(MachineFiles.saysGenerated(line, 0, line.length())).isTrue();
    assertThat(MachineFiles.saysGenerated(line, 0, 4_000)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/Vendor.java", "distance/x.c", "lock.go", "src/generate.py", "a.js"})
  void knowsFilesThatPeopleWrite(String path) {
    assertThat(MachineFiles.isMachineFile(path)).isFalse();
  }
}
