package dev.headroom.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes documents with records of every kind: ragged, nested, in odd orders, with odd texts. */
final class Documents {
  private static final String[] TEXTS = {
    "",
    " ",
    "-",
    "--",
    "=",
    "= x",
    "-,x",
    "null",
    "true",
    "007",
    "1",
    "-1",
    "1e5",
    "a b",
    "a,b",
    "a|b",
    "a;b",
    "[x]",
    "{x}",
    "\\\"",
    "\\u0061",
    "\\n",
    "\\\\",
    "x ",
    " x",
    "\uD83D\uDE00",
    "\uD83D",
    "*",
    "<rows>",
    "(a)",
    "Oslo",
    "Bergen",
    "x:y",
    "https://x.example/a/1",
    "https://x.example/b/2",
    "2031-04-05",
    "[3 rows left out]",
    "\u2028",
    "\\/",
    "{id}",
    "rows",
    "3 rows: a"
  };
  private static final String[] KEYS = {
    "id", "name", "a b", "", "x:y", "\\u0062", "k,1", "-", "*", "=", "url", "tags", "a.b", "(",
    "key", "rows", "\\\""
  };
  private static final String[] NUMBERS = {
    "0",
    "-0",
    "1.0",
    "1e3",
    "1E+2",
    "12345678901234567890",
    "0.10",
    "-7",
    "42",
    "true",
    "false",
    "null"
  };

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private final String comma;
  private final String colon;
  private final int indent;
  private int depth;

  private Documents(Random random) {
    this.random = random;
    int style = random.nextInt(4);
    comma = style == 1 ? ", " : ",";
    colon = style == 0 ? ":" : ": ";
    indent = style < 2 ? 0 : style;
  }

  static String any(long seed) {
    Random random = new Random(seed);
    Documents documents = new Documents(random);
    documents.value(1 + random.nextInt(4), documents.shape(3));
    return documents.out + (random.nextBoolean() ? "\n" : "");
  }

  /** A shape of values: records made to it resemble each other, more or less. */
  private record Shape(int kind, List<String> keys, List<Shape> parts, String prefix, int rare) {}

  private Shape shape(int levels) {
    int kind = levels == 0 ? random.nextInt(4) : random.nextInt(9);
    List<String> keys = new ArrayList<>();
    List<Shape> parts = new ArrayList<>();
    if (kind >= 4) {
      List<String> pool = new ArrayList<>(List.of(KEYS));
      Collections.shuffle(pool, random);
      int width = 1 + random.nextInt(5);
      for (int i = 0; i < width; i++) {
        keys.add(pool.get(i));
        parts.add(shape(levels - 1));
      }
    }
    String prefix = random.nextInt(3) == 0 ? "https://x.example/" : "";
    return new Shape(kind, keys, parts, prefix, random.nextInt(3) == 0 ? random.nextInt(256) : 0);
  }

  private void value(int size, Shape shape) {
    if (random.nextInt(25) == 0) {
      scalar(new Shape(random.nextInt(4), List.of(), List.of(), "", 0));
      return;
    }
    switch (shape.kind) {
      case 4, 5 -> object(shape);
      case 6, 7 -> list(random.nextInt(6) * size, shape.parts.get(0));
      case 8 -> map(random.nextInt(6), shape.parts.get(0));
      default -> scalar(shape);
    }
  }

  private void scalar(Shape shape) {
    String text = TEXTS[random.nextInt(TEXTS.length)];
    switch (shape.kind) {
      case 0 -> out.append(NUMBERS[random.nextInt(NUMBERS.length)]);
      case 1 -> out.append(random.nextInt(1000));
      case 2 -> out.append('"').append(shape.prefix).append(random.nextInt(90)).append('"');
      default -> out.append('"').append(shape.prefix).append(text).append('"');
    }
  }

  private void object(Shape shape) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < shape.keys.size(); i++) {
      boolean rare = (shape.rare >> (i % 8) & 1) == 1;
      if (rare ? random.nextInt(6) == 0 : random.nextInt(6) > 0) {
        order.add(i);
      }
    }
    if (random.nextInt(8) == 0) {
      Collections.shuffle(order, random);
    }
    open('{');
    for (int i = 0; i < order.size(); i++) {
      member(i, shape.keys.get(order.get(i)));
      value(2, shape.parts.get(order.get(i)));
    }
    close('}', order.isEmpty());
  }

  private void map(int size, Shape part) {
    open('{');
    for (int i = 0; i < size; i++) {
      member(i, "key" + i + (i == 3 ? " x" : ""));
      value(2, part);
    }
    close('}', size == 0);
  }

  private void list(int size, Shape part) {
    open('[');
    for (int i = 0; i < size; i++) {
      out.append(i == 0 ? "" : comma);
      line();
      value(2, part);
    }
    close(']', size == 0);
  }

  private void member(int i, String key) {
    out.append(i == 0 ? "" : comma);
    line();
    out.append('"').append(key).append('"').append(colon);
  }

  private void open(char bracket) {
    out.append(bracket);
    depth++;
  }

  private void close(char bracket, boolean empty) {
    depth--;
    if (!empty) {
      line();
    }
    out.append(bracket);
  }

  private void line() {
    if (indent > 0) {
      out.append('\n').append(" ".repeat(indent * depth));
    }
  }
}
