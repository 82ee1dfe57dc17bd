package dev.headroom.text.internal.event;

import java.util.Arrays;

/**
 * Which columns stand for others further on, and which neighbours among them do so only together:
 * the date and the time that each line of an event begins with are one value then.
 */
final class Twins {
  private final char[] chars;
  private final int[] kinds;
  private final int[] spans;
  private final boolean[] wanted;
  private final boolean[] bound;

  /** For each column the one before it that is not constant; -1 if there is none. */
  private final int[] before;

  /** For each column the one after it that is not constant; -1 if there is none. */
  private final int[] after;

  /**
   * For the columns of some rows.
   *
   * @param kinds as {@link Columns} tells them
   * @param spans starts and ends of the columns of one row, in turn
   */
  Twins(char[] chars, int[] kinds, int[] spans) {
    this.chars = chars;
    this.kinds = kinds;
    this.spans = spans;
    this.wanted = new boolean[kinds.length];
    this.bound = new boolean[kinds.length];
    this.before = new int[kinds.length];
    this.after = new int[kinds.length];
    int last = -1;
    for (int c = 0; c < kinds.length; c++) {
      before[c] = last;
      last = kinds[c] == Columns.CONSTANT ? last : c;
    }
    last = -1;
    for (int c = kinds.length - 1; c >= 0; c--) {
      after[c] = last;
      last = kinds[c] == Columns.CONSTANT ? last : c;
    }
    for (int kind : kinds) {
      if (kind >= 0) {
        wanted[kind] = true;
        bound[kind] = true;
      }
    }
    for (int c = 0; c < kinds.length; c++) {
      if (kinds[c] >= 0) {
        compare(kinds[c], c);
      }
    }
  }

  /** Unbinds what does not stand beside a twin as it stands beside the column itself. */
  private void compare(int column, int twin) {
    int first = before[column];
    int twinFirst = before[twin];
    if (first < 0 || twinFirst < 0 || kinds[twinFirst] != first) {
      bound[column] = false;
    } else {
      int from = spans[2 * first + 1];
      int twinFrom = spans[2 * twinFirst + 1];
      bound[column] &=
          Arrays.equals(chars, from, spans[2 * column], chars, twinFrom, spans[2 * twin]);
    }
    int next = after[column];
    int twinNext = after[twin];
    if (next >= 0 && (twinNext < 0 || kinds[twinNext] != next)) {
      bound[next] = false;
    }
  }

  /** Whether the column stands for others further on. */
  boolean isWanted(int column) {
    return wanted[column];
  }

  /** Whether the column and the one before it can be one value: in all places or only here. */
  boolean joins(int column) {
    boolean either = wanted[column] || before[column] >= 0 && wanted[before[column]];
    return !either || bound[column];
  }

  /** The column that is to a twin what the last column is to the first. */
  int last(int twin, int first, int last) {
    int mine = twin;
    for (int c = first; c != last; c = after[c]) {
      mine = after[mine];
    }
    return mine;
  }
}
