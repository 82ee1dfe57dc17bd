package dev.headroom.internal.plan;

import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Frame;
import dev.headroom.spi.Units.Numbering;
import dev.headroom.spi.Weights;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What every kind of line shares: words of failure. They speak where the compressor was silent: in
 * groups numbered by lines none of whose units it ranked as an error or a result. Where a marker
 * needs a frame, the lines are code, in which such words are names. The first line of each distinct
 * text that holds such a word must be kept, as long as these are few; otherwise they only weigh
 * more.
 */
final class FailureWords {
  private static final Set<String> FAILURES =
      Set.of(
          "error",
          "errors",
          "exception",
          "fatal",
          "panic",
          "traceback",
          "failed",
          "failure",
          "fail",
          "failures",
          "critical",
          "segfault",
          "abort",
          "aborted",
          "denied",
          "refused",
          "timeout",
          "severe",
          "emerg",
          "alert",
          "killed",
          "oom",
          "exit",
          "err");

  private static final double MAX_SHARE = 0.2;
  private static final int MAX_LOOK = 600;

  private FailureWords() {}

  /** Tells the ranks that follow from words; 0 where nothing follows. */
  static byte[] ranks(PricedView priced) {
    Units units = priced.units;
    byte[] ranks = new byte[units.size()];
    boolean[] speaks = new boolean[units.groups().size()];
    for (int g = 0; g < speaks.length; g++) {
      Units.Group group = units.groups().get(g);
      speaks[g] = group.numbering() == Numbering.LINES && group.frame().equals(Frame.NONE);
    }
    for (int u = 0; u < units.size(); u++) {
      if (units.weight(u) >= Weights.MUST_ERROR) {
        speaks[units.group(u)] = false;
      }
    }
    int[] found = new int[speaks.length];
    boolean[] failing = new boolean[units.size()];
    for (int u = 0; u < units.size(); u++) {
      boolean leaf = priced.after[u] == u + 1;
      failing[u] = leaf && speaks[units.group(u)] && holdsFailure(priced.view.text(), units, u);
      found[units.group(u)] += failing[u] ? 1 : 0;
    }
    Set<String> seen = new HashSet<>();
    for (int u = 0; u < units.size(); u++) {
      int group = units.group(u);
      if (failing[u]) {
        boolean few = found[group] <= Math.max(1, MAX_SHARE * priced.groupSize[group]);
        boolean first = few && seen.add(withoutStamp(priced.view.text(), units, u));
        ranks[u] = first ? Weights.MUST_ERROR : Weights.HIGH;
      }
    }
    return ranks;
  }

  private static boolean holdsFailure(String text, Units units, int unit) {
    int end = Math.min(units.end(unit), units.start(unit) + MAX_LOOK);
    int i = units.start(unit);
    while (i < end) {
      if (!Character.isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int from = i;
      while (i < end && Character.isLetter(text.charAt(i))) {
        i++;
      }
      if (isFailure(text, from, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFailure(String text, int from, int to) {
    int length = to - from;
    if (length < 3 || length > 40) {
      return false;
    }
    String word = text.substring(from, to);
    return word.endsWith("Error")
        || word.endsWith("Exception")
        || length <= 9 && FAILURES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The unit's text after leading digits and what stands between the parts of a time. */
  private static String withoutStamp(String text, Units units, int unit) {
    int from = units.start(unit);
    int to = units.end(unit);
    while (from < to && "0123456789-:.,TZ/+[] \t".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return text.substring(from, to);
  }
}
