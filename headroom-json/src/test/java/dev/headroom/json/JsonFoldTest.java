package dev.headroom.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Compressor.Purpose;
import java.io.IOException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonFoldTest {
  @Test
  void aRowEndsWithTheLastCellThatIsThere() throws IOException {
    String[] rest = {",\"note\":\"n%d\",\"by\":{\"who\":\"Ada\"}", ",\"note\":\"late\"", ""};

    String text =
        folded(
            list(
                12,
                i -> "{\"id\":" + (i + 1) * 37 + rest[(i + 1) % 3].formatted((i + 1) * 5) + "}"));

    assertThat(text).startsWith("JSON as tables, minified; - or row end: absent");
    assertThat(text).contains("\n37,late\n", "\n74\n", "\n111,n15,Ada\n");
  }

  @Test
  void anEqualObjectAroundATableIsNotStatedTwice() throws IOException {
    String rows = list(9, i -> "{\"sku\":%d,\"city\":\"c%d\"}".formatted(4711 + i * 13, i * 7));
    String box = "{\"rows\":" + rows + ",\"after\":\"" + "x".repeat(60) + "\"}";

    String text = folded("{\"first\":" + box + ",\"second\":" + box + ",\"note\":\"both\"}");

    assertThat(text).containsOnlyOnce("x".repeat(60));
  }

  @Test
  void aColumnOfOneValueShowsIt() throws IOException {
    String url = "\"url\":\"https://api.example.org/a\"";

    String text =
        folded(
            list(
                12,
                i -> "{\"id\":%d,%s}".formatted(33 + i * 3, i == 1 ? url : "\"city\":\"Oslo\"")));

    assertThat(text).contains("https://api.example.org/a").doesNotContain("org/a*");
  }

  @Test
  void namesStandForWholeWords() throws IOException {
    String json =
        "{\"a\":\"lib/internal/alpha/x\",\"b\":\"lib/internal/alpha/y\",\"c\":\"lib/internal/alpha\","
            + "\"d\":\"lib/internal/alphabet/z\",\"e\":\"lib/internal/alpha/w\",\"f\":\"lib/internal/alpha/v\","
            + "\"g\":\"One more thing to say\",\"h\":\"One more thing to do\",\"i\":\"One more thing to see\"}";

    String text = folded(json);

    assertThat(text).contains("d:lib/internal/alphabet/z", "g:One more thing to say");
  }

  @Test
  void fieldsThatFewRecordsHaveShareAColumn() throws IOException {
    String[] rare = {
      "\"cpu\":[\"arm\"]", "\"os\":\"linux\"", "\"note\":\"late\"", "\"bin\":{\"x\":1}"
    };
    String text =
        folded(
            list(
                40,
                i -> {
                  String field = i % 4 == 1 ? "," + rare[i % 16 / 4] : "";
                  return "{\"id\":%d%s,\"city\":\"c%d\"}".formatted(4711 + i * 13, field, i * 7);
                }));

    assertThat(text).contains("+ further fields", "4724,{cpu:[arm]}", "4776,{os:linux}");
  }

  @Test
  void aMapOfListsOfRecordsIsATable() throws IOException {
    StringBuilder lists = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      int file = i * 17;
      int size = i * 311;
      lists.append(i == 0 ? "" : ",").append("\"1.").append(i).append("\":");
      lists.append(
          list(i % 3 + 1, k -> "{\"file\":\"f%d\",\"size\":%d}".formatted(file + k, size + k)));
    }

    String text = folded("{\"releases\":{" + lists + "}}");

    assertThat(text).contains("/releases 12 lists by key: ", "\n []: file", "\n f17,311");
  }

  @Test
  void equalListsInCellsAreStatedOnce() throws IOException {
    String north =
        "[\"no\",\"se\",\"dk\",\"fi\",\"is\",\"fo\",\"gl\",\"ax\",\"sj\",\"ee\",\"lv\",\"lt\",\"pl\",\"de\",\"nl\"]";
    String west = "[\"us\",\"ca\"]";

    String text =
        folded(
            list(
                12,
                i ->
                    "{\"id\":%d,\"markets\":%s}"
                        .formatted(4711 + i * 13, i % 4 == 3 ? west : north)));

    assertThat(text).contains("\n<1>=[no,se,dk,fi", "\n4711,=<1>\n", "\n4750,[us,ca]\n");
  }

  @Test
  void indentedValuesMayStandOneAfterAnother() throws IOException {
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      values.append(
          "{\n\t\"Path\": \"example.org/m%d\",\n\t\"Sums\": [\n\t\t%d\n\t]\n}\n"
              .formatted(i * 7, i * 31));
    }

    String text = folded(values.toString());

    assertThat(text).startsWith("JSON as tables, one after another, indent tab");
  }

  @Test
  void aValueThatBeginsWithAnotherShowsWhatFollows() throws IOException {
    String[] apps = {"ledger", "gateway", "indexer", "checkout"};
    String record =
        "{\"app\":\"%s\",\"a.b\":\"zone%d\",\"pod\":\"pod-%s-%d\",\"log\":\"zone%d{x}*/%d\"}";

    String text =
        folded(
            list(
                40,
                i -> {
                  String app = apps[i * 7 % 4];
                  String pod = i == 17 ? "old" : app;
                  return record.formatted(app, i % 3, pod, i * 31 % 17, i % 3, i * 13 % 29);
                }));

    assertThat(text).contains("pod=\"pod-{app}-*\"", "=\"pod-old-0\"");
  }

  @Test
  void theExampleOfTheFormatDocumentReads() throws IOException {
    String text =
        """
        JSON as tables, minified; - or row end: absent, x[] rows below, + further fields
        {packages:<rows>,releases:<rows>}
        /packages 4 rows: name,version,+ license
        tar,1.0.2,- MIT
        gzip,2.1.0,{os:[linux]} MIT
        zip,0.9.1
        xz,5.4.0,- BSD
        /releases 3 lists by key: "*",[]
         []: file,size
        1.0,2
         a.zip,311
         a.tar,290
        1.1,0
        2.0,1
         b.zip,402\
        """;

    assertThat(JsonRoundTripTest.readBack(text))
        .contains(
            "{\"name\":\"gzip\",\"version\":\"2.1.0\",\"os\":[\"linux\"],\"license\":\"MIT\"}")
        .contains("{\"name\":\"zip\",\"version\":\"0.9.1\"}")
        .endsWith("\"1.1\":[],\"2.0\":[{\"file\":\"b.zip\",\"size\":402}]}}");
  }

  /** The folded text, which reads back. */
  private static String folded(String json) throws IOException {
    String text = JsonRoundTripTest.fold(json, Purpose.WHOLE).orElseThrow().text();
    assertThat(JsonRoundTripTest.readBack(text)).isEqualTo(json);
    return text;
  }

  private static String list(int size, IntFunction<String> value) {
    return IntStream.range(0, size).mapToObj(value).collect(Collectors.joining(",", "[", "]"));
  }
}
