package dev.headroom.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines above a table's rows. */
final class HeaderReader {
  private static final int MAX_NESTING = 64;

  private final String text;
  private int position;
  private int rows;

  HeaderReader(String text) {
    this.text = text;
  }

  /** Where the rows begin. */
  int position() {
    return position;
  }

  /** Number of rows. */
  int rows() {
    return rows;
  }

  /** Reads a header that begins at {@code from}. */
  RowTable read(int from) throws IOException {
    position = from;
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
    rows = number(countStart, kindStart);
    position = colon + 2;
    return columns(kind, 0);
  }

  /** The colon after {@code 3 rows}, {@code 3 arrays}, {@code 3 values} or {@code 3 by key}. */
  private int kindAt(int lineEnd) throws IOException {
    for (int i = text.indexOf(": ", position);
        i >= 0 && i < lineEnd;
        i = text.indexOf(": ", i + 1)) {
      for (String kind :
          new String[] {
            " rows", " arrays", " values", " values by key", " lists by key", " by key"
          }) {
        int start = i - kind.length();
        if (start > position
            && text.startsWith(kind, start)
            && Character.isDigit(text.charAt(start - 1))) {
          return i;
        }
      }
    }
    throw new IOException("no table at char " + position);
  }

  private RowTable columns(String kind, int nesting) throws IOException {
    if (nesting > MAX_NESTING) {
      throw new IOException("nested too deep");
    }
    RowTable table = new RowTable();
    table.map = kind.endsWith("key");
    if (table.map) {
      Spec key = cell(null, table);
      template(key);
      table.key = key;
      table.paths.put("*", key.firstCell);
      table.separators.append(take());
    }
    switch (kind) {
      case "values", "values by key" -> {
        table.root = cell(null, table);
        if (at() == '*') {
          position++;
        } else {
          template(table.root);
        }
      }
      case "lists by key" -> {
        table.root = new Spec(Spec.Kind.ROWS, null);
        rows(table.root, table);
      }
      case "arrays" -> {
        table.root = new Spec(Spec.Kind.ARRAY, null);
        fields(table.root, table, "", nesting);
      }
      default -> fields(table.root, table, "", nesting);
    }
    expect('\n');
    orders(table);
    for (Spec cell : new ArrayList<>(table.cells)) {
      if (cell.kind == Spec.Kind.ROWS) {
        cell.table = child(nesting);
        table.children.add(cell.table);
      }
    }
    table.ready();
    return table;
  }

  private RowTable child(int nesting) throws IOException {
    skipBlanks();
    if (at() == '*') {
      position++;
    } else if (at() != '[' && at() != '{') {
      name();
    }
    String kind = "rows";
    if (text.startsWith("[][]", position)) {
      kind = "arrays";
      position += 4;
    } else {
      kind = at() == '{' ? "key" : kind;
      position += 2;
    }
    expect(':');
    expect(' ');
    return columns(kind, nesting + 1);
  }

  /** The fields of a group up to what ends it. */
  private void fields(Spec group, RowTable table, String path, int nesting) throws IOException {
    if (nesting > MAX_NESTING) {
      throw new IOException("nested too deep");
    }
    group.firstCell = table.cells.size();
    char separator = 0;
    while (true) {
      while (at() == '(') {
        group.fields.add(hoisted());
        if (at() == ' ') {
          position++;
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
      separator = take();
    }
    group.lastCell = table.cells.size() - 1;
  }

  private boolean isEnd() {
    char c = at();
    return c == '\n' || c == '}' || c == ']';
  }

  private void field(Spec group, RowTable table, String path, int nesting) throws IOException {
    if (at() == '+') {
      position++;
      Spec rest = new Spec(Spec.Kind.REST, null);
      number(rest, table);
      group.fields.add(rest);
      return;
    }
    if (at() == '*') {
      position++;
      bracketsOrCell(group, null, table, path + (group.fields.size() + 1), nesting);
      return;
    }
    if (group.kind == Spec.Kind.ARRAY) {
      bracketsOrCell(group, null, table, path + (group.fields.size() + 1), nesting);
      return;
    }
    int from = position;
    String name = name();
    boolean bare = at(from) != '"' && name.indexOf('.') < 0;
    String own = bare || at(from) == '"' ? text.substring(from, position) : '"' + name + '"';
    bracketsOrCell(group, name, table, path + own, nesting);
  }

  private void bracketsOrCell(
      Spec group, @Nullable String name, RowTable table, String path, int nesting)
      throws IOException {
    if (text.startsWith("[]", position) || text.startsWith("{}", position)) {
      Spec spec = new Spec(Spec.Kind.ROWS, name);
      rows(spec, table);
      group.fields.add(spec);
    } else if (at() == '{' || at() == '[') {
      Spec spec = new Spec(take() == '{' ? Spec.Kind.OBJECT : Spec.Kind.ARRAY, name);
      fields(spec, table, path + '.', nesting + 1);
      expect(spec.kind == Spec.Kind.OBJECT ? '}' : ']');
      group.fields.add(spec);
    } else {
      Spec spec = cell(name, table);
      table.paths.putIfAbsent(path, spec.firstCell);
      if (at() == '=' || at() == '"') {
        position += at() == '=' ? 1 : 0;
        template(spec);
      }
      group.fields.add(spec);
    }
  }

  /** A field whose items are rows below. */
  private void rows(Spec spec, RowTable table) {
    position += text.startsWith("[][]", position) ? 4 : 2;
    number(spec, table);
  }

  private static Spec cell(@Nullable String name, RowTable table) {
    Spec spec = new Spec(Spec.Kind.CELL, name);
    number(spec, table);
    return spec;
  }

  private static void number(Spec spec, RowTable table) {
    spec.firstCell = table.cells.size();
    spec.lastCell = spec.firstCell;
    table.cells.add(spec);
  }

  /** {@code "before*after"}. */
  private void template(Spec spec) throws IOException {
    expect('"');
    int star = text.indexOf('*', position);
    int end = text.indexOf('"', position);
    if (star < 0 || end < star) {
      throw new IOException("template without a star at char " + position);
    }
    spec.before = parts(text.substring(position, star)).get(0);
    List<String> after = parts(text.substring(star + 1, end));
    spec.after = after.get(0);
    spec.tail = after.size() > 1 ? after.get(1) : null;
    position = end + 1;
  }

  /** {@code (name=value)} or {@code (name from "text{cell}text")}; items of arrays have no name. */
  private Spec hoisted() throws IOException {
    expect('(');
    String name = at() == '=' || at() == ' ' ? null : name();
    Spec spec;
    if (at() == '=') {
      position++;
      spec = new Spec(Spec.Kind.CONSTANT, name);
      spec.valueAt = position;
      position =
          new LooseReader(text, new JsonSink("minified", new Nothing()), () -> {}).read(position);
    } else {
      for (char c : " from \"".toCharArray()) {
        expect(c);
      }
      spec = new Spec(Spec.Kind.BUILT, name);
      int end = text.indexOf("\")", position);
      if (end < 0) {
        throw new IOException("built column not closed");
      }
      spec.parts = parts(text.substring(position, end));
      position = end + 1;
    }
    expect(')');
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

  /** Lines such as {@code keys of owner in rows 3,7-9: id,name}. */
  private void orders(RowTable table) throws IOException {
    while (true) {
      int from = position;
      skipBlanks();
      boolean own = text.startsWith("keys in rows ", position);
      if (!own && !text.startsWith("keys of ", position)) {
        position = from;
        return;
      }
      position += "keys ".length();
      Spec group = own ? table.root : group(table.root);
      position += "in ".length();
      position += "rows ".length();
      int colon = text.indexOf(':', position);
      if (colon < 0) {
        throw new IOException("colon expected after char " + position);
      }
      int[] ranges = ranges(text.substring(position, colon));
      position = colon + 2;
      List<String> keys = new ArrayList<>();
      keys.add(name());
      while (at() == ',') {
        position++;
        keys.add(name());
      }
      expect('\n');
      group.orders.add(new Spec.Order(keys, ranges));
    }
  }

  /** Follows {@code of owner.address} to a group. */
  private Spec group(Spec root) throws IOException {
    position += "of ".length();
    int end = text.indexOf(" in rows ", position);
    if (end < 0) {
      throw new IOException("group expected at char " + position);
    }
    String path = text.substring(position, end);
    position = end + 1;
    Spec found = find(root, path);
    if (found == null) {
      throw new IOException("no such group");
    }
    return found;
  }

  private static @Nullable Spec find(Spec group, String path) {
    for (int i = 0; i < group.fields.size(); i++) {
      Spec each = group.fields.get(i);
      String own = each.name == null ? Integer.toString(i + 1) : each.name;
      if (!each.isGroup()) {
        continue;
      }
      for (String name : new String[] {own, '"' + own + '"'}) {
        if (own.indexOf('.') >= 0 && name.equals(own)) {
          continue; // only in quotes, as a dot also leads to an inner group
        }
        if (path.equals(name)) {
          return each;
        }
        if (path.startsWith(name + '.')) {
          Spec found = find(each, path.substring(name.length() + 1));
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  private static int[] ranges(String words) throws IOException {
    String[] parts = words.split(",");
    int[] ranges = new int[parts.length * 2];
    try {
      for (int i = 0; i < parts.length; i++) {
        int dash = parts[i].indexOf('-');
        ranges[2 * i] = Integer.parseInt(dash < 0 ? parts[i] : parts[i].substring(0, dash)) - 1;
        ranges[2 * i + 1] =
            dash < 0 ? ranges[2 * i] : Integer.parseInt(parts[i].substring(dash + 1)) - 1;
      }
    } catch (NumberFormatException e) {
      throw new IOException("row numbers expected", e);
    }
    return ranges;
  }

  private String name() throws IOException {
    int from = position;
    if (at() == '"') {
      for (position++; at() != '"'; position++) {
        if (at() == '\n') {
          throw new IOException("name not closed at char " + from);
        }
        position += at() == '\\' ? 1 : 0;
      }
      position++;
      return text.substring(from + 1, position - 1);
    }
    while (Character.isLetterOrDigit(at()) || "_$@./-".indexOf(at()) >= 0) {
      position++;
    }
    if (position == from) {
      throw new IOException("name expected at char " + from);
    }
    return text.substring(from, position);
  }

  private int number(int from, int to) throws IOException {
    try {
      return Integer.parseInt(text, from, to, 10);
    } catch (NumberFormatException e) {
      throw new IOException("number expected at char " + from, e);
    }
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private void skipBlanks() {
    while (at() == ' ') {
      position++;
    }
  }

  private char at() {
    return position < text.length() ? text.charAt(position) : '\n';
  }

  private char at(int index) {
    return text.charAt(index);
  }

  private char take() {
    char c = at();
    position++;
    return c;
  }

  private void expect(char c) throws IOException {
    if (at() != c) {
      throw new IOException("'" + c + "' expected at char " + position);
    }
    position++;
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
