package dev.headroom.text.internal.event;

import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.LineTable;
import dev.headroom.text.internal.Signals;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds, among the lines that fit no event, those that begin alike: time, host and program, and
 * then each its own message. Errors are not among them; a rare error stands as a whole line.
 */
final class Heads {
  private static final int MAX_FIELDS = 8;
  private static final int MIN_FIELDS = 2;
  private static final int MIN_LINES = 6;

  private Heads() {}

  /** Groups of lines, in order; the last number of each is how many fields are alike. */
  static List<int[]> of(
      String text, LineTable lines, int from, boolean[] inTable, ViewContext context) {
    int[] open = new int[inTable.length];
    int size = 0;
    for (int i = 0; i < inTable.length; i++) {
      if (!inTable[i] && !isError(text, lines, from + i)) {
        open[size++] = from + i;
      }
    }
    List<int[]> groups = new ArrayList<>();
    for (int fields = MAX_FIELDS; fields >= MIN_FIELDS && size >= MIN_LINES; fields--) {
      size = take(text, lines, fields, open, size, groups, context);
    }
    return groups;
  }

  private static boolean isError(String text, LineTable lines, int line) {
    int start = lines.start(line);
    return Signals.of(text.substring(start, Math.min(lines.end(line), start + 300))).isError();
  }

  /** Moves the lines that share so many fields to groups; how many stay. */
  private static int take(
      String text,
      LineTable lines,
      int fields,
      int[] open,
      int size,
      List<int[]> groups,
      ViewContext context) {
    Groups heads = new Groups();
    int[] headOf = new int[size];
    int[] counts = new int[size + 1];
    for (int i = 0; i < size; i++) {
      int start = lines.start(open[i]);
      int end = lines.end(open[i]);
      int stop = headEnd(text, start, end, fields);
      context.checkpoint((stop < 0 ? end : stop) - start + 1);
      headOf[i] = stop < 0 ? -1 : heads.numberOf(Skeleton.of(text, start, stop));
      if (stop >= 0) {
        counts[headOf[i]]++;
      }
    }
    int[][] taken = new int[heads.size()][];
    int[] filled = new int[heads.size()];
    int left = 0;
    for (int i = 0; i < size; i++) {
      int head = headOf[i];
      if (head < 0 || counts[head] < MIN_LINES) {
        open[left++] = open[i];
        continue;
      }
      if (taken[head] == null) {
        taken[head] = new int[counts[head] + 1];
        taken[head][counts[head]] = fields;
      }
      taken[head][filled[head]++] = open[i];
    }
    for (int[] group : taken) {
      if (group != null) {
        groups.add(group);
      }
    }
    return left;
  }

  /** Index of the field after the first few, or -1 if there is none. */
  private static int headEnd(String text, int start, int end, int fields) {
    int i = start;
    for (int f = 0; f < fields; f++) {
      while (i < end && Glyphs.isSpace(text.charAt(i))) {
        i++;
      }
      i = Glyphs.fieldEnd(text, i, end);
    }
    while (i < end && Glyphs.isSpace(text.charAt(i))) {
      i++;
    }
    return i < end ? i : -1;
  }
}
