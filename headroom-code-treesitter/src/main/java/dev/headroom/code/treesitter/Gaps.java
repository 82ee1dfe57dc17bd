package dev.headroom.code.treesitter;

import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the gaps of a text lie, in it and in the original: found by going through both at once, as
 * what stands between two markers is a slice of the original. Immutable.
 */
final class Gaps {
  private final int size;
  private final int[] starts;
  private final int[] ends;
  private final int[] originalStarts;
  private final int[] originalEnds;
  private final int[] units;

  private Gaps(int size, int[][] columns) {
    this.size = size;
    this.starts = columns[0];
    this.ends = columns[1];
    this.originalStarts = columns[2];
    this.originalEnds = columns[3];
    this.units = columns[4];
  }

  /** The gaps; empty if the text is not the view's with these units left out. */
  static Optional<Gaps> of(String rendered, View view, View.Hidden hidden) {
    Units all = view.units();
    String text = view.text();
    int[][] columns = new int[5][all.size()];
    int size = 0;
    int copied = 0;
    int at = 0;
    int u = 0;
    while (u < all.size()) {
      if (!hidden.hides(u)) {
        u++;
        continue;
      }
      int end = all.end(u);
      int next = after(all, u, end);
      while (next < all.size()
          && all.start(next) == end
          && all.parent(next) == all.parent(u)
          && hidden.hides(next)) {
        end = all.end(next);
        next = after(all, next, end);
      }
      int start = all.start(u);
      at += start - copied;
      int close = afterMarker(rendered, at, all.groups().get(all.group(u)).frame());
      if (close < 0) {
        return Optional.empty();
      }
      int back = whiteEnd(text, start, end);
      columns[0][size] = at;
      columns[1][size] = close;
      columns[2][size] = start;
      columns[3][size] = end - back;
      columns[4][size++] = u;
      copied = end - back;
      at = close;
      u = next;
    }
    boolean whole = rendered.length() - at == text.length() - copied;
    return whole ? Optional.of(new Gaps(size, columns)) : Optional.empty();
  }

  private static int after(Units units, int unit, int end) {
    int next = unit + 1;
    while (next < units.size() && units.start(next) < end) {
      next++;
    }
    return next;
  }

  /** Length of the line end, or blank before ink, that a gap closes with: it stays behind it. */
  private static int whiteEnd(String text, int start, int end) {
    char last = text.charAt(end - 1);
    if (last == ' ') {
      return end < text.length() && text.charAt(end) > ' ' ? 1 : 0;
    }
    if (last != '\n') {
      return 0;
    }
    return end - 1 > start && text.charAt(end - 2) == '\r' ? 2 : 1;
  }

  private static int afterMarker(String rendered, int at, Units.Frame frame) {
    if (!rendered.startsWith(frame.before() + "[", at)) {
      return -1;
    }
    int close = rendered.indexOf(']', at) + 1;
    return close > 0 && rendered.startsWith(frame.after(), close)
        ? close + frame.after().length()
        : -1;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Number of the last gap that begins before an index of the text; -1 if none does. */
  int lastBefore(int index) {
    int found = Arrays.binarySearch(starts, 0, size, index);
    return found >= 0 ? found : -found - 2;
  }

  /** First unit of a gap. */
  int unit(int gap) {
    return units[gap];
  }

  /** Where an index of the text lies in the original; inside a marker, where the gap starts. */
  int original(int index) {
    int gap = lastBefore(index);
    if (gap < 0) {
      return index;
    }
    return index < ends[gap] ? originalStarts[gap] : originalEnds[gap] + index - ends[gap];
  }
}
