package dev.headroom.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines above a table's rows. */
final class HeaderReader {
  private static final int MAX_NESTING = 64;

  private final String text;
  private final HeaderCursor in;
  private int rows;

  HeaderReader(String text) {
    this.text = text;
    this.in = new HeaderCursor(text);
  }

  /** Where the rows begin. */
  int position() {
    return in.position;
  }

  /** Number of rows. */
  int rows() {
    return rows;
  }

  /** Reads a header that begins at {@code from}. */
  RowTable read(int from) throws IOException {
    in.position = from;
    int lineEnd = lineEnd(from);
    int colon = kindAt(lineEnd);
    int kindStart = text.lastIndexOf(' ', colon - 1);
    String kind = text.substring(kindStart + 1, colon);
    if (kind.equals("key")) {
      kindStart = text.lastIndexOf(' ', kindStart - 1);
      for (String of : new String[] {" values", " lists"}) {
        if (text.startsWith(of, kindStart - of.length())) {
          kindStart -= of.length();
          kind = of.substring(1) + " by key";
        }
      }
    }
    int countStart = Math.max(from, text.lastIndexOf(' ', kindStart - 1) + 1);
    rows = in.number(countStart, kindStart);
    in.position = colon + 2;
    return columns(kind, 0);
  }

  /** The colon after {@code 3 rows}, {@code 3 arrays}, {@code 3 values} or {@code 3 by key}. */
  private int kindAt(int lineEnd) throws IOException {
    for (int i = text.indexOf(": ", in.position);
        i >= 0 && i < lineEnd;
        i = text.indexOf(": ", i + 1)) {
      for (String kind :
          new String[] {
            " rows", " arrays", " values", " values by key", " lists by key", " by key"
          }) {
        int start = i - kind.length();
        if (start > in.position
            && text.startsWith(kind, start)
            && Character.isDigit(text.charAt(start - 1))) {
          return i;
        }
      }
    }
    throw new IOException("no table at char " + in.position);
  }

  private RowTable columns(String kind, int nesting) throws IOException {
    if (nesting > MAX_NESTING) {
      throw new IOException("nested too deep");
    }
    RowTable table = new RowTable();
    table.map = kind.endsWith("key");
    if (table.map) {
      FieldSpec key = cell(null, table);
      template(key);
      table.key = key;
      table.paths.put("*", key.firstCell);
      table.separators.append(in.take());
    }
    switch (kind) {
      case "values", "values by key" -> {
        table.root = cell(null, table);
        if (in.at() == '*') {
          in.position++;
        } else {
          template(table.root);
        }
      }
      case "lists by key" -> {
        table.root = new FieldSpec(FieldSpec.Kind.ROWS, null);
        rows(table.root, table);
      }
      case "arrays" -> {
        table.root = new FieldSpec(FieldSpec.Kind.ARRAY, null);
        fields(table.root, table, "", nesting);
      }
      default -> fields(table.root, table, "", nesting);
    }
    in.expect('\n');
    new KeyOrderReader(in).read(table);
    for (FieldSpec cell : new ArrayList<>(table.cells)) {
      if (cell.kind == FieldSpec.Kind.ROWS) {
        cell.table = child(nesting);
        table.children.add(cell.table);
      }
    }
    table.ready();
    return table;
  }

  private RowTable child(int nesting) throws IOException {
    in.skipBlanks();
    if (in.at() == '*') {
      in.position++;
    } else if (in.at() != '[' && in.at() != '{') {
      in.name();
    }
    String kind = "rows";
    if (text.startsWith("[][]", in.position)) {
      kind = "arrays";
      in.position += 4;
    } else {
      kind = in.at() == '{' ? "key" : kind;
      in.position += 2;
    }
    in.expect(':');
    in.expect(' ');
    return columns(kind, nesting + 1);
  }

  /** The fields of a group up to what ends it. */
  private void fields(FieldSpec group, RowTable table, String path, int nesting)
      throws IOException {
    if (nesting > MAX_NESTING) {
      throw new IOException("nested too deep");
    }
    group.firstCell = table.cells.size();
    char separator = 0;
    while (true) {
      while (in.at() == '(') {
        group.fields.add(hoisted());
        if (in.at() == ' ') {
          in.position++;
        }
      }
      if (isEnd()) {
        break;
      }
      if (separator != 0) {
        table.separators.append(separator);
      }
      field(group, table, path, nesting);
      if (isEnd()) {
        break;
      }
      separator = in.take();
    }
    group.lastCell = table.cells.size() - 1;
  }

  private boolean isEnd() {
    char c = in.at();
    return c == '\n' || c == '}' || c == ']';
  }

  private void field(FieldSpec group, RowTable table, String path, int nesting) throws IOException {
    if (in.at() == '+') {
      in.position++;
      FieldSpec rest = new FieldSpec(FieldSpec.Kind.REST, null);
      number(rest, table);
      group.fields.add(rest);
      return;
    }
    if (in.at() == '*') {
      in.position++;
      bracketsOrCell(group, null, table, path + (group.fields.size() + 1), nesting);
      return;
    }
    if (group.kind == FieldSpec.Kind.ARRAY) {
      bracketsOrCell(group, null, table, path + (group.fields.size() + 1), nesting);
      return;
    }
    int from = in.position;
    String name = in.name();
    boolean bare = text.charAt(from) != '"' && name.indexOf('.') < 0;
    String own =
        bare || text.charAt(from) == '"' ? text.substring(from, in.position) : '"' + name + '"';
    bracketsOrCell(group, name, table, path + own, nesting);
  }

  private void bracketsOrCell(
      FieldSpec group, @Nullable String name, RowTable table, String path, int nesting)
      throws IOException {
    if (text.startsWith("[]", in.position) || text.startsWith("{}", in.position)) {
      FieldSpec spec = new FieldSpec(FieldSpec.Kind.ROWS, name);
      rows(spec, table);
      group.fields.add(spec);
    } else if (in.at() == '{' || in.at() == '[') {
      FieldSpec spec =
          new FieldSpec(in.take() == '{' ? FieldSpec.Kind.OBJECT : FieldSpec.Kind.ARRAY, name);
      fields(spec, table, path + '.', nesting + 1);
      in.expect(spec.kind == FieldSpec.Kind.OBJECT ? '}' : ']');
      group.fields.add(spec);
    } else {
      FieldSpec spec = cell(name, table);
      table.paths.putIfAbsent(path, spec.firstCell);
      if (in.at() == '=' || in.at() == '"') {
        in.position += in.at() == '=' ? 1 : 0;
        template(spec);
      }
      group.fields.add(spec);
    }
  }

  /** A field whose items are rows below. */
  private void rows(FieldSpec spec, RowTable table) {
    in.position += text.startsWith("[][]", in.position) ? 4 : 2;
    number(spec, table);
  }

  private static FieldSpec cell(@Nullable String name, RowTable table) {
    FieldSpec spec = new FieldSpec(FieldSpec.Kind.CELL, name);
    number(spec, table);
    return spec;
  }

  private static void number(FieldSpec spec, RowTable table) {
    spec.firstCell = table.cells.size();
    spec.lastCell = spec.firstCell;
    table.cells.add(spec);
  }

  /** {@code "before*after"}. */
  private void template(FieldSpec spec) throws IOException {
    in.expect('"');
    int star = outside('*', in.position);
    int end = outside('"', in.position);
    if (star < 0 || end < star) {
      throw new IOException("template without a star at char " + in.position);
    }
    List<String> before = parts(text.substring(in.position, star));
    spec.lead = before.get(0);
    spec.head = before.size() > 1 ? before.get(1) : null;
    spec.before = before.size() > 1 ? before.get(2) : before.get(0);
    List<String> after = parts(text.substring(star + 1, end));
    spec.after = after.get(0);
    spec.tail = after.size() > 1 ? after.get(1) : null;
    in.position = end + 1;
  }

  /** Where a char stands outside of references, whose braces are not doubled; -1 if nowhere. */
  private int outside(char wanted, int from) {
    boolean reference = false;
    for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      if (!reference && c == wanted) {
        return i;
      }
      if (!reference && (c == '{' || c == '}') && text.startsWith("" + c + c, i)) {
        i++;
      } else if (c == (reference ? '}' : '{')) {
        reference = !reference;
      }
    }
    return -1;
  }

  /** {@code (name=value)} or {@code (name from "text{cell}text")}; items of arrays have no name. */
  private FieldSpec hoisted() throws IOException {
    in.expect('(');
    String name = in.at() == '=' || in.at() == ' ' ? null : in.name();
    FieldSpec spec;
    if (in.at() == '=') {
      in.position++;
      spec = new FieldSpec(FieldSpec.Kind.CONSTANT, name);
      spec.valueAt = in.position;
      in.position =
          new LooseReader(text, new JsonSink("minified", new Nothing()), () -> {})
              .read(in.position);
    } else {
      for (char c : " from \"".toCharArray()) {
        in.expect(c);
      }
      spec = new FieldSpec(FieldSpec.Kind.BUILT, name);
      int end = text.indexOf("\")", in.position);
      if (end < 0) {
        throw new IOException("built column not closed");
      }
      spec.parts = parts(text.substring(in.position, end));
      in.position = end + 1;
    }
    in.expect(')');
    return spec;
  }

  /** Literal text and names of cells by turns; doubled braces are braces. */
  private static List<String> parts(String template) throws IOException {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean reference = false;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      boolean doubled = i + 1 < template.length() && template.charAt(i + 1) == c;
      if (!reference && (c == '{' || c == '}') && doubled) {
        part.append(c);
        i++;
      } else if (c == (reference ? '}' : '{')) {
        parts.add(part.toString());
        part.setLength(0);
        reference = !reference;
      } else {
        part.append(c);
      }
    }
    if (reference) {
      throw new IOException("reference not closed");
    }
    parts.add(part.toString());
    return parts;
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** Swallows what is only parsed to find its end. */
  private static final class Nothing implements Appendable {
    @Override
    public Appendable append(CharSequence text) {
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      return this;
    }

    @Override
    public Appendable append(char c) {
      return this;
    }
  }
}
