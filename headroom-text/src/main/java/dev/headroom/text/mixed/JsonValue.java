package dev.headroom.text.mixed;

/** Finds where a JSON object or array ends, by brackets and strings alone. */
final class JsonValue {
  private JsonValue() {}

  /** Whether an object or array of JSON, not a block of code or a bracketed word, opens here. */
  static boolean opens(String text, int at, int limit) {
    char open = text.charAt(at);
    if (open != '{' && open != '[') {
      return false;
    }
    int next = at + 1;
    while (next < limit && text.charAt(next) <= ' ') {
      next++;
    }
    if (next == limit) {
      return false;
    }
    char inside = text.charAt(next);
    return inside == '"' || open == '[' && (inside == '{' || inside == '[');
  }

  /** Index after the value that opens here, or -1 if it does not close. */
  static int end(String text, int start) {
    int depth = 0;
    boolean quoted = false;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted) {
        if (c == '\\') {
          at++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
        if (depth == 0) {
          return at + 1;
        }
      }
    }
    return -1;
  }
}
