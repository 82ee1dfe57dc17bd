package dev.headroom.json;

import dev.headroom.table.ColumnForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Writes the lines above a table's rows: the columns with the separators between them, the same for
 * child tables, and which rows have their keys in another order.
 */
final class HeaderWriter {
  private final JsonDocument doc;
  private final LooseWriter loose;

  HeaderWriter(JsonDocument doc, LooseWriter loose) {
    this.doc = doc;
    this.loose = loose;
  }

  void write(Table table, String pointer, StringBuilder out) {
    out.append(pointer).append(pointer.isEmpty() ? "" : " ");
    out.append(table.rows()).append(' ').append(table.kind.words).append(": ");
    columns(table, 1, out);
  }

  private void columns(Table table, int depth, StringBuilder out) {
    if (table.key != null) {
      template((ColumnForm.Text) table.key.form, table, out);
      out.append(table.separators[0]);
    }
    if (table.root.kind == Field.Kind.GROUP) {
      fields(table.root.fields, table, out);
    } else {
      cell(table.root, table, out);
    }
    out.append('\n');
    deviations(table.root, "", depth, out);
    for (Field cell : table.cells) {
      if (cell.table != null) {
        out.append(" ".repeat(depth)).append(rowsName(cell)).append(": ");
        columns(cell.table, depth + 1, out);
      }
    }
  }

  private void fields(List<Field> fields, Table table, StringBuilder out) {
    Field before = null;
    StringBuilder hoisted = new StringBuilder();
    for (Field field : fields) {
      if (!isShown(field)) {
        hoisted.append(hoisted.length() == 0 ? "" : " ");
        hoisted(field, table, hoisted);
        continue;
      }
      if (before != null) {
        out.append(table.separators[lastCell(before)]);
      }
      out.append(hoisted).append(hoisted.length() == 0 ? "" : " ");
      hoisted.setLength(0);
      if (field.kind == Field.Kind.GROUP) {
        out.append(LooseWriter.name(field.name, "")).append(field.array ? '[' : '{');
        fields(field.fields, table, out);
        out.append(field.array ? ']' : '}');
      } else {
        cell(field, table, out);
      }
      before = field;
    }
    if (hoisted.length() > 0) {
      out.append(before == null ? "" : " ").append(hoisted);
    }
  }

  static boolean isShown(Field field) {
    return field.kind == Field.Kind.GROUP || field.isCell();
  }

  static int lastCell(Field field) {
    return field.lastCell;
  }

  private static void cell(Field field, Table table, StringBuilder out) {
    if (field.kind == Field.Kind.ROWS) {
      out.append(rowsName(field));
      return;
    }
    if (field.kind == Field.Kind.REST) {
      out.append('+');
      return;
    }
    boolean text = field.form instanceof ColumnForm.Text;
    out.append(LooseWriter.name(field.name, text ? "" : "*"));
    if (field.form instanceof ColumnForm.Text form) {
      out.append(field.name == null ? "" : "=");
      template(form, table, out);
    }
  }

  private static void template(ColumnForm.Text form, Table table, StringBuilder out) {
    out.append('"').append(escaped(form.before())).append('*').append(escaped(form.after()));
    if (form.tail() != null) {
      reference(form.tail(), table, out);
    }
    out.append('"');
  }

  private static void reference(ColumnForm.Reference reference, Table table, StringBuilder out) {
    out.append('{').append(table.paths.get(table.leaves.get(reference.column())));
    out.append(reference.cell() ? "*}" : "}");
  }

  private static String rowsName(Field field) {
    String brackets =
        switch (Objects.requireNonNull(field.table).kind) {
          case MAP -> "{}";
          case ARRAYS -> "[][]";
          default -> "[]";
        };
    return LooseWriter.name(field.name, "") + brackets;
  }

  private void hoisted(Field field, Table table, StringBuilder out) {
    out.append('(').append(LooseWriter.name(field.name, ""));
    if (field.form instanceof ColumnForm.Built built) {
      out.append(" from \"").append(escaped(built.literals().get(0)));
      for (int i = 0; i < built.references().size(); i++) {
        reference(built.references().get(i), table, out);
        out.append(escaped(built.literals().get(i + 1)));
      }
      out.append('"');
    } else {
      out.append('=');
      loose.write(firstNode(field), out);
    }
    out.append(')');
  }

  /** Braces of the text itself are doubled. */
  private static String escaped(String literal) {
    return literal.replace("{", "{{").replace("}", "}}");
  }

  private static int firstNode(Field field) {
    for (int node : field.nodes) {
      if (node >= 0) {
        return node;
      }
    }
    throw new IllegalStateException("constant without a value");
  }

  private void deviations(Field field, String path, int depth, StringBuilder out) {
    for (KeyOrder.Deviation deviation : field.deviations) {
      out.append(" ".repeat(depth)).append("keys ");
      out.append(path.isEmpty() ? "" : "of " + path + ' ').append("in rows ");
      ranges(deviation.rows(), out);
      List<String> names = new ArrayList<>();
      for (int key : deviation.keys()) {
        names.add(LooseWriter.name(doc.key(key), ""));
      }
      out.append(": ").append(String.join(",", names)).append('\n');
    }
    for (int i = 0; i < field.fields.size(); i++) {
      Field each = field.fields.get(i);
      if (each.kind == Field.Kind.GROUP) {
        deviations(each, path(path, each, i), depth, out);
      }
    }
  }

  /** Path of a field: names, or numbers of items, with dots between. */
  static String path(String parent, Field field, int index) {
    String name = field.name;
    String own = Integer.toString(index + 1);
    if (name != null) {
      own = name.indexOf('.') < 0 ? LooseWriter.name(name, "") : '"' + name + '"';
    }
    return parent.isEmpty() ? own : parent + '.' + own;
  }

  private static void ranges(List<Integer> rows, StringBuilder out) {
    for (int i = 0; i < rows.size(); ) {
      int from = i;
      while (i + 1 < rows.size() && rows.get(i + 1) == rows.get(i) + 1) {
        i++;
      }
      out.append(from == 0 ? "" : ",").append(rows.get(from) + 1);
      if (i > from) {
        out.append('-').append(rows.get(i) + 1);
      }
      i++;
    }
  }
}
