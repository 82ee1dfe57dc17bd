package dev.headroom.text.internal.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the tables whose patterns are so alike that what they share is stated once. */
final class Families {
  /** A pattern is compared with so many families at most. */
  private static final int MAX_COMPARED = 64;

  /** Those it resembles most are tried. */
  private static final int TRIED = 2;

  /** Less is not worth it. */
  private static final int MIN_GAIN = 6;

  private final List<Family> families = new ArrayList<>();
  private final List<List<TableWriter>> tables = new ArrayList<>();
  private final List<List<String>> firsts = new ArrayList<>();

  private Families() {}

  /** Writes tables, in the order of their first lines; tells whether any share a pattern. */
  static boolean write(List<TableWriter> writers, Out out) {
    Families all = new Families();
    writers.forEach(all::add);
    boolean shared = false;
    for (int f = 0; f < all.tables.size(); f++) {
      List<TableWriter> members = all.tables.get(f);
      Family family = all.families.get(f);
      boolean differ = family.hasGaps();
      shared |= differ;
      out.put("# ").put(family.common()).put('\n');
      for (int m = 0; m < members.size(); m++) {
        if (differ) {
          out.put("for ").put(family.values(m)).put('\n');
        }
        members.get(m).write(out);
      }
    }
    return shared;
  }

  private void add(TableWriter writer) {
    List<String> pieces = Pieces.of(writer.pattern());
    int alone = Family.of(pieces).cost();
    int best = -1;
    int bestGain = MIN_GAIN - 1;
    @Nullable Family joined = null;
    int[] likely = likely(pieces);
    for (int f : likely) {
      Family with = f < 0 ? null : families.get(f).with(pieces);
      int gain = with == null ? -1 : families.get(f).cost() + alone - with.cost();
      if (gain > bestGain) {
        bestGain = gain;
        best = f;
        joined = with;
      }
    }
    if (joined == null) {
      families.add(Family.of(pieces));
      firsts.add(pieces);
      tables.add(new ArrayList<>(List.of(writer)));
    } else {
      families.set(best, joined);
      tables.get(best).add(writer);
    }
  }

  /** The families that begin and end most alike; -1 where there are fewer. */
  private int[] likely(List<String> pieces) {
    int[] likely = new int[TRIED];
    int[] scores = new int[TRIED];
    java.util.Arrays.fill(likely, -1);
    for (int f = Math.max(0, firsts.size() - MAX_COMPARED); f < firsts.size(); f++) {
      int score = alike(firsts.get(f), pieces);
      int at = f;
      for (int k = 0; k < TRIED; k++) {
        if (score > scores[k]) {
          int swapped = scores[k];
          scores[k] = score;
          score = swapped;
          int other = likely[k];
          likely[k] = at;
          at = other;
        }
      }
    }
    return likely;
  }

  private static int alike(List<String> one, List<String> other) {
    int most = Math.min(one.size(), other.size());
    int cost = 0;
    int i = 0;
    while (i < most && one.get(i).equals(other.get(i))) {
      cost += Pieces.cost(one.get(i++));
    }
    int j = 1;
    while (j <= most - i && one.get(one.size() - j).equals(other.get(other.size() - j))) {
      cost += Pieces.cost(one.get(one.size() - j++));
    }
    return cost;
  }
}
