package dev.headroom.text.internal;

import java.util.Arrays;

/**
 * Where the lines of a text lie. Lines end at a line feed; when every line ends with carriage
 * return and line feed, both count as the end, otherwise a carriage return belongs to its line.
 */
public final class LineTable {
  private final int[] starts;
  private final int length;
  private final int size;
  private final boolean crlf;
  private final boolean terminated;

  private LineTable(int[] starts, int size, int length, boolean crlf, boolean terminated) {
    this.starts = starts;
    this.size = size;
    this.length = length;
    this.crlf = crlf;
    this.terminated = terminated;
  }

  /** The lines of a text. */
  public static LineTable of(String text) {
    int[] starts = new int[Math.max(16, text.length() / 64)];
    int size = 0;
    int returns = 0;
    int from = 0;
    int length = text.length();
    while (from < length) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size + (size >> 1) + 16);
      }
      starts[size++] = from;
      int feed = text.indexOf('\n', from);
      if (feed < 0) {
        break;
      }
      if (feed > from && text.charAt(feed - 1) == '\r') {
        returns++;
      }
      from = feed + 1;
    }
    boolean terminated = length > 0 && text.charAt(length - 1) == '\n';
    int ends = terminated ? size : size - 1;
    return new LineTable(starts, size, length, ends > 0 && returns == ends, terminated);
  }

  /** Number of lines. */
  public int size() {
    return size;
  }

  /** Whether all line ends are carriage return and line feed. */
  public boolean crlf() {
    return crlf;
  }

  /** Whether the last line has a line end. */
  public boolean terminated() {
    return terminated;
  }

  /** Index of the first char of a line, counted from 0. */
  public int start(int line) {
    return starts[line];
  }

  /** Index after the line's last char, its end not counted. */
  public int end(int line) {
    if (line == size - 1 && !terminated) {
      return length;
    }
    return next(line) - (crlf ? 2 : 1);
  }

  /**
   * A line without its line feed, a carriage return being part of it.
   *
   * @param text that these are the lines of
   */
  public String text(String text, int line) {
    int end = next(line);
    boolean feed = line < size - 1 || terminated;
    return text.substring(starts[line], feed ? end - 1 : end);
  }

  /** Index of the next line's first char. */
  public int next(int line) {
    return line + 1 < size ? starts[line + 1] : length;
  }
}
