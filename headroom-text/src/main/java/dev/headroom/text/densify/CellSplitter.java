package dev.headroom.text.densify;

import java.util.ArrayList;
import java.util.List;

/** Splits lines into cells as the tool did: by tabs, by two blanks or more, or by any blank. */
final class CellSplitter {
  private static final int BY_TAB = 0;
  private static final int BY_GAP = 1;
  private static final int BY_BLANK = 2;

  private final List<String> columns;

  private CellSplitter(List<String> columns) {
    this.columns = columns;
  }

  static CellSplitter of(List<String> columns) {
    return new CellSplitter(columns);
  }

  /** Whether the line names the columns, in any case of letters. */
  boolean isHeader(String line) {
    List<int[]> cells = cells(line);
    for (int i = 0; i < cells.size(); i++) {
      String cell = line.substring(cells.get(i)[0], cells.get(i)[1]);
      if (!cell.equalsIgnoreCase(columns.get(i))) {
        return false;
      }
    }
    return !cells.isEmpty();
  }

  /** Start and end of each cell; none if there are not as many as columns. */
  List<int[]> cells(String line) {
    for (int by = BY_TAB; by <= BY_BLANK; by++) {
      List<int[]> cells = cells(line, by);
      if (cells.size() == columns.size()) {
        return cells;
      }
    }
    return List.of();
  }

  private static List<int[]> cells(String line, int by) {
    List<int[]> cells = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      while (at < line.length() && line.charAt(at) == ' ') {
        at++;
      }
      int from = at;
      while (at < line.length() && !parts(line, at, by)) {
        at++;
      }
      if (at > from || by == BY_TAB) {
        cells.add(new int[] {from, at});
      }
      at++;
    }
    return cells;
  }

  private static boolean parts(String line, int at, int by) {
    char c = line.charAt(at);
    return c == '\t'
        || by == BY_BLANK && c == ' '
        || by == BY_GAP && c == ' ' && at + 1 < line.length() && line.charAt(at + 1) == ' ';
  }
}
