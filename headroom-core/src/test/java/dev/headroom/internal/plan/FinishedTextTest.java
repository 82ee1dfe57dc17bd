package dev.headroom.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.TokenCounters;
import dev.headroom.internal.text.LineIndex;
import dev.headroom.internal.tokens.CountedText;
import dev.headroom.spi.Span;
import dev.headroom.spi.TokenCounter;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FinishedTextTest {
  private static final String TEXT = "one\ntwo\nthree\nfour\n";

  @Test
  void aMarkerStandsForWhatItLeavesOutButItsLineEnd() {
    View view = lines(TEXT);
    View.Finished finished = finished(view, unit -> unit == 1 || unit == 2, Optional.empty());
    int marker = finished.text().indexOf('[');
    int end = finished.text().indexOf(']') + 1;

    assertThat(finished.gaps()).isEqualTo(1);
    assertThat(finished.firstUnit(0)).isEqualTo(1);
    assertThat(finished.lastGap(marker - 1)).isEqualTo(-1);
    assertThat(finished.lastGap(marker)).isZero();
    assertThat(finished.inView(marker - 1)).isEqualTo(TEXT.indexOf("\ntwo"));
    assertThat(finished.inView(marker)).isEqualTo(TEXT.indexOf("two"));
    assertThat(finished.inView(end - 1)).isEqualTo(TEXT.indexOf("two"));
    assertThat(finished.inView(end)).isEqualTo(TEXT.indexOf("\nfour"));
    assertThat(finished.inView(finished.text().length())).isEqualTo(TEXT.length());
  }

  @Test
  void theLineOnTopIsNoPartOfIt() {
    View.Finished finished = finished(lines(TEXT), unit -> unit == 3, Optional.of("a notice"));

    assertThat(finished.text()).startsWith("one\n");
    assertThat(finished.inView(0)).isZero();
  }

  @Test
  void aPartIsNumberedFromItsOwnStart() {
    View view = lines(TEXT);
    View.Finished finished = finished(view, unit -> unit == 0 || unit == 2, Optional.empty());

    View.Finished part = finished.part(new Span(TEXT.indexOf("two"), TEXT.indexOf("four")), 1);

    assertThat(part.text()).startsWith("two\n[1 line left out").endsWith("]\n");
    assertThat(part.gaps()).isEqualTo(1);
    assertThat(part.firstUnit(0)).isEqualTo(1);
    assertThat(part.hides(0)).isFalse();
    assertThat(part.hides(1)).isTrue();
    assertThat(part.inView(0)).isZero();
    assertThat(part.inView(part.text().indexOf('['))).isEqualTo("two\n".length());
  }

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void partsEndToEndAreTheWhole(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("word ".repeat(random.nextInt(4))).append(random.nextBoolean() ? "\r\n" : "\n");
    }
    View view = lines(text.toString());
    boolean[] hidden = new boolean[view.units().size()];
    for (int u = 0; u < hidden.length; u++) {
      hidden[u] = random.nextInt(3) == 0;
    }
    View.Finished whole = finished(view, unit -> hidden[unit], Optional.empty());

    StringBuilder joined = new StringBuilder();
    int gaps = 0;
    for (int from = 0; from < hidden.length; ) {
      int to = Math.min(hidden.length, from + 1 + random.nextInt(6));
      while (to < hidden.length && hidden[to] && hidden[to - 1]) {
        to++; // A gap lies in one part.
      }
      Span slice = new Span(view.units().start(from), view.units().end(to - 1));
      View.Finished part = whole.part(slice, from);
      for (int i = 0; i < part.text().length(); i++) {
        assertThat(part.inView(i) + slice.start()).isEqualTo(whole.inView(joined.length() + i));
      }
      joined.append(part.text());
      gaps += part.gaps();
      from = to;
    }

    assertThat(joined.toString()).isEqualTo(whole.text());
    assertThat(gaps).isEqualTo(whole.gaps());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsShownIsFoundInTheView(long seed) {
    Random random = new Random(seed);
    View view = lines("alpha\nbeta\r\ngamma delta\n\nlast one without line end".repeat(3));
    boolean[] hidden = new boolean[view.units().size()];
    for (int u = 0; u < hidden.length; u++) {
      hidden[u] = random.nextBoolean();
    }

    View.Finished finished = finished(view, unit -> hidden[unit], Optional.empty());

    String text = finished.text();
    for (int i = 0; i < text.length(); i++) {
      int gap = finished.lastGap(i);
      int marker = gap < 0 ? -1 : view.units().start(finished.firstUnit(gap));
      if (finished.inView(i) != marker) {
        assertThat(text.charAt(i)).isEqualTo(view.text().charAt(finished.inView(i)));
      }
    }
  }

  private static View lines(String text) {
    Units.Builder units = Units.of(text);
    int group = units.group(Units.Group.lines());
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length() - 1; i++) {
      if (text.charAt(i) == '\n') {
        starts.add(i + 1);
      }
    }
    starts.add(text.length());
    for (int i = 0; i + 1 < starts.size(); i++) {
      units.add(group, -1, starts.get(i), starts.get(i + 1), Weights.NORMAL);
    }
    return View.same(text, units.build());
  }

  private static View.Finished finished(View view, IntPredicate hidden, Optional<String> lead) {
    TokenCounter counter = TokenCounters.o200k();
    PricedView priced = new PricedView(view, CountedText.of(view.text(), counter));
    Ranking ranking = new Ranking(priced, Optional.empty(), new boolean[view.units().size()]);
    Renderer.Style style =
        new Renderer.Style(
            "h123456789012345678901234", lead, false, view.text(), LineIndex.of(view.text()));
    return FinishedText.of(Renderer.render(priced, ranking, hidden, style), view, hidden);
  }
}
