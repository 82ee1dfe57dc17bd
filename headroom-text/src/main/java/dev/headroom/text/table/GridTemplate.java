package dev.headroom.text.table;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What all records of a grid have in common, cell by cell: the whole of it, or a beginning and an
 * ending around {@code <*>}.
 */
final class GridTemplate {
  static final String HOLE = "<*>";

  /** In the order in which a reader looks for them. */
  private static final String DELIMITERS = "\t;|,";

  private final Grid grid;

  /** Chars at the start of each cell that all share. */
  final int[] leading;

  /** Chars at its end; -1 if all cells of the column are equal. */
  final int[] trailing;

  private GridTemplate(Grid grid) {
    this.grid = grid;
    this.leading = new int[grid.columns];
    this.trailing = new int[grid.columns];
  }

  /** The template of the records below the header; null if they have nothing in common. */
  static @Nullable GridTemplate of(Grid grid) {
    GridTemplate template = new GridTemplate(grid);
    boolean any = false;
    boolean varies = false;
    for (int column = 0; column < grid.columns; column++) {
      template.find(column);
      boolean constant = template.trailing[column] < 0;
      any |= constant || template.leading[column] + template.trailing[column] > 0;
      varies |= !constant;
    }
    return any && varies && template.isPlain() ? template : null;
  }

  /**
   * Whether it is one line from which a reader learns the grid's delimiter: of tab, semicolon, bar
   * and comma the first that stands between any two holes; where there is one hole, the first that
   * stands in the template at all.
   */
  private boolean isPlain() {
    String line = toString();
    if (line.contains("\n")) {
      return false;
    }
    List<String> fixed = List.of(line.split(Pattern.quote(HOLE), -1));
    int holes = fixed.size() - 1;
    List<String> between = holes == 1 ? List.of(line) : fixed.subList(1, holes);
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char c = DELIMITERS.charAt(i);
      if (between.stream().allMatch(each -> each.indexOf(c) >= 0)) {
        return c == grid.delimiter;
      }
    }
    return true;
  }

  private int first() {
    int record = 1;
    while (record < grid.size() && grid.isOdd(record)) {
      record++;
    }
    return record;
  }

  private void find(int column) {
    int first = first();
    if (first + 1 >= grid.size()) {
      return;
    }
    String source = grid.source;
    int from = grid.cellStart(first, column);
    int to = grid.cellEnd(first, column);
    int lead = to - from;
    int trail = lead;
    int shortest = lead;
    boolean constant = true;
    boolean quoted = to > from && source.charAt(from) == '"';
    for (int record = first + 1; record < grid.size(); record++) {
      if (grid.isOdd(record)) {
        continue;
      }
      int start = grid.cellStart(record, column);
      int end = grid.cellEnd(record, column);
      quoted |= end > start && source.charAt(start) == '"';
      constant = constant && grid.sameCell(first, record, column);
      shortest = Math.min(shortest, end - start);
      lead = Math.min(lead, shortest);
      trail = Math.min(trail, shortest);
      int i = 0;
      while (i < lead && source.charAt(from + i) == source.charAt(start + i)) {
        i++;
      }
      lead = i;
      i = 0;
      while (i < trail && source.charAt(to - 1 - i) == source.charAt(end - 1 - i)) {
        i++;
      }
      trail = i;
    }
    if (constant) {
      trailing[column] = to > from && !grid.cell(first, column).contains(HOLE) ? -1 : 0;
    } else if (!quoted) {
      leading[column] = cut(from, lead);
      trailing[column] = cutEnd(to, Math.min(trail, shortest - leading[column]));
    }
  }

  /* Beside a word or a number, never inside one. */
  private int cut(int from, int length) {
    int n = length;
    while (n > 0 && isWordPart(grid.source.charAt(from + n - 1))) {
      n--;
    }
    return grid.source.substring(from, from + n).contains(HOLE) ? 0 : n;
  }

  private int cutEnd(int to, int length) {
    int n = length;
    while (n > 0 && isWordPart(grid.source.charAt(to - n))) {
      n--;
    }
    return grid.source.substring(to - n, to).contains(HOLE) ? 0 : n;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** Appends what a record has in place of the holes. */
  void row(int record, StringBuilder out) {
    boolean any = false;
    for (int column = 0; column < grid.columns; column++) {
      if (trailing[column] >= 0) {
        if (any) {
          out.append(grid.delimiter);
        }
        any = true;
        int start = grid.cellStart(record, column) + leading[column];
        out.append(grid.source, start, grid.cellEnd(record, column) - trailing[column]);
      }
    }
  }

  /** The template as a line. */
  @Override
  public String toString() {
    int first = first();
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < grid.columns; column++) {
      if (column > 0) {
        line.append(grid.delimiter);
      }
      String cell = grid.cell(first, column);
      if (trailing[column] < 0) {
        line.append(cell);
      } else {
        line.append(cell, 0, leading[column]).append(HOLE);
        line.append(cell, cell.length() - trailing[column], cell.length());
      }
    }
    return line.toString();
  }
}
