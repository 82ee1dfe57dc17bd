package dev.headroom.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInStringTest {
  private static final String RECORDS = records(20);

  private final JsonCrusher crusher = new JsonCrusher();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"content\":[{\"type\":\"text\",\"text\":\"@\"}],\"isError\":false}",
        "{\n  \"result\": \"@\"\n}\n",
        "\"@\""
      })
  void jsonInAStringIsShownAsTables(String around) throws IOException {
    String document = around.replace("@", escaped(RECORDS, false));

    View view = view(document);

    assertThat(crusher.match(Payload.of(document))).isEqualTo(Match.SHAPE);
    assertThat(view.text()).contains(around.replace("@", "<json>"), "/parcels 20 rows: ");
    assertThat(readBack(view.text())).isEqualTo(document);
  }

  @Test
  void anEscapeToAsciiIsKept() throws IOException {
    String document = "{\"text\":\"" + escaped(RECORDS, true) + "\"}";

    assertThat(readBack(view(document).text())).isEqualTo(document);
  }

  @Test
  void anEscapeStyleOfItsOwnStaysAString() throws IOException {
    String document =
        "{\"text\":\"" + escaped(RECORDS, false).replace("Oslo", "\\u004fslo") + "\"}";

    View view = view(document);

    assertThat(view.text()).doesNotContain("<json>");
    assertThat(readBack(view.text())).isEqualTo(document);
  }

  @Test
  void rowsKnowTheirPlaceInTheEscapedText() {
    String document = "{\"text\":\"" + escaped(RECORDS, false) + "\"}";
    View view = crusher.view(Payload.of(document), Purpose.PARTS, Contexts.plain()).orElseThrow();

    Units units = view.units();
    int row = 0;
    while (!view.text().startsWith("7,", units.start(row))) {
      row++;
    }
    assertThat(units.source(row).of(document)).startsWith("{\\\"id\\\":7,").endsWith("}");
  }

  private View view(String document) {
    return crusher.view(Payload.of(document), Purpose.WHOLE, Contexts.plain()).orElseThrow();
  }

  private String readBack(String text) throws IOException {
    StringBuilder out = new StringBuilder();
    for (Format format : crusher.formats()) {
      if (format.reads(Format.firstLine(text))) {
        format.decode(text, out);
      }
    }
    return out.toString();
  }

  private static String records(int count) {
    StringBuilder json = new StringBuilder("{\"parcels\":[");
    for (int i = 1; i <= count; i++) {
      json.append(i == 1 ? "" : ",").append("{\"id\":").append(i).append(",\"note\":\"say ");
      json.append("\\\"").append(i * 7).append("\\\"\\n\",\"city\":\"");
      json.append(i % 2 == 0 ? "Oslo" : "Bod\u00f8").append("\"}");
    }
    return json.append("]}").toString();
  }

  private static String escaped(String text, boolean ascii) {
    String plain = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return ascii ? plain.replace("\u00f8", "\\u00f8") : plain;
  }
}
