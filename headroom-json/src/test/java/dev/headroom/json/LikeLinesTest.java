package dev.headroom.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikeLinesTest {
  private static String lines(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(i -> line.formatted(i, i * 7919 % 1000))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void linesThatBeginAlikeMayFold() {
    assertThat(LikeLines.mayFold(lines(20, "Collecting crane-%d from berth %d"))).isTrue();
  }

  @Test
  void rowsOfTheSameColumnsMayFold() {
    String rows =
        IntStream.range(0, 30)
            .mapToObj(i -> Integer.toHexString(i * 48_271 + 4_096) + "   crane   busy   " + i)
            .collect(Collectors.joining("\n"));

    assertThat(LikeLines.mayFold(rows)).isTrue();
  }

  @Test
  void jsonMayFoldWhereverItBegins() {
    String json = "{\"crane\": 1, \"state\": \"busy\"}".repeat(10);

    assertThat(LikeLines.mayFold(json)).isTrue();
    assertThat(LikeLines.mayFold("The answer was " + json)).isTrue();
  }

  @Test
  void sentencesAndShortTextsDoNot() {
    String words =
        """
        A crane lifts what a ship brings.
        Berths are given by the hour.
        Nobody may stand below the hook.
        When it blows, work stops.
        Every shift begins with a look at the ropes.
        Ropes that are worn go to the store.
        Chains are counted on Mondays.
        """;

    assertThat(LikeLines.mayFold(words)).isFalse();
    assertThat(LikeLines.mayFold("a\na\na\na\n")).isFalse();
    assertThat(LikeLines.mayFold("")).isFalse();
    assertThat(LikeLines.mayFold(" ".repeat(1000))).isFalse();
    assertThat(LikeLines.mayFold("\n".repeat(1000))).isFalse();
  }
}
