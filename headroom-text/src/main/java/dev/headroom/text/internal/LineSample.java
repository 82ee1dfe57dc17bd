package dev.headroom.text.internal;

import java.util.ArrayList;
import java.util.List;

/** Whole lines from the head, the middle and the tail of a text, for detection. */
public final class LineSample {
  private static final int HEAD = 4_000;
  private static final int OTHERS = 2_000;

  private LineSample() {}

  /**
   * Lines without their line ends. Lines cut by a window's edge are left out; a short text is given
   * in full.
   *
   * @return empty if a window holds no whole line
   */
  public static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    if (text.length() <= HEAD + 2 * OTHERS) {
      add(text, 0, text.length(), lines);
      return lines;
    }
    add(text, 0, lastLineEnd(text, HEAD), lines);
    int middle = text.indexOf('\n', text.length() / 2 - OTHERS / 2) + 1;
    int middleEnd = lastLineEnd(text, text.length() / 2 + OTHERS / 2);
    int tail = text.indexOf('\n', text.length() - OTHERS) + 1;
    if (lines.isEmpty() || middle == 0 || middleEnd <= middle || tail == 0) {
      return List.of();
    }
    add(text, middle, middleEnd, lines);
    add(text, tail, text.length(), lines);
    return lines;
  }

  private static int lastLineEnd(String text, int before) {
    return Math.max(0, text.lastIndexOf('\n', before) + 1);
  }

  private static void add(String text, int from, int to, List<String> lines) {
    int start = from;
    while (start < to) {
      int end = text.indexOf('\n', start);
      end = end < 0 || end > to ? to : end;
      int last = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
      lines.add(text.substring(start, last));
      start = end + 1;
    }
  }
}
