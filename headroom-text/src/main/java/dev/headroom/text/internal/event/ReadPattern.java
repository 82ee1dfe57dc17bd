package dev.headroom.text.internal.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A pattern as the reader takes it: for each of its lines, text and places in turn. */
final class ReadPattern {
  /** A place that stands for the heading; others stand for a cell, by its number from 0. */
  static final int HEADING = -1;

  /**
   * A line of the pattern.
   *
   * @param texts what stands before, between and behind its places
   * @param places a cell by its number, or {@link #HEADING}
   */
  record Line(char[][] texts, int[] places) {}

  private final Line[] lines;
  private int cells;
  private boolean heading;

  ReadPattern(List<String> lines) throws IOException {
    this.lines = new Line[lines.size()];
    for (int i = 0; i < this.lines.length; i++) {
      this.lines[i] = read(lines.get(i));
    }
  }

  private Line read(String line) throws IOException {
    List<char[]> texts = new ArrayList<>();
    int[] found = new int[4];
    int size = 0;
    int from = 0;
    int i = 0;
    while ((i = line.indexOf('<', i)) >= 0) {
      int place = place(line, i);
      if (place != Integer.MIN_VALUE) {
        texts.add(line.substring(from, i).toCharArray());
        if (size == found.length) {
          found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = place;
        from = line.indexOf('>', i) + 1;
      }
      i++;
    }
    texts.add(line.substring(from).toCharArray());
    return new Line(texts.toArray(new char[0][]), Arrays.copyOf(found, size));
  }

  /** What the place that begins here stands for; the least number if there is none. */
  private int place(String line, int at) throws IOException {
    if (line.startsWith("<*>", at)) {
      return cells++;
    }
    if (line.startsWith("<at>", at)) {
      heading = true;
      return HEADING;
    }
    if (!line.startsWith("<=", at)) {
      return Integer.MIN_VALUE;
    }
    int cell = Integer.parseInt(line, at + 2, line.indexOf('>', at), 10) - 1;
    if (cell < 0 || cell >= cells) {
      throw new IOException("a pattern repeats a cell that does not stand before it");
    }
    return cell;
  }

  /** Number of cells in a row; those of a line follow those of the line before. */
  int cells() {
    return cells;
  }

  /** Number of lines of an event. */
  int lines() {
    return lines.length;
  }

  /** A line of an event, from 0. */
  Line line(int number) {
    return lines[number];
  }

  /** Whether rows need a heading above them. */
  boolean needsHeading() {
    return heading;
  }
}
