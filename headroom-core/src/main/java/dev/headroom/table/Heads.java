package dev.headroom.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds columns whose values begin with another column's, as a pod's name does with its app's. */
final class Heads {
  private static final int MIN_CHARS = 4;
  private static final int MAX_LEAD = 200;
  private static final int EXCEPTIONS = 12;

  private final List<Column> columns;
  private final List<ColumnForm> forms;

  Heads(List<Column> columns, List<ColumnForm> forms) {
    this.columns = columns;
    this.forms = forms;
  }

  /** The form of a column with its head; null if it has none worth stating. */
  ColumnForm.@Nullable Text find(int target) {
    Column column = columns.get(target);
    List<Integer> texts = new ArrayList<>();
    for (int row = 0; row < column.rows(); row++) {
      if (column.kind(row) == CellKind.TEXT) {
        texts.add(row);
      }
    }
    if (texts.size() < 3) {
      return null;
    }
    ColumnForm.Head best = null;
    int longest = MIN_CHARS - 1;
    for (int i = 0; i < columns.size(); i++) {
      int row = texts.get(0);
      int length = columns.get(i).length(row);
      boolean longer = length > longest && length < column.length(row);
      if (i != target && longer && forms.get(i).visible()) {
        ColumnForm.Head head = head(column, row, i);
        if (head != null && holds(column, texts, head)) {
          best = head;
          longest = length;
        }
      }
    }
    return best == null ? null : form(column, texts, best);
  }

  /** What stands before another column's text in a row, and that. */
  private ColumnForm.@Nullable Head head(Column column, int row, int other) {
    Column part = columns.get(other);
    String source = column.source();
    int last = Math.min(column.end(row) - part.length(row), column.start(row) + MAX_LEAD);
    for (int at = column.start(row); at < last; at++) {
      if (source.regionMatches(at, part.source(), part.start(row), part.length(row))) {
        String lead = source.substring(column.start(row), at);
        boolean plain = lead.indexOf('"') < 0 && lead.indexOf('*') < 0 && lead.indexOf('\\') < 0;
        ColumnForm.Head head = new ColumnForm.Head(lead, other);
        return plain && lengthAt(column, row, head, columns) >= 0 ? head : null;
      }
    }
    return null;
  }

  private boolean holds(Column column, List<Integer> texts, ColumnForm.Head head) {
    int exceptions = 0;
    for (int row : texts) {
      exceptions += lengthAt(column, row, head, columns) < 0 ? 1 : 0;
      if (exceptions * EXCEPTIONS > texts.size()) {
        return false;
      }
    }
    return true;
  }

  private ColumnForm.@Nullable Text form(Column column, List<Integer> texts, ColumnForm.Head head) {
    Column without = without(column, head, columns);
    Affixes affixes = Affixes.of(without);
    if (affixes == null) {
      return null;
    }
    int stated = affixes.prefix().length() + affixes.suffix().length();
    boolean emptied = texts.stream().allMatch(row -> without.length(row) <= stated);
    return emptied ? null : new ColumnForm.Text(affixes.prefix(), affixes.suffix(), null, head);
  }

  /** A copy of a column whose texts lack the head; those that have none become nested. */
  static Column without(Column column, ColumnForm.Head head, List<Column> columns) {
    Column without = new Column(column.name(), column.source(), column.rows());
    for (int row = 0; row < column.rows(); row++) {
      CellKind kind = column.kind(row);
      int length = kind == CellKind.TEXT ? lengthAt(column, row, head, columns) : 0;
      kind = length < 0 ? CellKind.NESTED : kind;
      without.set(row, kind, column.start(row) + Math.max(0, length), column.end(row));
    }
    return without;
  }

  /** Length of the head in a row; -1 if the value does not begin with it at a word boundary. */
  private static int lengthAt(Column column, int row, ColumnForm.Head head, List<Column> columns) {
    Column other = columns.get(head.column());
    CellKind kind = other.kind(row);
    if (kind != CellKind.TEXT && (kind != CellKind.LITERAL || ColumnStats.isEmpty(other, row))) {
      return -1;
    }
    String source = column.source();
    int at = column.start(row) + head.lead().length();
    int length = other.length(row);
    int end = at + length;
    boolean begins =
        length > 0
            && end < column.end(row)
            && source.startsWith(head.lead(), column.start(row))
            && source.regionMatches(at, other.source(), other.start(row), length)
            && !isInWord(source, end)
            && !(at > column.start(row) && isInWord(source, at))
            && source.charAt(at) != '"';
    return begins ? end - column.start(row) : -1;
  }

  private static boolean isInWord(String source, int at) {
    return Character.isLowSurrogate(source.charAt(at))
        || (Character.isLetterOrDigit(source.charAt(at - 1))
            && Character.isLetterOrDigit(source.charAt(at)));
  }
}
