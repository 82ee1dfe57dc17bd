package dev.headroom.text.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the cells of a table with padded columns stand: between bars, or between the columns of
 * blanks that go through all its lines. Char positions are the same in all lines.
 */
final class PaddedLayout {
  private static final int MAX_WIDTH = 2_000;
  private static final int MIN_LINES = 4;
  private static final int MIN_COLUMNS = 3;

  /** First char of each column, its padding included. */
  private final List<Integer> starts;

  /** Index after its last char; the last column goes on to the end of the line or its last bar. */
  private final List<Integer> ends;

  /** Whether bars stand between the columns. */
  private final boolean barred;

  private PaddedLayout(List<Integer> starts, List<Integer> ends, boolean barred) {
    this.starts = starts;
    this.ends = ends;
    this.barred = barred;
  }

  /** Whether bars stand between the columns. */
  boolean barred() {
    return barred;
  }

  int columns() {
    return starts.size();
  }

  int start(int column) {
    return starts.get(column);
  }

  int end(int column) {
    return ends.get(column);
  }

  /** Whether the line has this layout. */
  boolean fits(String line) {
    int last = starts.size() - 1;
    if (line.length() < starts.get(last) || barred && ends.get(last) > line.length()) {
      return false;
    }
    for (int column = 0; column < last; column++) {
      for (int i = ends.get(column); i < starts.get(column + 1); i++) {
        char c = line.charAt(i);
        if (barred ? c != ' ' && c != '|' : c != ' ') {
          return false;
        }
      }
      if (barred && line.charAt(ends.get(column) + 1) != '|') {
        return false;
      }
    }
    return !barred || !isRule(line);
  }

  /** The layout of all lines that are no rules; empty if they have none in common. */
  static Optional<PaddedLayout> of(List<String> lines) {
    Optional<PaddedLayout> bars = barred(lines);
    return bars.isPresent() ? bars : blanks(lines);
  }

  /** Whether a line only separates: {@code +---+---+}, {@code |---|:--|}, {@code ---+---}. */
  static boolean isRule(String line) {
    boolean dash = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ("+-=|: ".indexOf(c) < 0) {
        return false;
      }
      dash |= c == '-' || c == '=';
    }
    return dash;
  }

  private static Optional<PaddedLayout> barred(List<String> lines) {
    String head = null;
    boolean ruled = false;
    for (String line : lines) {
      ruled |= isRule(line);
      if (head == null && line.indexOf('|') >= 0 && !isRule(line)) {
        head = line;
      }
    }
    if (head == null || !ruled || head.length() > MAX_WIDTH) {
      return Optional.empty();
    }
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int at = head.charAt(0) == '|' ? 1 : 0;
    for (int bar = head.indexOf('|', at); bar >= 0; bar = head.indexOf('|', at)) {
      starts.add(at + 1);
      ends.add(bar - 1);
      at = bar + 1;
    }
    if (at < head.length()) {
      starts.add(at + 1);
      ends.add(at + 1);
    }
    for (int i = 0; i < starts.size(); i++) {
      boolean open = at < head.length() && i == starts.size() - 1;
      if (starts.get(i) > ends.get(i) || !open && starts.get(i).equals(ends.get(i))) {
        return Optional.empty();
      }
    }
    boolean enough = starts.size() > 1 && lines.size() >= MIN_LINES;
    return enough ? Optional.of(new PaddedLayout(starts, ends, true)) : Optional.empty();
  }

  private static Optional<PaddedLayout> blanks(List<String> lines) {
    int width = lines.size() < MIN_LINES ? 0 : lines.get(0).length();
    if (width == 0 || width > MAX_WIDTH) {
      return Optional.empty();
    }
    boolean[] used = new boolean[width]; // beyond the heading, all belongs to its last column
    boolean[] usedBelow = new boolean[width];
    for (String line : lines) {
      for (int i = 0; i < Math.min(width, line.length()); i++) {
        char c = line.charAt(i);
        if (c < ' ' || Character.isSurrogate(c)) {
          return Optional.empty();
        }
        used[i] |= c != ' ';
        usedBelow[i] |= c != ' ' && line != lines.get(0);
      }
    }
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int wide = 0;
    int free = 0;
    for (int i = 0; i < width; i++) {
      if (used[i] && (i == 0 || !used[i - 1]) && !isWordOfHeading(used, usedBelow, i, free)) {
        if (!starts.isEmpty()) {
          ends.add(i - 1);
          wide += free > 1 ? 1 : 0;
        }
        starts.add(i);
      }
      free = used[i] ? 0 : free + 1;
    }
    boolean ruled = isRule(lines.get(1)) && lines.get(1).indexOf(' ') > 0;
    boolean sure = wide > 1 || ruled || isCapital(lines.get(0));
    if (starts.size() < (ruled ? 2 : MIN_COLUMNS) || !sure) {
      return Optional.empty();
    }
    ends.add(starts.get(starts.size() - 1));
    starts.set(0, 0);
    return Optional.of(new PaddedLayout(starts, ends, false));
  }

  /* A second word of a heading, NODE of NOMINATED NODE, below which no row has anything. */
  private static boolean isWordOfHeading(
      boolean[] used, boolean[] usedBelow, int start, int blanksBefore) {
    boolean any = blanksBefore != 1 || start < 2;
    for (int i = start; i < used.length && used[i] && !any; i++) {
      any = usedBelow[i];
    }
    return !any;
  }

  /** Whether a line is a heading in capitals, as docker and kubectl print. */
  static boolean isCapital(String line) {
    return line.chars().noneMatch(Character::isLowerCase)
        && line.chars().anyMatch(Character::isUpperCase);
  }
}
