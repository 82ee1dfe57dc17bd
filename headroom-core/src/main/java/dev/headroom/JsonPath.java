package dev.headroom;

import java.util.Optional;

/**
 * Turns the simple JSON paths that people and models write, such as {@code $.orders[3].id}, into
 * JSON pointers (RFC 6901). Wildcards and filters are no simple paths.
 */
final class JsonPath {
  private JsonPath() {}

  /** The pointer for the first path in a text; empty if there is none. */
  static Optional<String> pointerIn(String text) {
    int at = text.indexOf('$');
    if (at < 0) {
      return Optional.empty();
    }
    StringBuilder pointer = new StringBuilder();
    int i = at + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '.' && i + 1 < text.length() && isName(text.charAt(i + 1))) {
        int end = i + 1;
        while (end < text.length() && isName(text.charAt(end))) {
          end++;
        }
        append(pointer, text.substring(i + 1, end));
        i = end;
      } else if (c == '[' && text.indexOf(']', i) > i + 1) {
        int end = text.indexOf(']', i);
        append(pointer, unquoted(text.substring(i + 1, end)));
        i = end + 1;
      } else {
        break;
      }
    }
    return pointer.length() == 0 ? Optional.empty() : Optional.of(pointer.toString());
  }

  private static void append(StringBuilder pointer, String name) {
    pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
  }

  private static String unquoted(String name) {
    boolean quoted = name.length() > 1 && (name.charAt(0) == '\'' || name.charAt(0) == '"');
    return quoted ? name.substring(1, name.length() - 1) : name;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '/' || c == '@';
  }
}
