package dev.headroom.code.treesitter;

import dev.headroom.spi.Span;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Parses a text with gaps once more. A fault that the original has too is none of the gaps' doing;
 * for any other, what was left out around the last gap before it has to be shown after all.
 */
final class Reparse {
  private static final int[] FINE = {};
  private static final int[] GIVE_UP = {-1};

  private final View view;
  private final Parse parse;
  private final List<Span> known;

  Reparse(View view, Parse parse) {
    this.view = view;
    this.parse = parse;
    this.known = parse.syntax().faults();
  }

  /** The view with this check. */
  View view() {
    return view.with(this::failed);
  }

  private int[] failed(View.Finished finished) {
    String rendered = finished.text();
    int[] failed = failed(finished, parse.faults(rendered), known);
    if (failed.length > 0 || parse.plain()) {
      return failed;
    }
    // Who reads it with its macros shall not see more faults than in the original either.
    Optional<List<Span>> before = SyntaxReader.faults(view.text(), parse.grammar(), steps -> {});
    Optional<List<Span>> after = SyntaxReader.faults(rendered, parse.grammar(), steps -> {});
    boolean fine =
        before.isEmpty() || after.isPresent() && after.get().size() <= before.get().size();
    return fine ? FINE : failed(finished, after, before.get());
  }

  private int[] failed(View.Finished finished, Optional<List<Span>> faults, List<Span> known) {
    if (faults.isEmpty()) {
      return GIVE_UP;
    }
    if (faults.get().isEmpty()) {
      return FINE;
    }
    boolean[] show = new boolean[view.units().size()];
    boolean any = false;
    for (Span fault : faults.get()) {
      if (!isKnown(finished, fault, known)) {
        if (finished.gaps() == 0) {
          return GIVE_UP;
        }
        int gap = Math.max(0, finished.lastGap(fault.end()));
        show(finished.firstUnit(gap), finished, show);
        any = true;
      }
    }
    return any ? numbers(show) : FINE;
  }

  /** Whether the original has a fault where this one lies in it. */
  private static boolean isKnown(View.Finished finished, Span fault, List<Span> known) {
    int start = finished.inView(fault.start()) - 1;
    int end = finished.inView(fault.end()) + 1;
    for (Span one : known) {
      if (one.start() <= end && one.end() >= start) {
        return true;
      }
    }
    return false;
  }

  /** Marks what is hidden in the outermost unit around one, all of which might be to blame. */
  private void show(int unit, View.Finished finished, boolean[] show) {
    Units units = view.units();
    int top = unit;
    while (units.parent(top) >= 0) {
      top = units.parent(top);
    }
    for (int u = top; u < units.size() && units.start(u) < units.end(top); u++) {
      show[u] |= finished.hides(u);
    }
  }

  private static int[] numbers(boolean[] show) {
    int[] numbers = new int[show.length];
    int size = 0;
    for (int u = 0; u < show.length; u++) {
      if (show[u]) {
        numbers[size++] = u;
      }
    }
    return Arrays.copyOf(numbers, size);
  }
}
