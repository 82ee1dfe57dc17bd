package dev.headroom.text.table;

import dev.headroom.table.CellKind;
import dev.headroom.table.Cells;
import dev.headroom.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Records of a delimited text as slices of it: four bytes a cell. Cells are raw, with the quotes
 * that the text has. A record that has another number of cells than the first is odd: it has none.
 */
final class Grid {
  final String source;
  final char delimiter;
  final int columns;

  /** Whether every record ends with a carriage return and a line feed. */
  final boolean crlf;

  private int[] bounds;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private boolean[] odd = new boolean[64];
  private int size;

  Grid(String source, char delimiter, int columns, boolean crlf) {
    this.source = source;
    this.delimiter = delimiter;
    this.columns = columns;
    this.crlf = crlf;
    this.bounds = new int[64 * (columns + 1)];
  }

  /** Adds a record; the bounds are the starts of its cells, and one past its end delimiter. */
  void add(int start, int end, int[] cellStarts, int cells) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      odd = Arrays.copyOf(odd, size * 2);
      bounds = Arrays.copyOf(bounds, size * 2 * (columns + 1));
    }
    starts[size] = start;
    ends[size] = end;
    odd[size] = cells != columns;
    if (cells == columns) {
      System.arraycopy(cellStarts, 0, bounds, size * (columns + 1), columns);
      bounds[size * (columns + 1) + columns] = end + 1;
    }
    size++;
  }

  /** Records, the header's among them. */
  int size() {
    return size;
  }

  boolean isOdd(int record) {
    return odd[record];
  }

  int start(int record) {
    return starts[record];
  }

  /** Index after the record, without its line end. */
  int end(int record) {
    return ends[record];
  }

  int cellStart(int record, int column) {
    return bounds[record * (columns + 1) + column];
  }

  int cellEnd(int record, int column) {
    return bounds[record * (columns + 1) + column + 1] - 1;
  }

  String cell(int record, int column) {
    return source.substring(cellStart(record, column), cellEnd(record, column));
  }

  /** The records below the header as columns, quotes taken off. */
  List<Column> toColumns() {
    List<Column> result = new ArrayList<>(columns);
    for (int c = 0; c < columns; c++) {
      Column column = new Column(odd[0] ? "column " + (c + 1) : cell(0, c), source, size - 1);
      for (int record = 1; record < size; record++) {
        if (!odd[record]) {
          int start = cellStart(record, c);
          int end = cellEnd(record, c);
          boolean quoted =
              end - start > 1 && source.charAt(start) == '"' && source.charAt(end - 1) == '"';
          start += quoted ? 1 : 0;
          end -= quoted ? 1 : 0;
          boolean literal = Cells.looksLiteral(source, start, end);
          column.set(record - 1, literal ? CellKind.LITERAL : CellKind.TEXT, start, end);
        }
      }
      result.add(column);
    }
    return result;
  }

  boolean sameCell(int a, int b, int column) {
    int length = cellEnd(a, column) - cellStart(a, column);
    return length == cellEnd(b, column) - cellStart(b, column)
        && source.regionMatches(cellStart(a, column), source, cellStart(b, column), length);
  }
}
