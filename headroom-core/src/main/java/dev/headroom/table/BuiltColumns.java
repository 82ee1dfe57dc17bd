package dev.headroom.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
 * Bound: columns of a table are compared on PROBES rows only; at most two results a column are
 * checked against all rows.
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
        built.references().forEach(reference -> referred.add(reference.column()));
        continue;
      }
      ColumnForm.Text tailed = new Tails(columns, forms).find(column);
      if (tailed != null) {
        forms.set(column, tailed);
        referred.add(Objects.requireNonNull(tailed.tail()).column());
        continue;
      }
      ColumnForm.Text headed = new Heads(columns, forms).find(column);
      if (headed != null) {
        forms.set(column, headed);
        referred.add(Objects.requireNonNull(headed.head()).column());
      }
    }
  }

  private ColumnForm.@Nullable Built build(int target) {
    Column column = columns.get(target);
    List<Integer> probes = probes(column);
    if (probes.size() < 2) {
      return null;
    }
    for (boolean shorterOnly : new boolean[] {true, false}) {
      List<ColumnForm.Reference> candidates = candidates(target, probes, shorterOnly);
      if (!candidates.isEmpty()) {
        ColumnForm.Built built = split(column, probes.get(0), candidates);
        if (built != null && holds(built, column)) {
          return built;
        }
      }
    }
    return null;
  }

  /** What stands in the target in all probes, the longest first. */
  private List<ColumnForm.Reference> candidates(
      int target, List<Integer> probes, boolean shorterOnly) {
    Column column = columns.get(target);
    int probe = probes.get(0);
    List<ColumnForm.Reference> candidates = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      boolean longer = columns.get(i).length(probe) >= column.length(probe);
      if (i == target || !forms.get(i).visible() || (shorterOnly && longer)) {
        continue;
      }
      for (boolean cell : new boolean[] {false, true}) {
        ColumnForm.Reference reference = new ColumnForm.Reference(i, cell);
        // a short id stays in the rows; the longer value is the one that is made of it
        boolean fromLonger = cell && columns.get(i).length(probe) > column.length(probe);
        if (!fromLonger && (!cell || hasEnds(forms.get(i))) && occurs(reference, column, probes)) {
          candidates.add(reference);
        }
      }
    }
    candidates.sort(
        Comparator.<ColumnForm.Reference>comparingInt(r -> start(r, probe) - end(r, probe))
            .thenComparing(r -> referred.contains(r.column()) ? 0 : 1));
    return candidates;
  }

  private static boolean hasEnds(ColumnForm form) {
    return form instanceof ColumnForm.Text text
        && text.tail() == null
        && text.head() == null
        && !(text.before().isEmpty() && text.after().isEmpty());
  }

  private int start(ColumnForm.Reference reference, int row) {
    int start = columns.get(reference.column()).start(row);
    boolean cell = reference.cell();
    return cell && forms.get(reference.column()) instanceof ColumnForm.Text form
        ? start + form.before().length()
        : start;
  }

  private int end(ColumnForm.Reference reference, int row) {
    int end = columns.get(reference.column()).end(row);
    boolean cell = reference.cell();
    return cell && forms.get(reference.column()) instanceof ColumnForm.Text form
        ? end - form.after().length()
        : end;
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
        return new ArrayList<>();
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

  private boolean occurs(ColumnForm.Reference reference, Column target, List<Integer> probes) {
    for (int row : probes) {
      if (!isReferable(reference, row) || find(target, row, reference, target.start(row)) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isReferable(ColumnForm.Reference reference, int row) {
    Column column = columns.get(reference.column());
    CellKind kind = column.kind(row);
    if (reference.cell()) {
      return kind == CellKind.TEXT
          && forms.get(reference.column()) instanceof ColumnForm.Text form
          && form.fits(column.source(), column.start(row), column.end(row))
          && start(reference, row) < end(reference, row);
    }
    boolean fits = kind == CellKind.TEXT || kind == CellKind.LITERAL;
    return fits && !ColumnStats.isEmpty(column, row) && column.length(row) > 0;
  }

  /** Where the text of a reference stands in the target at word boundaries; -1 if nowhere. */
  private int find(Column target, int row, ColumnForm.Reference reference, int from) {
    String source = target.source();
    int start = start(reference, row);
    int length = end(reference, row) - start;
    int last = target.end(row) - length;
    for (int at = from; at <= last; at++) {
      boolean bounded =
          (at == target.start(row) || isBoundary(source.charAt(at - 1), source.charAt(at)))
              && (at + length == target.end(row)
                  || isBoundary(source.charAt(at + length - 1), source.charAt(at + length)));
      if (bounded && source.regionMatches(at, source, start, length)) {
        return at;
      }
    }
    return -1;
  }

  /** Beside a mark, or where letters and digits meet, as in {@code user1042}. */
  private static boolean isBoundary(char left, char right) {
    return !Character.isLetterOrDigit(left)
        || !Character.isLetterOrDigit(right)
        || Character.isLetter(left) != Character.isLetter(right);
  }

  private record Place(int start, int end, ColumnForm.Reference reference) {}

  private ColumnForm.@Nullable Built split(
      Column target, int row, List<ColumnForm.Reference> candidates) {
    List<Place> places = new ArrayList<>();
    for (ColumnForm.Reference candidate : candidates) {
      int length = end(candidate, row) - start(candidate, row);
      boolean worth = length >= MIN_CHARS || length == target.length(row);
      int at = worth ? find(target, row, candidate, target.start(row)) : -1;
      while (at >= 0) {
        if (isFree(places, at, at + length)) {
          places.add(new Place(at, at + length, candidate));
        }
        at = find(target, row, candidate, at + 1);
      }
    }
    if (places.isEmpty()) {
      return null;
    }
    places.sort(Comparator.comparingInt(Place::start));
    List<String> literals = new ArrayList<>();
    List<ColumnForm.Reference> references = new ArrayList<>();
    int from = target.start(row);
    for (Place place : places) {
      literals.add(target.source().substring(from, place.start()));
      references.add(place.reference());
      from = place.end();
    }
    literals.add(target.source().substring(from, target.end(row)));
    for (String literal : literals) {
      if (literal.indexOf('"') >= 0) {
        return null;
      }
    }
    return new ColumnForm.Built(literals, references);
  }

  private static boolean isFree(List<Place> places, int start, int end) {
    for (Place place : places) {
      if (start < place.end() && place.start() < end) {
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
        if (i < built.references().size()) {
          ColumnForm.Reference part = built.references().get(i);
          int length = end(part, row) - start(part, row);
          if (!isReferable(part, row)
              || at + length > target.end(row)
              || !source.regionMatches(at, source, start(part, row), length)) {
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
