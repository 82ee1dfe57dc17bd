package dev.headroom.text.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogShapeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2031-03-14 08:15:30,123 INFO  [main] o.e.Gate: opened # ",
        "2031-03-14T08:15:30.123Z gate opened # ",
        "Mar  2 08:15:30 gate7 doord[411]: badge # refused",
        "[Sun Mar 02 08:15:30 2031] [notice] child # in slot",
        "10.0.0.7 - - [02/Mar/2031:08:15:30 +0000] \"GET /a/# HTTP/1.1\" 200 17",
        "03-02 08:15:30.123  1702  8671 D Power: ready=#",
        "I0302 08:15:30.123456   7 gate.go:41] opened #",
        "1930378530.123 gate opened #",
        "310302 081530 35 INFO gate.Door: opened #",
      })
  void knowsLinesThatBeginWithTime(String line) {
    assertThat(match(repeated(line))).isEqualTo(Match.SHAPE);
  }

  @Test
  void tracesBelongToTheLineAboveThem() {
    String block =
        "2031-03-14 08:15:30 ERROR o.e.Gate: #\n"
            + "java.lang.IllegalStateException: closed\n"
            + "\tat o.e.Gate.open(Gate.java:7)\n\tat o.e.Main.main(Main.java:3)\n"
            + "Caused by: java.io.IOException: no key";

    assertThat(match(repeated(block))).isEqualTo(Match.SHAPE);
  }

  @Test
  void longTracesDoNotHideALog() {
    String block =
        "[2031-03-14 08:15:30] gate.ERROR: closed #\n[stacktrace]\n"
            + "  at Gate->open(gate.php:12)\n".repeat(30)
            + "\"}";

    assertThat(match(repeated(block))).isEqualTo(Match.SHAPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/Gate.java:12:    log(\"08:15:30 opened #\");",
        "-rw-r--r-- 1 ada ada 4096 2031-03-02 08:15:30.000 file#",
        "  \"created_at\": \"2031-03-02T08:15:30Z\", \"id\": #,",
        "{\"time\":\"2031-03-02T08:15:30Z\",\"id\":#}",
        "The train left at 8 and number # was late.",
        "    if (time.equals(\"08:15:30\")) return #;",
        "#,north,17.5,2031-03-02 08:15:30,open",
      })
  void t72LeavesOtherKindsAlone(String line) {
    assertThat(match(repeated(line))).isLessThan(Match.SHAPE);
  }

  @Test
  void objectsOfJsonAreALogOnlyWhereTheNameSaysSo() {
    String objects = repeated("{\"time\":\"2031-03-02T08:15:30Z\",\"id\":#}");

    assertThat(match(objects, "gate.log")).isEqualTo(Match.CERTAIN);
    assertThat(match(objects, "gate.ndjson")).isLessThan(Match.SHAPE);
    assertThat(match("{\n  \"a\": [\n" + objects.replace("{", "    {") + "]}\n", "gate.log"))
        .isLessThan(Match.SHAPE);
    assertThat(match(objects)).isLessThan(Match.SHAPE);
  }

  @Test
  void looksAtWindowsOnly() {
    String log = repeated("2031-03-14 08:15:30 INFO gate opened #").repeat(400);

    assertThat(match(log + "prose ".repeat(20_000))).isLessThan(Match.SHAPE);
    assertThat(match(log)).isEqualTo(Match.SHAPE);
  }

  @Test
  void emptyAndTinyTextsAreNoLogs() {
    assertThat(match("")).isEqualTo(Match.NO);
    assertThat(match("\n\n")).isEqualTo(Match.NO);
    assertThat(match("08:15:30 hello")).isEqualTo(Match.NO);
  }

  private static Match match(String text, String name) {
    Payload payload = new Payload(text, Optional.empty(), Optional.of(name), Optional.empty());
    return new LogCompressor().match(payload);
  }

  private static Match match(String text) {
    return new LogCompressor().match(Payload.of(text));
  }

  private static String repeated(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append(line.replace("#", Integer.toString(100 + i))).append('\n');
    }
    return text.toString();
  }
}
