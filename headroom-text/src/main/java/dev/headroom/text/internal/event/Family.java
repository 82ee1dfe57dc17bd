package dev.headroom.text.internal.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Patterns that are stated together: what they have in common once, with gaps, and for each of them
 * what stands in its gaps. All gaps but the last hold no blank.
 */
final class Family {
  private static final int GAP = -1;

  private static final int MAX_GAPS = 5;

  /** The same for patterns of several lines, whose places are far from the values. */
  private static final int MAX_GAPS_IN_LINES = 3;

  /** What a gap costs in the common text, and what a row of values costs beside them. */
  private static final int GAP_COST = 3;

  private static final int ROW_COST = 2;

  private final Pieces pieces;
  private final int members;

  /** What is common, piece by piece, and gaps. */
  private final int[] parts;

  /** For each gap what each member has in it. */
  private final int[][][] values;

  private final int cost;

  private Family(Pieces pieces, int members, int[] parts, int[][][] values) {
    this.pieces = pieces;
    this.members = members;
    this.parts = parts;
    this.values = values;
    this.cost = measured();
  }

  /** The family of one pattern. */
  static Family of(Pieces pieces, int[] pattern) {
    return new Family(pieces, 1, pattern, new int[0][][]);
  }

  private int measured() {
    int sum = ROW_COST + (values.length > 0 ? ROW_COST * members : 0) + GAP_COST * values.length;
    for (int part : parts) {
      sum += part == GAP ? 0 : pieces.cost(part);
    }
    for (int[][] gap : values) {
      for (int[] value : gap) {
        sum += pieces.cost(value) + (pieces.isNumber(value[0]) ? 1 : 0);
      }
    }
    return sum;
  }

  /** About how many tokens it takes to write this. */
  int cost() {
    return cost;
  }

  /** Whether the members differ at all. */
  boolean hasGaps() {
    return values.length > 0;
  }

  /** What all have in common, with a place for each gap. */
  String common() {
    StringBuilder out = new StringBuilder();
    for (int part : parts) {
      out.append(part == GAP ? TableWriter.FAMILY : pieces.text(part));
    }
    return out.toString();
  }

  /** What stands in the gaps of a member, blanks between. */
  String values(int member) {
    StringBuilder out = new StringBuilder();
    for (int[][] gap : values) {
      out.append(out.length() == 0 ? "" : " ");
      for (int piece : gap[member]) {
        out.append(pieces.text(piece));
      }
    }
    return out.toString();
  }

  /** The family with one more member, as its last; null if they have too little in common. */
  @Nullable Family with(int[] pattern, Alignment alignment) {
    int[] matched = alignment.of(parts, pattern);
    Draft draft = new Draft();
    int gap = 0;
    int next = 0;
    for (int i = 0; i < parts.length; i++) {
      if (matched[i] >= 0) {
        draft.only(members, pattern, next, matched[i]);
        next = matched[i] + 1;
        draft.common(parts[i]);
      } else if (parts[i] == GAP) {
        draft.all(values[gap++]);
      } else {
        draft.all(parts[i]);
      }
    }
    draft.only(members, pattern, next, pattern.length);
    return draft.isSound() ? draft.family() : null;
  }

  /** A family with one more member while it is made. */
  private final class Draft {
    private final int all = members + 1;
    private final List<Run> runs = new ArrayList<>();
    private int mostGaps = MAX_GAPS;

    void common(int piece) {
      if (runs.isEmpty() || last().isGap()) {
        runs.add(new Run(1));
      }
      last().add(0, piece);
      mostGaps = pieces.isNextLine(piece) ? MAX_GAPS_IN_LINES : mostGaps;
    }

    void only(int member, int[] pattern, int from, int to) {
      if (from < to) {
        openGap();
        for (int i = from; i < to; i++) {
          last().add(member, pattern[i]);
        }
      }
    }

    void all(int piece) {
      openGap();
      for (int member = 0; member < members; member++) {
        last().add(member, piece);
      }
    }

    void all(int[][] gap) {
      openGap();
      for (int member = 0; member < members; member++) {
        for (int piece : gap[member]) {
          last().add(member, piece);
        }
      }
    }

    private void openGap() {
      if (runs.isEmpty() || !last().isGap()) {
        runs.add(new Run(all));
      }
    }

    private Run last() {
      return runs.get(runs.size() - 1);
    }

    /** Joins gaps until they are few and worth it; whether only the last one holds blanks. */
    boolean isSound() {
      int gaps = 0;
      int at = runs.isEmpty() || runs.get(0).isGap() ? 0 : 1;
      while (at < runs.size()) {
        if (at + 2 < runs.size() && joins(at, gaps)) {
          if (runs.get(at + 1).has(pieces::isNextLine)) {
            return false;
          }
          join(at);
        } else {
          at += 2;
          gaps++;
        }
      }
      int last = runs.size() - (!runs.isEmpty() && runs.get(runs.size() - 1).isGap() ? 1 : 2);
      while (last >= 2 && runs.get(last - 1).cost() < GAP_COST) {
        join(last - 2);
        last -= 2;
      }
      for (int i = runs.size() - 1; i >= 0; i--) {
        if (runs.get(i).isGap() && !fill(i)) {
          return false;
        }
      }
      for (Run run : runs) {
        if (run.isGap() && run.has(pieces::isNextLine)) {
          return false;
        }
      }
      return true;
    }

    private boolean joins(int at, int before) {
      Run between = runs.get(at + 1);
      boolean last = at + 4 >= runs.size();
      return before >= mostGaps - 1
          || runs.get(at).has(pieces::isBlank)
          || between.cost() < GAP_COST && (last || !between.has(pieces::isBlank));
    }

    /** Makes one gap of a gap, what is common behind it, and the gap behind that. */
    private void join(int at) {
      List<Run> others = runs.subList(at + 1, at + 3);
      others.forEach(runs.get(at)::addAll);
      others.clear();
    }

    /** Widens a gap until it holds something in every member, which reads better. */
    private boolean fill(int at) {
      Run gap = runs.get(at);
      if (!gap.isEmptyOnce()) {
        return true;
      }
      boolean last = at + 2 >= runs.size();
      int before = at > 0 ? runs.get(at - 1).lastPiece() : GAP;
      int after = at + 1 < runs.size() ? runs.get(at + 1).firstPiece() : GAP;
      boolean blank = before != GAP && pieces.isBlank(before);
      if (before != GAP && (!blank || last && after == GAP)) {
        gap.addFirst(before);
        runs.get(at - 1).removeLast();
      } else if (after != GAP && (last || !pieces.isBlank(after))) {
        gap.addLast(after);
        runs.get(at + 1).removeFirst();
      } else {
        return false;
      }
      return true;
    }

    Family family() {
      int size = 0;
      int gaps = 0;
      for (Run run : runs) {
        size += run.isGap() ? 1 : run.sizes[0];
        gaps += run.isGap() ? 1 : 0;
      }
      int[] made = new int[size];
      int[][][] with = new int[gaps][][];
      int at = 0;
      int gap = 0;
      for (Run run : runs) {
        if (run.isGap()) {
          made[at++] = GAP;
          with[gap++] = run.rows();
        } else {
          System.arraycopy(run.rows[0], 0, made, at, run.sizes[0]);
          at += run.sizes[0];
        }
      }
      return new Family(pieces, all, made, with);
    }
  }

  /** Pieces that are common, as one row, or a gap, a row for each member. */
  private final class Run {
    private final boolean gap;
    private final int[][] rows;
    private final int[] sizes;

    Run(int members) {
      gap = members > 1;
      rows = new int[members][4];
      sizes = new int[members];
    }

    boolean isGap() {
      return gap;
    }

    void add(int row, int piece) {
      if (sizes[row] == rows[row].length) {
        rows[row] = Arrays.copyOf(rows[row], sizes[row] * 2);
      }
      rows[row][sizes[row]++] = piece;
    }

    void addAll(Run run) {
      for (int row = 0; row < rows.length; row++) {
        int[] from = run.rows[run.gap ? row : 0];
        for (int i = 0; i < run.sizes[run.gap ? row : 0]; i++) {
          add(row, from[i]);
        }
      }
    }

    void addLast(int piece) {
      for (int row = 0; row < rows.length; row++) {
        add(row, piece);
      }
    }

    void addFirst(int piece) {
      addLast(piece);
      for (int row = 0; row < rows.length; row++) {
        System.arraycopy(rows[row], 0, rows[row], 1, sizes[row] - 1);
        rows[row][0] = piece;
      }
    }

    int firstPiece() {
      return sizes[0] > 0 ? rows[0][0] : GAP;
    }

    int lastPiece() {
      return sizes[0] > 0 ? rows[0][sizes[0] - 1] : GAP;
    }

    void removeLast() {
      sizes[0]--;
    }

    void removeFirst() {
      System.arraycopy(rows[0], 1, rows[0], 0, --sizes[0]);
    }

    boolean isEmptyOnce() {
      for (int size : sizes) {
        if (size == 0) {
          return true;
        }
      }
      return false;
    }

    boolean has(java.util.function.IntPredicate asked) {
      for (int row = 0; row < rows.length; row++) {
        for (int i = 0; i < sizes[row]; i++) {
          if (asked.test(rows[row][i])) {
            return true;
          }
        }
      }
      return false;
    }

    int cost() {
      return pieces.cost(Arrays.copyOf(rows[0], sizes[0]));
    }

    int[][] rows() {
      int[][] made = new int[rows.length][];
      for (int row = 0; row < rows.length; row++) {
        made[row] = Arrays.copyOf(rows[row], sizes[row]);
      }
      return made;
    }
  }
}
