package dev.headroom.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Gap;
import dev.headroom.Headroom;
import dev.headroom.Retrieval;
import dev.headroom.Selection;
import dev.headroom.spi.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader learns from a document of which only parts are shown. */
class LeftOutPartsTest {
  private final Headroom headroom =
      Headroom.builder().withoutDiscovery().compressor(new JsonCrusher()).recoverable().build();

  private CompressionResult within(String json, int tokens) {
    return headroom.compress(Content.of(json).within(tokens));
  }

  @Test
  void theFirstMarkerSaysHowManyRowsThereAreAndLaterOnesAreShort() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add("{\"berth\":" + i + ",\"state\":\"" + (i % 90 == 60 ? "lost" : "sent") + "\"}");
    }

    String text = within("[" + String.join(",", rows) + "]", 200).text();

    assertThat(text).containsPattern("\\[\\d+ of 300 rows left out: rows \\d+-\\d+");
    assertThat(text).containsPattern("\\[rows left out: \\d+-\\d+; state: sent \\d+");
  }

  @Test
  void t11NoCutSplitsAnEscapeOrAPair() {
    String odd = "\\\"q\\\\ \ud83d\ude00\\u00e9\\ud83d\\ude00 \\n";
    for (int shift = 0; shift < 12; shift++) {
      String json =
          "{\"id\":\"" + "x".repeat(shift) + "\",\"note\":\"" + odd.repeat(150) + "\",\"end\":1}";
      CompressionResult result = within(json, 220);

      assertThat(result.gaps()).isNotEmpty();
      for (Gap gap : result.gaps()) {
        for (Span span : gap.sources()) {
          assertThat(isBetweenChars(json, span.start())).as("cut at " + span.start()).isTrue();
          assertThat(isBetweenChars(json, span.end())).as("cut at " + span.end()).isTrue();
        }
      }
      assertThat(headroom.expand(result.text())).isEqualTo(Expansion.exact(json));
    }
  }

  /** Whether no escape and no pair goes on here. */
  private static boolean isBetweenChars(String json, int index) {
    int at = 0;
    while (at < index) {
      boolean escape = json.charAt(at) == '\\';
      int length = escape ? json.charAt(at + 1) == 'u' ? 6 : 2 : 1;
      at += Character.isHighSurrogate(json.charAt(at)) ? 2 : length;
    }
    return at == index;
  }

  @Test
  void t51IrregularRecordsAreNeverLargerThanMinifiedJson() {
    Random random = new Random(11);
    for (int trial = 0; trial < 20; trial++) {
      StringBuilder json = new StringBuilder("[");
      for (int record = 0; record < 25; record++) {
        json.append(record == 0 ? "\n  {" : ",\n  {");
        for (int field = 0; field < 1 + random.nextInt(6); field++) {
          json.append(field == 0 ? "\n" : ",\n").append("    \"k").append(random.nextInt(900));
          json.append(field).append("\": ").append(random.nextInt(3) == 0 ? "null" : "\"v\"");
        }
        json.append("\n  }");
      }
      String text = json.append("\n]").toString();

      int tokens = headroom.counter().count(headroom.compress(text).text());
      assertThat(tokens)
          .isLessThanOrEqualTo(headroom.counter().count(text.replaceAll("\\s", "")) + 20);
    }
  }

  @Test
  void aGapOfTimesInNoOrderSaysFromWhenToWhenAndTheLatestIsShown() {
    Random random = new Random(3);
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 300; i++) {
      String day = i == 170 ? "2039-01-02" : "2031-0" + (1 + random.nextInt(9)) + "-1" + i % 10;
      json.append(i == 0 ? "" : ",").append("\"1.").append(i).append("\":\"");
      json.append(day).append("T06:07:").append(10 + random.nextInt(50)).append(".123Z\"");
    }

    String text = within(json.append('}').toString(), 300).text();

    assertThat(text).containsPattern("170,(20)?39-01-02T06:07:");
    assertThat(text)
        .containsPattern("; values: 2031-01-1\\dT06:07:\\d\\dZ to 2031-09-1\\dT06:07:\\d\\dZ");
  }

  @Test
  void rowsWithAnErrorComeBeforeRowsWithOtherRareValues() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      String state = i % 120 == 90 ? "failed" : i % 24 == 5 ? "retried" : "served";
      lines.add(
          String.format(
              Locale.ROOT, "{\"at\":%d,\"state\":\"%s\",\"ms\":%d}", 5_000 + i, state, i % 7));
    }

    String text = within(String.join("\n", lines) + "\n", 400).text();

    assertThat(Pattern.compile("\n\\d+ failed").matcher(text).results().count()).isEqualTo(5);
  }

  @Test
  void ordersOfKeysLeaveRoomForRows() {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      keys.add("attribute_" + (char) ('a' + i));
    }
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      List<String> order = new ArrayList<>(keys);
      if (i % 3 == 0) {
        Collections.swap(order, i % 12, i / 12 % 12);
      }
      int row = i;
      order.replaceAll(key -> "\"" + key + "\":" + (row * 31 + key.hashCode()) % 97);
      rows.add("{" + String.join(",", order) + "}");
    }

    String text = within("[" + String.join(",", rows) + "]", 600).text();

    assertThat(text).containsPattern("\\[\\d+ keyorders left out: keyorders 1-\\d+\\]");
    assertThat(text.lines().filter(line -> line.matches("[-\\d, ]+")).count()).isGreaterThan(5);
  }

  @Test
  void ofARecordWithRowsBelowTheRecordAnswersThatHoldsTheIdAskedFor() {
    List<String> ships = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> holds = new ArrayList<>();
      for (int j = 0; j < 4; j++) {
        holds.add("{\"hold\":" + j + ",\"load\":" + (i * 7 + j) + ",\"unit\":\"tons\"}");
      }
      ships.add(
          "{\"id\":\"ship"
              + (7_000 + i * 13)
              + "\",\"holds\":["
              + String.join(",", holds)
              + "],\"captain\":\"captain number "
              + i
              + "\"}");
    }
    CompressionResult result = within("[" + String.join(",", ships) + "]", 500);

    Retrieval answer =
        headroom.retrieve(
            result.handle().orElseThrow(),
            Selection.matching("Which captain has the ship whose id is ship7429?"));

    assertThat(((Retrieval.Found) answer).text()).contains("captain number 33");
  }
}
