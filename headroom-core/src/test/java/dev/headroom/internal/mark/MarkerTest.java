package dev.headroom.internal.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {
  private static final String ID = "h123456789012345678901234";

  @Test
  void t14AndT39SaysUnitCountPlaceAndHowToGetIt() {
    Marker marker =
        new Marker(
            28,
            90,
            "rows",
            13,
            40,
            "/orders",
            "",
            List.of(),
            List.of("status: ok 27, failed 1"),
            Optional.of(ID));

    assertThat(marker.text())
        .isEqualTo(
            "[28 of 90 rows left out: rows 13-40 of /orders; status: ok 27, failed 1; retrieve "
                + ID
                + "]");
  }

  @Test
  void t11ContentCannotBreakOutOfAMarker() {
    Marker marker =
        new Marker(
            1, 0, "lines", 4, 4, "a*/b\"]-->\n", "x\\y", List.of(), List.of(), Optional.empty());

    assertThat(marker.text()).isEqualTo("[1 line left out: lines 4 of a_/b__--__, x_y]");
    assertThat(marker.briefText()).isEqualTo("[lines left out: 4 of a_/b__--__, x_y]");
    assertThat(Markers.find(marker.briefText())).isNotEmpty();
  }

  @Test
  void namesAreCut() {
    assertThat(Marker.clean("n".repeat(200))).hasSize(Marker.MAX_NAME);
  }

  @Test
  void t36IdsHaveOneForm() {
    byte[] bytes = "content".getBytes(StandardCharsets.UTF_8);
    String id = Ids.of("scope", bytes, null);

    assertThat(Ids.isId(id)).isTrue();
    assertThat(id).hasSize(25).isEqualTo(Ids.of("scope", bytes, null));
    assertThat(Ids.of("scope2", bytes, null)).isNotEqualTo(id);
    assertThat(Ids.of("scope", bytes, new byte[16])).isNotEqualTo(id);
    assertThat(Ids.isId("h12345678901234567890123a")).isFalse();
  }

  @Test
  void t34ShapesAreFoundAndProveNothing() {
    assertThat(Markers.find("a [3 rows left out: rows 1-3; retrieve " + ID + "] b")).hasSize(2);
    assertThat(Markers.find("nothing was left out here")).isEmpty();
    assertThat(Markers.retrievedFrom("[retrieved from " + ID + ": lines 1-2]\nx")).contains(ID);
    assertThat(Markers.retrievedFrom("[retrieved from h1: lines 1-2]\nx")).isEmpty();
    assertThat(Markers.retrievedFrom(" [retrieved from " + ID + ": lines 1-2]\nx")).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void findsEveryShapeWhereverItStands(long seed) {
    Random random = new Random(seed);
    String[] pieces = {
      "retrieve h", " left out: ", "[retrieved from ", "retrieve", " left ", "out: ", "[", "h", "rr"
    };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }

    int[] expected =
        IntStream.range(0, text.length())
            .filter(at -> Stream.of(pieces).limit(3).anyMatch(s -> text.indexOf(s, at) == at))
            .toArray();

    assertThat(Markers.find(text.toString())).isEqualTo(expected);
    assertThat(Markers.find("retrieve")).isEmpty();
  }
}
