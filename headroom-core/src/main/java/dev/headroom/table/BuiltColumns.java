package dev.headroom.table;

import java.util.List;

/** Finds columns that others determine. */
final class BuiltColumns {
  BuiltColumns(List<Column> columns, List<ColumnForm> forms) {}

  void find() {}
}
