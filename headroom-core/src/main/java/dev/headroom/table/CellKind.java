package dev.headroom.table;

/** What stands in a cell. */
public enum CellKind {
  /** Nothing: the record does not have this field. Shown as {@code -}. */
  ABSENT,
  /** Text; digits in it are text too. */
  TEXT,
  /** A number, {@code true}, {@code false} or {@code null}, shown as it is written. */
  LITERAL,
  /** A list or an object, shown in the cell by whoever owns the table. */
  NESTED,
  /** Not in question in this row, since the object around it is not there. Not shown. */
  COVERED
}
