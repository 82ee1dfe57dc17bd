package dev.headroom.text.internal.event;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes one table: the pattern, headings for what runs of rows begin with, and the rows. */
final class TableWriter {
  /** Stands for a cell. */
  static final String CELL = "<*>";

  /** Stands for what the tables of a family differ in. */
  static final String FAMILY = "<for>";

  /** Stands for what the last heading says. */
  static final String HEADING = "<at>";

  private final Matrix matrix;
  private final int[] rows;

  /** Starts and ends of the columns of the first row, in turn. */
  private final int[] spans;

  private final int[] kinds;
  private final Twins twins;
  private final Headings headings;
  private final int[] prefix;
  private final int[] suffix;
  private final int[] cellFirst;
  private final int[] cellLast;
  private final boolean crlf;
  private final @Nullable String pattern;
  private int cells;

  /** About what the fixed text of the pattern costs, the times its lines begin with left out. */
  private int fixedCost;

  private int leadEnd;

  private int firstLeadEnd;

  TableWriter(Matrix matrix, int[] rows) {
    this.matrix = matrix;
    this.rows = rows;
    this.crlf = matrix.crlf();
    this.spans = matrix.spans(rows[0]);
    this.kinds = Columns.of(matrix, rows);
    this.twins = new Twins(matrix.chars(), kinds, spans);
    this.headings = Headings.of(matrix, rows, kinds, twins, spans);
    this.prefix = new int[kinds.length];
    this.suffix = new int[kinds.length];
    trim();
    this.cellFirst = new int[kinds.length];
    this.cellLast = new int[kinds.length];
    layOutCells();
    this.pattern = compose();
  }

  private long cost(int column) {
    long cost = 0;
    for (int row : rows) {
      cost += matrix.cost(matrix.id(column, row));
    }
    return cost;
  }

  private void trim() {
    for (int c = 0; c < kinds.length; c++) {
      if (kinds[c] >= 0) {
        prefix[c] = prefix[kinds[c]];
        suffix[c] = suffix[kinds[c]];
      } else if (isOpen(c) && c + 1 < kinds.length && isOpen(c + 1) && touch(c)) {
        prefix[c] = Affixes.of(matrix, rows, c, 0)[0];
        suffix[c + 1] = Affixes.of(matrix, rows, c + 1, 0)[1];
        keepSome(c++);
      } else if (isOpen(c)) {
        int[] affixes = Affixes.of(matrix, rows, c, 1);
        prefix[c] = affixes[0];
        suffix[c] = affixes[1];
      }
    }
  }

  /** Whether nothing stands between this column and the next: the two parts of a path. */
  private boolean touch(int column) {
    return spans[2 * column + 1] == spans[2 * column + 2];
  }

  /** Gives back what the second part of a path ends with if nothing of the two would be left. */
  private void keepSome(int column) {
    for (int row : rows) {
      int folder = matrix.id(column, row);
      int name = matrix.id(column + 1, row);
      int length = matrix.valueEnd(folder) - matrix.valueStart(folder);
      length += matrix.valueEnd(name) - matrix.valueStart(name);
      if (prefix[column] + suffix[column + 1] >= length) {
        suffix[column + 1] = 0;
        prefix[column] = prefix[column] >= length ? 0 : prefix[column];
      }
    }
  }

  private void layOutCells() {
    int open = -1;
    for (int c = 0; c < kinds.length; c++) {
      if (!isOpen(c)) {
        open = -1;
        continue;
      }
      boolean joins =
          open >= 0
              && twins.joins(c)
              && prefix[c] == 0
              && suffix[c - 1] == 0
              && !hasSpace(matrix.chars(), spans[2 * c - 1], spans[2 * c]);
      if (!joins) {
        cellFirst[cells] = c;
        open = cells++;
      }
      cellLast[open] = c;
    }
  }

  private static boolean hasSpace(char[] chars, int from, int end) {
    for (int i = from; i < end; i++) {
      if (Glyphs.isSpace(chars[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether the pattern can be written: its fixed text holds nothing that reads as a place. */
  boolean legible() {
    return pattern != null;
  }

  private @Nullable String compose() {
    char[] chars = matrix.chars();
    StringBuilder out = new StringBuilder();
    int at = matrix.startOf(rows[0]);
    int cell = 0;
    int c = 0;
    int[] cellOf = new int[kinds.length];
    leadEnd = leadEnd(chars, at);
    firstLeadEnd = leadEnd;
    while (c < kinds.length) {
      String place;
      int last = c;
      if (kinds[c] == Columns.FREE && isHeaded(c)) {
        place = HEADING;
        last = headings.to() - 1;
      } else if (kinds[c] == Columns.FREE) {
        place = CELL;
        last = cellLast[cell];
        cellOf[c] = cell++;
      } else if (kinds[c] >= 0 && isHeaded(kinds[c])) {
        place = HEADING;
        last = twins.last(c, headings.from(), headings.to() - 1);
      } else if (kinds[c] >= 0) {
        int of = cellOf[kinds[c]];
        place = "<=" + (of + 1) + ">";
        last = twins.last(c, cellFirst[of], cellLast[of]);
      } else {
        c++;
        continue;
      }
      if (!literal(chars, at, spans[2 * c] + prefix[c], out)) {
        return null;
      }
      out.append(place);
      at = spans[2 * last + 1] - suffix[last];
      c = last + 1;
    }
    return literal(chars, at, matrix.endOf(rows[0]), out) ? out.toString() : null;
  }

  private boolean literal(char[] chars, int from, int end, StringBuilder out) {
    int costed = from;
    for (int i = from; i < end; i++) {
      char c = chars[i];
      if (c == '<'
          && (startsWith(chars, i, CELL)
              || startsWith(chars, i, "<=")
              || startsWith(chars, i, FAMILY)
              || startsWith(chars, i, HEADING))) {
        return false;
      }
      if (c == '\r' && crlf && i + 1 < end && chars[i + 1] == '\n') {
        continue;
      }
      out.append(c);
      if (c == '\n') {
        out.append("+ ");
        fixedCost += Glyphs.cost(chars, Math.min(i, Math.max(costed, leadEnd)), i);
        costed = i + 1;
        leadEnd = leadEnd(chars, costed);
      }
    }
    fixedCost += Glyphs.cost(chars, Math.min(end, Math.max(costed, leadEnd)), end);
    return true;
  }

  private static boolean startsWith(char[] chars, int from, String start) {
    int i = 0;
    while (i < start.length() && from + i < chars.length && chars[from + i] == start.charAt(i)) {
      i++;
    }
    return i == start.length();
  }

  /** Where the time ends that a line begins with; a table of such lines costs it anyway. */
  private int leadEnd(char[] chars, int start) {
    if (matrix.isLead()) {
      return start;
    }
    return Math.max(start, Lead.end(chars, start, Glyphs.lineEnd(chars, start)));
  }

  /** Marks the lines of its rows; {@code from} is the first line that counts. */
  void mark(boolean[] inTable, int from) {
    for (int row : rows) {
      int first = matrix.firstLine(row) - from;
      Arrays.fill(inTable, first, first + matrix.lineCount(row), true);
    }
  }

  /**
   * About how many tokens the table saves against its lines in their order, with the times before
   * them stated as they are in a table of lines that only begin alike.
   */
  long gain() {
    String fixed = String.valueOf(pattern);
    long gain =
        (long) rows.length * fixedCost - Glyphs.cost(fixed.toCharArray(), 0, fixed.length()) - 3;
    for (int c = 0; c < kinds.length; c++) {
      if (kinds[c] >= 0 && spans[2 * c] >= firstLeadEnd) {
        gain += cost(c);
      }
    }
    if (matrix.isLead()) {
      gain += headings.gain();
    }
    return gain - numbers();
  }

  /** About how many tokens the line numbers take. */
  private long numbers() {
    long numbers = 0;
    int next = -1;
    for (int row : rows) {
      int line = matrix.firstLine(row);
      if (line != next) {
        numbers += line < 999 ? 1 : line < 999_999 ? 2 : 3;
      }
      next = line + matrix.lineCount(row);
    }
    return numbers;
  }

  /** What stands above the rows. */
  String pattern() {
    return String.valueOf(pattern);
  }

  /** Writes the rows. */
  void write(Out out) {
    int i = 0;
    while (i < rows.length) {
      int end = headings.to() > 0 ? heading(out, i) : rows.length;
      if (cells == 0) {
        list(out, i, end);
      } else {
        rows(out, i, end);
      }
      i = end;
    }
  }

  /** Writes the heading of a row and tells where the rows below it end. */
  private int heading(Out out, int i) {
    out.put("at ");
    columns(out, rows[i], headings.from(), 0, headings.to() - 1, 0);
    out.put('\n');
    int end = i + 1;
    while (end < rows.length && sameHeading(i, end)) {
      end++;
    }
    return end;
  }

  private boolean sameHeading(int i, int other) {
    for (int c = headings.from(); c < headings.to(); c++) {
      if (matrix.id(c, rows[i]) != matrix.id(c, rows[other])) {
        return false;
      }
    }
    return true;
  }

  /** Rows without cells are a list of line numbers, neighbours as a range. */
  private void list(Out out, int from, int end) {
    for (int i = from; i < end; i++) {
      int line = matrix.firstLine(rows[i]);
      if (i > from) {
        out.put(',');
      }
      out.put(line + 1);
      int last = i;
      while (last + 1 < end
          && matrix.lineCount(rows[last]) == 1
          && matrix.firstLine(rows[last + 1]) == matrix.firstLine(rows[last]) + 1) {
        last++;
      }
      if (last > i + 1) {
        out.put('-').put(matrix.firstLine(rows[last]) + 1);
        i = last;
      }
    }
    out.put('\n');
  }

  private void rows(Out out, int from, int end) {
    for (int i = from; i < end; i++) {
      int line = matrix.firstLine(rows[i]);
      boolean follows =
          i > 0 && line == matrix.firstLine(rows[i - 1]) + matrix.lineCount(rows[i - 1]);
      if (!follows) {
        out.put(line + 1);
      }
      for (int cell = 0; cell < cells; cell++) {
        int first = cellFirst[cell];
        int last = cellLast[cell];
        out.put(' ');
        columns(out, rows[i], first, prefix[first], last, suffix[last]);
      }
      out.put('\n');
    }
  }

  /** Some columns of a row; what stands between them is the same in every row, as in the first. */
  private void columns(Out out, int row, int first, int skipped, int last, int left) {
    char[] chars = matrix.chars();
    int from = skipped;
    for (int c = first; c < last; c++) {
      int id = matrix.id(c, row);
      out.put(chars, matrix.valueStart(id) + from, matrix.valueEnd(id));
      out.put(chars, spans[2 * c + 1], spans[2 * c + 2]);
      from = 0;
    }
    int id = matrix.id(last, row);
    out.put(chars, matrix.valueStart(id) + from, matrix.valueEnd(id) - left);
  }

  int firstLine() {
    return matrix.firstLine(rows[0]);
  }

  /** Whether the column has cells of its own. */
  private boolean isOpen(int column) {
    return kinds[column] == Columns.FREE && !isHeaded(column);
  }

  private boolean isHeaded(int column) {
    return column >= headings.from() && column < headings.to();
  }
}
