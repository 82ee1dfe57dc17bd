package dev.headroom.text.build;

import dev.headroom.text.internal.LineTemplate;
import dev.headroom.text.internal.Signal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How much a line still tells when lines before it said the same, or much the same: of the same
 * template, of the same family of messages, of the same file.
 */
final class Repeats {
  /** Of a known warning about another name or file: it stays above an ordinary line. */
  private static final float OTHER_WARNING = 0.45f;

  private static final float OTHER_ERROR = 0.3f;
  private static final String[] JOINTS = {"Caused by: ", "Suppressed: "};

  /** An error of a file that had others before keeps at least this share of its score. */
  private static final float SAME_FILE = 0.885f;

  private final Map<Long, Integer> seen = new HashMap<>();
  private final Map<Long, Integer> families = new HashMap<>();
  private final Map<Long, Integer> files = new HashMap<>();
  private final Set<Long> told = new HashSet<>();
  private boolean first;

  /** What stays of the score of the next line, which is remembered. */
  float lowered(float score, String line, Signal signal) {
    int before = seen.merge(template(line), 1, Integer::sum) - 1;
    boolean anew = told.add(saying(line));
    first = before == 0;
    float left = score * Math.max(repeat(before), anew && !first ? ofOther(signal) : 0);
    if (signal != Signal.NONE && first) {
      int kin = families.merge(family(line, signal), 1, Integer::sum) - 1;
      left *= ofFamily(signal, kin);
      if (signal.isError() && kin > 0) {
        long file = file(line);
        int ofFile = file == 0 ? 0 : files.merge(file, 1, Integer::sum) - 1;
        left *= Math.max(SAME_FILE, 1 - 0.04f * ofFile);
      }
    }
    return left;
  }

  /** Whether that line was the first of its template. */
  boolean wasFirst() {
    return first;
  }

  /** Errors of one family lose little; mentions and warnings of one family soon say nothing new. */
  private static float ofFamily(Signal signal, int kin) {
    if (kin < 3) {
      return 1;
    }
    return signal.isError()
        ? Math.max(0.4f, 1 - 0.08f * (kin - 2))
        : Math.max(0.15f, 1 / (1 + 0.3f * (kin - 2)));
  }

  /** The kind of a message: its signal and first two words. Lines of one family add little. */
  private static long family(String line, Signal signal) {
    long hash = signal.ordinal();
    int words = 0;
    int i = 0;
    while (i < line.length() && words < 2) {
      int from = i;
      while (i < line.length() && Character.isLetter(line.charAt(i))) {
        i++;
      }
      boolean bounded = i == line.length() || " :]),".indexOf(line.charAt(i)) >= 0;
      if (i - from >= 3 && bounded) {
        hash = hash * 31 + LineTemplate.hashOf(line, from, i);
        words++;
      }
      i++;
    }
    return hash;
  }

  /** The first path in a line, so that errors of other files come before more of the same. */
  private static long file(String line) {
    int slash = line.indexOf('/');
    if (slash < 0) {
      return 0;
    }
    int from = slash;
    while (from > 0 && " '\"([`".indexOf(line.charAt(from - 1)) < 0) {
      from--;
    }
    int end = slash;
    while (end < line.length() && " :'\"()[]`,".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return LineTemplate.hashOf(line, from, end);
  }

  /** What a line says, whatever joins it to the trace above. */
  private static long template(String line) {
    int from = 0;
    for (String joint : JOINTS) {
      int at = line.indexOf(joint);
      from = at >= 0 && line.substring(0, at).isBlank() ? at + joint.length() : from;
    }
    return LineTemplate.of(line, from, line.length());
  }

  /** The least share that stays of a repeat which is about another name or file. */
  private static float ofOther(Signal signal) {
    return signal == Signal.WARNING ? OTHER_WARNING : signal.isError() ? OTHER_ERROR : 0;
  }

  /** What a line says but for its numbers. */
  private static long saying(String line) {
    long hash = 7;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      hash = c >= '0' && c <= '9' ? hash : hash * 0x100000001b3L + c;
    }
    return hash;
  }

  private static float repeat(int before) {
    return before == 0 ? 1 : before == 1 ? 0.5f : before < 6 ? 0.25f : 0.1f;
  }
}
