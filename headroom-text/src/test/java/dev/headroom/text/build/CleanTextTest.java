package dev.headroom.text.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.text.internal.LineTable;
import dev.headroom.text.internal.event.NoBounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
  @Test
  void takesColoursTimesAndOverwrittenProgressAway() {
    String text =
        "2031-03-14T08:15:30.1234567Z \u001b[31mred\u001b[0m tide\n"
            + "2031-03-14T08:15:31.1234567Z 10%\r50%\r100% done\r\n"
            + "2031-03-14T08:15:32.1234567Z\n"
            + "plain";

    CleanText clean = clean(text);

    assertThat(clean.text()).isEqualTo("red tide\n100% done\n\nplain");
    assertThat(clean.changed()).isTrue();
  }

  @Test
  void leavesLinesAloneThatHaveNothingToTakeAway() {
    CleanText clean = clean("one\ntwo 08:15:30\n  three\n");

    assertThat(clean.text()).isEqualTo("one\ntwo 08:15:30\n  three\n");
    assertThat(clean.changed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2031-03-14T08:15:30Z x; 21",
        "2031-03-14 08:15:30,123 x; 24",
        "2031-03-14T08:15:30+01:00 x; 26",
        "[08:15:30] x; 11",
        "08:15:30.5 x; 11",
        "2031-03-14T08:15:30.123456Z 00O x; 32",
        "2031-03-14T08:15:30.123456Z 01E+x; 32",
        "[08:15:30]W: x; 13",
        "[08:15:30] : x; 13",
        "08:15 x; 0",
        "8:15:30 x; 0",
        "2031-03-14 x; 0",
        "08:15:30x; 0",
        "[08:15:30 x; 0",
      })
  void findsTheEndOfATime(String line, int end) {
    assertThat(Stamps.end(line, 0, line.length())).isEqualTo(end);
  }

  @Test
  void namesOfJobAndStepStayWhereTheyChange() {
    String stamp = "2031-03-14T08:15:30.1234567Z ";
    String text =
        "pier\tlift boxes\t\ufeff"
            + stamp
            + "crane\n"
            + ("pier\tlift boxes\t" + stamp + "winch\n")
            + ("pier\tdrop boxes\t" + stamp + "rope\n");

    assertThat(clean(text).text())
        .isEqualTo("pier\tlift boxes\tcrane\nwinch\npier\tdrop boxes\trope\n");
  }

  @Test
  void takesTimesAwayThatATerminalHides() {
    assertThat(clean("\u001b_bk;t=1927880000001\u0007crane\n").text()).isEqualTo("crane\n");
    assertThat(clean("\u001b]8;;file:///a\u001b\\crane\n").text()).isEqualTo("crane\n");
  }

  @Test
  void progressThatWasWipedShowsItsLastWords() {
    assertThat(clean("10%\r100% done\r      \r\nnext\n").text()).isEqualTo("100% done\nnext\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1mx",
        "_bk;t=",
        "_x\u001b",
        "P1\u001b\\x",
        "[",
        "]0;title\u0007x",
        "]0",
        "(Bx",
        "c",
        ""
      })
  void escapesEndWithinTheLine(String after) {
    String text = "\u001b" + after;

    assertThat(CleanText.escapeEnd(text, 0, text.length())).isBetween(1, text.length());
  }

  private static CleanText clean(String text) {
    return CleanText.of(text, LineTable.of(text), new NoBounds());
  }
}
