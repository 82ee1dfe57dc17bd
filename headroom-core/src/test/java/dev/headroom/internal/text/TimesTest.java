package dev.headroom.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2031-04-05T06:07:08Z",
        "2032-02-29T23:59:59.750Z",
        "2032-03-01T00:00:00+02:00",
        "1999-12-31T23:00:00-05:30",
        "2000-01-01T00:00Z"
      })
  void agreesWithTheCalendarOfTheJdk(String time) {
    double from = seconds("2031-04-05");
    long expected =
        OffsetDateTime.parse(time).toInstant().toEpochMilli()
            - OffsetDateTime.parse("2031-04-05T00:00Z").toInstant().toEpochMilli();

    assertThat((seconds(time) - from) * 1000).isEqualTo((double) expected);
  }

  @Test
  void takesDatesAndTimesWithABlankOrAShortOffset() {
    assertThat(seconds("2031-04-05 06:07:08")).isEqualTo(seconds("2031-04-05T06:07:08Z"));
    assertThat(seconds("2031-04-05T06:07:08+0200")).isEqualTo(seconds("2031-04-05T04:07:08Z"));
    assertThat(seconds("2031-04-05T06:07:08+02")).isEqualTo(seconds("2031-04-05T04:07:08Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2031",
        "2031-13-05",
        "2031-04-5x",
        "2031-04-05T",
        "2031-04-05T06",
        "2031-04-05T06:07:08Zulu",
        "2031-04-05T06:07:",
        "2031-04-05T06:07:08+",
        "20310405060708",
        "berth 2031-04-05"
      })
  void nothingElseIsATime(String text) {
    assertThat(seconds(text)).isNaN();
  }

  private static double seconds(String text) {
    return Times.seconds(text, 0, text.length());
  }
}
