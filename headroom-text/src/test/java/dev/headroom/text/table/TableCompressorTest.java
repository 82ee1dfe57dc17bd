package dev.headroom.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Headroom;
import dev.headroom.spi.Compressor;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import dev.headroom.text.internal.ReadBack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCompressorTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new TableCompressor();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        new Sample(TableTexts.large(), List.of("sunk", "on fire", "9001")),
        Sample.of(new TableTexts(1).csv()),
        Sample.of(new TableTexts(2).csv()),
        Sample.of(new TableTexts(3).padded()),
        Sample.of(new TableTexts(4).padded()));
  }

  @Test
  void whatAllRowsShareIsStatedOnce() {
    String csv =
        """
        berth,ship,flag,since
        B-1,Aurora,NO,2031-03-14
        B-2,Borealis,NO,2031-03-15
        B-3,"Corona, the",NO,2031-03-15
        B-4,Dione,NO,2031-03-16
        B-5,Electra,NO,2031-03-17
        B-6,Freya,NO,2031-03-18
        B-7,Gaia,NO,2031-03-18
        """;

    assertThat(
            Headroom.builder()
                .compressor(new TableCompressor())
                .build()
                .compress(Content.of(csv))
                .text())
        .startsWith(
            """
            7 rows; each fills <*> of the second line here
            berth,ship,flag,since
            B-<*>,<*>,NO,2031-03-<*>
            1,Aurora,14
            2,Borealis,15
            3,"Corona, the",15
            """);
  }

  @Test
  void t71RareRowsAndExtremesAreVisibleUnderABudget() {
    Headroom agent = Headroom.builder().compressor(new TableCompressor()).recoverable().build();

    String text = agent.compress(Content.of(TableTexts.large()).within(500)).text();

    assertThat(text).contains("sunk").contains("on fire").contains("9001");
    assertThat(text).contains("rows left out: rows ");
  }

  @ParameterizedTest(name = "block {0}")
  @ValueSource(ints = {0, 1, 2, 3})
  void everyCsvReadsBackCharForChar(int block) throws Exception {
    for (long seed = block * 250L; seed < block * 250L + 250; seed++) {
      ReadBack.holds(new TableCompressor(), new TableTexts(seed).csv(), "seed " + seed);
    }
  }

  @Test
  void paddedTablesAreShownWithoutTheirBlanks() throws Exception {
    StringBuilder kubectl = new StringBuilder("NAME         READY   STATUS    RESTARTS   AGE\n");
    for (int i = 10; i < 30; i++) {
      kubectl.append("pier-").append(i).append("      1/1     Running   0          ").append(i);
      kubectl.append("d\n");
    }
    String text =
        Headroom.builder()
            .compressor(new TableCompressor())
            .build()
            .compress(Content.of(kubectl.toString()))
            .text();

    assertThat(text)
        .startsWith(
            """
            20 rows a b; each fills <*> of the second line here, padded to 12, 0
            <*> 1/1     Running   0          <*>
            =NAME         READY   STATUS    RESTARTS   AGE
            pier-10 10d
            """);
  }

  @ParameterizedTest(name = "block {0}")
  @ValueSource(ints = {0, 1, 2, 3})
  void everyPaddedTableReadsBackCharForChar(int block) throws Exception {
    for (long seed = block * 250L; seed < block * 250L + 250; seed++) {
      ReadBack.holds(new TableCompressor(), new TableTexts(seed).padded(), "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Well, this is prose.\nAnd so, it goes on.\nWith commas, one a line.\nUp, to here.\n",
        "import a, b\nimport c, d\nimport e, f\nimport g, h\n",
        "12:30:01,120 INFO a\n12:30:02,310 INFO b\n12:30:03,1 WARN c\n12:30:04,5 INFO d\n",
        "call(a, b);\ncall(c, d);\ncall(e, f);\ncall(g, h);\n"
      })
  void doesNotTakeOtherTextsForTables(String text) {
    assertThat(new TableCompressor().match(Payload.of(text)).compareTo(Match.SHAPE)).isNegative();
  }

  @Test
  void recordsWithLineEndsInQuotesAreATable() throws Exception {
    StringBuilder csv = new StringBuilder("order;ship;note;total\n");
    for (int i = 0; i < 400; i++) {
      csv.append("ORD-").append(i).append(";Aurora;");
      csv.append(i % 3 == 0 ? "\"please; call \"\"Ada\"\"\nbefore noon\"" : "");
      csv.append(';').append(i * 7 % 90).append(".50\n");
    }

    assertThat(new TableCompressor().match(Payload.of(csv.toString()))).isEqualTo(Match.SHAPE);
    assertThat(ReadBack.holds(new TableCompressor(), csv.toString(), "quotes")).isTrue();
  }

  @Test
  void whatAllRowsShareMayHoldADelimiterThatComesBeforeTheirs() throws Exception {
    StringBuilder found = new StringBuilder("12:\t\tString berth = berths.get(ship);\n");
    for (int i = 0; i < 9; i++) {
      found.append(30 + 7 * i).append(":\t\t\tString berth = berths.get(ship);\n");
    }

    CompressionResult result =
        Headroom.builder()
            .withoutDiscovery()
            .compressor(new TableCompressor())
            .build()
            .compress(Content.of(found.toString()));

    assertThat(result.decision().problem()).isEmpty();
    assertThat(ReadBack.holds(new TableCompressor(), found.toString(), "delimiters")).isTrue();
  }

  @Test
  void t22PlaceholdersThatAllCellsEndWithStayContent() throws Exception {
    StringBuilder templates = new StringBuilder("1,berth,Crane <*> lifts from /<*>\n");
    for (int i = 2; i < 30; i++) {
      templates.append(i).append(",berth,Ship ").append(i % 7).append(" calls at /<*>\n");
    }

    CompressionResult result =
        Headroom.builder()
            .withoutDiscovery()
            .compressor(new TableCompressor())
            .build()
            .compress(Content.of(templates.toString()));

    assertThat(result.decision().problem()).isEmpty();
    assertThat(ReadBack.holds(new TableCompressor(), templates.toString(), "holes")).isTrue();
  }

  @Test
  void aHeadingOfTwoWordsIsOneColumn() throws Exception {
    StringBuilder pods =
        new StringBuilder("NAME       READY   NODE     NOMINATED NODE   GATES OPEN\n");
    for (int i = 10; i < 60; i++) {
      pods.append("crane-").append(i).append("   1/1     quay-").append(i % 3);
      pods.append("   <none>           <none>\n");
    }

    assertThat(new TableCompressor().match(Payload.of(pods.toString()))).isEqualTo(Match.CERTAIN);
    assertThat(ReadBack.holds(new TableCompressor(), pods.toString(), "pods")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "THE HARBOR  AND  ITS SHIPS\n\nIt lies in the north.\nShips call there.\nOften so.\n",
        "a, b and c\nd, e and f\ng, h and i\nj, k and l\nm, n and o\n",
        "int a = f(b, c);\nint d = f(e, g);\nint h = f(i, j);\nint k = f(l, m);\n",
        "| a line of a quote\n| and another one\n| and a third\n| the last\n",
        "12:00  Aurora  in\n12:01  Borealis  out\n"
      })
  void proseAndCodeAreNoTables(String text) {
    assertThat(new TableCompressor().match(Payload.of(text)).compareTo(Match.SHAPE)).isNegative();
  }
}
