package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Budget;
import dev.headroom.Fidelity;
import dev.headroom.Gap;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.View.Origin;
import dev.headroom.testkit.Law.Sample;
import java.util.List;
import java.util.Optional;

/**
 * T13: takes the text apart at its markers. Where the view is the content itself, slices and gaps
 * together must rebuild it char for char; else each slice must stand in the view, in order.
 */
final class ExtractiveCheck implements Law.Check {
  private static final String WORDS_NOTICE = " shown, gaps not marked";

  @Override
  public void check(LawBench bench, Sample sample) {
    for (Budget budget : bench.budgets()) {
      Observed result = bench.recoverable().compress(sample.content(bench).within(budget));
      Optional<View> view = Views.cutFrom(bench, sample);
      if (result.fidelity() != Fidelity.RECOVERABLE || view.isEmpty()) {
        continue;
      }
      if (Views.isWordSelection(view.get())) {
        wordsInOrder(withoutMarkers(result), sample.text());
      } else if (view.get().origin() instanceof Origin.Same) {
        rebuild(result, view.get(), sample.text());
      } else if (!(view.get().origin() instanceof Origin.Joined)) {
        slicesInOrder(result, view.get());
      }
    }
  }

  /** Slices and hidden spans, put together again. */
  private static void rebuild(Observed result, View view, String content) {
    String text = result.text();
    List<MarkerReader.Seen> markers = MarkerReader.of(text, result.gaps());
    int shown = 0;
    int source = 0;
    for (int i = 0; i < markers.size(); i++) {
      Gap gap = result.gaps().get(i);
      Units.Frame frame = Views.group(view, gap).frame();
      int markerStart = markers.get(i).start() - frame.before().length();
      assertThat(text.substring(shown, markerStart))
          .as("slice before gap " + i)
          .isEqualTo(content.substring(source, gap.source().start()));
      source = gap.source().end();
      shown = markers.get(i).end() + frame.after().length();
      shown += whiteEnd(content, source);
    }
    assertThat(text.substring(shown)).as("last slice").isEqualTo(content.substring(source));
  }

  /**
   * Chars of the line end, or of the blank before more ink, that a hidden span closes with: the
   * marker stands on that line, and apart from the next word.
   */
  private static int whiteEnd(String content, int end) {
    char last = end == 0 ? 'x' : content.charAt(end - 1);
    if (last == '\n') {
      return end > 1 && content.charAt(end - 2) == '\r' ? 2 : 1;
    }
    return last == ' ' && end < content.length() && content.charAt(end) > ' ' ? 1 : 0;
  }

  private static void slicesInOrder(Observed result, View view) {
    String text = result.text();
    int shown = text.indexOf('\n') + 1;
    int at = 0;
    for (MarkerReader.Seen marker : MarkerReader.of(text, result.gaps())) {
      Units.Frame frame = Views.group(view, result.gaps().get(0)).frame();
      String slice =
          text.substring(shown, Math.max(shown, marker.start() - frame.before().length()));
      at = follow(view.text(), slice, at);
      shown = marker.end() + frame.after().length();
      while (shown < text.length() && (text.charAt(shown) == '\r' || text.charAt(shown) == '\n')) {
        shown++;
      }
    }
    follow(view.text(), text.substring(Math.min(shown, text.length())).strip(), at);
  }

  private static int follow(String view, String slice, int from) {
    String wanted = slice.strip();
    int found = view.indexOf(wanted, from);
    assertThat(found).as("a slice that stands in the view, in order").isNotNegative();
    return found + wanted.length();
  }

  private static String withoutMarkers(Observed result) {
    String text = result.text();
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (MarkerReader.Seen marker : MarkerReader.in(text)) {
      out.append(text, at, marker.start());
      at = marker.end();
    }
    return out.append(text.substring(at)).toString();
  }

  private static void wordsInOrder(String text, String content) {
    int at = 0;
    for (String line : text.split("\n", -1)) {
      int notice = line.indexOf(WORDS_NOTICE);
      String shown = notice < 0 ? line : line.substring(line.indexOf(']', notice) + 1);
      for (String word : shown.strip().split("\\s+")) {
        int found = content.indexOf(word, at);
        assertThat(found).as("a word of the content, in order").isNotNegative();
        at = found + word.length();
      }
    }
  }
}
