package dev.headroom.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Span;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.Weights;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCrusherTest {
  private final JsonCrusher crusher = new JsonCrusher();

  @Test
  void showsRecordsAsRowsUnderAHeader() {
    assertThat(folded(orders(6)))
        .isEqualTo(
            """
            JSON as tables, minified; (...) same in all rows, * cell
            {page:1,orders:<rows>}
            /orders 6 rows: id,(status=sent) customer{name="Customer *",city},url="https://shop.example/o/*"
            1,1,Oslo,A1
            2,2,Bergen,A2
            3,3,Oslo,A3
            4,4,Bergen,A4
            5,5,Oslo,A5
            6,6,Bergen,A6\
            """);
  }

  @Test
  void t8T9_numbersKeepTheirTextAndNullEmptyAndMissingDiffer() throws IOException {
    String json =
        "[{\"a\":1.0,\"b\":null},{\"a\":-0,\"b\":\"\"},{\"a\":1E+2},{\"a\":\"007\",\"b\":\"null\"},"
            + "{\"a\":12345678901234567890,\"b\":\"x\"},{\"a\":1,\"b\":2},{\"a\":3,\"b\":4}]";

    String text = folded(json);

    assertThat(text).contains("1.0,null", "-0,\"\"", "\n1E+2\n", "\"null\"");
    assertThat(JsonRoundTripTest.readBack(text)).isEqualTo(json);
  }

  @Test
  void t10KeepsKeyOrdersThatDiffer() throws IOException {
    StringBuilder records = new StringBuilder();
    for (int i = 1; i <= 30; i++) {
      String url = "\"url\":\"u" + i * 7 + "\"";
      String name = "\"name\":\"n" + i * 3 + "\"";
      records.append(i == 1 ? "" : ",").append("{\"id\":").append(i).append(',');
      records.append(i == 3 ? name + "," + url : url + "," + name).append('}');
    }
    String json = "[" + records + "]";

    String text = folded(json);

    assertThat(text).contains("keys in rows 3: id,name,url");
    assertThat(JsonRoundTripTest.readBack(text)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", " ", "  ", "    "})
  void keepsUsualIndents(String indent) throws IOException {
    String json = "[\n@{\n@@\"a\": 1,\n@@\"b\": []\n@},\n@{}\n]\n".replace("@", indent);

    assertThat(JsonRoundTripTest.readBack(folded(json))).isEqualTo(json);
    String windows = json.replace("\n", "\r\n");
    assertThat(JsonRoundTripTest.readBack(folded(windows))).isEqualTo(windows);
  }

  @Test
  void aBlankLineIsNoIndent() throws IOException {
    String text = folded("[\n\n    1\n]\n");

    assertThat(crusher.formats().get(0).bytesExact(text)).isFalse();
    assertThat(JsonRoundTripTest.readBack(text)).isEqualTo("[1]");
  }

  @Test
  void aMapOfPlainValuesIsATableByKey() throws IOException {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      members.append(i == 0 ? "" : ",").append("\"queue_" + i + "\":\"east wing " + i * 7 + "\"");
    }
    String json = "{" + members + "}";

    String text = folded(json);

    assertThat(text).contains("20 values by key: \"queue_*\",\"east wing *\"\n0,0\n1,7\n");
    assertThat(JsonRoundTripTest.readBack(text)).isEqualTo(json);
  }

  @Test
  void aListOfOneRecordIsPartOfItsRow() throws IOException {
    StringBuilder records = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      records
          .append(i == 0 ? "" : ",")
          .append("{\"id\":" + i + ",\"at\":[{\"line\":" + i * 3 + "}]}");
    }
    String json = "[" + records + "]";

    String text = folded(json);

    assertThat(text).contains("20 rows: id,at[{line}]\n0,0\n1,3\n");
    assertThat(JsonRoundTripTest.readBack(text)).isEqualTo(json);
  }

  @Test
  void saysWhenTheLayoutIsNotKept() throws IOException {
    String text = folded("[ {\"a\":1},   {\"a\":2} ]");

    assertThat(crusher.formats().get(0).bytesExact(text)).isFalse();
    assertThat(JsonRoundTripTest.readBack(text)).isEqualTo("[{\"a\":1},{\"a\":2}]");
  }

  @Test
  void statesSharedBeginningsAndEqualObjectsOnce() throws IOException {
    String user =
        "{\"login\":\"ada\",\"home\":\"https://api.example.org/users/ada\",\"kind\":\"person\"}";
    String base = "https://api.example.org/repos/north/harbour";
    String json =
        "{\"owner\":"
            + user
            + ",\"sender\":"
            + user
            + ",\"a\":\""
            + base
            + "/issues\",\"b\":\""
            + base
            + "/pulls\",\"c\":\""
            + base
            + "/tags\",\"d\":\""
            + base
            + "/forks{/x}\",\"author\":"
            + user
            + "}";

    String text = folded(json);

    assertThat(text)
        .contains("owner:<1>,sender:<1>", "<a>=https://api.example.org/repos/north/harbour");
    assertThat(JsonRoundTripTest.readBack(text)).isEqualTo(json);
  }

  @Test
  void rowsAreUnitsThatKnowTheirPlaceInTheOriginal() {
    String json = orders(40);

    View view = crusher.view(Payload.of(json), Purpose.PARTS, Contexts.plain()).orElseThrow();

    Units units = view.units();
    int[] rows = units(units, "rows");
    assertThat(rows).hasSize(40);
    assertThat(units.groups().get(units.group(rows[2])).name()).isEqualTo("/orders");
    assertThat(units.source(rows[2]).of(json)).startsWith("{\"id\":3,").endsWith("}");
    assertThat(view.text().substring(units.start(rows[2]), units.end(rows[2])))
        .isEqualTo("3,3,Oslo,A3\n");
  }

  @Test
  void rareValuesMustBeKept() {
    String json = orders(40).replaceFirst("\"status\":\"sent\"", "\"status\":\"lost\"");

    View view = crusher.view(Payload.of(json), Purpose.PARTS, Contexts.plain()).orElseThrow();

    int[] rows = units(view.units(), "rows");
    assertThat(view.units().weight(rows[0])).isGreaterThanOrEqualTo(Weights.MUST_RARE);
    assertThat(view.units().weight(rows[1])).isLessThan(Weights.MUST);
    assertThat(view.facets().names(view.units().group(rows[0]))).contains("status");
  }

  @Test
  void longCellsCanBeCutAtWords() {
    String note = "one more word ".repeat(60).strip();
    String json =
        "[{\"id\":1,\"note\":\""
            + note
            + "\"},{\"id\":2,\"note\":\"short\"},{\"id\":3,\"note\":\"x\"}]";

    View view = crusher.view(Payload.of(json), Purpose.PARTS, Contexts.plain()).orElseThrow();

    Units units = view.units();
    int pieces = 0;
    for (int unit = 0; unit < units.size(); unit++) {
      if (units.groups().get(units.group(unit)).noun().equals("chars")) {
        pieces++;
        assertThat(units.source(unit).of(json))
            .isEqualTo(view.text().substring(units.start(unit), units.end(unit)));
      }
    }
    assertThat(pieces).isGreaterThan(3);
  }

  @Test
  void findsJsonPointers() {
    String json = "{\"a/b\":[10,{\"c\":true}]}";

    Span span = crusher.find(json, "/a~1b/1/c").orElseThrow();

    assertThat(span.of(json)).isEqualTo("true");
    assertThat(crusher.find(json, "/a~1b/7")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[ERROR] x [1]", "{not json}", "plain", "{", "[see: 1]"})
  void takesOtherTextForWhatItIs(String text) {
    assertThat(crusher.match(Payload.of(text))).isEqualTo(Match.NO);
  }

  private static int[] units(Units units, String noun) {
    return IntStream.range(0, units.size())
        .filter(unit -> units.groups().get(units.group(unit)).noun().equals(noun))
        .toArray();
  }

  private String folded(String json) {
    return crusher.view(Payload.of(json), Purpose.WHOLE, Contexts.plain()).orElseThrow().text();
  }

  private static String orders(int count) {
    StringBuilder json = new StringBuilder("{\"page\":1,\"orders\":[");
    for (int i = 1; i <= count; i++) {
      json.append(i == 1 ? "" : ",");
      json.append("{\"id\":" + i + ",\"status\":\"sent\",\"customer\":{\"name\":\"Customer " + i);
      json.append("\",\"city\":\"" + (i % 2 == 1 ? "Oslo" : "Bergen") + "\"},");
      json.append("\"url\":\"https://shop.example/o/A" + i + "\"}");
    }
    return json + "]}";
  }
}
