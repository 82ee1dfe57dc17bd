package dev.headroom.table;

import java.util.Arrays;
import java.util.Objects;

/**
 * The cells of one column as slices of a source text: twelve bytes a cell, no object each. Rows are
 * filled in any order by one thread; afterwards it may be read by many.
 */
public final class Column {
  private final String name;
  private final String source;
  private final int[] starts;
  private final int[] ends;
  private final CellKind[] kinds;

  /**
   * A column of absent cells.
   *
   * @param name for totals, such as {@code status}
   * @param source text of which the cells are slices
   * @param rows number of cells
   */
  public Column(String name, String source, int rows) {
    this.name = Objects.requireNonNull(name, "name");
    this.source = Objects.requireNonNull(source, "source");
    this.starts = new int[rows];
    this.ends = new int[rows];
    this.kinds = new CellKind[rows];
    Arrays.fill(kinds, CellKind.ABSENT);
  }

  /** Puts {@code source[start, end)} into a cell. */
  public void set(int row, CellKind kind, int start, int end) {
    Objects.checkFromToIndex(start, end, source.length());
    kinds[row] = kind;
    starts[row] = start;
    ends[row] = end;
  }

  /** Marks a cell that has no text. */
  public void set(int row, CellKind kind) {
    set(row, kind, 0, 0);
  }

  /** Name, for totals. */
  public String name() {
    return name;
  }

  /** The text of which the cells are slices. */
  public String source() {
    return source;
  }

  /** Number of cells. */
  public int rows() {
    return kinds.length;
  }

  /** What stands in the cell. */
  public CellKind kind(int row) {
    return kinds[row];
  }

  /** Index of the cell's first char in the source. */
  public int start(int row) {
    return starts[row];
  }

  /** Index after its last char. */
  public int end(int row) {
    return ends[row];
  }

  /** Number of its chars. */
  public int length(int row) {
    return ends[row] - starts[row];
  }

  /** The cell's text, empty if it has none. */
  public String text(int row) {
    return source.substring(starts[row], ends[row]);
  }

  /** Whether two cells are of the same kind and text. */
  public boolean same(int row, Column other, int otherRow) {
    return kinds[row] == other.kinds[otherRow]
        && length(row) == other.length(otherRow)
        && source.regionMatches(starts[row], other.source, other.starts[otherRow], length(row));
  }

  @Override
  public String toString() {
    return name + " (" + kinds.length + " rows)";
  }
}
