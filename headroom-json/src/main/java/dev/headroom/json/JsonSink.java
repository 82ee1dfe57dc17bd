package dev.headroom.json;

import java.io.IOException;
import java.util.Arrays;

/** Writes JSON in the layout a header names. Part of the reader; shares nothing with the writer. */
final class JsonSink {
  private final Appendable out;
  private final String comma;
  private final String colon;
  private final String indent;
  private final String lineEnd;
  private final boolean broken;
  private final boolean endsWithLine;
  private final boolean lines;
  private boolean[] filled = new boolean[16];
  private int depth;
  private boolean afterKey;

  /**
   * A sink.
   *
   * @param words the layout as the header says it
   * @throws IOException if they name no layout
   */
  JsonSink(String words, Appendable out) throws IOException {
    this.out = out;
    String rest = words;
    lines = rest.startsWith("one per line, ") || rest.startsWith("one after another, ");
    rest = lines ? rest.substring(rest.indexOf(", ") + 2) : rest;
    boolean crlf = rest.endsWith(", CRLF");
    rest = crlf ? rest.substring(0, rest.length() - ", CRLF".length()) : rest;
    lineEnd = crlf ? "\r\n" : "\n";
    int end = rest.indexOf(", ");
    endsWithLine = end < 0 ? lines : rest.substring(end + 2).equals("newline at end");
    String style = end < 0 ? rest : rest.substring(0, end);
    broken = style.startsWith("indent ");
    if (!broken
        && !style.equals("minified")
        && !style.equals("spaced")
        && !style.equals(JsonTableFormat.LOST)) {
      throw new IOException("unknown layout");
    }
    comma = style.equals("spaced") ? ", " : ",";
    colon = broken || style.equals("spaced") ? ": " : ":";
    indent = broken ? indent(style.substring("indent ".length())) : "";
  }

  private static String indent(String words) throws IOException {
    if (words.equals("tab")) {
      return "\t";
    }
    if (words.length() != 1 || words.charAt(0) < '1' || words.charAt(0) > '8') {
      throw new IOException("unknown indent");
    }
    return " ".repeat(words.charAt(0) - '0');
  }

  void open(char bracket) throws IOException {
    before();
    if (!lines || depth > 0) {
      out.append(bracket);
    }
    if (++depth == filled.length) {
      filled = Arrays.copyOf(filled, depth * 2);
    }
    filled[depth] = false;
  }

  void close(char bracket) throws IOException {
    if (depth == 0) {
      throw new IOException("bracket too many");
    }
    boolean any = filled[depth--];
    if (lines && depth == 0) {
      return;
    }
    if (any && broken) {
      newLine();
    }
    out.append(bracket);
  }

  void key(CharSequence text, int start, int end) throws IOException {
    before();
    out.append('"').append(text, start, end).append('"').append(colon);
    afterKey = true;
  }

  /** A number, a literal, or a string with its quotes. */
  void value(CharSequence text, int start, int end) throws IOException {
    before();
    out.append(text, start, end);
  }

  /** A string of three slices. */
  void string(String head, CharSequence text, int start, int end, String tail) throws IOException {
    before();
    out.append('"').append(head).append(text, start, end).append(tail).append('"');
  }

  void end() throws IOException {
    if (depth != 0) {
      throw new IOException("bracket not closed");
    }
    if (endsWithLine) {
      out.append(lineEnd);
    }
  }

  private void before() throws IOException {
    if (afterKey) {
      afterKey = false;
      return;
    }
    if (depth == 0) {
      return;
    }
    boolean first = !filled[depth];
    filled[depth] = true;
    if (lines && depth == 1) {
      out.append(first ? "" : lineEnd);
      return;
    }
    out.append(first ? "" : comma);
    if (broken) {
      newLine();
    }
  }

  private void newLine() throws IOException {
    out.append(lineEnd);
    for (int i = lines ? 1 : 0; i < depth; i++) {
      out.append(indent);
    }
  }
}
