package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "rows 13-40 of /orders",
        "rows 7",
        "lines 100-180",
        "chars 650-787",
        "member Foo.bar",
        "/orders/3/id",
        "matching time out",
        "matching time out from chars 3402",
        "all"
      })
  void theTextFormReadsBack(String form) {
    assertThat(Selection.parse(form).toString()).isEqualTo(form);
  }

  @Test
  void whatALaterMarkerSaysIsASelection() {
    assertThat(Selection.parse("rows left out: 13-40 of /orders"))
        .isEqualTo(Selection.rows(13, 40).of("/orders"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rows",
        "rows 0",
        "rows 9-3",
        "rows a-b",
        "rows 1-99999999999",
        "member ",
        "x"
      })
  void whatIsNoSelectionIsRefusedWithExamples(String form) {
    assertThatIllegalArgumentException().isThrownBy(() -> Selection.parse(form));
  }

  @Test
  void severalSelectionsStandInOneText() {
    assertThat(Selection.parseAll("rows 3-5, 9,20-22 of /orders; lines 7 ;member A.b"))
        .extracting(Selection::toString)
        .containsExactly(
            "rows 3-5 of /orders",
            "rows 9 of /orders",
            "rows 20-22 of /orders",
            "lines 7",
            "member A.b");
    assertThat(Selection.parseAll("all;")).containsExactly(Selection.all());
  }

  @Test
  void wordsToMatchMayHoldWhatSeparatesSelections() {
    assertThat(Selection.parseAll("lines 7; matching a; lines 3, 4"))
        .containsExactly(Selection.lines(7, 7), Selection.matching("a; lines 3, 4"));
    assertThat(Selection.parseAll("/a, b/c")).containsExactly(Selection.pointer("/a, b/c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";", "rows 3,", "rows 1; x", "lines 1,a"})
  void oneThatIsNoSelectionRefusesAll(String form) {
    assertThatIllegalArgumentException().isThrownBy(() -> Selection.parseAll(form));
  }

  @Test
  void moreSelectionsThanAPageCouldHoldAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Selection.parseAll("lines 1;".repeat(33)))
        .withMessageContaining("33");
  }
}
