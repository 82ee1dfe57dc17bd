package dev.headroom.internal.plan;

import dev.headroom.internal.tokens.CountedText;
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
   * Scores from 0.0 to 1.0. A word counts for the innermost part around it.
   *
   * @param spans of the text, ascending, an outer one before those inside it
   * @param parents index of the span around each, or -1
   */
  public static double[] scores(
      String text, List<Span> spans, List<Integer> parents, String question) {
    Units.Builder units = Units.of(text);
    int group = units.group(Units.Group.of("", "parts"));
    for (int i = 0; i < spans.size(); i++) {
      units.add(group, parents.get(i), spans.get(i).start(), spans.get(i).end(), (byte) 0);
    }
    PricedView priced =
        new PricedView(View.same(text, units.build()), CountedText.of(text, NO_PRICE));
    return new Relevance(priced, question).scores;
  }
}
