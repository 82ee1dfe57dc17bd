package dev.headroom.table;

import java.util.List;

/** How a column is written: in the rows, or once in the header for all of them. */
public sealed interface ColumnForm {
  /** Each cell says by its looks whether it is a number or text. */
  record Typed() implements ColumnForm {}

  /**
   * All values are text with these ends, stated in the header; a cell shows what lies between.
   *
   * @param before start of every value
   * @param after end of every value
   */
  record Text(String before, String after) implements ColumnForm {}

  /** All values are equal: the header states it. */
  record Constant() implements ColumnForm {}

  /**
   * Every value is made of literal text and of other cells of its row, such as a URL of an id.
   *
   * @param literals text around the references, one more than there are references
   * @param columns the referenced columns, by index
   */
  record Built(List<String> literals, List<Integer> columns) implements ColumnForm {
    /** Copies. */
    public Built {
      literals = List.copyOf(literals);
      columns = List.copyOf(columns);
      if (literals.size() != columns.size() + 1) {
        throw new IllegalArgumentException(
            literals.size() + " literals, " + columns.size() + " columns");
      }
    }

    /** Whether it is just the other column. */
    public boolean same() {
      return columns.size() == 1 && literals.get(0).isEmpty() && literals.get(1).isEmpty();
    }
  }

  /** Whether the rows have a cell for it. */
  default boolean visible() {
    return this instanceof Typed || this instanceof Text;
  }
}
