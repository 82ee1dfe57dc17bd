package dev.headroom.langchain4j;

import dev.headroom.Headroom;
import dev.headroom.RetrievalTool;
import dev.headroom.Scope;
import dev.langchain4j.service.tool.ToolExecutionResult;
import java.util.Optional;

/**
 * Keeps shortened text out of files, messages and other places where nobody can retrieve: a call
 * whose arguments hold a marker of ours is refused, and the model told how to get the whole text.
 */
final class MarkerGuard {
  private MarkerGuard() {}

  /** What to answer instead of doing it; empty if the arguments hold no marker. */
  static Optional<ToolExecutionResult> refusal(Headroom headroom, String arguments, Scope scope) {
    return headroom
        .markerIn(unescaped(arguments), scope)
        .map(
            marker ->
                ToolExecutionResult.builder().isError(true).resultText(message(marker)).build());
  }

  private static String message(String marker) {
    return "Not done: the arguments hold "
        + marker.replace('[', '(').replace(']', ')')
        + ", which stands for text that was left out. Call "
        + RetrievalTool.NAME
        + " with the handle from the first marker of that text and the range, then pass the whole"
        + " text.";
  }

  /** Arguments are JSON, where a slash or bracket may be written as an escape. */
  private static String unescaped(String json) {
    if (json.indexOf('\\') < 0) {
      return json;
    }
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '\\' || i + 1 == json.length()) {
        out.append(c);
        continue;
      }
      char escape = json.charAt(++i);
      int unit = escape == 'u' ? unit(json, i + 1) : -1;
      if (unit >= 0) {
        out.append((char) unit);
        i += 4;
      } else {
        out.append(escape == 'n' || escape == 'r' ? '\n' : escape);
      }
    }
    return out.toString();
  }

  private static int unit(String json, int from) {
    if (from + 4 > json.length()) {
      return -1;
    }
    int unit = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(json.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }
}
