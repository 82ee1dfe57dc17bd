package dev.headroom.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRoundTripTest {
  private static final int DOCUMENTS_PER_SEED = 500;

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void t8T9_T10_everyDocumentReadsBackCharForChar(long seed) throws IOException {
    for (long i = 0; i < DOCUMENTS_PER_SEED; i++) {
      String original = Documents.any(seed * DOCUMENTS_PER_SEED + i);

      Optional<View> view = fold(original, Purpose.WHOLE);

      if (view.isPresent()) {
        assertThat(readBack(view.get().text())).isEqualTo(original);
        View parts = fold(original, Purpose.PARTS).orElseThrow();
        assertThat(readBack(parts.text())).isEqualTo(original);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":2}",
        "[1,2",
        "[1,]",
        "{\"a\" 1}",
        "[01]",
        "[1.]",
        "[\"\\x\"]",
        "[\"a\nb\"]",
        "[1] 2",
        "{} {}",
        "[nul]",
        ""
      })
  void t10T20_declinesWhatIsNotPlainJson(String text) {
    assertThat(fold(text, Purpose.WHOLE)).isEmpty();
  }

  @Test
  void anItemOfArraysThatIsBuiltFromOthersComesBack() throws IOException {
    String rows =
        "[[\"https://a.example/x\",3,\"https://a.example/x\"],"
            + "[\"https://a.example/y\",4,\"https://a.example/y\"],"
            + "[\"https://a.example/z\",5,\"https://a.example/z\"]]";

    View view = fold(rows, Purpose.WHOLE).orElseThrow();

    assertThat(view.text()).contains("( from ");
    assertThat(readBack(view.text())).isEqualTo(rows);
  }

  @Test
  void t60NestingCostsNoStack() throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    View view = fold(deep, Purpose.WHOLE).orElseThrow();

    assertThat(readBack(view.text())).isEqualTo(deep);
  }

  @Test
  void declinesWhatIsNestedDeeperThanAllowed() {
    String text = "[".repeat(40) + "]".repeat(40);

    assertThat(JsonScanner.scan(text, Contexts.nested(40))).isNotNull();
    assertThat(JsonScanner.scan(text, Contexts.nested(39))).isNull();
  }

  static Optional<View> fold(String text, Purpose purpose) {
    return new JsonCrusher().view(Payload.of(text), purpose, Contexts.plain());
  }

  static String readBack(String text) throws IOException {
    Format format = new JsonCrusher().formats().get(0);
    assertThat(format.reads(Format.firstLine(text))).isTrue();
    StringBuilder out = new StringBuilder();
    format.decode(text, out);
    return out.toString();
  }
}
