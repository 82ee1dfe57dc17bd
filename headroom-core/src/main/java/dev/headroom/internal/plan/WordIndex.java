package dev.headroom.internal.plan;

import dev.headroom.spi.Span;
import dev.headroom.spi.TokenCount;
import dev.headroom.spi.TokenCounter;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import java.util.List;

/** Relevance of any parts of a text to a question, by the measure that the planner uses. */
public final class WordIndex {
  private static final TokenCounter NO_PRICE =
      new TokenCounter() {
        @Override
        public String name() {
          return "none";
        }

        @Override
        public TokenCount.Certainty certainty() {
          return TokenCount.Certainty.ESTIMATE;
        }

        @Override
        public int count(String text, int start, int end) {
          return 0;
        }
      };

  private WordIndex() {}

  /**
   * Scores from 0.0 to 1.0.
   *
   * @param spans of the text, ascending, not overlapping
   */
  public static double[] scores(String text, List<Span> spans, String question) {
    Units.Builder units = Units.of(text);
    int group = units.group(Units.Group.of("", "parts"));
    int end = 0;
    for (Span span : spans) {
      int start = Math.max(end, span.start());
      end = Math.max(start + 1, span.end());
      units.add(group, -1, start, end, (byte) 0);
    }
    Outline outline = new Outline(View.same(text, units.build()), NO_PRICE);
    return new Relevance(outline, question).scores;
  }
}
