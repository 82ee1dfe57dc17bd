package dev.headroom.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Start and end that all texts of a column share, cut at word boundaries. */
record Affixes(String prefix, String suffix) {

  private static final int EXCEPTIONS = 12;

  /**
   * The affixes of a column of texts; where not all have any, of those that most of them have. Null
   * if too many cells are no text.
   */
  static @Nullable Affixes of(Column column) {
    int texts = 0;
    int others = 0;
    for (int row = 0; row < column.rows(); row++) {
      CellKind kind = column.kind(row);
      texts += kind == CellKind.TEXT ? 1 : 0;
      boolean other = kind == CellKind.NESTED || kind == CellKind.LITERAL;
      others += other && !isNull(column, row) ? 1 : 0;
    }
    if (texts < 2 || others * EXCEPTIONS > texts) {
      return null;
    }
    int[] rows = new int[texts];
    int count = 0;
    for (int row = 0; row < column.rows(); row++) {
      if (column.kind(row) == CellKind.TEXT) {
        rows[count++] = row;
      }
    }
    Affixes all = shared(column, rows, rows[0], 0);
    if (all.isEmpty() && texts >= EXCEPTIONS) {
      return shared(column, rows, rows[texts / 2], texts / EXCEPTIONS);
    }
    return all;
  }

  private boolean isEmpty() {
    return prefix.isEmpty() && suffix.isEmpty();
  }

  /** What a row shares with all others but so many. */
  private static Affixes shared(Column column, int[] rows, int model, int exceptions) {
    int[] prefixes = new int[rows.length];
    int[] suffixes = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      prefixes[i] = commonStart(column, model, rows[i]);
      suffixes[i] = commonEnd(column, model, rows[i]);
    }
    int prefix = ranked(prefixes, exceptions);
    int suffix = ranked(suffixes, exceptions);
    String text = column.text(model);
    String start = cutStart(column, rows, text.substring(0, prefix));
    String end = cutEnd(column, rows, text.substring(text.length() - suffix));
    int shortest = Integer.MAX_VALUE;
    ColumnForm.Text form = new ColumnForm.Text(start, "");
    for (int row : rows) {
      if (form.fits(column.source(), column.start(row), column.end(row))) {
        shortest = Math.min(shortest, column.length(row) - start.length());
      }
    }
    return new Affixes(start, end.length() <= shortest ? end : "");
  }

  private static int ranked(int[] lengths, int rank) {
    int[] sorted = lengths.clone();
    Arrays.sort(sorted);
    return sorted[rank];
  }

  private static int commonStart(Column column, int a, int b) {
    String source = column.source();
    int most = Math.min(column.length(a), column.length(b));
    int i = 0;
    while (i < most && source.charAt(column.start(a) + i) == source.charAt(column.start(b) + i)) {
      i++;
    }
    return i;
  }

  private static int commonEnd(Column column, int a, int b) {
    String source = column.source();
    int most = Math.min(column.length(a), column.length(b));
    int i = 0;
    while (i < most
        && source.charAt(column.end(a) - 1 - i) == source.charAt(column.end(b) - 1 - i)) {
      i++;
    }
    return i;
  }

  private static boolean isNull(Column column, int row) {
    return column.length(row) == 4 && column.source().startsWith("null", column.start(row));
  }

  /** Cuts a prefix so that it ends where a word does, in every row that has it. */
  private static String cutStart(Column column, int[] rows, String prefix) {
    int usable = 0;
    while (usable < prefix.length() && isPlain(prefix.charAt(usable))) {
      usable++;
    }
    boolean breaks = usable == prefix.length();
    for (int i = 0; breaks && i < rows.length; i++) {
      int at = column.start(rows[i]) + usable;
      breaks =
          !column.source().startsWith(prefix, column.start(rows[i]))
              || at >= column.end(rows[i])
              || !isWord(column.source().charAt(at));
    }
    while (!breaks && usable > 0 && isWord(prefix.charAt(usable - 1))) {
      usable--;
    }
    return prefix.substring(0, inEscape(prefix, 0, usable) ? usable - 1 : usable);
  }

  private static String cutEnd(Column column, int[] rows, String suffix) {
    int from = suffix.length();
    while (from > 0 && isPlain(suffix.charAt(from - 1))) {
      from--;
    }
    boolean breaks = from == 0;
    for (int i = 0; breaks && i < rows.length; i++) {
      int at = column.end(rows[i]) - suffix.length();
      breaks =
          at <= column.start(rows[i])
              || !column.source().startsWith(suffix, at)
              || !isWord(column.source().charAt(at - 1));
    }
    while (!breaks && from < suffix.length() && isWord(suffix.charAt(from))) {
      from++;
    }
    for (int row : rows) {
      int at = column.end(row) - suffix.length() + from;
      if (at > column.start(row) && inEscape(column.source(), column.start(row), at)) {
        return "";
      }
    }
    return suffix.substring(from);
  }

  /**
   * Whether an odd number of backslashes stands before an index: cutting there breaks an escape.
   */
  static boolean inEscape(String text, int start, int index) {
    int from = index;
    while (from > start && text.charAt(from - 1) == '\\') {
      from--;
    }
    return (index - from) % 2 == 1;
  }

  /** Letters and digits; halves of surrogate pairs too, so that no pair is cut. */
  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** Whether a header can hold it without escapes. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c != '"' && c != '*';
  }
}
