package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathTest {
  @ParameterizedTest
  @CsvSource({
    "What is at $.orders[3].id?, /orders/3/id",
    "$[15][2], /15/2",
    "In $.a.b: which, /a/b",
    "\"$['odd key'].x\", /odd key/x"
  })
  void aSimplePathIsAPointer(String text, String pointer) {
    assertThat(JsonPath.pointerIn(text)).contains(pointer);
  }

  @Test
  void slashesInNamesAreEscaped() {
    assertThat(JsonPath.pointerIn("$[\"a/b~c\"]")).contains("/a~1b~0c");
  }

  @Test
  void amountsAndNothingAreNoPath() {
    assertThat(JsonPath.pointerIn("it costs $5 or $ 7")).isEmpty();
    assertThat(JsonPath.pointerIn("none")).isEmpty();
  }
}
