package dev.headroom.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a column is written: in the rows, or once in the header for all of them. */
public sealed interface ColumnForm {
  /** Each cell says by its looks whether it is a number or text. */
  record Typed() implements ColumnForm {}

  /**
   * Values are text with these ends, stated in the header; a cell shows what lies between. The few
   * values that differ are shown whole, marked by an equals sign.
   *
   * @param before start of the values
   * @param after end of the values, or what stands before the tail
   * @param tail another column's text at the very end of every value, as a path ends with its name;
   *     null if there is none
   * @param head literal text and another column's text at the very start of every value, as a pod's
   *     name begins with its app's; null if there is none
   */
  record Text(String before, String after, @Nullable Reference tail, @Nullable Head head)
      implements ColumnForm {
    /** Without a head or a tail. */
    public Text(String before, String after) {
      this(before, after, null, null);
    }

    /** Whether a value, its head and tail taken off, has these ends. */
    public boolean fits(String source, int start, int end) {
      return end - start >= before.length() + after.length()
          && source.startsWith(before, start)
          && source.startsWith(after, end - after.length());
    }
  }

  /**
   * How values of a text column begin.
   *
   * @param lead literal text before the other column's
   * @param column index of that column
   */
  record Head(String lead, int column) {}

  /** All values are equal: the header states it. */
  record Constant() implements ColumnForm {}

  /**
   * Every value is made of literal text and of other cells of its row, such as a URL of an id.
   *
   * @param literals text around the references, one more than there are references
   * @param references to other columns
   */
  record Built(List<String> literals, List<Reference> references) implements ColumnForm {
    /** Copies. */
    public Built {
      literals = List.copyOf(literals);
      references = List.copyOf(references);
      if (literals.size() != references.size() + 1) {
        throw new IllegalArgumentException(
            literals.size() + " literals, " + references.size() + " references");
      }
    }
  }

  /**
   * What a built value takes from another column.
   *
   * @param column its index
   * @param cell whether just what the cell shows, without the ends that the header states
   */
  record Reference(int column, boolean cell) {}

  /** Whether the rows have a cell for it. */
  default boolean visible() {
    return this instanceof Typed || this instanceof Text;
  }
}
