package dev.headroom.text.internal.event;

import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.LineTable;

/**
 * Neighbouring lines which are folded together. Their chars lie in an array, which is looked
 * through faster than a string; lines keep the numbers they have in the whole text.
 */
final class Stretch {
  private final LineTable lines;
  private final int from;
  private final int to;
  private final char[] chars;

  /** Index in the text of the first char here. */
  private final int offset;

  private final ViewContext context;

  /** The lines from {@code from} up to {@code to}. */
  Stretch(String text, LineTable lines, int from, int to, ViewContext context) {
    this.lines = lines;
    this.from = from;
    this.to = to;
    this.offset = lines.start(from);
    this.chars = new char[lines.next(to - 1) - offset];
    this.context = context;
    text.getChars(offset, offset + chars.length, chars, 0);
  }

  /** The chars of all lines, line ends among them; not to be written to. */
  char[] chars() {
    return chars;
  }

  /** Number of the first line. */
  int from() {
    return from;
  }

  /** Number of lines. */
  int size() {
    return to - from;
  }

  /** Index of a line's first char. */
  int start(int line) {
    return lines.start(line) - offset;
  }

  /** Index after a line's last char, its end not counted. */
  int end(int line) {
    return lines.end(line) - offset;
  }

  /** Whether line ends are carriage return and line feed. */
  boolean crlf() {
    return lines.crlf();
  }

  /** Says that so much work was done; see {@link ViewContext#checkpoint}. */
  void checkpoint(int steps) {
    context.checkpoint(steps);
  }
}
