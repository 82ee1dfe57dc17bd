package dev.headroom.text.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Content;
import dev.headroom.Headroom;
import dev.headroom.spi.Compressor;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Compressor.Purpose;
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

class ListingCompressorTest extends CompressorLaws {
  private final Headroom lossless = Headroom.builder().compressor(new ListingCompressor()).build();

  @Override
  protected Compressor compressor() {
    return new ListingCompressor();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        Sample.of(ListingTexts.large()),
        Sample.of(new ListingTexts(1).ls()),
        Sample.of(new ListingTexts(2).paths()),
        Sample.of(new ListingTexts(3).paths()),
        Sample.of(MoreListingTexts.largeTree()),
        Sample.of(MoreListingTexts.largeLog()));
  }

  @Test
  void namesDirectoriesAndExtensionsOnce() {
    String find =
        """
        ./harbor/north/Crane.java
        ./harbor/north/Pier.java
        ./harbor/north/Quay.java
        ./harbor/north/README.md
        ./harbor/south/Crane.java
        ./harbor/south/Ferry.java
        ./harbor/south/Quay.java
        ./pom.xml
        """;

    assertThat(PathListWriter.view(find, Purpose.WHOLE, new NoBounds()).orElseThrow().text())
        .isEqualTo(
            """
            8 paths in order, by directory; {a b}.x = a.x b.x
            ./harbor/north/: {Crane Pier Quay}.java README.md
            ./harbor/south/: {Crane Ferry Quay}.java
            ./: pom.xml
            """);
  }

  @Test
  void aDirectoryListedBeforeItsFilesIsNamedOnce() {
    String find =
        """
        ./harbor
        ./harbor/north
        ./harbor/north/Crane.java
        ./harbor/north/Pier.java
        ./harbor/north/Quay.java
        ./harbor/south
        ./harbor/south/Ferry.java
        ./harbor/south/Quay.java
        """;

    assertThat(PathListWriter.view(find, Purpose.WHOLE, new NoBounds()).orElseThrow().text())
        .isEqualTo(
            """
            8 paths in order, by directory; {a b}.x = a.x b.x; +d/ = d itself, then what is in it
            +./harbor/:
             +north/: {Crane Pier Quay}.java
             +south/: Ferry.java Quay.java
            """);
  }

  @Test
  void rowsOfLsAreShownWithoutWhatTheyShare() {
    String ls =
        """
        dock:
        total 52
        drwxr-xr-x 2 root root 4096 Nov 22 09:31 north
        -rw-r--r-- 1 root root  915 Nov 22 09:31 README.md
        -rw-r--r-- 1 root root   17 Nov 22 09:31 Pier.java
        -rw-r--r-- 1 root root 2549 Nov 22 09:31 Quay.java
        -rwxr-xr-x 1 root root   80 Nov 22 09:31 run
        drwxr-xr-x 5 root root 4096 Nov 22 09:31 south
        -rw-r--r-- 1 root root   17 Nov 22 09:31 a
        -rw-r--r-- 1 root root   18 Nov 22 09:31 b
        -rw-r--r-- 1 root root   19 Nov 22 09:31 c
        """;

    assertThat(lossless.compress(Content.of(ls)).text())
        .contains("drwxr-xr-x <*> root root 4096 Nov 22 09:31 <*>\n")
        .contains("-rw-r--r-- 1 root root <*> Nov 22 09:31 <*>\n")
        .contains("d 2 north\n- 915 README.md\n- 17 Pier.java\n- 2549 Quay.java\n")
        .contains("=-rwxr-xr-x 1 root root   80 Nov 22 09:31 run\nd 5 south\n");
  }

  @ParameterizedTest(name = "block {0}")
  @ValueSource(ints = {0, 1, 2, 3})
  void everyListReadsBackCharForChar(int block) throws Exception {
    for (long seed = block * 250L; seed < block * 250L + 250; seed++) {
      String paths = new ListingTexts(seed).paths();
      View view = PathListWriter.view(paths, Purpose.PARTS, new NoBounds()).orElseThrow();
      String text = view.text();
      StringBuilder out = new StringBuilder();
      new PathListFormat().decode(text, out);

      assertThat(out.toString()).as("seed %d", seed).isEqualTo(paths);
      ReadBack.holds(new ListingCompressor(), new ListingTexts(seed).ls(), "seed " + seed);
    }
  }

  @Test
  void rowsWithABlankLineBetweenAnyTwoDoNotThrow() {
    StringBuilder rows = new StringBuilder();
    for (int i = 10; i < 26; i++) {
      rows.append("\n[berth] crane ").append(i).append(" quay 7 north lamp ").append(3 * i);
    }

    assertThat(new ListingCompressor().match(Payload.of(rows.append('\n').toString())))
        .isNotEqualTo(Match.CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC/BKcwggSjAgEA\nAoIBAQC7VJTUt9Us8cKj/MzEfYyjiWA4R4\n"
            + "AoIBAQC7VJTUt9Us8cKjMzEfYyjiWA4R4/\nMIIEvQIBADANBgkqh/kiG9w0BAQEFAASC\na/b\n",
        "https://a.example/x.html\nhttps://a.example/y.html\nhttps://b.example/x.html\n"
            + "https://b.example/y.html\nhttps://b.example/z.html\n",
        "one\ntwo\nthree\nfour\nfive\nsix\n",
        "a/b = 1;\nc/d.x = 2;\ne/f.x = 3;\ng/h.x = 4;\ni/j.x = 5;\n"
      })
  void doesNotTakeOtherLinesForPaths(String text) {
    assertThat(new ListingCompressor().match(Payload.of(text))).isEqualTo(Match.NO);
  }
}
