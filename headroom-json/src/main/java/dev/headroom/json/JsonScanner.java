package dev.headroom.json;

import dev.headroom.spi.ViewContext;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Strict JSON scanner (RFC 8259) without recursion and without values: it only finds where each
 * value lies. Invalid, truncated or ambiguous text (a key twice in one object) gives null.
 */
final class JsonScanner {
  private static final int CHECKPOINT = 1 << 14;

  private final String text;
  private final @Nullable ViewContext context;
  private final KeyNames keys;
  private final int mostDepth;
  private int[] starts;
  private int[] ends;
  private int[] nexts;
  private byte[] kinds;
  private int size;
  private int position;
  private int reported;
  private int[] open = new int[32];
  private int depth;
  private int[] seenIn = new int[64];

  private JsonScanner(String text, @Nullable ViewContext context) {
    this.text = text;
    this.context = context;
    this.mostDepth = context == null ? Integer.MAX_VALUE : context.maxNestingDepth();
    this.keys = new KeyNames(text);
    int guess = Math.max(16, text.length() / 16);
    starts = new int[guess];
    ends = new int[guess];
    nexts = new int[guess];
    kinds = new byte[guess];
  }

  /** The document, one value with white space around it; null if it is anything else. */
  static @Nullable JsonDocument scan(String text, @Nullable ViewContext context) {
    JsonScanner scanner = new JsonScanner(text, context);
    return scanner.value() && scanner.atEnd() ? scanner.document(false) : null;
  }

  /** Two or more values, each beginning on a line of its own; null if it is anything else. */
  static @Nullable JsonDocument scanLines(String text, @Nullable ViewContext context) {
    JsonScanner scanner = new JsonScanner(text, context);
    int root = scanner.add(JsonDocument.ARRAY, 0);
    int values = 0;
    while (!scanner.atEnd()) {
      if (!scanner.value()) {
        return null;
      }
      values++;
      if (!scanner.endOfLine()) {
        return null;
      }
    }
    if (values < 2) {
      return null;
    }
    scanner.ends[root] = text.length();
    scanner.nexts[root] = scanner.size;
    return scanner.document(true);
  }

  private JsonDocument document(boolean lines) {
    return new JsonDocument(text, lines, starts, ends, nexts, kinds, size, keys);
  }

  private boolean atEnd() {
    skipSpace();
    return position == text.length();
  }

  private boolean endOfLine() {
    while (position < text.length() && " \t\r".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    if (position < text.length() && text.charAt(position) != '\n') {
      return false;
    }
    return true;
  }

  /** One value; containers are kept on a stack of our own, so depth costs no Java stack. */
  private boolean value() {
    int base = depth;
    boolean expectValue = true;
    while (true) {
      if (context != null && position - reported >= CHECKPOINT) {
        context.checkpoint(position - reported);
        reported = position;
      }
      skipSpace();
      if (position >= text.length()) {
        return false;
      }
      char c = text.charAt(position);
      if (expectValue) {
        if (c == '{' || c == '[') {
          if (depth >= mostDepth) {
            return false;
          }
          push(add(c == '{' ? JsonDocument.OBJECT : JsonDocument.ARRAY, position++));
          skipSpace();
          if (position < text.length() && text.charAt(position) == (c == '{' ? '}' : ']')) {
            expectValue = false;
          } else if (c == '{' && !key()) {
            return false;
          }
          if (expectValue) {
            continue;
          }
        } else if (!scalar(c)) {
          return false;
        } else if (depth == base) {
          return true;
        }
        expectValue = false;
        continue;
      }
      int container = open[depth - 1];
      boolean object = kinds[container] == JsonDocument.OBJECT;
      position++;
      if (c == (object ? '}' : ']')) {
        ends[container] = position;
        nexts[container] = size;
        depth--;
        if (object && hasDuplicates(container)) {
          return false;
        }
        if (depth == base) {
          return true;
        }
      } else if (c == ',') {
        skipSpace();
        if (object && !key()) {
          return false;
        }
        expectValue = true;
      } else {
        return false;
      }
    }
  }

  private boolean key() {
    if (position >= text.length() || text.charAt(position) != '"') {
      return false;
    }
    int node = add(JsonDocument.KEY, position);
    if (!string()) {
      return false;
    }
    ends[node] = position;
    nexts[node] = keys.id(starts[node] + 1, position - 1);
    skipSpace();
    return position < text.length() && text.charAt(position++) == ':';
  }

  private boolean scalar(char c) {
    int node = add(c == '"' ? JsonDocument.STRING : JsonDocument.LITERAL, position);
    boolean fine =
        switch (c) {
          case '"' -> string();
          case 't' -> word("true");
          case 'f' -> word("false");
          case 'n' -> word("null");
          default -> number();
        };
    ends[node] = position;
    nexts[node] = size;
    return fine;
  }

  private boolean word(String word) {
    boolean found = text.startsWith(word, position);
    position += found ? word.length() : 0;
    return found;
  }

  private boolean string() {
    for (int i = position + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        position = i + 1;
        return true;
      }
      if (c < ' ') {
        return false;
      }
      if (c == '\\') {
        i++;
        if (i >= text.length()) {
          return false;
        }
        char escape = text.charAt(i);
        if (escape == 'u') {
          for (int end = i + 4; i < end; ) {
            if (++i >= text.length()
                || Character.digit(text.charAt(i), 16) < 0
                || text.charAt(i) > 'f') {
              return false;
            }
          }
        } else if ("\"\\/bfnrt".indexOf(escape) < 0) {
          return false;
        }
      }
    }
    return false;
  }

  private boolean number() {
    int i = position;
    if (i < text.length() && text.charAt(i) == '-') {
      i++;
    }
    int digits = digits(i);
    if (digits == i || (text.charAt(i) == '0' && digits > i + 1)) {
      return false;
    }
    i = digits;
    if (i < text.length() && text.charAt(i) == '.') {
      digits = digits(i + 1);
      if (digits == i + 1) {
        return false;
      }
      i = digits;
    }
    if (i < text.length() && (text.charAt(i) | 0x20) == 'e') {
      i++;
      if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
        i++;
      }
      digits = digits(i);
      if (digits == i) {
        return false;
      }
      i = digits;
    }
    position = i;
    return true;
  }

  private int digits(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private void skipSpace() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return;
      }
      position++;
    }
  }

  private boolean hasDuplicates(int object) {
    if (seenIn.length < keys.size()) {
      seenIn = Arrays.copyOf(seenIn, keys.size() * 2);
    }
    boolean escaped = false;
    int stamp = object + 1; // 0 is "never seen"
    for (int key = object + 1; key < nexts[object]; key = nexts[key + 1]) {
      int id = nexts[key];
      if (seenIn[id] == stamp) {
        return true;
      }
      seenIn[id] = stamp;
      escaped |= text.substring(starts[key], ends[key]).indexOf('\\') >= 0;
    }
    return escaped && hasDuplicateSpellings(object);
  }

  /** Two spellings of one key, such as {@code "a"} and {@code "\}{@code u0061"}. */
  private boolean hasDuplicateSpellings(int object) {
    Set<String> seen = new HashSet<>();
    for (int key = object + 1; key < nexts[object]; key = nexts[key + 1]) {
      if (!seen.add(unescaped(starts[key] + 1, ends[key] - 1))) {
        return true;
      }
    }
    return false;
  }

  private String unescaped(int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escape = text.charAt(++i);
      int control = "bfnrt".indexOf(escape);
      if (escape == 'u') {
        out.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
        i += 4;
      } else {
        out.append(control < 0 ? escape : "\b\f\n\r\t".charAt(control));
      }
    }
    return out.toString();
  }

  private int add(byte kind, int start) {
    if (size == starts.length) {
      int capacity = size + (size >> 1) + 16;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      nexts = Arrays.copyOf(nexts, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
    }
    kinds[size] = kind;
    starts[size] = start;
    return size++;
  }

  private void push(int node) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = node;
  }
}
