package dev.headroom.table;

import java.util.function.ToIntFunction;

/**
 * Chooses the separator of each gap between columns: a blank reads cheapest before words, a comma
 * or bar after free text and before numbers. Measured on a sample of rows, as vocabularies differ.
 */
public final class Separators {
  private static final char[] CANDIDATES = {',', ' ', '|'};
  private static final int SAMPLE_ROWS = 40;
  private static final int CLIP = 32;

  /** Shows a cell as it would stand in a row. */
  @FunctionalInterface
  public interface Cell {
    /** Appends the cell of a visible column; nothing where the row does not show it. */
    void append(int column, int row, char follow, StringBuilder out);
  }

  private Separators() {}

  /**
   * The separator after each visible column; after the last one {@code '\n'}.
   *
   * @param columns number of visible columns, at least one
   * @param tokens counts tokens of a small text
   */
  public static char[] choose(int columns, int rows, Cell cell, ToIntFunction<String> tokens) {
    char[] separators = new char[columns];
    separators[columns - 1] = '\n';
    for (int gap = 0; gap < columns - 1; gap++) {
      int cheapest = Integer.MAX_VALUE;
      for (char candidate : CANDIDATES) {
        int price = tokens.applyAsInt(sample(gap, rows, cell, candidate));
        if (price < cheapest) {
          cheapest = price;
          separators[gap] = candidate;
        }
      }
    }
    return separators;
  }

  private static String sample(int gap, int rows, Cell cell, char separator) {
    StringBuilder text = new StringBuilder();
    StringBuilder one = new StringBuilder();
    int sampled = Math.min(rows, SAMPLE_ROWS);
    for (int i = 0; i < sampled; i++) {
      int row = (int) ((long) i * rows / sampled);
      one.setLength(0);
      cell.append(gap, row, separator, one);
      boolean cut = one.length() > CLIP;
      text.append(cut && one.charAt(0) == '"' ? "\"" : ""); // what a separator in the text costs
      text.append(one, cut ? one.length() - CLIP : 0, one.length()).append(separator);
      one.setLength(0);
      cell.append(gap + 1, row, '\n', one);
      text.append(one, 0, Math.min(CLIP, one.length())).append('\n');
    }
    return text.toString();
  }
}
