package dev.headroom.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds columns whose values end with another column's, as a path ends with its file's name. */
final class Tails {
  private static final int PROBES = 5;
  private static final int MIN_CHARS = 4;
  private static final int EXCEPTIONS = 12;

  private final List<Column> columns;
  private final List<ColumnForm> forms;

  Tails(List<Column> columns, List<ColumnForm> forms) {
    this.columns = columns;
    this.forms = forms;
  }

  /** The form of a column with its tail; null if it has none worth stating. */
  ColumnForm.@Nullable Text find(int target) {
    Column column = columns.get(target);
    List<Integer> texts = texts(column);
    if (texts.size() < 3) {
      return null;
    }
    ColumnForm.Reference best = null;
    int longest = MIN_CHARS - 1;
    int first = texts.get(0);
    for (int i = 0; i < columns.size(); i++) {
      if (i == target || !forms.get(i).visible()) {
        continue;
      }
      for (boolean cell : new boolean[] {false, true}) {
        ColumnForm.Reference reference = new ColumnForm.Reference(i, cell);
        int length = lengthAt(column, first, reference, columns, forms);
        if (length > longest && inProbes(column, texts, reference)) {
          best = reference;
          longest = length;
        }
      }
    }
    if (best == null) {
      return null;
    }
    Column without = without(column, best, columns, forms);
    int exceptions = 0;
    for (int row : texts) {
      exceptions += without.kind(row) == CellKind.TEXT ? 0 : 1;
    }
    Affixes affixes = exceptions * EXCEPTIONS > texts.size() ? null : Affixes.of(without);
    return affixes == null || isEmptied(without, texts, affixes)
        ? null
        : new ColumnForm.Text(affixes.prefix(), affixes.suffix(), best, null);
  }

  /** Whether nothing would be left in the rows: an id must stand in its row, whatever it costs. */
  private static boolean isEmptied(Column without, List<Integer> texts, Affixes affixes) {
    int stated = affixes.prefix().length() + affixes.suffix().length();
    return texts.stream().allMatch(row -> without.length(row) <= stated);
  }

  private boolean inProbes(Column column, List<Integer> texts, ColumnForm.Reference reference) {
    int count = Math.min(PROBES, texts.size());
    int missing = 0;
    for (int i = 0; i < count; i++) {
      int row = texts.get((int) ((long) i * (texts.size() - 1) / Math.max(1, count - 1)));
      missing += lengthAt(column, row, reference, columns, forms) < 0 ? 1 : 0;
    }
    return missing == 0;
  }

  private static List<Integer> texts(Column column) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < column.rows(); row++) {
      if (column.kind(row) == CellKind.TEXT) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** A copy of a column whose texts lack the tail; those that have none become nested. */
  static Column without(
      Column column, ColumnForm.Reference tail, List<Column> columns, List<ColumnForm> forms) {
    Column without = new Column(column.name(), column.source(), column.rows());
    for (int row = 0; row < column.rows(); row++) {
      int end = column.end(row);
      CellKind kind = column.kind(row);
      if (kind == CellKind.TEXT) {
        int length = lengthAt(column, row, tail, columns, forms);
        kind = length < 0 ? CellKind.NESTED : kind;
        end -= Math.max(0, length);
      }
      without.set(row, kind, column.start(row), end);
    }
    return without;
  }

  /** Length of the tail in a row; -1 if the value does not end with it at a word boundary. */
  private static int lengthAt(
      Column column,
      int row,
      ColumnForm.Reference tail,
      List<Column> columns,
      List<ColumnForm> forms) {
    Column other = columns.get(tail.column());
    CellKind kind = other.kind(row);
    if (kind != CellKind.TEXT && (kind != CellKind.LITERAL || ColumnStats.isEmpty(other, row))) {
      return -1;
    }
    int start = other.start(row);
    int end = other.end(row);
    if (tail.cell()) {
      if (kind != CellKind.TEXT
          || !(forms.get(tail.column()) instanceof ColumnForm.Text form)
          || form.tail() != null
          || form.head() != null
          || form.before().length() + form.after().length() == 0
          || !form.fits(other.source(), start, end)) {
        return -1;
      }
      start += form.before().length();
      end -= form.after().length();
    }
    int length = end - start;
    int at = column.end(row) - length;
    String source = column.source();
    boolean ends =
        length > 0
            && at > column.start(row)
            && source.regionMatches(at, other.source(), start, length)
            && !(Character.isLetterOrDigit(source.charAt(at - 1))
                && Character.isLetterOrDigit(source.charAt(at)))
            && !Character.isLowSurrogate(source.charAt(at))
            && !Affixes.inEscape(source, column.start(row), at);
    return ends ? length : -1;
  }
}
