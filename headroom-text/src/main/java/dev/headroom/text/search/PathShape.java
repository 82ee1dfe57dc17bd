package dev.headroom.text.search;

/** Tells what looks like a path of a file. */
final class PathShape {
  private PathShape() {}

  /**
   * Whether a range reads as one path: no white space, no quotes or brackets of code, and a
   * directory or an extension in it.
   */
  static boolean isPath(String text, int start, int end) {
    if (end <= start || end - start > HitLine.MAX_PATH) {
      return false;
    }
    boolean directory = false;
    int dot = -1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '"' || c == '\'' || c == '<' || c == '>' || c == '|' || c == '`'
          || c == ';' || c == '*' || c == '?') {
        return false;
      }
      directory |= c == '/' || c == '\\';
      if (c == '.') {
        dot = i;
      }
    }
    return directory || dot >= start && dot + 1 < end && Character.isLetter(text.charAt(dot + 1));
  }

  /** Whether a range is a path in a directory, of a file with an extension. */
  static boolean isFile(String text, int start, int end) {
    int slash = Math.max(text.lastIndexOf('/', end - 1), text.lastIndexOf('\\', end - 1));
    int dot = text.lastIndexOf('.', end - 1);
    return slash >= start && dot > slash && isPath(text, start, end);
  }

  /** Whether a range holds digits only. */
  static boolean isNumber(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!HitLine.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return end > start;
  }
}
