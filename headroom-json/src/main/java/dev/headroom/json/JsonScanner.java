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
  private final JsonNodes nodes;
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
    this.nodes = new JsonNodes(Math.max(16, text.length() / 16));
  }

  /** The document, one value with white space around it; null if it is anything else. */
  static @Nullable JsonDocument scan(String text, @Nullable ViewContext context) {
    JsonScanner scanner = new JsonScanner(text, context);
    return scanner.value() && scanner.atEnd() ? scanner.document(false) : null;
  }

  /** Two or more values, each beginning on a line of its own; null if it is anything else. */
  static @Nullable JsonDocument scanLines(String text, @Nullable ViewContext context) {
    JsonScanner scanner = new JsonScanner(text, context);
    int root = scanner.nodes.add(JsonDocument.ARRAY, 0);
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
    scanner.nodes.end(root, text.length());
    return scanner.document(true);
  }

  private JsonDocument document(boolean lines) {
    return new JsonDocument(text, lines, nodes, keys);
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
    do {
      checkpoint();
      skipSpace();
      if (position >= text.length()) {
        return false;
      }
      char c = text.charAt(position);
      boolean fine;
      if (expectValue && (c == '{' || c == '[')) {
        fine = open(c);
        expectValue = !isAt(c == '{' ? '}' : ']');
        fine = fine && (!expectValue || c == '[' || key());
      } else if (expectValue) {
        fine = scalar(c);
        expectValue = false;
      } else if (c == ',') {
        fine = comma();
        expectValue = true;
      } else {
        fine = close(c);
      }
      if (!fine) {
        return false;
      }
    } while (expectValue || depth > base);
    return true;
  }

  private void checkpoint() {
    if (context != null && position - reported >= CHECKPOINT) {
      context.checkpoint(position - reported);
      reported = position;
    }
  }

  /** Takes the bracket that opens a container, and the white space behind it. */
  private boolean open(char c) {
    if (depth >= mostDepth) {
      return false;
    }
    push(nodes.add(c == '{' ? JsonDocument.OBJECT : JsonDocument.ARRAY, position++));
    skipSpace();
    return true;
  }

  /** Takes a comma between items, or between members and then the next one's key. */
  private boolean comma() {
    position++;
    skipSpace();
    return nodes.kinds[open[depth - 1]] == JsonDocument.ARRAY || key();
  }

  /** Takes the bracket that closes the innermost container, if it is that. */
  private boolean close(char c) {
    int container = open[depth - 1];
    boolean object = nodes.kinds[container] == JsonDocument.OBJECT;
    if (c != (object ? '}' : ']')) {
      return false;
    }
    nodes.end(container, ++position);
    depth--;
    return !object || !hasDuplicates(container);
  }

  private boolean isAt(char c) {
    return position < text.length() && text.charAt(position) == c;
  }

  private boolean key() {
    if (!isAt('"')) {
      return false;
    }
    int node = nodes.add(JsonDocument.KEY, position);
    if (!string()) {
      return false;
    }
    nodes.endKey(node, position, keys.id(nodes.starts[node] + 1, position - 1));
    skipSpace();
    return position < text.length() && text.charAt(position++) == ':';
  }

  private boolean scalar(char c) {
    int node = nodes.add(c == '"' ? JsonDocument.STRING : JsonDocument.LITERAL, position);
    boolean fine =
        switch (c) {
          case '"' -> string();
          case 't' -> word("true");
          case 'f' -> word("false");
          case 'n' -> word("null");
          default -> number();
        };
    nodes.end(node, position);
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
    for (int key = object + 1; key < nodes.nexts[object]; key = nodes.nexts[key + 1]) {
      int id = nodes.nexts[key];
      if (seenIn[id] == stamp) {
        return true;
      }
      seenIn[id] = stamp;
      escaped |= text.substring(nodes.starts[key], nodes.ends[key]).indexOf('\\') >= 0;
    }
    return escaped && hasDuplicateSpellings(object);
  }

  /** Two spellings of one key, such as {@code "a"} and {@code "\}{@code u0061"}. */
  private boolean hasDuplicateSpellings(int object) {
    Set<String> seen = new HashSet<>();
    for (int key = object + 1; key < nodes.nexts[object]; key = nodes.nexts[key + 1]) {
      if (!seen.add(unescaped(nodes.starts[key] + 1, nodes.ends[key] - 1))) {
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

  private void push(int node) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = node;
  }
}
