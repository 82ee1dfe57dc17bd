package dev.headroom.internal.plan;

import dev.headroom.spi.Units;

/**
 * The second question of a question that needs two hops: what the units that answer it best name
 * and it does not. Asked "who founded the firm that built the Lesna bridge?", a text says here who
 * built it and elsewhere, under a heading of its own, who founded that firm.
 */
final class SecondHop {
  /*
   * Pseudo-relevance feedback (Lavrenko, Croft: Relevance-based language models, 2001), narrowed to
   * names: words with a capital or a digit, of the few best units and the headings above them. It
   * bridges sections and documents, so a text without any is left alone: within one running text
   * the other words of the best sentence draw away from the answer more often than they lead to it.
   */

  /** What the best unit of the second question is worth, the best of the first being 1.0. */
  static final double WORTH = 1.0;

  private static final int SEEDS = 3;
  private static final double LEAST_SHARE_OF_BEST = 0.7;
  private static final int MAX_CHARS = 1_000;

  private final Question first;
  private final String text;
  private final StringBuilder names = new StringBuilder();

  private SecondHop(Question first, String text) {
    this.first = first;
    this.text = text;
  }

  /**
   * The second question; without terms if there is nothing to ask.
   *
   * @param raw what each unit has to do with the first question
   */
  static Question of(PricedView priced, Question first, double[] raw) {
    SecondHop hop = new SecondHop(first, priced.view.text());
    if (hasSections(priced.units)) {
      hop.read(priced, raw);
    }
    return Question.ofNames(hop.names.toString());
  }

  private static boolean hasSections(Units units) {
    for (int u = 0; u < units.size(); u++) {
      if (units.parent(u) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void read(PricedView priced, double[] raw) {
    Units units = priced.units;
    int[] best = best(priced, raw);
    for (int i = 0; i < best.length && best[i] >= 0; i++) {
      if (raw[best[i]] <= LEAST_SHARE_OF_BEST * raw[best[0]]) {
        return;
      }
      read(units.start(best[i]), units.end(best[i]));
      int parent = units.parent(best[i]);
      if (parent >= 0) {
        read(units.start(parent), units.start(parent + 1));
      }
    }
  }

  /** The innermost units that score most, the best first; -1 where there are no more. */
  private static int[] best(PricedView priced, double[] raw) {
    int[] best = new int[SEEDS];
    java.util.Arrays.fill(best, -1);
    for (int u = 0; u < raw.length; u++) {
      int place = priced.after[u] == u + 1 && raw[u] > 0 ? SEEDS : 0;
      while (place > 0 && (best[place - 1] < 0 || raw[best[place - 1]] < raw[u])) {
        place--;
        if (place + 1 < SEEDS) {
          best[place + 1] = best[place];
        }
        best[place] = u;
      }
    }
    return best;
  }

  private void read(int start, int end) {
    Words.Sink sink =
        new Words.Sink() {
          @Override
          public void word(char[] folded, int length, long hash, int from, int to) {
            char c = text.charAt(from);
            boolean name = Character.isUpperCase(c) || Character.isDigit(c);
            if (name && first.term(folded, length) < 0) {
              names.append(text, from, to).append(' ');
            }
          }

          @Override
          public void joined(int from, int to) {
            // Its parts were read.
          }
        };
    new Words(true).read(text, start, Math.min(end, start + MAX_CHARS), sink);
  }
}
