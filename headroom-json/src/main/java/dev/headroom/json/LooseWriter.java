package dev.headroom.json;

import dev.headroom.table.Cells;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value as JSON on one line without the quotes nobody needs: {@code {name:Ada
 * Berg,city:Oslo}}. Quoted strings keep their spelling.
 */
final class LooseWriter {
  private static final String SPECIAL = ",{}[]()\"<>";

  private final JsonDocument doc;
  private int[] open = new int[16];

  LooseWriter(JsonDocument doc) {
    this.doc = doc;
  }

  /** What stands for a node instead of its own text. */
  interface Placeholders {
    /** Appends a placeholder, or returns false. */
    boolean append(int node, StringBuilder out);

    /** A value begins, with the comma and the key before it, at an index of the text. */
    default void begins(int node, int at) {}

    /** A value ends at an index of the text. */
    default void ends(int node, int at) {}
  }

  /** Members of an object, from one key to before another. */
  void members(int from, int to, StringBuilder out) {
    for (int key = from; key < to; key = doc.next(key + 1)) {
      out.append(key == from ? "" : ",");
      key(key, out);
      out.append(':');
      write(key + 1, out);
    }
  }

  void write(int node, StringBuilder out) {
    write(node, out, (n, o) -> false);
  }

  void write(int root, StringBuilder out, Placeholders placeholders) {
    int depth = 0;
    int at = 0;
    int stop = doc.next(root);
    for (int node = root; node < stop; ) {
      while (depth > 0 && doc.next(open[depth - 1]) <= node) {
        close(open[--depth], out, placeholders);
      }
      boolean value = node > root && doc.kind(node - 1) == JsonDocument.KEY;
      at = value ? at : out.length();
      if (!value && depth > 0 && node > open[depth - 1] + 1) {
        out.append(',');
      }
      if (doc.kind(node) == JsonDocument.KEY) {
        key(node, out);
        out.append(':');
        node++;
        continue;
      }
      placeholders.begins(node, at);
      if (placeholders.append(node, out)) {
        placeholders.ends(node, out.length());
        node = doc.next(node);
      } else if (doc.isContainer(node)) {
        out.append(doc.kind(node) == JsonDocument.OBJECT ? '{' : '[');
        if (depth == open.length) {
          open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = node++;
      } else {
        scalar(node, out);
        placeholders.ends(node, out.length());
        node++;
      }
    }
    while (depth > 0) {
      close(open[--depth], out, placeholders);
    }
  }

  private void close(int node, StringBuilder out, Placeholders placeholders) {
    out.append(closing(node));
    placeholders.ends(node, out.length());
  }

  private char closing(int node) {
    return doc.kind(node) == JsonDocument.OBJECT ? '}' : ']';
  }

  private void scalar(int node, StringBuilder out) {
    int start = doc.start(node);
    int end = doc.end(node);
    if (doc.kind(node) == JsonDocument.STRING && isBare(doc.text, start + 1, end - 1)) {
      out.append(doc.text, start + 1, end - 1);
    } else {
      out.append(doc.text, start, end);
    }
  }

  /** Whether a string needs no quotes. */
  static boolean isBare(String text, int start, int end) {
    if (start == end) {
      return false;
    }
    char first = text.charAt(start);
    if (first == ' ' || first == '=' || first == '-' || text.charAt(end - 1) == ' ') {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return !Cells.looksLiteral(text, start, end);
  }

  private void key(int node, StringBuilder out) {
    int start = doc.start(node);
    int end = doc.end(node);
    if (isBareName(doc.text, start + 1, end - 1)) {
      out.append(doc.text, start + 1, end - 1);
    } else {
      out.append(doc.text, start, end);
    }
  }

  /** Whether a key needs no quotes, in a value as in a header. */
  static boolean isBareName(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean word = Character.isLetterOrDigit(c) || "_$@./-".indexOf(c) >= 0;
      if (!word) {
        return false;
      }
    }
    return start < end;
  }

  /**
   * A key as a header shows it.
   *
   * @param spelling in the source, without quotes; null for what has no key, as items of an array
   * @param nameless what to show then
   */
  static String name(@Nullable String spelling, String nameless) {
    if (spelling == null) {
      return nameless;
    }
    return isBareName(spelling, 0, spelling.length()) ? spelling : '"' + spelling + '"';
  }
}
