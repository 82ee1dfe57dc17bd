package dev.headroom.code;

import dev.headroom.spi.Format;
import java.io.IOException;

/**
 * Reads notebooks whose lines stand raw: below a key that ends with {@code [12 lines} stand so many
 * lines, each a string of the list; {@code [12 full lines} says that the last has its line end,
 * too.
 */
final class NotebookFormat implements Format {
  static final String HEADER =
      "Notebook; below [n lines] stand n strings of the list as they read; full: the last with its"
          + " line end";

  private static final String LINES = " lines";
  private static final String FULL = " full lines";

  @Override
  public String id() {
    return "notebook/1";
  }

  @Override
  public boolean reads(String firstLine) {
    return firstLine.equals(HEADER);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    if (!reads(Format.firstLine(text))) {
      throw new IOException("no notebook");
    }
    int at = HEADER.length() + 1;
    while (at < text.length()) {
      int end = endOf(text, at);
      String line = text.substring(at, end);
      int bracket = line.lastIndexOf('[');
      boolean full = line.endsWith(FULL);
      int count = bracket < 0 ? -1 : count(line.substring(bracket + 1), full ? FULL : LINES);
      at = Math.min(end + 1, text.length());
      if (count < 0) {
        out.append(line).append(end < text.length() ? "\n" : "");
        continue;
      }
      out.append(line, 0, bracket + 1).append('\n');
      String indent = " ".repeat(line.indexOf('"') + 1);
      for (int i = 0; i < count; i++) {
        int stop = endOf(text, at);
        if (stop == text.length()) {
          throw new IOException("fewer lines than said");
        }
        boolean last = i == count - 1;
        out.append(indent).append('"');
        quote(text, at, stop, out);
        out.append(!last || full ? "\\n\"" : "\"").append(last ? "\n" : ",\n");
        at = stop + 1;
      }
    }
  }

  private static int endOf(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** The number before the words; -1 if there is none. */
  private static int count(String said, String words) {
    int digits = said.length() - words.length();
    if (digits < 1 || digits > 9 || !said.endsWith(words)) {
      return -1;
    }
    int count = 0;
    for (int i = 0; i < digits; i++) {
      char c = said.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      count = count * 10 + c - '0';
    }
    return count;
  }

  /** As Python's json writes a string without changing what is not ASCII. */
  private static void quote(String text, int from, int to, Appendable out) throws IOException {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append("0123456789abcdef".charAt(c >> 4));
            out.append("0123456789abcdef".charAt(c & 15));
          } else {
            out.append(c);
          }
        }
      }
    }
  }
}
