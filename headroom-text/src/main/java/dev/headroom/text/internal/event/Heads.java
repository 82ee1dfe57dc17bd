package dev.headroom.text.internal.event;

import dev.headroom.text.internal.Signals;

/**
 * Finds, among the lines that fit no event, those that begin alike: time, host and program, and
 * then each its own message. Errors are not among them; a rare error stands as a whole line.
 */
final class Heads {
  /** No whole field need be alike, only the times before the lines. */
  static final int LEAD = 0;

  private static final int MAX_FIELDS = 8;
  private static final int MIN_FIELDS = 2;
  private static final int MIN_LINES = 4;

  private Heads() {}

  /** What is made of lines that begin alike. */
  interface Taker {
    /**
     * Whether lines go to a table of their own.
     *
     * @param fields how many fields are alike; {@link #LEAD} if only the {@link Lead} is
     */
    boolean take(int[] group, int fields);
  }

  /** Offers the lines that are in no table, those first that have most fields in common. */
  static void offer(Stretch stretch, boolean[] inTable, Taker taker) {
    int from = stretch.from();
    int[] open = new int[inTable.length];
    int size = 0;
    for (int i = 0; i < inTable.length; i++) {
      if (!inTable[i] && !isError(stretch, from + i)) {
        open[size++] = from + i;
      }
    }
    for (int fields = MAX_FIELDS; fields >= MIN_FIELDS && size >= MIN_LINES; fields--) {
      size = take(stretch, fields, open, size, taker);
    }
    if (size >= MIN_LINES) {
      take(stretch, LEAD, open, size, taker);
    }
  }

  /** Whether a line speaks of an error; looked at are its first 300 chars. */
  static boolean isError(Stretch stretch, int line) {
    int start = stretch.start(line);
    int length = Math.min(stretch.end(line) - start, 300);
    return Signals.of(new String(stretch.chars(), start, length)).isError();
  }

  /** Offers the lines that share so many fields; how many stay. */
  private static int take(Stretch stretch, int fields, int[] open, int size, Taker taker) {
    char[] chars = stretch.chars();
    Groups heads = new Groups();
    int[] headOf = new int[size];
    int[] counts = new int[size + 1];
    for (int i = 0; i < size; i++) {
      int start = stretch.start(open[i]);
      int end = stretch.end(open[i]);
      int stop = fields == LEAD ? Lead.end(chars, start, end) : headEnd(chars, start, end, fields);
      stretch.checkpoint((stop < 0 ? end : stop) - start + 1);
      headOf[i] = stop < 0 ? -1 : heads.numberOf(Skeleton.of(chars, start, stop));
      if (stop >= 0) {
        counts[headOf[i]]++;
      }
    }
    int[][] groups = new int[heads.size()][];
    int[] filled = new int[heads.size()];
    for (int i = 0; i < size; i++) {
      int head = headOf[i];
      if (head >= 0 && counts[head] >= MIN_LINES) {
        groups[head] = groups[head] == null ? new int[counts[head]] : groups[head];
        groups[head][filled[head]++] = open[i];
      }
    }
    boolean[] taken = new boolean[groups.length];
    for (int head = 0; head < groups.length; head++) {
      taken[head] = groups[head] != null && taker.take(groups[head], fields);
    }
    int left = 0;
    for (int i = 0; i < size; i++) {
      if (headOf[i] < 0 || !taken[headOf[i]]) {
        open[left++] = open[i];
      }
    }
    return left;
  }

  /** Index of the field after the first few, or -1 if there is none. */
  private static int headEnd(char[] chars, int start, int end, int fields) {
    int i = start;
    for (int f = 0; f < fields; f++) {
      while (i < end && Glyphs.isSpace(chars[i])) {
        i++;
      }
      i = Glyphs.fieldEnd(chars, i, end);
    }
    while (i < end && Glyphs.isSpace(chars[i])) {
      i++;
    }
    return i < end ? i : -1;
  }
}
