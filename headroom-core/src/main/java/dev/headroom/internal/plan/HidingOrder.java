package dev.headroom.internal.plan;

import dev.headroom.spi.Units;
import java.util.Arrays;

/**
 * In which order sentences are best hidden. Each in turn is the one that is worth least for each
 * token that hiding it saves: a sentence alone saves its tokens less its share of a marker, one
 * beside a gap all of them, one between two gaps a marker more, and the last one of a section its
 * heading too. So gaps grow and meet, and markers stay few. Whatever was hidden stays hidden, so
 * every step of the order is a plan.
 */
final class HidingOrder {
  /** Tokens of a typical marker: the true one is known only when it is written. */
  private static final int MARKER = 10;

  private final PricedView priced;
  private final Units units;
  private final double[] worth;
  private final boolean[] hidden;
  private final int[] before; // the sibling a unit's gap would join on its left, or -1
  private final int[] behind; // and on its right
  private final int[] shown; // children of each unit not hidden
  private final double[] price; // worth for each token saved, as it stands in the queue
  private final UnitQueue queue;

  private HidingOrder(PricedView priced, double[] worth) {
    this.priced = priced;
    this.units = priced.units;
    this.worth = worth;
    int n = units.size();
    this.hidden = new boolean[n];
    this.before = new int[n];
    this.behind = new int[n];
    this.shown = new int[n];
    this.price = new double[n];
    this.queue = new UnitQueue(n);
    Arrays.fill(before, -1);
    Arrays.fill(behind, -1);
  }

  /**
   * The share of all sentences that is hidden before each one, from 0.0 to 1.0.
   *
   * @param worth of each unit; 0 for those that take no part
   */
  static double[] of(PricedView priced, double[] worth) {
    return new HidingOrder(priced, worth).run();
  }

  private double[] run() {
    link();
    int sentences = 0;
    for (int u = 0; u < worth.length; u++) {
      if (worth[u] > 0) {
        sentences++;
        offer(u);
      }
    }
    double[] turns = new double[worth.length];
    for (int turn = 0; turn < sentences; ) {
      long next = queue.poll();
      int unit = UnitQueue.unit(next);
      if (!hidden[unit] && UnitQueue.isPrice(next, price[unit])) {
        turns[unit] = (double) turn++ / sentences;
        hide(unit);
      }
    }
    return turns;
  }

  private void link() {
    int[] lastChild = new int[worth.length + 1]; // of each parent, the last one standing for none
    Arrays.fill(lastChild, -1);
    for (int u = 0; u < worth.length; u++) {
      int parent = units.parent(u);
      int slot = parent < 0 ? worth.length : parent;
      int elder = lastChild[slot];
      if (elder >= 0
          && units.end(elder) == units.start(u)
          && units.group(elder) == units.group(u)) {
        before[u] = elder;
        behind[elder] = u;
      }
      lastChild[slot] = u;
      if (parent >= 0) {
        shown[parent]++;
      }
    }
  }

  private void offer(int unit) {
    int saved = saved(unit);
    // What costs more than it saves goes last, the dearest at the very end.
    price[unit] = saved > 0 ? worth[unit] / saved : worth[unit] * (2 - saved);
    queue.add(unit, price[unit]);
  }

  /** Tokens that hiding a unit saves, with whatever around it then shows nothing more. */
  private int saved(int unit) {
    int saved = priced.own[unit] + markers(unit);
    int around = units.parent(unit);
    while (around >= 0 && shown[around] == 1) {
      saved += priced.own[around] + MARKER + markers(around);
      around = units.parent(around);
    }
    return saved;
  }

  /** Tokens of markers that go less those that come; a new gap will have more than one sentence. */
  private int markers(int unit) {
    int gaps = (isHidden(before[unit]) ? 1 : 0) + (isHidden(behind[unit]) ? 1 : 0);
    return gaps == 0 ? -MARKER / 2 : MARKER * (gaps - 1);
  }

  private boolean isHidden(int unit) {
    return unit >= 0 && hidden[unit];
  }

  private void hide(int unit) {
    for (int at = unit; at >= 0; at = units.parent(at)) {
      hidden[at] = true;
      refresh(before[at]);
      refresh(behind[at]);
      int parent = units.parent(at);
      if (parent < 0 || --shown[parent] > 0) {
        if (parent >= 0 && shown[parent] == 1) {
          refresh(parent);
        }
        return;
      }
    }
  }

  /** Prices a sentence again, or the last one that a section shows. */
  private void refresh(int unit) {
    int at = unit;
    while (at >= 0 && !hidden[at] && worth[at] == 0 && shown[at] == 1) {
      int child = at + 1;
      while (hidden[child]) {
        child = priced.after[child];
      }
      at = child;
    }
    if (at >= 0 && !hidden[at] && worth[at] > 0) {
      offer(at);
    }
  }
}
