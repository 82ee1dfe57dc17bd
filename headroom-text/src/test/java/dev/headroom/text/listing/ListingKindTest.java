package dev.headroom.text.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Format;
import dev.headroom.spi.View;
import dev.headroom.text.internal.event.NoBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingKindTest {
  @Test
  void aTreeIsDrawnWithBlanks() {
    String tree =
        """
        harbor
        ├── north
        │   ├── Crane.java
        │   └── Pier.java
        └── south
            └── Quay.java

        2 directories, 3 files
        """;

    assertThat(kind(tree)).contains(ListingKind.TREE);
    assertThat(text(ListingKind.TREE, tree))
        .isEqualTo(
            """
            8 lines of a tree, one blank per level; drawn with "├── " "└── " "│   " "    "
            harbor
             north
              Crane.java
              Pier.java
             south
              Quay.java

            2 directories, 3 files
            """);
  }

  @Test
  void aTreeThatWasCutOffSaysSo() {
    String tree = "harbor\n|-- north\n|   |-- Crane.java\n|   `-- Pier\n|       `-- Bollard.java\n";

    assertThat(text(ListingKind.TREE, tree))
        .contains("; goes on at level 1\nharbor\n north\n  Crane.java\n  Pier\n   Bollard.java\n");
  }

  @Test
  void dependenciesOfNpmAreATree() {
    String tree =
        """
        harbor@1.0.0 /srv/harbor
        ├─┬ crane@2.1.0
        │ ├── hook@1.0.3
        │ └─┬ rope@3.0.0
        │   └── fibre@0.2.1
        └── quay@5.0.0
        """;

    assertThat(kind(tree)).contains(ListingKind.TREE);
    assertThat(text(ListingKind.TREE, tree))
        .contains("\n crane@2.1.0\n  hook@1.0.3\n  rope@3.0.0\n   fibre@0.2.1\n quay@5.0.0\n");
  }

  @Test
  void namesOfADirectoryStandOnItsRow() {
    String names =
        "harbor:\n"
            + "Crane.java\n"
            + "Pier.java\n"
            + "Quay.java\n"
            + "README.md\n"
            + "the plan.md\n"
            + "north\n\n"
            + "harbor/north:\n"
            + "Ferry.java\n";

    assertThat(kind(names)).contains(ListingKind.NAMES);
    assertThat(text(ListingKind.NAMES, names))
        .endsWith(
            "harbor: {Crane Pier Quay}.java README.md\n"
                + "=the plan.md\n"
                + ": north\n"
                + " north: Ferry.java\n");
  }

  @Test
  void directoriesOfRowsAreStatedOnce() {
    String status =
        """
        On branch main
        Changes not staged for commit:
        	modified:   src/harbor/Crane.java
        	modified:   src/harbor/Pier.java
        	deleted:    src/harbor/north/Quay.java
        	deleted:    src/harbor/north/Ferry.java
        	modified:   pom.xml
        """;

    assertThat(kind(status)).contains(ListingKind.PATH_ROWS);
    assertThat(text(ListingKind.PATH_ROWS, status))
        .isEqualTo(
            """
            7 lines; below ## d, /n is d/n
            On branch main
            Changes not staged for commit:
            ## src/harbor
            	modified:   /Crane.java
            	modified:   /Pier.java
            ##/north
            	deleted:    /Quay.java
            	deleted:    /Ferry.java
            	modified:   pom.xml
            """);
  }

  @Test
  void commitsStateAuthorAndDayOnce() {
    String hash = "0123456789012345678901234567890123456789";
    String commit = "commit " + hash + "\nAuthor: Ada <ada@harbor.example>\nDate:   Mon Mar 3 ";
    String log =
        commit
            + "10:00:00 2031 +0100\n\n    Move the crane\n    \n    It stood in the way.\n\n"
            + commit
            + "11:30:00 2031 +0100\n\n    Build a pier\n";

    assertThat(kind(log)).contains(ListingKind.GIT_LOG);
    assertThat(text(ListingKind.GIT_LOG, log))
        .endsWith(
            "## Author: Ada <ada@harbor.example>\n"
                + "## Date:   Mon Mar 3 <*> 2031 +0100\n"
                + ("# " + hash + ", 10:00:00\n")
                + "Move the crane\n\nIt stood in the way.\n"
                + ("# " + hash + ", 11:30:00\n")
                + "Build a pier\n");
  }

  @ParameterizedTest(name = "block {0}")
  @ValueSource(ints = {0, 1, 2, 3})
  void everyListingReadsBackCharForChar(int block) throws Exception {
    for (long seed = block * 400L; seed < block * 400L + 400; seed++) {
      MoreListingTexts texts = new MoreListingTexts(seed);
      holds(ListingKind.PATH_ROWS, texts.rows(), seed);
      holds(ListingKind.NAMES, texts.names(), seed);
      holds(ListingKind.GIT_LOG, texts.log(), seed);
      String tree = texts.tree();
      for (TreeStyle style : TreeStyle.ALL) {
        TreeWriter.view(tree, style, Purpose.PARTS, new NoBounds())
            .ifPresent(view -> readsBack(view, new TreeFormat(), tree, "tree"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# A list\n\n- a/b is one\n- c/d is two\n- e/f is three\n- g/h is four\n",
        "12 monkeys went to sea\n14 sailors came back\n20 ships and/or boats\n3 more\n4 more\n",
        "Options:\n  -a, --all   all of a/b\n  -b, --bare  none\n  -c  c/d\n  -d  e/f\n",
        "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,4 @@\n ctx\n+- one\n+- two\n+- three\n",
        "Note:\nOne sentence stands here.\nAnother one there.\n\nNote/2:\nAnd a third one too.\n",
        "commit the change\n\n    to the main branch\n\ncommit it again\n\n    and again\n",
        "M: hello/there\nA: general/kenobi\nM: x/y\nA: z\nD: q/r\n",
        "2031-03-14 10:00 GET /a/b\n2031-03-14 10:01 GET /a/c\n2031-03-14 10:02 GET /d\n20 /x\n"
      })
  void otherTextsAreNoListing(String text) {
    assertThat(kind(text)).isEmpty();
  }

  @Test
  void filesOfCommitsStandBelowTheirMessages() {
    String hash = "0123456789012345678901234567890123456789";
    String head =
        "commit " + hash + "\nAuthor: Ada <ada@harbor.example>\nDate:   Mon Mar 3 10:00:00 2031\n";
    String log = (head + "\n    Move the crane\n\nsrc/harbor/Crane.java\nREADME.md\n\n").repeat(3);

    assertThat(kind(log)).contains(ListingKind.GIT_LOG);
    assertThat(text(ListingKind.GIT_LOG, log)).contains("Move the crane\n");
  }

  @Test
  void directoriesOfAnArchiveEndWithASlash() {
    String paths =
        """
        harbor/
        harbor/north/
        harbor/north/Crane.class
        harbor/north/Pier.class
        harbor/south/
        harbor/south/Quay.class
        """;

    assertThat(kind(paths)).contains(ListingKind.PATHS);
    assertThat(text(ListingKind.PATHS, paths))
        .endsWith(
            "\n: harbor/\n harbor/: north/\n  north/: Crane.class Pier.class\n harbor/: south/\n"
                + "  south/: Quay.class\n");
  }

  @Test
  void filesWithoutExtensionInDirectoriesArePaths() {
    StringBuilder paths = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      paths.append("harbor/share/build/3.").append(i).append('\n');
    }

    assertThat(kind(paths.toString())).contains(ListingKind.PATHS);
    assertThat(kind("harbor/a:12:pier\nharbor/b:3:quay\n".repeat(9))).isEmpty();
    assertThat(kind("117 594 harbor/a.go\n23 146 harbor/b.go\n".repeat(9)))
        .contains(ListingKind.ROWS);
  }

  @Test
  void rowsOfTheSameColumnsAreSureWithoutAHeading() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      rows.append("-rw----     2.0 fat ").append(i * 37).append(" bl defN 31-Jul-07 14:44 dock/P");
      rows.append(i).append(".class\n");
    }
    List<String> lines = rows.toString().lines().toList();

    assertThat(kind(rows.toString())).contains(ListingKind.ROWS);
    assertThat(ListingKind.ROWS.match(lines)).isEqualTo(Match.SHAPE);
    assertThat(text(ListingKind.ROWS, rows.toString())).contains("<*>");
    List<String> headed = new ArrayList<>(lines);
    headed.add(0, "mode version system size type method date time name");
    assertThat(ListingKind.ROWS.match(headed)).isEqualTo(Match.HINTED);
  }

  @Test
  void whatWasSaidInTurnIsNoList() {
    StringBuilder talk = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      talk.append(i % 2 == 0 ? "Master A: " : "Master B: ");
      talk.append("So the ").append(i).append(" boxes stand at the pier , and the crane waits .\n");
      talk.append(i % 3 == 0 ? "Master A: Yes .\n" : "");
    }

    assertThat(kind(talk.toString())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The crane stands at the north pier and lifts what the ships bring.\n",
        "name: harbor\nversion: 3\n",
        "\tmov r1, 12\n\tadd r2, 13\n",
        "  return berths;\n}\n",
        "Aurora\nBorealis\n"
      })
  void sentencesSettingsAndCodeAreNoRows(String text) {
    assertThat(kind(text.repeat(20))).isEmpty();
  }

  @Test
  void logsAreRowsOnlyByAHint() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      log.append("2031-03-14 12:30:").append(10 + i).append(" INFO pier ").append(i).append('\n');
    }

    assertThat(ListingKind.ROWS.match(log.toString().lines().toList())).isEqualTo(Match.HINTED);
  }

  private static Optional<ListingKind> kind(String text) {
    return ListingKind.of(text.lines().toList());
  }

  private static String text(ListingKind kind, String text) {
    View view = kind.view(text, Purpose.WHOLE, new NoBounds()).orElseThrow();
    readsBack(view, kind.format(), text, kind.name());
    return view.text();
  }

  private static void holds(ListingKind kind, String text, long seed) {
    kind.view(text, Purpose.PARTS, new NoBounds())
        .ifPresent(view -> readsBack(view, kind.format(), text, kind + " seed " + seed));
  }

  private static void readsBack(View view, Format format, String text, String what) {
    StringBuilder out = new StringBuilder();
    try {
      assertThat(format.reads(Format.firstLine(view.text()))).as(what).isTrue();
      format.decode(view.text(), out);
    } catch (java.io.IOException e) {
      throw new AssertionError(what + ": " + e.getMessage() + "\n" + view.text(), e);
    }
    assertThat(out.toString()).as(what).isEqualTo(text);
  }
}
