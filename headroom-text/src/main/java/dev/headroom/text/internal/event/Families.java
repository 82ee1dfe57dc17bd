package dev.headroom.text.internal.event;

import dev.headroom.spi.ViewContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the tables whose patterns are so alike that what they share is stated once. */
final class Families {
  /** A pattern is compared with so many families at most. */
  private static final int MAX_COMPARED = 64;

  /** More tables stand too far below what they share. */
  private static final int MAX_MEMBERS = 16;

  /** Those it resembles most are tried. */
  private static final int TRIED = 2;

  /** Less is not worth it. */
  private static final int MIN_GAIN = 6;

  private final Pieces pieces = new Pieces();
  private final Alignment alignment = new Alignment(pieces);
  private final List<Family> families = new ArrayList<>();
  private final List<List<TableWriter>> tables = new ArrayList<>();
  private final List<int[]> firsts = new ArrayList<>();

  private final ViewContext context;

  private Families(ViewContext context) {
    this.context = context;
  }

  /**
   * Writes tables, in the order of their first lines.
   *
   * @param large whether the text is so large that patterns hardly count
   */
  static void write(
      List<TableWriter> writers, boolean large, Legend legend, Out out, ViewContext context) {
    if (large) {
      for (TableWriter writer : writers) {
        legend.add(writer.pattern());
        out.put("# ").put(writer.pattern()).put('\n');
        writer.write(out);
      }
      return;
    }
    Families all = new Families(context);
    writers.forEach(all::add);
    for (int f = 0; f < all.tables.size(); f++) {
      List<TableWriter> members = all.tables.get(f);
      Family family = all.families.get(f);
      boolean differ = family.hasGaps();
      legend.add(family.common());
      out.put("# ").put(family.common()).put('\n');
      for (int m = 0; m < members.size(); m++) {
        legend.add(members.get(m).pattern());
        if (differ) {
          out.put("for ").put(family.values(m)).put('\n');
        }
        members.get(m).write(out);
      }
    }
  }

  private void add(TableWriter writer) {
    context.checkpoint(writer.pattern().length());
    int[] pattern = pieces.of(writer.pattern());
    Family alone = Family.of(pieces, pattern);
    int best = -1;
    int bestGain = MIN_GAIN - 1;
    @Nullable Family joined = null;
    for (int f : likely(pattern)) {
      if (bestGain * 4 > alone.cost() * 3) {
        break;
      }
      Family with = f < 0 ? null : families.get(f).with(pattern, alignment);
      int gain = with == null ? -1 : families.get(f).cost() + alone.cost() - with.cost();
      if (gain > bestGain) {
        bestGain = gain;
        best = f;
        joined = with;
      }
    }
    if (joined == null) {
      families.add(alone);
      firsts.add(pattern);
      tables.add(new ArrayList<>(List.of(writer)));
    } else {
      families.set(best, joined);
      tables.get(best).add(writer);
    }
  }

  /** The families that begin and end most alike; -1 where there are fewer. */
  private int[] likely(int[] pattern) {
    int[] likely = new int[TRIED];
    int[] scores = new int[TRIED];
    Arrays.fill(likely, -1);
    for (int f = Math.max(0, firsts.size() - MAX_COMPARED); f < firsts.size(); f++) {
      int score = tables.get(f).size() < MAX_MEMBERS ? alike(firsts.get(f), pattern) : 0;
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

  private int alike(int[] one, int[] other) {
    int most = Math.min(one.length, other.length);
    int cost = 0;
    int i = 0;
    while (i < most && one[i] == other[i]) {
      cost += pieces.cost(one[i++]);
    }
    int j = 1;
    while (j <= most - i && one[one.length - j] == other[other.length - j]) {
      cost += pieces.cost(one[one.length - j++]);
    }
    return cost;
  }
}
