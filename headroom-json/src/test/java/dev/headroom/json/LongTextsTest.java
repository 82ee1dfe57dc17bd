package dev.headroom.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.Reason;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextsTest {
  private static final String CODE =
      """
      \t\tif (isOpen("desk")) {
      \t\t\tfor (Parcel each : parcels) {
      \t\t\t\tif (each.name().equals("AB-7")) {
      \t\t\t\t\tfetch(each, "C:\\\\parcels");
      \t\t\t\t}
      \t\t\t}
      \t\t}
      """;
  private static final String LETTER =
      "Dear Ada,\n\n\tthe parcel \"AB-7\" came back:\n" + CODE.repeat(4) + "\nPer\n";
  private static final String PLACE = "<1: 34 lines>";

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":4,\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"@\"}],\"ok\":true}}",
        "{\n  \"id\": 4,\n  \"text\": \"@\",\n  \"more\": [\n    1,\n    2\n  ]\n}\n",
        "{\r\n  \"id\": 4,\r\n  \"text\": \"@\"\r\n}",
        "{\"n\":1,\"text\":\"@\"}\n{\"n\":2,\"text\":\"@ and more\"}\n{\"n\":3,\"text\":\"short\"}\n",
        "{ \"odd\" :\t\"@\" , \"lay\":\"out\"}"
      })
  void aTextOfSeveralLinesStandsAsLines(String around) {
    String document = around.replace("@", escaped(LETTER, EscapeStyle.PLAIN));

    String text = lossless(document);

    assertThat(text)
        .startsWith("JSON, long texts written out: ")
        .contains(PLACE)
        .contains("\n" + LETTER);
  }

  @Test
  void rowsOfATableHaveTheirTextsBelow() {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 6; i++) {
      String text = escaped(LETTER.replace("AB-7", "AB-" + i), EscapeStyle.PLAIN);
      lines.append("{\"role\":\"tool\",\"id\":").append(i).append(",\"content\":\"");
      lines.append(text).append("\",\"size\":").append(i * 7).append("}\n");
    }

    String text = lossless(lines.toString());

    assertThat(text)
        .contains("\n3 \"<3: 34 lines>\",21\nDear Ada,\n\n\tthe parcel \"AB-3\" came back:\n");
  }

  @Test
  void aTextThatComesTwiceIsShownOnce() {
    String letter = escaped(LETTER, EscapeStyle.PLAIN);
    String document = "{\"a\":\"" + letter + "\",\"b\":{\"c\":\"" + letter + "\"}}";

    String text = lossless(document);

    assertThat(text).containsOnlyOnce("Dear Ada").contains("\"<1 again>\"");
  }

  @Test
  void aTextOfAKindIsFoldedAsThat() {
    String records = JsonTexts.records(30);
    String document =
        "{\"one\":\""
            + escaped(records, EscapeStyle.PLAIN)
            + "\",\"two\":\""
            + escaped(records.replace("Oslo", "Moss"), EscapeStyle.PLAIN)
            + "\"}";

    assertThat(lossless(document)).contains("\"<1*: ", "\"<2*: ", "/parcels 30 rows: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\u0000", "\\ud83d", "\\/", "\\u000A", "\\u0041", "\\u00e9\u00e9", "\ud83d"})
  void t10WhatNoEscapeStyleGivesAgainStaysInItsString(String odd) {
    String letter = escaped(LETTER, EscapeStyle.PLAIN);
    String document = "{\"a\":\"" + letter + "\",\"b\":\"" + odd + letter + "\"}";

    assertThat(lossless(document)).contains(PLACE).contains(odd + "Dear Ada,\\n");
  }

  @Test
  void t10PlacesInTheContentAreNoPlaces() {
    String letter = escaped(LETTER, EscapeStyle.PLAIN);
    String document = "{\"a\":\"" + letter.repeat(3) + "\",\"b\":\"<1: 34 lines>\"}";

    try (Headroom headroom = Headroom.create()) {
      CompressionResult result = headroom.compress(Content.of(document));
      assertThat(result.fidelity()).isEqualTo(Fidelity.UNCHANGED);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void t8T9_everyDocumentOfTextsReadsBackCharForChar(long seed) {
    Random random = new Random(seed);
    EscapeStyle style = EscapeStyle.values()[random.nextInt(EscapeStyle.values().length)];
    String document = JsonTexts.document(random, text -> escaped(text, style));

    try (Headroom headroom = Headroom.create();
        Headroom other = Headroom.create()) {
      CompressionResult result = headroom.compress(Content.of(document));
      if (result.fidelity() != Fidelity.UNCHANGED) {
        assertThat(other.expand(result.text())).isEqualTo(Expansion.exact(document));
      }
      assertThat(result.decision().reason()).isNotEqualTo(Optional.of(Reason.FAILED));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void partsOfTextsAreLeftOutUnderABudget(long seed) {
    Random random = new Random(seed);
    String records = JsonTexts.records(60 + random.nextInt(60));
    String document =
        "{\"note\":\"two\",\"one\":\""
            + escaped(records, EscapeStyle.MARKUP)
            + "\",\"two\":\""
            + escaped(records.replace("Oslo", "<Moss>"), EscapeStyle.MARKUP)
            + "\"}";

    try (Headroom headroom = Headroom.builder().recoverable().build()) {
      CompressionResult result = headroom.compress(Content.of(document).within(400));
      assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
      assertThat(result.text()).contains("rows left out: rows ", " of text2/parcels");
      assertThat(headroom.expand(result.text())).isEqualTo(Expansion.exact(document));
    }
  }

  private static String lossless(String document) {
    try (Headroom headroom = Headroom.create();
        Headroom other = Headroom.create()) {
      CompressionResult result = headroom.compress(Content.of(document));
      assertThat(result.fidelity()).isEqualTo(Fidelity.LOSSLESS);
      assertThat(other.expand(result.text())).isEqualTo(Expansion.exact(document));
      return result.text();
    }
  }

  private static String escaped(String text, EscapeStyle style) {
    return JsonTexts.escaped(text, style.name());
  }
}
