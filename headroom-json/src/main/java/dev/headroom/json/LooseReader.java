package dev.headroom.json;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** Reads JSON on one line with or without quotes, and writes it to a sink. Own stack. */
final class LooseReader {
  private final String text;
  private final JsonSink sink;
  private final Rows rows;
  private final Map<String, Integer> definitions;
  private char[] open = new char[16];
  private int depth;
  private boolean defining;

  /** Called at {@code <rows>}. */
  interface Rows {
    void emit() throws IOException;
  }

  LooseReader(String text, JsonSink sink, Rows rows) {
    this(text, sink, rows, Map.of());
  }

  /**
   * A reader that knows names.
   *
   * @param definitions where in the text what a name stands for begins
   */
  LooseReader(String text, JsonSink sink, Rows rows, Map<String, Integer> definitions) {
    this.definitions = definitions;
    this.text = text;
    this.sink = sink;
    this.rows = rows;
  }

  /** Reads one value; returns where it ends. */
  int read(int from) throws IOException {
    int base = depth;
    int i = from;
    boolean start = true;
    while (start || depth > base) {
      start = false;
      char c = at(i);
      if (c == '{' || c == '[') {
        sink.open(c);
        push(c);
        i++;
        if (at(i) == closing(c)) {
          i = close(i);
        } else {
          i = key(i);
          start = true;
          continue;
        }
      } else {
        i = scalar(i);
      }
      while (depth > base && at(i) == closing(open[depth - 1])) {
        i = close(i);
      }
      if (depth > base) {
        if (at(i) != ',') {
          throw new IOException("comma expected at char " + i);
        }
        i = key(i + 1);
      }
    }
    return i;
  }

  /** Reads the members of an object in braces into the one that is open in the sink. */
  void members(int from) throws IOException {
    if (at(from) != '{') {
      throw new IOException("fields expected at char " + from);
    }
    push('{');
    int i = read(key(from + 1));
    while (at(i) == ',') {
      i = read(key(i + 1));
    }
    depth--;
    if (at(i) != '}') {
      throw new IOException("fields not closed at char " + i);
    }
  }

  private int close(int i) throws IOException {
    sink.close(closing(open[--depth]));
    return i + 1;
  }

  private static char closing(char bracket) {
    return bracket == '{' ? '}' : ']';
  }

  /** Reads a key if an object is open. */
  private int key(int from) throws IOException {
    if (open[depth - 1] == '[') {
      return from;
    }
    int end;
    if (at(from) == '"') {
      end = quoted(from);
      sink.key(text, from + 1, end - 1);
    } else {
      end = text.indexOf(':', from);
      if (end < 0) {
        throw new IOException("key without a value at char " + from);
      }
      sink.key(text, from, end);
    }
    if (at(end) != ':') {
      throw new IOException("colon expected at char " + end);
    }
    return end + 1;
  }

  private int scalar(int from) throws IOException {
    if (at(from) == '"') {
      int end = quoted(from);
      sink.value(text, from, end);
      return end;
    }
    if (at(from) == '<') {
      return named(from);
    }
    int end = from;
    while (end < text.length() && ",}])\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end == from) {
      throw new IOException("value expected at char " + from);
    }
    if (Literals.is(text, from, end)) {
      sink.value(text, from, end);
    } else {
      sink.string("", text, from, end, "");
    }
    return end;
  }

  /** A name between angle brackets: rows, a value stated above, or the beginning of a string. */
  private int named(int from) throws IOException {
    int close = text.indexOf('>', from);
    String name = close < 0 ? "" : text.substring(from + 1, close);
    if (name.equals("rows")) {
      rows.emit();
      return close + 1;
    }
    Integer at = definitions.get(name);
    if (at == null) {
      throw new IOException("nothing stated for the name at char " + from);
    }
    char first = at(at);
    if (first == '{' || first == '[') {
      if (defining) {
        throw new IOException("names inside names at char " + from);
      }
      defining = true;
      read(at);
      defining = false;
      return close + 1;
    }
    String head = text.substring(at, text.indexOf('\n', at));
    int end = close + 1;
    if (at(end) == '"') {
      end = quoted(end);
      sink.string(head, text, close + 2, end - 1, "");
    } else {
      while (end < text.length() && ",}])\n".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      sink.string(head, text, close + 1, end, "");
    }
    return end;
  }

  private int quoted(int from) throws IOException {
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c == '\\') {
        i++;
      }
    }
    throw new IOException("quote not closed at char " + from);
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : '\n';
  }

  private void push(char bracket) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = bracket;
  }
}
