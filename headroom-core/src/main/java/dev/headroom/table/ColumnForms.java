package dev.headroom.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how each column of a table is written: what all values share moves to the header when
 * that saves tokens, as measured on a sample of rows.
 */
public final class ColumnForms {
  private static final int SAMPLE_ROWS = 40;
  private static final int MIN_AFFIX = 2;

  /** Chars at either end of a cell, its affix not counted, that are priced. */
  private static final int EDGE_CHARS = 16;

  private final ToIntFunction<String> tokens;

  /**
   * A chooser.
   *
   * @param tokens counts tokens of a small text
   */
  public ColumnForms(ToIntFunction<String> tokens) {
    this.tokens = tokens;
  }

  /** A form for each column, in their order; linear in the cells. */
  public List<ColumnForm> choose(List<Column> columns) {
    List<ColumnForm> forms = new ArrayList<>(columns.size());
    for (Column column : columns) {
      forms.add(choose(column));
    }
    new BuiltColumns(columns, forms).find();
    return forms;
  }

  /**
   * The columns as their cells are to be written: where a form has a head or a tail, without it. A
   * cell that lacks it becomes {@link CellKind#NESTED}: its owner shows it whole.
   */
  public static List<Column> cells(List<Column> columns, List<ColumnForm> forms) {
    List<Column> cells = new ArrayList<>(columns);
    for (int i = 0; i < cells.size(); i++) {
      if (!(forms.get(i) instanceof ColumnForm.Text form)) {
        continue;
      }
      if (form.head() != null) {
        cells.set(i, Heads.without(columns.get(i), form.head(), columns));
      } else if (form.tail() != null) {
        cells.set(i, Tails.without(columns.get(i), form.tail(), columns, forms));
      }
    }
    return cells;
  }

  private ColumnForm choose(Column column) {
    if (isConstant(column)) {
      return new ColumnForm.Constant();
    }
    Affixes affixes = Affixes.of(column);
    if (affixes == null) {
      return new ColumnForm.Typed();
    }
    int[] rows = sample(column);
    if (rows.length == 0) {
      return new ColumnForm.Typed();
    }
    double scale = (double) column.rows() / rows.length;
    ColumnForm best = new ColumnForm.Typed();
    double cheapest = price(column, rows, null, affixes) * scale;
    int prefix = affixes.prefix().length() < MIN_AFFIX ? 0 : affixes.prefix().length();
    int suffix = affixes.suffix().length() < MIN_AFFIX ? 0 : affixes.suffix().length();
    int[][] cuts = {{0, 0}, {prefix, 0}, {0, suffix}, {prefix, suffix}};
    for (int[] cut : cuts) {
      String before = affixes.prefix().substring(0, cut[0]);
      String after = affixes.suffix().substring(affixes.suffix().length() - cut[1]);
      ColumnForm.Text form = new ColumnForm.Text(before, after);
      double price =
          price(column, rows, form, affixes) * scale
              + tokens.applyAsInt("=\"" + before + "*" + after + "\"");
      if (price < cheapest) {
        cheapest = price;
        best = form;
      }
    }
    return best;
  }

  /**
   * Tokens of some cells in a form; null for the typed one. The middle of long cells is left out,
   * as it costs the same in all forms.
   */
  private double price(Column column, int[] rows, ColumnForm.@Nullable Text form, Affixes affixes) {
    StringBuilder text = new StringBuilder();
    for (int row : rows) {
      String source = column.source();
      int start = column.start(row);
      int end = column.end(row);
      int middle = start + affixes.prefix().length() + EDGE_CHARS;
      int rest = end - affixes.suffix().length() - EDGE_CHARS;
      boolean fits = form == null || form.fits(source, start, end);
      if (column.kind(row) == CellKind.TEXT) {
        start += form == null || !fits ? 0 : form.before().length();
        end -= form == null || !fits ? 0 : form.after().length();
        boolean quoted = !fits || Cells.needsQuotes(source, start, end, form == null, '\n');
        text.append(fits ? "" : "=").append(quoted ? "\"" : "");
        text.append(source, start, middle < rest ? middle : end);
        text.append(source, middle < rest ? rest : end, end).append(quoted ? "\"" : "");
      } else {
        text.append(source, start, end);
      }
      text.append('\n');
    }
    return tokens.applyAsInt(text.toString());
  }

  /** Whether all cells in question are there and equal. */
  static boolean isConstant(Column column) {
    int first = -1;
    int shown = 0;
    for (int row = 0; row < column.rows(); row++) {
      CellKind kind = column.kind(row);
      if (kind == CellKind.COVERED) {
        continue;
      }
      if (kind != CellKind.TEXT && kind != CellKind.LITERAL) {
        return false;
      }
      if (first < 0) {
        first = row;
      } else if (!column.same(first, column, row)) {
        return false;
      }
      shown++;
    }
    return shown > 1;
  }

  private static int[] sample(Column column) {
    int shown = 0;
    for (int row = 0; row < column.rows(); row++) {
      shown += isShown(column.kind(row)) ? 1 : 0;
    }
    int[] rows = new int[Math.min(shown, SAMPLE_ROWS)];
    int seen = 0;
    int taken = 0;
    for (int row = 0; row < column.rows() && taken < rows.length; row++) {
      if (isShown(column.kind(row))) {
        if (seen++ == (long) taken * shown / rows.length) {
          rows[taken++] = row;
        }
      }
    }
    return rows;
  }

  private static boolean isShown(CellKind kind) {
    return kind == CellKind.TEXT || kind == CellKind.LITERAL;
  }
}
