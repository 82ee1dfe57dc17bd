package dev.headroom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the flat JSON object that a model writes as a tool's arguments: strings, numbers and
 * literals by name. Core has no JSON library, and this needs none: nested values are refused.
 */
public final class ToolArguments {
  private final String json;
  private int at;

  private ToolArguments(String json) {
    this.json = json;
  }

  /** Values by name as text; empty if the text is no flat JSON object. */
  public static Optional<Map<String, String>> read(String json) {
    return Optional.ofNullable(new ToolArguments(json).object());
  }

  private @Nullable Map<String, String> object() {
    Map<String, String> values = new LinkedHashMap<>();
    if (!take('{')) {
      return null;
    }
    boolean more = !take('}');
    while (more) {
      String name = string();
      if (name == null || !take(':')) {
        return null;
      }
      String value = value();
      if (value == null) {
        return null;
      }
      values.put(name, value);
      more = take(',');
      if (!more && !take('}')) {
        return null;
      }
    }
    skipBlank();
    return at == json.length() ? values : null;
  }

  private @Nullable String value() {
    skipBlank();
    if (at < json.length() && json.charAt(at) == '"') {
      return string();
    }
    int from = at;
    while (at < json.length() && isLiteral(json.charAt(at))) {
      at++;
    }
    return at > from ? json.substring(from, at) : null;
  }

  private @Nullable String string() {
    if (!take('"')) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    while (at < json.length()) {
      char c = json.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      if (c != '\\') {
        out.append(c);
      } else if (!escape(out)) {
        return null;
      }
    }
    return null;
  }

  private boolean escape(StringBuilder out) {
    if (at == json.length()) {
      return false;
    }
    char c = json.charAt(at++);
    switch (c) {
      case '"', '\\', '/' -> out.append(c);
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'u' -> {
        if (at + 4 > json.length()) {
          return false;
        }
        int unit = 0;
        for (int i = 0; i < 4; i++) {
          int digit = Character.digit(json.charAt(at++), 16);
          if (digit < 0) {
            return false;
          }
          unit = unit << 4 | digit;
        }
        out.append((char) unit);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean take(char wanted) {
    skipBlank();
    if (at < json.length() && json.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlank() {
    while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
      at++;
    }
  }

  private static boolean isLiteral(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "+-.".indexOf(c) >= 0;
  }
}
