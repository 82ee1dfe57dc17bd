package dev.headroom.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Compressor.Purpose;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonFoldTest {
  @Test
  void aRowEndsWithTheLastCellThatIsThere() throws IOException {
    StringBuilder records = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      records.append(i == 1 ? "" : ",").append("{\"id\":").append(i * 37);
      records.append(i % 3 == 0 ? ",\"note\":\"n" + i * 5 + "\",\"by\":{\"who\":\"Ada\"}" : "");
      records.append(i % 3 == 1 ? ",\"note\":\"late\"" : "").append('}');
    }
    String json = "[" + records + "]";

    String text = folded(json);

    assertThat(text).startsWith("JSON as tables, minified; - or row end: absent");
    assertThat(text).contains("\n37,late\n", "\n74\n", "\n111,n15,Ada\n");
    assertThat(JsonRoundTripTest.readBack(text)).isEqualTo(json);
  }

  @Test
  void anEqualObjectAroundATableIsNotStatedTwice() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      rows.append(i == 0 ? "" : ",").append("{\"sku\":").append(4711 + i * 13);
      rows.append(",\"city\":\"c").append(i * 7).append("\"}");
    }
    String box = "{\"rows\":[" + rows + "],\"after\":\"" + "x".repeat(60) + "\"}";
    String json = "{\"first\":" + box + ",\"second\":" + box + ",\"note\":\"both\"}";

    assertThat(JsonRoundTripTest.readBack(folded(json))).isEqualTo(json);
  }

  @Test
  void aColumnOfOneValueShowsIt() throws IOException {
    StringBuilder records = new StringBuilder();
    for (int i = 11; i < 23; i++) {
      records.append(i == 11 ? "" : ",").append("{\"id\":").append(i * 3);
      records.append(i == 12 ? ",\"url\":\"https://api.example.org/a\"}" : ",\"city\":\"Oslo\"}");
    }
    String json = "[" + records + "]";

    String text = folded(json);

    assertThat(text).contains("https://api.example.org/a").doesNotContain("org/a*");
    assertThat(JsonRoundTripTest.readBack(text)).isEqualTo(json);
  }

  @Test
  void namesStandForWholeWords() throws IOException {
    String json =
        "{\"a\":\"lib/internal/alpha/x\",\"b\":\"lib/internal/alpha/y\",\"c\":\"lib/internal/alpha\","
            + "\"d\":\"lib/internal/alphabet/z\",\"e\":\"lib/internal/alpha/w\",\"f\":\"lib/internal/alpha/v\","
            + "\"g\":\"One more thing to say\",\"h\":\"One more thing to do\",\"i\":\"One more thing to see\"}";

    String text = folded(json);

    assertThat(text).contains("d:lib/internal/alphabet/z", "g:One more thing to say");
    assertThat(JsonRoundTripTest.readBack(text)).isEqualTo(json);
  }

  @Test
  void fieldsThatFewRecordsHaveShareAColumn() throws IOException {
    String[] rare = {
      "\"cpu\":[\"arm\"]", "\"os\":\"linux\"", "\"note\":\"late\"", "\"bin\":{\"x\":1}"
    };
    StringBuilder records = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      records.append(i == 0 ? "" : ",").append("{\"id\":").append(4711 + i * 13);
      records.append(i % 4 == 1 ? "," + rare[i % 16 / 4] : "");
      records.append(",\"city\":\"c").append(i * 7).append("\"}");
    }
    String json = "[" + records + "]";

    String text = folded(json);

    assertThat(text).contains("+ further fields", "4724,{cpu:[arm]}", "4776,{os:linux}");
    assertThat(JsonRoundTripTest.readBack(text)).isEqualTo(json);
  }

  @Test
  void aMapOfListsOfRecordsIsATable() throws IOException {
    StringBuilder lists = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      lists.append(i == 0 ? "" : ",").append("\"1.").append(i).append("\":[");
      for (int k = 0; k <= i % 3; k++) {
        lists.append(k == 0 ? "" : ",").append("{\"file\":\"f").append(i * 17 + k);
        lists.append("\",\"size\":").append(i * 311 + k).append('}');
      }
      lists.append(']');
    }
    String json = "{\"releases\":{" + lists + "}}";

    String text = folded(json);

    assertThat(text).contains("/releases 12 lists by key: ", "\n []: file", "\n f17,311");
    assertThat(JsonRoundTripTest.readBack(text)).isEqualTo(json);
  }

  private static String folded(String json) {
    return JsonRoundTripTest.fold(json, Purpose.WHOLE).orElseThrow().text();
  }
}
