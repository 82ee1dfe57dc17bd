package dev.headroom.json;

import dev.headroom.table.ColumnForm;
import java.util.ArrayList;
import java.util.List;

/** Says in the first line what signs mean, those that occur. */
final class Legend {
  private boolean absent;
  private boolean absentAtEnd;
  private boolean whole;
  private boolean hoisted;
  private boolean template;
  private boolean below;
  private boolean rest;

  void add(Table table) {
    if (table.key != null) {
      template |= isTemplate(table.key);
    }
    absentAtEnd |= !table.cells.isEmpty() && isAbsentAnywhere(table);
    add(table.root);
  }

  /** Whether some rows may end before their last cell. */
  private static boolean isAbsentAnywhere(Table table) {
    Field last = null;
    for (Field field : table.root.fields) {
      last = HeaderWriter.isShown(field) ? field : last;
    }
    for (int row = 0; last != null && row < table.rows(); row++) {
      if (last.nodes[row] == Field.ABSENT) {
        return true;
      }
    }
    return false;
  }

  private void add(Field field) {
    boolean cell = field.isCell();
    boolean group = field.kind == Field.Kind.GROUP;
    hoisted |= !cell && !group;
    template |= isTemplate(field);
    rest |= field.kind == Field.Kind.REST;
    for (int row = 0; (cell || group) && !absent && row < field.nodes.length; row++) {
      absent = field.nodes[row] == Field.ABSENT;
    }
    whole |= group && field.hasOthers;
    if (field.table != null) {
      below = true;
      add(field.table);
    }
    for (Field each : field.fields) {
      add(each);
    }
  }

  private static boolean isTemplate(Field field) {
    return field.form instanceof ColumnForm.Text;
  }

  String words() {
    List<String> words = new ArrayList<>();
    if (absent) {
      words.add(absentAtEnd ? "- or row end: absent" : "- absent");
    }
    if (whole) {
      words.add("=x x instead of the group");
    }
    if (hoisted) {
      words.add("(...) same in all rows");
    }
    if (template) {
      words.add("* cell");
    }
    if (below) {
      words.add("x[] rows below");
    }
    if (rest) {
      words.add("+ further fields");
    }
    return words.isEmpty() ? "" : "; " + String.join(", ", words);
  }
}
