package dev.headroom.internal.plan;

import dev.headroom.spi.TokenCounter;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Marking;

/**
 * Prices plans without writing them: tokens of what is shown plus one typical marker for each gap,
 * by group. One linear pass a price.
 */
final class Pricing {
  private static final int HANDLE_TOKENS = 11;
  private static final int WORDS_MARKER_TOKENS = 10;

  private final PricedView priced;
  private final Units units;
  private final Ranking ranking;
  private final int[] rank;
  private final int[] markerTokens;
  private final int base;

  Pricing(PricedView priced, Ranking ranking, TokenCounter counter, Renderer.Style style) {
    this.priced = priced;
    this.units = priced.units;
    this.ranking = ranking;
    this.rank = new int[units.size()];
    for (int i = 0; i < rank.length; i++) {
      rank[ranking.order[i]] = i;
    }
    this.markerTokens = new int[units.groups().size()];
    int[] firsts = new int[markerTokens.length];
    int[] lasts = new int[markerTokens.length];
    java.util.Arrays.fill(firsts, -1);
    for (int u = 0; u < rank.length; u++) {
      int group = units.group(u);
      if (firsts[group] < 0) {
        firsts[group] = u;
        lasts[group] = u;
      } else if (units.parent(u) == units.parent(firsts[group])) {
        lasts[group] = u;
      }
    }
    for (int g = 0; g < firsts.length; g++) {
      if (firsts[g] >= 0) {
        String sample = Renderer.sample(priced, ranking, style, firsts[g], lasts[g]);
        Units.Frame frame = units.groups().get(g).frame();
        markerTokens[g] = counter.count(frame.before() + sample + frame.after());
      }
    }
    int lead = style.lead().map(counter::count).orElse(0);
    this.base = priced.skeleton + HANDLE_TOKENS + lead;
  }

  /** Tokens of the text that shows the first so many units of the ranking. */
  int price(int prefix) {
    Sum sum = new Sum();
    GapFinder.over(priced, unit -> rank[unit] >= prefix, sum);
    return sum.total();
  }

  /**
   * What that text hides, gaps cheaper than their marker filled, and whatever else of the ranking
   * still fits the target one by one.
   */
  boolean[] hidden(int prefix, int target) {
    boolean[] hidden = new boolean[rank.length];
    for (int u = 0; u < hidden.length; u++) {
      hidden[u] = rank[u] >= prefix;
    }
    int spare = target - price(prefix);
    for (int i = prefix; i < hidden.length && spare > 0; i++) {
      int unit = ranking.order[i];
      int parent = units.parent(unit);
      int cost = priced.own[unit] + markerTokens[units.group(unit)];
      boolean hasChildren = priced.after[unit] > unit + 1;
      cost += hasChildren ? markerTokens[units.group(unit + 1)] : 0;
      if (cost <= spare && (parent < 0 || !hidden[parent])) {
        hidden[unit] = false;
        spare -= cost;
      }
    }
    fill(hidden);
    return hidden;
  }

  /** Shows gaps that cost less than the marker they would need. */
  private void fill(boolean[] hidden) {
    boolean[] closed = hidden.clone();
    GapFinder.over(
        priced,
        unit -> closed[unit],
        new GapFinder.Visitor() {
          @Override
          public void shown(int unit) {
            // Stays shown.
          }

          @Override
          public void gap(int first, int last, int after) {
            if (!isWords(first) && tokens(first, after) <= markerTokens[units.group(first)]) {
              java.util.Arrays.fill(hidden, first, after, false);
            }
          }
        });
  }

  private int tokens(int first, int after) {
    int tokens = 0;
    for (int u = first; u < after; u = priced.after[u]) {
      tokens += priced.subtree[u];
    }
    return tokens;
  }

  private boolean isWords(int unit) {
    return units.groups().get(units.group(unit)).marking() == Marking.ONCE_PER_PARENT;
  }

  private final class Sum implements GapFinder.Visitor {
    private long tokens = base;
    private int selectionOf = -2;

    @Override
    public void shown(int unit) {
      tokens += priced.own[unit];
    }

    @Override
    public void gap(int first, int last, int after) {
      if (!isWords(first)) {
        tokens += Math.min(markerTokens[units.group(first)], tokens(first, after));
      } else if (selectionOf != units.parent(first)) {
        selectionOf = units.parent(first);
        tokens += WORDS_MARKER_TOKENS;
      }
    }

    int total() {
      return (int) Math.min(Integer.MAX_VALUE, tokens);
    }
  }
}
