package dev.headroom.internal.plan;

import dev.headroom.spi.Units;
import dev.headroom.spi.Weights;
import java.util.Arrays;
import java.util.Optional;

/**
 * The order in which units are shown. First by rank among what must be kept, then by weight and
 * relevance, then by relative place in the group, so that no group starves another. A unit around
 * others ranks as the best of them, just before it. Equal for equal input: ties end at the index.
 */
final class Ranking {
  /** Rank of what the question names; between errors and results. */
  static final byte NAMED = 118;

  private static final int RELEVANCE = 60;

  /** Where nothing is asked, sentences take this range of weights, by {@link HidingOrder}. */
  private static final double LEAST_SENTENCE = Weights.NORMAL - 4.0;

  private static final double SENTENCES = 7.0;
  private static final int INDEX_BITS = 28;
  private static final int PLACE_BITS = 14;
  private static final int SCORE_BITS = 14;
  private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;
  private static final int PLACES = (1 << PLACE_BITS) - 1;
  private static final int SCORES = (1 << SCORE_BITS) - 1;
  private static final double MAX_SCORE = Weights.REQUIRED + RELEVANCE;

  /** Units, the first to be shown first. */
  final int[] order;

  /** Rank of each unit among what must be kept; 0 for the others. */
  final byte[] tiers;

  /** Units that no plan may leave out come first; how many there are. */
  final int required;

  Ranking(PricedView priced, Optional<String> question, boolean[] required) {
    Units units = priced.units;
    int n = units.size();
    Relevance relevance = question.map(q -> new Relevance(priced, q)).orElse(null);
    byte[] signals = FailureWords.ranks(priced);
    double[] salience = relevance == null ? Salience.of(priced, required) : new double[n];
    double[] turns = HidingOrder.of(priced, salience);
    this.tiers = new byte[n];
    long[] keys = new long[n];
    for (int u = n - 1; u >= 0; u--) {
      double score =
          salience[u] > 0
              ? LEAST_SENTENCE + SENTENCES * turns[u]
              : Math.max(units.weight(u), signals[u]);
      tiers[u] = tier(priced, u, signals[u]);
      if (relevance != null) {
        score += RELEVANCE * relevance.scores[u];
        tiers[u] = relevance.named[u] ? max(tiers[u], NAMED) : tiers[u];
      }
      tiers[u] = required[u] ? Weights.REQUIRED : tiers[u];
      keys[u] = Math.max(keys[u], key(priced, u, tiers[u], score)) & ~INDEX_MASK | INDEX_MASK - u;
      int parent = units.parent(u);
      if (parent >= 0) {
        keys[parent] = Math.max(keys[parent], keys[u]);
      }
    }
    Arrays.sort(keys);
    this.order = new int[n];
    int first = 0;
    for (int i = 0; i < n; i++) {
      long key = keys[n - 1 - i];
      order[i] = (int) (INDEX_MASK - (key & INDEX_MASK));
      first += key >>> INDEX_BITS + PLACE_BITS + SCORE_BITS == Weights.REQUIRED ? 1 : 0;
    }
    this.required = first;
  }

  private static byte tier(PricedView priced, int unit, byte signal) {
    Units units = priced.units;
    Units.Group group = units.groups().get(units.group(unit));
    int ordinal = priced.ordinal[unit];
    boolean edge =
        ordinal < group.lead() || ordinal >= priced.groupSize[units.group(unit)] - group.tail();
    byte tier = max(units.weight(unit), signal);
    tier = edge ? max(tier, Weights.MUST) : tier;
    return tier >= Weights.MUST ? tier : 0;
  }

  private static long key(PricedView priced, int unit, byte tier, double score) {
    int group = priced.units.group(unit);
    long place = PLACES - (long) priced.ordinal[unit] * PLACES / priced.groupSize[group];
    long quantum = (long) (score / MAX_SCORE * SCORES);
    return (((long) tier << SCORE_BITS | quantum) << PLACE_BITS | place) << INDEX_BITS;
  }

  private static byte max(byte a, byte b) {
    return a > b ? a : b;
  }
}
