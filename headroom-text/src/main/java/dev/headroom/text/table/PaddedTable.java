package dev.headroom.text.table;

import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.table.CellKind;
import dev.headroom.table.Cells;
import dev.headroom.table.Column;
import dev.headroom.table.RowFacets;
import dev.headroom.table.RowWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows a table without the blanks that pad its columns, its rows as units. */
final class PaddedTable {
  private static final String HOLE = "<*>";
  private static final char[] DELIMITERS = {' ', '|', ',', ';', '\t'};
  private static final int LEAD = 2;
  private static final int TAIL = 2;
  private static final double MAX_OTHERS = 0.1;

  /** Cells are held one by one, which only pays for what shells print. */
  private static final int MAX_CHARS = 8_000_000;

  private final String source;
  private final PaddedLayout layout;
  private final List<Integer> lineStarts = new ArrayList<>();
  private final List<Boolean> fitting = new ArrayList<>();
  private final List<String[]> rowCells = new ArrayList<>();
  private String heading = "";
  private final boolean[] right;
  private final boolean[] constant;
  private int first = -1;

  private PaddedTable(String source, PaddedLayout layout) {
    this.source = source;
    this.layout = layout;
    this.right = new boolean[layout.columns()];
    this.constant = new boolean[layout.columns()];
  }

  /** The view; empty if too many lines are no rows of the layout. */
  static Optional<View> view(
      String source, PaddedLayout layout, Purpose purpose, ViewContext context) {
    return new PaddedTable(source, layout).view(purpose, context);
  }

  private Optional<View> view(Purpose purpose, ViewContext context) {
    if (source.length() > MAX_CHARS) {
      return Optional.empty();
    }
    int at = 0;
    while (at < source.length()) {
      lineStarts.add(at);
      at = lineEnd(at) + 1;
    }
    findAlignment();
    findRows();
    context.checkpoint(source.length());
    char delimiter = delimiter();
    int rows = rowCells.size();
    int others = lineStarts.size() - rows;
    if (delimiter == 0 || rows < 3 || others > 6 + MAX_OTHERS * rows) {
      return Optional.empty();
    }
    return Optional.of(written(delimiter, purpose));
  }

  private void findAlignment() {
    for (int column = 0; column < right.length; column++) {
      int left = 0;
      int rights = 0;
      for (int line = 0; line < lineStarts.size(); line++) {
        String text = line(line);
        if (layout.fits(text) && layout.start(column) < text.length()) {
          int end = Math.min(Math.max(end(column, text), layout.start(column)), text.length());
          left += text.charAt(layout.start(column)) != ' ' ? 1 : 0;
          rights += end > layout.start(column) && text.charAt(end - 1) != ' ' ? 1 : 0;
        }
      }
      boolean open = layout.end(column) == layout.start(column);
      right[column] = !open && rights > left;
    }
  }

  /* The first line of the layout is the heading; rows are those below that can be padded again. */
  private void findRows() {
    boolean headed = false;
    for (int line = 0; line < lineStarts.size(); line++) {
      String text = line(line);
      boolean inLayout = layout.fits(text);
      if (inLayout && !headed) {
        heading = text;
      }
      String[] cells = inLayout && headed ? cells(text) : new String[0];
      boolean fits = cells.length > 0 && padded(cells).equals(text);
      fitting.add(fits);
      headed |= inLayout;
      if (fits) {
        first = first < 0 ? line : first;
        rowCells.add(cells);
      }
    }
    for (int column = 0; column < constant.length && !rowCells.isEmpty(); column++) {
      String value = rowCells.get(0)[column];
      constant[column] = rowCells.size() > 2 && !value.isEmpty() && !value.contains(HOLE);
      for (String[] cells : rowCells) {
        constant[column] &= cells[column].equals(value);
      }
    }
  }

  private char delimiter() {
    for (char delimiter : DELIMITERS) {
      if (!rowCells.isEmpty() && rowCells.stream().allMatch(cells -> isFree(delimiter, cells))) {
        return delimiter;
      }
    }
    return 0;
  }

  private static boolean isFree(char delimiter, String[] cells) {
    for (String cell : cells) {
      if (cell.indexOf(delimiter) >= 0 || delimiter == ' ' && cell.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private View written(char delimiter, Purpose purpose) {
    StringBuilder out = new StringBuilder(source.length());
    out.append(rowCells.size()).append(" rows a").append(delimiter).append('b');
    out.append("; each fills <*> of the second line here, padded to ")
        .append(widths())
        .append('\n');
    out.append(template()).append('\n');
    int[] starts = new int[fitting.size()];
    int row = 0;
    for (int line = 0; line < fitting.size(); line++) {
      starts[line] = out.length();
      if (fitting.get(line)) {
        int from = out.length();
        row(rowCells.get(row++), delimiter, out);
        if (out.length() == from || out.charAt(from) == '=') {
          out.setLength(from);
          out.append('=').append(line(line));
        }
      } else {
        out.append('=').append(line(line));
      }
      out.append('\n');
    }
    if (!source.endsWith("\n")) {
      out.setLength(out.length() - 1);
    }
    String text = out.toString();
    if (purpose == Purpose.WHOLE) {
      return View.folded(text, "padded/1", Units.none());
    }
    List<Column> columns = columns();
    View.Facets facets = RowFacets.facets(columns);
    return View.folded(text, "padded/1", units(text, starts, columns)).with(facets);
  }

  private void row(String[] cells, char delimiter, StringBuilder out) {
    boolean any = false;
    for (int column = 0; column < cells.length; column++) {
      if (!constant[column]) {
        out.append(any ? String.valueOf(delimiter) : "").append(cells[column]);
        any = true;
      }
    }
  }

  private String widths() {
    StringBuilder widths = new StringBuilder();
    for (int column = 0; column < right.length; column++) {
      if (!constant[column]) {
        widths.append(widths.length() == 0 ? "" : ", ").append(width(column));
        widths.append(right[column] ? " right" : "");
      }
    }
    return widths.toString();
  }

  private int width(int column) {
    return layout.end(column) - layout.start(column);
  }

  private String template() {
    String text = line(first);
    String[] cells = cells(text);
    StringBuilder template = new StringBuilder();
    int at = 0;
    for (int column = 0; column < cells.length; column++) {
      template.append(text, at, layout.start(column));
      template.append(constant[column] ? padded(cells[column], column) : HOLE);
      at = end(column, text);
    }
    return template.append(text, at, text.length()).toString();
  }

  private Units units(String text, int[] starts, List<Column> columns) {
    byte[] weights = RowWeights.of(columns, rowCells.size());
    Units.Builder units = Units.of(text);
    int group = units.group(Group.of("", "rows").edges(LEAD, TAIL));
    int row = 0;
    for (int line = 0; line < starts.length; line++) {
      if (fitting.get(line)) {
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        int sourceStart = lineStarts.get(line);
        int sourceEnd = Math.min(lineEnd(sourceStart) + 1, source.length());
        units.add(group, -1, starts[line], end, weights[row++], sourceStart, sourceEnd);
      }
    }
    return units.build();
  }

  private List<Column> columns() {
    String[] names = cells(heading);
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < names.length; c++) {
      Column column = new Column(names[c], source, rowCells.size());
      int row = 0;
      for (int line = first; line < fitting.size(); line++) {
        if (fitting.get(line)) {
          String text = line(line);
          int start = lineStarts.get(line) + layout.start(c);
          int end = lineStarts.get(line) + end(c, text);
          while (end > start && source.charAt(end - 1) == ' ') {
            end--;
          }
          while (start < end && source.charAt(start) == ' ') {
            start++;
          }
          boolean literal = Cells.looksLiteral(source, start, end);
          column.set(row++, literal ? CellKind.LITERAL : CellKind.TEXT, start, end);
        }
      }
      columns.add(column);
    }
    return columns;
  }

  private String[] cells(String text) {
    String[] cells = new String[right.length];
    for (int column = 0; column < cells.length; column++) {
      int start = Math.min(layout.start(column), text.length());
      cells[column] = stripped(text.substring(start, Math.max(start, end(column, text))));
    }
    return cells;
  }

  private static String stripped(String cell) {
    int start = 0;
    int end = cell.length();
    while (end > start && cell.charAt(end - 1) == ' ') {
      end--;
    }
    while (start < end && cell.charAt(start) == ' ') {
      start++;
    }
    return cell.substring(start, end);
  }

  /* The last column of a table without closing bar ends with its line. */
  private int end(int column, String text) {
    boolean open = layout.end(column) == layout.start(column);
    return open ? text.length() : Math.min(layout.end(column), text.length());
  }

  private String padded(String[] cells) {
    String head = heading;
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (int column = 0; column < cells.length; column++) {
      line.append(head, at, layout.start(column)).append(padded(cells[column], column));
      at = end(column, head);
    }
    return line.append(head, at, head.length()).toString();
  }

  private String padded(String cell, int column) {
    String blanks = " ".repeat(Math.max(0, width(column) - cell.length()));
    return right[column] ? blanks + cell : cell + blanks;
  }

  private String line(int number) {
    int start = lineStarts.get(number);
    return source.substring(start, lineEnd(start));
  }

  private int lineEnd(int start) {
    int end = source.indexOf('\n', start);
    return end < 0 ? source.length() : end;
  }
}
