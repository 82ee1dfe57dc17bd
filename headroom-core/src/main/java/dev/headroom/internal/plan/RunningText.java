package dev.headroom.internal.plan;

import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Numbering;
import java.util.Set;

/** Tells which units go on where the one before ends, as the sentences of a paragraph do. */
final class RunningText {
  /** Units of these are said one after the other; all others stand for themselves. */
  private static final Set<String> RUNNING = Set.of("sentences", "passages", "words");

  private RunningText() {}

  /**
   * Whether each unit goes on where the one before it ends: its sibling, and no blank line between.
   */
  static boolean[] of(PricedView priced) {
    Units units = priced.units;
    String text = priced.view.text();
    boolean[] follows = new boolean[units.size()];
    for (int u = 1; u < follows.length; u++) {
      follows[u] =
          units.parent(u) == units.parent(u - 1)
              && units.group(u) == units.group(u - 1)
              && isRunning(units.groups().get(units.group(u)))
              && !endsWithBlankLine(text, units.start(u - 1), units.end(u - 1));
    }
    return follows;
  }

  /** Whether the units of a group are the words, sentences or passages of a running text. */
  static boolean isText(Units.Group group) {
    return RUNNING.contains(group.noun());
  }

  private static boolean isRunning(Units.Group group) {
    return group.numbering() == Numbering.LINES || isText(group);
  }

  private static boolean endsWithBlankLine(String text, int start, int end) {
    int lineEnds = 0;
    for (int at = end - 1; at >= start && text.charAt(at) <= ' '; at--) {
      lineEnds += text.charAt(at) == '\n' ? 1 : 0;
    }
    return lineEnds > 1;
  }
}
