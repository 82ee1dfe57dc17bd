package dev.headroom.internal.plan;

import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Marking;
import dev.headroom.spi.Weights;

/**
 * Salience of the sentences of a running text: what each is worth when nothing is asked of the
 * text, by the text alone.
 */
final class Salience {
  /*
   * Luhn (The automatic creation of literature abstracts, 1958) and Edmundson (New methods in
   * automatic extracting, 1969) weigh sentences by where they stand and by what words they hold;
   * Nenkova and Vanderwende (SumBasic, 2005) and Mihalcea and Tarau (TextRank, 2004) by words shared
   * with the rest. Fitted on half of the articles of `haystack` and checked on the other half, the
   * place in the paragraph says most; then that a paragraph makes its point however long it is; the
   * place in the text; and numbers. Shared words, names and new words add nothing to these. A long
   * sentence is worth more than a short one, though less for each token.
   */
  private static final double STEP = 0.85; // from one weight to the next lower
  private static final double LENGTH = 0.7;
  private static final double LATE = 0.2;
  private static final double NUMBER = 0.2;
  private static final int MOST_NUMBERS = 2;
  private static final int FEW_TOKENS = 10;

  private final PricedView priced;
  private final Units units;

  private Salience(PricedView priced) {
    this.priced = priced;
    this.units = priced.units;
  }

  /** Salience by unit; 0 for units that are no sentences or that have a say of their own. */
  static double[] of(PricedView priced, boolean[] required) {
    return new Salience(priced).all(required);
  }

  private double[] all(boolean[] required) {
    boolean[] follows = RunningText.of(priced);
    double[] salience = new double[units.size()];
    int first = 0;
    for (int u = 0; u < salience.length; u = first) {
      int tokens = priced.own[u];
      for (first = u + 1; first < salience.length && follows[first]; first++) {
        tokens += priced.own[first];
      }
      for (int each = u; each < first; each++) {
        if (!required[each] && isSentence(each)) {
          salience[each] = of(each) / Math.sqrt(tokens + FEW_TOKENS);
        }
      }
    }
    return salience;
  }

  private boolean isSentence(int unit) {
    Units.Group group = units.groups().get(units.group(unit));
    return priced.after[unit] == unit + 1
        && RunningText.isText(group)
        && group.marking() == Marking.EACH
        && units.weight(unit) < Weights.HIGH;
  }

  private double of(int unit) {
    double lead = StrictMath.pow(STEP, Weights.NORMAL - units.weight(unit));
    double length = StrictMath.pow(priced.own[unit] + FEW_TOKENS, LENGTH);
    return lead * length * (1 - LATE * place(unit)) * (1 + NUMBER * numbers(unit));
  }

  /** From 0.0 at the start of what is around the unit to 1.0 at its end. */
  private double place(int unit) {
    int parent = units.parent(unit);
    int start = parent < 0 ? 0 : units.start(parent);
    int end = parent < 0 ? priced.view.text().length() : units.end(parent);
    return (double) (units.start(unit) - start) / (end - start);
  }

  private int numbers(int unit) {
    String text = priced.view.text();
    int numbers = 0;
    boolean inside = false;
    for (int at = units.start(unit); at < units.end(unit) && numbers < MOST_NUMBERS; at++) {
      char c = text.charAt(at);
      boolean digit = c >= '0' && c <= '9';
      numbers += digit && !inside ? 1 : 0;
      inside = digit || c > ' ' && (inside || Character.isLetter(c));
    }
    return numbers;
  }
}
