package dev.headroom.internal.plan;

import dev.headroom.internal.mark.GroupLabels;
import dev.headroom.internal.tokens.CountedText;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import java.util.Arrays;

/**
 * A view as the planner prices it: what each unit costs alone and with everything inside it, and
 * where its subtree ends. Made in two passes; prices of parts counted apart exceed the whole by a
 * little, so a plan that fits by price is still counted.
 */
final class PricedView {
  final View view;

  /** The view's text. */
  final CountedText counted;

  final Units units;

  /** Index after the last unit inside this one. */
  final int[] after;

  /** Tokens of the unit's text outside its children. */
  final int[] own;

  /** Tokens of the unit's whole text. */
  final int[] subtree;

  /** Number of the unit in its group, from 0. */
  final int[] ordinal;

  /** Number of units in each group. */
  final int[] groupSize;

  /** What markers call each group. */
  final String[] groupLabel;

  /** Tokens outside all units. */
  final int skeleton;

  PricedView(View view, CountedText counted) {
    this.view = view;
    this.counted = counted;
    this.units = view.units();
    int n = units.size();
    this.after = new int[n];
    this.own = new int[n];
    this.subtree = new int[n];
    this.ordinal = new int[n];
    this.groupSize = new int[units.groups().size()];
    this.groupLabel = GroupLabels.of(units.groups());
    for (int u = 0; u < n; u++) {
      ordinal[u] = groupSize[units.group(u)]++;
    }
    this.skeleton = price();
    for (int u = n - 1; u >= 0; u--) {
      after[u] = Math.max(after[u], u + 1);
      subtree[u] += own[u];
      int parent = units.parent(u);
      if (parent >= 0) {
        after[parent] = Math.max(after[parent], after[u]);
        subtree[parent] += subtree[u];
      }
    }
  }

  /** Cuts the text at all unit borders and gives each piece to the innermost unit around it. */
  private int price() {
    int n = units.size();
    int[] bounds = new int[2 * n + 2];
    int[] owners = new int[2 * n + 1];
    int pieces = 0;
    int open = -1;
    for (int u = 0; u < n; u++) {
      while (open >= 0 && open != units.parent(u)) {
        owners[pieces] = open;
        bounds[++pieces] = units.end(open);
        open = units.parent(open);
      }
      owners[pieces] = open;
      bounds[++pieces] = units.start(u);
      open = u;
    }
    while (open >= 0) {
      owners[pieces] = open;
      bounds[++pieces] = units.end(open);
      open = units.parent(open);
    }
    owners[pieces] = -1;
    bounds[++pieces] = view.text().length();
    int[] tokens = new int[pieces];
    counted.countParts(Arrays.copyOf(bounds, pieces + 1), tokens);
    int outside = 0;
    for (int i = 0; i < pieces; i++) {
      if (owners[i] < 0) {
        outside += tokens[i];
      } else {
        own[owners[i]] += tokens[i];
      }
    }
    return outside;
  }
}
