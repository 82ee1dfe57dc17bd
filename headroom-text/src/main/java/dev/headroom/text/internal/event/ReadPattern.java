package dev.headroom.text.internal.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A pattern as the reader takes it: for each of its lines, text and places in turn. */
final class ReadPattern {
  private static final int HEADING = -1;

  /** For each line the text before, between and behind its places. */
  private final List<String[]> texts = new ArrayList<>();

  /** For each line its places: a cell by its number from 0, or the heading. */
  private final List<int[]> places = new ArrayList<>();

  private int cells;
  private boolean heading;

  ReadPattern(List<String> lines) throws IOException {
    for (String line : lines) {
      read(line);
    }
  }

  private void read(String line) throws IOException {
    List<String> pieces = new ArrayList<>();
    int[] found = new int[4];
    int size = 0;
    int from = 0;
    int i = 0;
    while ((i = line.indexOf('<', i)) >= 0) {
      int place = place(line, i);
      if (place != Integer.MIN_VALUE) {
        pieces.add(line.substring(from, i));
        if (size == found.length) {
          found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = place;
        from = line.indexOf('>', i) + 1;
      }
      i++;
    }
    pieces.add(line.substring(from));
    texts.add(pieces.toArray(new String[0]));
    places.add(Arrays.copyOf(found, size));
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

  /** Number of cells in a row. */
  int cells() {
    return cells;
  }

  /** Number of lines of an event. */
  int lines() {
    return texts.size();
  }

  /** Whether rows need a heading above them. */
  boolean needsHeading() {
    return heading;
  }

  /**
   * Writes one line of an event.
   *
   * @param bounds starts and ends of the row's cells in {@code text}, in turn
   * @param headingStart where the heading begins in {@code text}
   */
  void write(int line, String text, int[] bounds, int headingStart, Appendable out)
      throws IOException {
    String[] between = texts.get(line);
    int[] places = this.places.get(line);
    out.append(between[0]);
    for (int p = 0; p < places.length; p++) {
      if (places[p] == HEADING) {
        out.append(text, headingStart, text.indexOf('\n', headingStart));
      } else {
        out.append(text, bounds[2 * places[p]], bounds[2 * places[p] + 1]);
      }
      out.append(between[p + 1]);
    }
  }
}
