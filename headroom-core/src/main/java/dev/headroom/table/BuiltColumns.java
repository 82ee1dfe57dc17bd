package dev.headroom.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/*
 * Finds columns that others determine, such as a URL made of an id and a name.
 *
 * Idea: in one row, look for the other cells' texts inside the cell, longest first, at word
 * boundaries; what remains is literal. Keep the result if it gives every row's text. A few rows
 * tell at once which columns can occur at all. Shorter columns are settled first, and a column
 * once referred to stays in the rows, so that references never go in circles.
 *
 * Bound: columns of a table are compared on PROBES rows only, each candidate is checked against
 * all rows once; at most MAX_TRIES full checks a column.
 */
final class BuiltColumns {
  private static final int PROBES = 5;
  private static final int MAX_COLUMNS = 250;
  private static final int MIN_CHARS = 2;
  private static final int MAX_CHARS = 2000;

  private final List<Column> columns;
  private final List<ColumnForm> forms;
  private final Set<Integer> referred = new HashSet<>();

  BuiltColumns(List<Column> columns, List<ColumnForm> forms) {
    this.columns = columns;
    this.forms = forms;
  }

  void find() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < columns.size() && columns.size() <= MAX_COLUMNS; i++) {
      if (forms.get(i).visible()) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingLong(i -> chars(columns.get(i))));
    for (int column : order) {
      if (referred.contains(column)) {
        continue;
      }
      ColumnForm.Built built = build(column);
      if (built != null) {
        forms.set(column, built);
        referred.addAll(built.columns());
      }
    }
  }

  private ColumnForm.@Nullable Built build(int target) {
    Column column = columns.get(target);
    List<Integer> probes = probes(column);
    if (probes.size() < 2) {
      return null;
    }
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (i != target && forms.get(i).visible() && occurs(i, column, probes)) {
        candidates.add(i);
      }
    }
    if (candidates.isEmpty()) {
      return null;
    }
    int probe = probes.get(0);
    candidates.sort(
        Comparator.<Integer>comparingInt(i -> -columns.get(i).length(probe))
            .thenComparing(i -> referred.contains(i) ? 0 : 1));
    ColumnForm.Built built = split(column, probe, candidates);
    return built != null && holds(built, column) ? built : null;
  }

  /** Rows that have text, spread over the table; nothing if a row has something else. */
  private static List<Integer> probes(Column column) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < column.rows(); row++) {
      CellKind kind = column.kind(row);
      if (kind == CellKind.COVERED) {
        continue;
      }
      if (kind != CellKind.TEXT || column.length(row) > MAX_CHARS) {
        return Collections.emptyList();
      }
      rows.add(row);
    }
    List<Integer> probes = new ArrayList<>();
    int count = Math.min(PROBES, rows.size());
    for (int i = 0; i < count; i++) {
      probes.add(rows.get((int) ((long) i * (rows.size() - 1) / Math.max(1, count - 1))));
    }
    return probes;
  }

  private boolean occurs(int candidate, Column target, List<Integer> probes) {
    Column column = columns.get(candidate);
    for (int row : probes) {
      if (!isReferable(column, row) || find(target, row, column, row, target.start(row)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isReferable(Column column, int row) {
    CellKind kind = column.kind(row);
    boolean fits = kind == CellKind.TEXT || kind == CellKind.LITERAL;
    return fits && !ColumnStats.isEmpty(column, row) && column.length(row) > 0;
  }

  /** Where a cell's text stands in the target's at word boundaries; -1 if nowhere. */
  private static int find(Column target, int row, Column part, int partRow, int from) {
    String source = target.source();
    int length = part.length(partRow);
    int last = target.end(row) - length;
    for (int at = from; at <= last; at++) {
      boolean bounded =
          (at == target.start(row) || isBoundary(source.charAt(at - 1), source.charAt(at)))
              && (at + length == target.end(row)
                  || isBoundary(source.charAt(at + length - 1), source.charAt(at + length)));
      if (bounded && source.regionMatches(at, part.source(), part.start(partRow), length)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isBoundary(char left, char right) {
    return !Character.isLetterOrDigit(left) || !Character.isLetterOrDigit(right);
  }

  private ColumnForm.@Nullable Built split(Column target, int row, List<Integer> candidates) {
    List<int[]> places = new ArrayList<>(); // start, end, column
    for (int candidate : candidates) {
      Column column = columns.get(candidate);
      int at = find(target, row, column, row, target.start(row));
      boolean whole = column.length(row) == target.length(row);
      while (at >= 0) {
        int end = at + column.length(row);
        boolean worth = whole || column.length(row) >= MIN_CHARS;
        if (worth && isFree(places, at, end)) {
          places.add(new int[] {at, end, candidate});
        }
        at = find(target, row, column, row, at + 1);
      }
    }
    if (places.isEmpty()) {
      return null;
    }
    places.sort(Comparator.comparingInt(place -> place[0]));
    List<String> literals = new ArrayList<>();
    List<Integer> references = new ArrayList<>();
    int from = target.start(row);
    for (int[] place : places) {
      literals.add(target.source().substring(from, place[0]));
      references.add(place[2]);
      from = place[1];
    }
    literals.add(target.source().substring(from, target.end(row)));
    for (String literal : literals) {
      for (int i = 0; i < literal.length(); i++) {
        if ("{}\"\\".indexOf(literal.charAt(i)) >= 0) {
          return null;
        }
      }
    }
    return new ColumnForm.Built(literals, references);
  }

  private static boolean isFree(List<int[]> places, int start, int end) {
    for (int[] place : places) {
      if (start < place[1] && place[0] < end) {
        return false;
      }
    }
    return true;
  }

  /** Whether the parts give the text of every row. */
  private boolean holds(ColumnForm.Built built, Column target) {
    String source = target.source();
    for (int row = 0; row < target.rows(); row++) {
      if (target.kind(row) == CellKind.COVERED) {
        continue;
      }
      int at = target.start(row);
      for (int i = 0; i < built.literals().size(); i++) {
        String literal = built.literals().get(i);
        if (!source.startsWith(literal, at)) {
          return false;
        }
        at += literal.length();
        if (i < built.columns().size()) {
          Column part = columns.get(built.columns().get(i));
          int length = part.length(row);
          if (!isReferable(part, row)
              || at + length > target.end(row)
              || !source.regionMatches(at, part.source(), part.start(row), length)) {
            return false;
          }
          at += length;
        }
      }
      if (at != target.end(row)) {
        return false;
      }
    }
    return true;
  }

  private static long chars(Column column) {
    long chars = 0;
    for (int row = 0; row < column.rows(); row++) {
      chars += column.length(row);
    }
    return chars;
  }
}
