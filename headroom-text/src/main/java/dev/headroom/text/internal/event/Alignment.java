package dev.headroom.text.internal.event;

import java.util.Arrays;

/**
 * What two rows of pieces have in common, in order: their beginning, their end, and the common
 * subsequence between that weighs most (by dynamic programming).
 */
final class Alignment {
  /** Pieces between beginning and end are compared in so many pairs; beyond it not at all. */
  private static final int MAX_PAIRS = 16_000;

  private final Pieces pieces;
  private final int[] best = new int[MAX_PAIRS];
  private final int[] rows = new int[MAX_PAIRS];
  private final int[] columns = new int[MAX_PAIRS];
  private int[] seen = new int[1024];
  private int now;

  Alignment(Pieces pieces) {
    this.pieces = pieces;
  }

  /**
   * For each piece of the one the index of the piece of the other that it is; -1 if none. Lines are
   * compared each with its own; rows of more or fewer lines have nothing in common.
   */
  int[] of(int[] one, int[] other) {
    int[] matched = new int[one.length];
    Arrays.fill(matched, -1);
    int from = 0;
    int otherFrom = 0;
    while (true) {
      int end = lineEnd(one, from);
      int otherEnd = lineEnd(other, otherFrom);
      line(one, from, end, other, otherFrom, otherEnd, matched);
      if (end == one.length || otherEnd == other.length) {
        return matched;
      }
      matched[end] = otherEnd;
      from = end + 1;
      otherFrom = otherEnd + 1;
    }
  }

  private int lineEnd(int[] row, int from) {
    int i = from;
    while (i < row.length && (row[i] < 0 || !pieces.isNextLine(row[i]))) {
      i++;
    }
    return i;
  }

  private void line(
      int[] one, int from, int end, int[] other, int otherFrom, int otherEnd, int[] matched) {
    int a = from;
    int b = otherFrom;
    while (a < end && b < otherEnd && one[a] == other[b]) {
      matched[a++] = b++;
    }
    int aEnd = end;
    int bEnd = otherEnd;
    while (a < aEnd && b < bEnd && one[aEnd - 1] == other[bEnd - 1]) {
      matched[--aEnd] = --bEnd;
    }
    int height = shared(one, a, aEnd, other, b, bEnd, rows);
    int width = shared(other, b, bEnd, one, a, aEnd, columns);
    if ((height + 1L) * (width + 1L) <= MAX_PAIRS) {
      between(one, height, other, width, matched);
    }
  }

  /** Collects where the one has pieces that the other has too; how many these are. */
  private int shared(
      int[] one, int from, int end, int[] other, int otherFrom, int otherEnd, int[] into) {
    now++;
    for (int i = otherFrom; i < otherEnd; i++) {
      if (other[i] >= 0) {
        seen = other[i] < seen.length ? seen : Arrays.copyOf(seen, 2 * other[i]);
        seen[other[i]] = now;
      }
    }
    int size = 0;
    for (int i = from; i < end && size < MAX_PAIRS; i++) {
      if (one[i] >= 0 && one[i] < seen.length && seen[one[i]] == now) {
        into[size++] = i;
      }
    }
    return size;
  }

  private void between(int[] one, int height, int[] other, int width, int[] matched) {
    int row = width + 1;
    Arrays.fill(best, 0, (height + 1) * row, 0);
    for (int i = height - 1; i >= 0; i--) {
      int piece = one[rows[i]];
      int weight = weight(piece);
      for (int j = width - 1; j >= 0; j--) {
        int at = i * row + j;
        int skip = Math.max(best[at + row], best[at + 1]);
        boolean equal = piece == other[columns[j]];
        best[at] = equal ? Math.max(skip, best[at + row + 1] + weight) : skip;
      }
    }
    int i = 0;
    int j = 0;
    while (i < height && j < width) {
      int at = i * row + j;
      int piece = one[rows[i]];
      if (piece == other[columns[j]] && best[at] == best[at + row + 1] + weight(piece)) {
        matched[rows[i++]] = columns[j++];
      } else if (best[at] == best[at + row]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private int weight(int piece) {
    return 1 + 4 * pieces.cost(piece);
  }
}
