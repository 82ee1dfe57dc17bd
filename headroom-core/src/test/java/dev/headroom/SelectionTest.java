package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
        "all"
      })
  void theTextFormReadsBack(String form) {
    assertThat(Selection.parse(form).toString()).isEqualTo(form);
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
}
