package dev.headroom.text.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTablesTest {
  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyLogReadsBackCharForChar(long seed) throws IOException {
    String log = LogTexts.of(seed);
    if (!log.isEmpty()) {
      assertThat(back(fold(log))).isEqualTo(log);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "\r\n",
        "\r",
        "a",
        "a\n",
        "a\r\n",
        "a\nb\r\n",
        "\n\n\n\n\n\n\n\n",
        " \n \n \n \n",
        "1\n1\n1\n1\n1",
        "x 1\nx 2\nx 3\nx 4",
        "a\r\nb",
        "<*> 1\n<*> 2\n<*> 3\n<*> 4\n",
        "k=1 \nk=2 \nk=3 \nk=4 \n",
        "\ud800 1\n\ud800 2\n\ud800 3\n\ud800 4",
        "# 1\n# 2\n# 3\n# 4\n"
      })
  void smallAndOddTextsReadBack(String text) throws IOException {
    assertThat(back(fold(text))).isEqualTo(text);
  }

  @Test
  void wordsThatAgreeInTheLowBytesOfTheirCharsStayApart() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      // 'a' and 'b' in a row have the low bits of 'a' and a letter 256 chars further
      String name = i % 3 == 0 ? "ab7" : i % 3 == 1 ? "a\u01627" : "\u0161b7";
      log.append("gate ").append(name).append(" opens door ").append(name).append(" at 8\n");
    }

    assertThat(back(fold(log.toString()))).isEqualTo(log.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\t", "\u0001", "\u2028", "\uFEFF", "\r"})
  void aLineThatBeginsWithAnOddCharStaysApart(String odd) throws IOException {
    StringBuilder log = new StringBuilder();
    for (int i = 10; i < 40; i++) {
      log.append(i == 20 ? odd : "").append("08:15:").append(i).append(" ship ").append(i * 7);
      log.append(" calls at berth ").append(i % 5).append('\n');
    }

    assertThat(back(fold(log.toString()))).isEqualTo(log.toString());
  }

  @Test
  void statesPatternOnceAndGivesRowsTheirLineNumbers() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      log.append("Mar 02 08:15:").append(10 + i).append(" gate7 doord[4").append(i);
      log.append("]: badge A-").append(i * 37).append(" refused at door north\n");
    }

    String folded = fold(log.toString());

    assertThat(folded.lines().filter(line -> line.contains("refused")))
        .containsExactly("# Mar 02 08:15:<*> gate7 doord[<*>]: badge A-<*> refused at door north");
    assertThat(folded).contains("\n1 10 40 0\n 11 41 37\n");
  }

  @Test
  void joinsLinesThatComeTogetherToOneEvent() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      String time = "08:" + (10 + i) + ":07";
      log.append(time).append(" door: badge ").append(i * 31).append(" accepted\n");
      log.append(time).append(" lock: opening\n");
    }

    String folded = fold(log.toString());

    assertThat(folded).contains("+ ");
    assertThat(back(folded)).isEqualTo(log.toString());
  }

  @Test
  void statesTheTimeOnceBeforeLinesThatShareNothingElse() throws IOException {
    String[] words = {"fetch", "##[group]Run", "  depth: 0", "", "token:", "done", "crane", "quay"};
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      log.append("2031-03-02T08:15:").append(10 + i / 8).append('.').append(1_000_003 + 77_777 * i);
      log.append("Z ").append(words[i % 8]).append("x".repeat(i / 8)).append('\n');
    }

    String folded = fold(log.toString());

    assertThat(folded).contains("\n# 2031-03-02T08:15:<at>.<*>Z <*>\nat 10\n1 1000003 fetch\n");
    assertThat(folded).contains("\n 1155557   depth: 0\n 1233334 \n 1311111 token:\n");
    assertThat(folded).containsOnlyOnce("2031");
    assertThat(back(folded)).isEqualTo(log.toString());
  }

  @Test
  void keepsTimesInHeadingsRatherThanATableForEverySecond() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      log.append(String.format("2031-01-01 %02d:%02d:%02d", i / 3600, i / 60 % 60, i % 60));
      log.append(" INFO parcel ").append(70_000 + i).append(" weighs ").append(i * 31 % 977);
      log.append(" g\n");
    }

    String folded = fold(log.toString());

    assertThat(folded).contains("\n# 2031-01-01 <at>:<*> INFO parcel <*> weighs <*> g\nat 00:00\n");
    assertThat(folded.lines().filter(line -> line.startsWith("# "))).hasSize(1);
    assertThat(back(folded)).isEqualTo(log.toString());
  }

  @Test
  void statesTheFolderOfARunOfPathsInItsHeading() throws IOException {
    String[] folders = {
      "src/harbor/north/", "docs/pier/", "/srv/", "a/b/c/d/", "lib/quay-side/", "x/"
    };
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      log.append("08:15:").append(10 + i).append(".").append(100 + 7 * i).append(" copied ");
      log.append(folders[i / 5]).append("f").append(31 * i);
      log.append(i % 2 == 0 ? ".txt" : ".tar.gz").append(" to store\n");
    }

    String folded = fold(log.toString());

    assertThat(folded).contains("\nat src/harbor/north/\n").contains("\nat docs/pier/\n");
    assertThat(folded).containsOnlyOnce("quay-side");
    assertThat(back(folded)).isEqualTo(log.toString());
  }

  @Test
  void leavesLinesInTheirOrderWhereAPatternIsNotWorthItsLineNumbers() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      log.append("2031-03-02 08:15:").append(10 + i / 20).append(' ');
      log.append(i % 3 == 0 ? "in " : i % 3 == 1 ? "out " : "at ").append("pier").append(i * 7);
      log.append('\n');
    }

    String folded = fold(log.toString());

    assertThat(folded.lines().filter(line -> line.startsWith("# ")).count()).isLessThan(3);
    assertThat(back(folded)).isEqualTo(log.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08:15:10 a\n08:15:11 b\n08:15:12\n08:15:13 \n08:15:14  c\n08:15:15\td\n08:15:16 e\n",
        "7 /\n7 a/\n7 /b\n7 a/b/c\n7 //\n7 x\n7 a/b\n7 a/\n7 /\n7 a/b\n",
        "1 <*> x\n2 <at> y\n3 <=1> z\n4 u v\n5 w w\n6 q\n7 r\n8 s\n9 t\n",
        "a/1 b\na/x b\n/ b\na/1/ b\n/1 b\na//1 b\na/1 b\na/y1 b\n"
      })
  void timesAndPathsOfEveryShapeReadBack(String text) throws IOException {
    assertThat(back(fold(text))).isEqualTo(text);
    assertThat(back(fold(text.repeat(9)))).isEqualTo(text.repeat(9));
  }

  @Test
  void statesOnceWhatPatternsHaveInCommon() throws IOException {
    String folded = fold(doors());

    assertThat(folded).containsOnlyOnce("quay-house warden on watch");
    assertThat(folded).contains("<for> stands in the last \"for\" row");
    assertThat(folded.lines().filter(line -> line.startsWith("for "))).hasSize(3);
    assertThat(back(folded)).isEqualTo(doors());
  }

  private static String doors() {
    String[] said = {
      "opened the north gate for cart %d", "shut the gate behind %d carts and a mule", "saw %d"
    };
    java.util.Random random = new java.util.Random(7);
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 90; i++) {
      log.append("08:15:").append(10 + i / 3).append(" quay-house warden on watch, berth ");
      log.append(String.format(java.util.Locale.ROOT, said[random.nextInt(3)], 100 + i * 37 % 800));
      log.append('\n');
    }
    return log.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<for>", "for ", "<", "<f", "for>", "at ", " ", "  ", "", "+ ", "\t", "\r"})
  void patternsThatHoldWordsOfTheFormReadBack(String word) throws IOException {
    String log = doors().replace("gate", word).replace("watch,", word);

    assertThat(back(fold(log))).isEqualTo(log);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# a <for>\n1\n",
        "# a <for> b <for>\nfor x\n1\n",
        "# a\nfor x\n1\n",
        "for x\n1\n",
        "# a <for> <=1>\nfor x\n1\n"
      })
  void readerRefusesPatternsThatAreNotFilled(String tables) {
    assertThatThrownBy(() -> back(Legend.FIRST + ". 1 lines.\n" + tables))
        .isInstanceOf(IOException.class);
  }

  @Test
  void readsWhatFamiliesShareInSeveralPlaces() throws IOException {
    String text =
        Legend.FIRST
            + Legend.FAMILIES
            + ". 4 lines.\n# <at>:<*> gate <for>: badge <*> <for>\nfor north refused, code <*>\n"
            + "at 08:15\n1 01 A-7 3\n 02 A-8 4\nfor <*> accepted\nat 08:16\n3 09 east C-2\n"
            + "at 08:17\n 10 west C-3\n";

    assertThat(back(text))
        .isEqualTo(
            """
            08:15:01 gate north: badge A-7 refused, code 3
            08:15:02 gate north: badge A-8 refused, code 4
            08:16:09 gate east: badge C-2 accepted
            08:17:10 gate west: badge C-3 accepted
            """);
  }

  @Test
  void readsTheExampleOfItsPage() throws IOException {
    String text =
        Legend.FIRST
            + ". 6 lines.\n# <*>\n3 08:15:11 lockd: shut\n 08:15:20 lockd: ERROR no key\n"
            + "# Mar 02 <at>:<*> doord[<*>]: badge <*> refused\nat 08:15\n1 01 411 A-77\n 09 412 A-12\n"
            + "# Mar 02 <*> doord: badge <*> accepted\n+ Mar 02 <=1> lockd: open for <=2>\n"
            + "5 08:17:40 C-20\n";

    assertThat(back(text))
        .isEqualTo(
            """
            Mar 02 08:15:01 doord[411]: badge A-77 refused
            Mar 02 08:15:09 doord[412]: badge A-12 refused
            08:15:11 lockd: shut
            08:15:20 lockd: ERROR no key
            Mar 02 08:17:40 doord: badge C-20 accepted
            Mar 02 08:17:40 lockd: open for C-20
            """);
  }

  @Test
  void t17KeepsDifferentAddressesApart() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      log.append("app[7]: segfault at 0x7f00").append(i).append(" ip 0x40").append(i).append('\n');
    }

    String folded = fold(log.toString());

    for (int i = 0; i < 30; i++) {
      assertThat(folded).contains("7f00" + i);
    }
    assertThat(back(folded)).isEqualTo(log.toString());
  }

  @Test
  void t59LongLinesAndManyTypesStayLinear() throws IOException {
    String oneLine = "word 12 ".repeat(40_000);
    StringBuilder types = new StringBuilder();
    for (int i = 0; i < 8_000; i++) {
      types.append(Integer.toString(i, 26).replaceAll("[0-9]", "z")).append(" begins\n");
    }

    assertThat(back(fold(oneLine))).isEqualTo(oneLine);
    assertThat(back(fold(types.toString()))).isEqualTo(types.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "Lines by event: below each # pattern 2 lines.\n"})
  void readerRefusesWhatIsNotWhole(String text) {
    assertThatThrownBy(() -> back(text)).isInstanceOf(IOException.class);
  }

  @Test
  void readerRefusesEveryCutOfAText() {
    String folded = fold(LogTexts.of(7));

    for (int end = 0; end < folded.length(); end += 13) {
      String cut = folded.substring(0, end);
      assertThatThrownBy(() -> back(cut)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void valuesMayBeLongerThanWhatTheReaderCollects() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      String door = "x".repeat(20_000 + i);
      log.append("08:15:1").append(i).append(" gate").append(i * 37 % 10).append(" shut ");
      log.append(door).append(" twice ").append(door).append(" and all of ").append(i * i);
      log.append(" are shut\n");
    }

    assertThat(back(fold(log.toString()))).isEqualTo(log.toString());
  }

  @Test
  void readerTakesNoValueFromTheRowBelow() {
    String rows = "# door <*> of <*>\n1 north\n south gate7\n";

    assertThatThrownBy(() -> back(Legend.FIRST + ". 2 lines.\n" + rows))
        .hasMessageContaining("too few values");
  }

  private static String fold(String text) {
    return EventTables.fold(text, new NoBounds());
  }

  private static String back(String folded) throws IOException {
    StringBuilder out = new StringBuilder();
    new EventTablesFormat().decode(folded, out);
    return out.toString();
  }
}
