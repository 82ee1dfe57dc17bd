package dev.headroom.internal.plan;

import dev.headroom.spi.Units;
import java.util.function.IntPredicate;

/**
 * Goes through units in text order and finds the gaps: maximal runs of adjoining hidden siblings of
 * one group. What is hidden inside something hidden is not visited. One pass.
 */
final class GapFinder {
  /** Is told what is found, in text order. */
  interface Visitor {
    /** A unit that is shown, though some inside it may not be. */
    void shown(int unit);

    /**
     * A gap.
     *
     * @param first its first unit
     * @param last its last unit, a sibling of the first
     * @param after index after all units inside the gap
     */
    void gap(int first, int last, int after);
  }

  private GapFinder() {}

  static void over(PricedView priced, IntPredicate hidden, Visitor visitor) {
    Units units = priced.units;
    int n = units.size();
    int u = 0;
    while (u < n) {
      if (!hidden.test(u)) {
        visitor.shown(u);
        u++;
        continue;
      }
      int last = u;
      int next = priced.after[u];
      while (next < n && adjoins(units, last, next) && hidden.test(next)) {
        last = next;
        next = priced.after[next];
      }
      visitor.gap(u, last, next);
      u = next;
    }
  }

  private static boolean adjoins(Units units, int left, int right) {
    return units.end(left) == units.start(right)
        && units.parent(left) == units.parent(right)
        && units.group(left) == units.group(right);
  }
}
