package dev.headroom.text.table;

import dev.headroom.spi.ViewContext;
import java.util.Arrays;
import java.util.Optional;

/** Takes a delimited text apart: RFC 4180 quotes, which may hold delimiters and line ends. */
final class GridParser {
  private static final double MAX_ODD = 0.05;

  private final String text;
  private final char delimiter;
  private int[] starts = new int[64];
  private int cells;

  private GridParser(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** The records; empty if they differ in their number of cells or quotes are not closed. */
  static Optional<Grid> parse(String text, char delimiter, ViewContext context) {
    return new GridParser(text, delimiter).parse(context);
  }

  private Optional<Grid> parse(ViewContext context) {
    int end = record(0);
    if (end < 0 || cells < 2 || end >= text.length()) {
      return Optional.empty();
    }
    boolean crlf = end > 0 && text.charAt(end - 1) == '\r' && allEndAlike();
    Grid grid = new Grid(text, delimiter, cells, crlf);
    int at = 0;
    int odd = 0;
    while (at < text.length()) {
      end = record(at);
      if (end < 0) {
        return Optional.empty();
      }
      context.checkpoint(end - at + 1);
      boolean returned = crlf && end < text.length();
      grid.add(at, returned ? end - 1 : end, starts, cells);
      odd += cells == grid.columns ? 0 : 1;
      at = end + 1;
    }
    return odd <= MAX_ODD * grid.size() ? Optional.of(grid) : Optional.empty();
  }

  /* Whether no line feed stands without a carriage return. */
  private boolean allEndAlike() {
    int at = text.indexOf('\n');
    while (at >= 0) {
      if (at == 0 || text.charAt(at - 1) != '\r') {
        return false;
      }
      at = text.indexOf('\n', at + 1);
    }
    return text.endsWith("\n") || text.charAt(text.length() - 1) != '\r';
  }

  /* Reads a record; gives the index of its line feed or the end of the text, -1 if quotes stay open. */
  private int record(int start) {
    cells = 0;
    add(start);
    int i = start;
    boolean cellStart = true;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"' && cellStart) {
        i = afterQuotes(i);
        if (i < 0) {
          return -1;
        }
        cellStart = false;
        continue;
      }
      if (c == '\n') {
        return i;
      }
      cellStart = c == delimiter;
      i++;
      if (cellStart) {
        add(i);
      }
    }
    return i;
  }

  private int afterQuotes(int open) {
    int i = open + 1;
    while (i < text.length()) {
      if (text.charAt(i) == '"') {
        if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          i++;
        } else {
          return i + 1;
        }
      }
      i++;
    }
    return -1;
  }

  private void add(int start) {
    if (cells == starts.length) {
      starts = Arrays.copyOf(starts, cells * 2);
    }
    starts[cells++] = start;
  }
}
