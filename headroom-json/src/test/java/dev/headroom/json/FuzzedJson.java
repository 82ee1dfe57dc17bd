package dev.headroom.json;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/** A document made of fuzzed choices: records that resemble each other, in a layout. */
final class FuzzedJson {
  private static final String[] KEYS = {"id", "name", "a b", "", "url", "tags", "a.b", "*", "-"};
  private static final String[] TEXTS = {
    "",
    " ",
    "-",
    "--",
    "=",
    "= x",
    "null",
    "true",
    "007",
    "1e5",
    "a,b",
    "a b",
    "a|b",
    "[x]",
    "{x}",
    "\\\"",
    "\\n",
    "\\\\",
    "*",
    "<rows>",
    "(a)",
    "https://x.example/a/",
    "2031-04-0",
    "\uD83D\uDE00"
  };
  private static final String[] LITERALS = {"0", "-0", "1.0", "1e3", "true", "false", "null"};
  private static final int MAX_DEPTH = 4;
  private static final int MAX_CHARS = 4_000;

  private final FuzzedDataProvider data;
  private final StringBuilder out = new StringBuilder();
  private final String comma;
  private final String colon;
  private final String indent;
  private final String[] keys = new String[5];

  private FuzzedJson(FuzzedDataProvider data) {
    this.data = data;
    int layout = data.consumeInt(0, 3);
    comma = layout == 1 ? ", " : ",";
    colon = layout == 0 ? ":" : ": ";
    indent = layout < 2 ? "" : layout == 2 ? "  " : "\t";
    for (int i = 0; i < keys.length; i++) {
      String name = KEYS[data.consumeInt(0, KEYS.length - 1)];
      keys[i] = data.consumeBoolean() ? name + i : name.isEmpty() ? "k" + i : name + "." + i;
    }
  }

  static String of(FuzzedDataProvider data) {
    FuzzedJson json = new FuzzedJson(data);
    int rows = data.consumeInt(0, 12);
    json.out.append('[');
    for (int i = 0; i < rows; i++) {
      json.item(i, 1);
      json.value(1);
    }
    json.close(']', rows, 0);
    return json.out.append(data.consumeBoolean() ? "\n" : "").toString();
  }

  private void value(int depth) {
    boolean small = depth == MAX_DEPTH || out.length() > MAX_CHARS;
    switch (data.consumeInt(0, small ? 3 : 9)) {
      case 0 -> out.append(LITERALS[data.consumeInt(0, LITERALS.length - 1)]);
      case 1 -> out.append(data.consumeInt(0, 1000));
      case 2 -> text(TEXTS[data.consumeInt(0, TEXTS.length - 1)] + data.consumeInt(0, 9));
      case 3 -> text(TEXTS[data.consumeInt(0, TEXTS.length - 1)]);
      case 4, 5 -> list(data.consumeInt(0, 4), depth);
      default -> object(data.consumeInt(0, 31), depth);
    }
  }

  private void text(String spelling) {
    out.append('"').append(spelling).append('"');
  }

  private void list(int size, int depth) {
    out.append('[');
    for (int i = 0; i < size; i++) {
      item(i, depth + 1);
      value(depth + 1);
    }
    close(']', size, depth);
  }

  private void object(int which, int depth) {
    out.append('{');
    int members = 0;
    for (int i = 0; i < keys.length; i++) {
      if ((which >> i & 1) == 1) {
        item(members++, depth + 1);
        text(keys[i]);
        out.append(colon);
        value(depth + 1);
      }
    }
    close('}', members, depth);
  }

  private void item(int index, int depth) {
    out.append(index == 0 ? "" : comma);
    line(depth);
  }

  private void close(char bracket, int members, int depth) {
    if (members > 0) {
      line(depth);
    }
    out.append(bracket);
  }

  private void line(int depth) {
    if (!indent.isEmpty()) {
      out.append('\n').append(indent.repeat(depth));
    }
  }
}
