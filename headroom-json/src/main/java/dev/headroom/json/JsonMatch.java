package dev.headroom.json;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;

/** Judges by head and tail whether a text is JSON or NDJSON. */
final class JsonMatch {
  private static final int WINDOW = 4096;

  private JsonMatch() {}

  static Match of(Payload payload) {
    String text = payload.text();
    int start = 0;
    while (start < text.length() && start < WINDOW && isSpace(text.charAt(start))) {
      start++;
    }
    int end = text.length();
    while (end > start && end > text.length() - WINDOW && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end - start < 2) {
      return Match.NO;
    }
    char first = text.charAt(start);
    char last = text.charAt(end - 1);
    boolean bracketed = (first == '{' && last == '}') || (first == '[' && last == ']');
    boolean truncated = !bracketed && (first == '{' || first == '[');
    boolean held = first == '"' && last == '"' && holdsJson(text, start);
    boolean document = bracketed || truncated && TruncatedJson.isLikely(text, WINDOW);
    if (!held && (!document || !startsLikeJson(text, start))) {
      return Match.NO;
    }
    boolean said =
        payload.isMediaType("application/json")
            || payload.isMediaType("application/x-ndjson")
            || payload.extension().endsWith("json")
            || payload.extension().equals("ndjson")
            || payload.extension().equals("jsonl");
    return said ? Match.CERTAIN : Match.SHAPE;
  }

  /** A string that begins with an object or a list whose own quotes are escaped. */
  private static boolean holdsJson(String text, int start) {
    return (text.startsWith("{", start + 1) || text.startsWith("[", start + 1))
        && text.substring(start, Math.min(text.length(), start + WINDOW)).contains("\\\"");
  }

  /** After an opening brace a key and a colon, after a bracket a value. */
  private static boolean startsLikeJson(String text, int start) {
    int i = skipSpace(text, start + 1);
    if (i >= text.length()) {
      return false;
    }
    char c = text.charAt(i);
    if (text.charAt(start) == '[') {
      return "{[\"-0123456789tfn]".indexOf(c) >= 0;
    }
    if (c == '}') {
      return true;
    }
    if (c != '"') {
      return false;
    }
    int limit = Math.min(text.length(), i + WINDOW);
    for (i++; i < limit && text.charAt(i) != '"'; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      }
    }
    i = skipSpace(text, i + 1);
    return i < text.length() && text.charAt(i) == ':';
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    int limit = Math.min(text.length(), from + WINDOW);
    while (i < limit && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
