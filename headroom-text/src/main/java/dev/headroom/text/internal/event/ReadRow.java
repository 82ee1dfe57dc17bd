package dev.headroom.text.internal.event;

import java.io.IOException;

/**
 * Writes lines from rows. What is written is collected and handed on many chars at a time, since
 * lines are made of many short slices and what takes them has a price for each call.
 */
final class ReadRow {
  private static final int BUFFER = 1 << 13;

  private final String text;
  private final Appendable out;
  private final char[] buffer = new char[BUFFER];
  private int size;

  /** Where the next cell begins, and where the row ends. */
  private int at;

  private int end;

  /** Starts and ends of the cells that were read, in turn. */
  private int[] bounds = new int[16];

  private int read;

  /**
   * @param text whose rows these are; its last char is a line feed
   */
  ReadRow(String text, Appendable out) {
    this.text = text;
    this.out = out;
  }

  /** Goes to the row whose first cell begins here. */
  void start(int cells, ReadPattern pattern) {
    at = cells;
    end = text.indexOf('\n', cells);
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
    put(texts[0]);
    for (int p = 0; p < places.length; p++) {
      int place = places[p];
      if (place == read) {
        cell(place == lastCell);
      } else if (place == ReadPattern.HEADING) {
        put(heading, text.indexOf('\n', heading));
      } else {
        put(bounds[2 * place], bounds[2 * place + 1]);
      }
      put(texts[p + 1]);
    }
  }

  private void cell(boolean last) throws IOException {
    int stop = last ? end : text.indexOf(' ', at);
    if (stop < at || stop > end) {
      throw new IOException("a row has too few values");
    }
    put(at, stop);
    bounds[2 * read] = at;
    bounds[2 * read + 1] = stop;
    read++;
    at = stop + 1;
  }

  private void put(int from, int end) throws IOException {
    int length = end - from;
    if (hasRoom(length)) {
      text.getChars(from, end, buffer, size);
      size += length;
    } else {
      out.append(text, from, end);
    }
  }

  /** Writes what stands in no row. */
  void put(char[] chars) throws IOException {
    if (hasRoom(chars.length)) {
      System.arraycopy(chars, 0, buffer, size, chars.length);
      size += chars.length;
    } else {
      out.append(String.valueOf(chars));
    }
  }

  /** Makes room, if the buffer is large enough; else it is empty. */
  private boolean hasRoom(int length) throws IOException {
    if (length > buffer.length - size) {
      flush();
    }
    return length <= buffer.length;
  }

  /** Hands on what was collected. */
  void flush() throws IOException {
    out.append(new String(buffer, 0, size));
    size = 0;
  }
}
