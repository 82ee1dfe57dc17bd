package dev.headroom.text.xml;

import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.Weights;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Makes units of elements. Each takes the blanks before it on its line and the line end after it,
 * so that neighbours adjoin and a gap is one comment on a line of its own. The root stands always.
 */
final class ElementUnits {
  private static final int MAX_DEPTH = 60;
  private static final int MAX_MESSAGE = 200;
  private static final int LARGE = 300;

  /** What a test report, a message or a log calls a failure. */
  private static final Set<String> FAILURES =
      Set.of("failure", "error", "rerunfailure", "flakyfailure", "fault", "exception");

  /** What tells which of many alike an element is. */
  private static final Set<String> LABELS =
      Set.of("title", "name", "id", "key", "artifactid", "summary", "loc", "link");

  private static final Set<String> CHATTER = Set.of("system-out", "system-err", "properties");

  private final String text;
  private final Elements elements;
  private final Units.Builder units;
  private final int[] unitOf;
  private final int[] lastEnd; // of the units inside each element so far
  private final int[] depth;
  private final boolean[] failing;
  private final Set<String> told = new HashSet<>();

  private ElementUnits(String text, Elements elements) {
    this.text = text;
    this.elements = elements;
    this.units = Units.of(text);
    this.unitOf = new int[elements.size()];
    this.lastEnd = new int[elements.size()];
    this.depth = new int[elements.size()];
    this.failing = new boolean[elements.size()];
  }

  static Units of(String text, Elements elements) {
    return new ElementUnits(text, elements).build();
  }

  private Units build() {
    int group = units.group(Group.of("", "elements").framed("<!-- ", " -->"));
    findFailing();
    for (int e = 0; e < unitOf.length; e++) {
      int parent = elements.parent(e);
      unitOf[e] = -1;
      lastEnd[e] = elements.body(e);
      if (parent < 0) {
        continue;
      }
      depth[e] = depth[parent] + 1;
      int start = lineStart(elements.start(e), lastEnd[parent]);
      int end = lineEnd(elements.end(e));
      lastEnd[parent] = end;
      if (depth[e] <= MAX_DEPTH) {
        unitOf[e] = units.add(group, unitOf[parent], start, end, weight(e));
      }
    }
    return units.build();
  }

  /** An element directly around a failure fails with it. */
  private void findFailing() {
    for (int e = 0; e < failing.length; e++) {
      int parent = elements.parent(e);
      if (parent > 0 && FAILURES.contains(name(e))) {
        failing[parent] = true;
      }
    }
  }

  private byte weight(int element) {
    String name = name(element);
    int parent = elements.parent(element);
    if (FAILURES.contains(name)) {
      int from = elements.nameEnd(element);
      int to = Math.min(elements.end(element), from + MAX_MESSAGE);
      return told.add(text.substring(from, to)) ? Weights.MUST_ERROR : Weights.HIGH;
    }
    if (failing[element]) {
      return Weights.MUST_STATUS;
    }
    if (CHATTER.contains(name)) {
      return Weights.LOW;
    }
    return (byte) (Weights.NORMAL + (LABELS.contains(name) && isLarge(parent) ? 2 : 0));
  }

  /** Whether a label stands for so much that a marker of its own is worth it. */
  private boolean isLarge(int element) {
    return elements.end(element) - elements.start(element) >= LARGE;
  }

  private String name(int element) {
    return elements.localName(text, element).toLowerCase(Locale.ROOT);
  }

  /** Where the line of a tag begins if only blanks stand before it; never before {@code least}. */
  private int lineStart(int start, int least) {
    int at = start;
    while (at > least && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    return at == least || text.charAt(at - 1) == '\n' ? at : start;
  }

  /** After the last line end before more ink; right here if the line goes on. */
  private int lineEnd(int end) {
    int after = end;
    for (int at = end; at < text.length() && text.charAt(at) <= ' '; at++) {
      after = text.charAt(at) == '\n' ? at + 1 : after;
    }
    return after;
  }
}
