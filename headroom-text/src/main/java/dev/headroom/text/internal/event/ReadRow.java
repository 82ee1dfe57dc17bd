package dev.headroom.text.internal.event;

import java.io.IOException;

/**
 * Writes lines from rows. Where a cell ends is looked for only once, when it is due; and what is
 * written is collected and handed on many chars at a time, since lines are made of many short
 * slices and what takes them has a price for each call.
 */
final class ReadRow {
  private static final int BUFFER = 1 << 13;

  private final char[] text;
  private final Appendable out;
  private final char[] buffer = new char[BUFFER];
  private int size;
  private int at;

  /** Starts and ends of the cells that were read, in turn. */
  private int[] bounds = new int[16];

  private int read;

  /**
   * @param text whose rows these are; its last char is a line feed
   */
  ReadRow(char[] text, Appendable out) {
    this.text = text;
    this.out = out;
  }

  /** Goes to the row whose first cell begins here. */
  void start(int cells, ReadPattern pattern) {
    at = cells;
    read = 0;
    if (bounds.length < 2 * pattern.cells()) {
      bounds = new int[4 * pattern.cells()];
    }
  }

  /**
   * Writes a line of the row's event; lines are written in their order.
   *
   * @param heading where the heading begins
   * @param lastCell number of the row's last cell, which takes the rest of it
   */
  void write(ReadPattern.Line line, int heading, int lastCell) throws IOException {
    char[][] texts = line.texts();
    int[] places = line.places();
    put(texts[0], 0, texts[0].length);
    for (int p = 0; p < places.length; p++) {
      int place = places[p];
      if (place == read) {
        cell(place == lastCell);
      } else if (place == ReadPattern.HEADING) {
        copyTo('\n', heading);
      } else {
        put(text, bounds[2 * place], bounds[2 * place + 1]);
      }
      put(texts[p + 1], 0, texts[p + 1].length);
    }
  }

  private void cell(boolean last) throws IOException {
    int end = copyTo(last ? '\n' : ' ', at);
    if (!last && text[end] == '\n') {
      throw new IOException("a row has too few values");
    }
    bounds[2 * read] = at;
    bounds[2 * read + 1] = end;
    read++;
    at = end + 1;
  }

  /** Writes up to a char or the end of the row; where that is. */
  private int copyTo(char stop, int from) throws IOException {
    char[] text = this.text;
    int i = from;
    char c;
    while ((c = text[i]) != stop && c != '\n') {
      i++;
    }
    put(text, from, i);
    return i;
  }

  private void put(char[] chars, int from, int end) throws IOException {
    int i = from;
    while (end - i > buffer.length - size) {
      int part = buffer.length - size;
      System.arraycopy(chars, i, buffer, size, part);
      size += part;
      i += part;
      flush();
    }
    System.arraycopy(chars, i, buffer, size, end - i);
    size += end - i;
  }

  /** Writes a line end. */
  void end(char[] lineEnd) throws IOException {
    put(lineEnd, 0, lineEnd.length);
  }

  /** Hands on what was collected. */
  void flush() throws IOException {
    out.append(new String(buffer, 0, size));
    size = 0;
  }
}
