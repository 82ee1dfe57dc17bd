package dev.headroom.text.listing;

/** Tells which lines can stand in a list of paths. */
final class PathListLine {
  private PathListLine() {}

  /**
   * Whether a line can be written as a directory and a name.
   *
   * @param cut length of the directory, its slash included
   */
  static boolean isPlain(String line, int cut) {
    if (line.isEmpty() || cut == line.length() || line.charAt(0) == ' ' || line.charAt(0) == '=') {
      return false;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '{' || c == '}' || c == '\r' || c == '\t' || c == ' ' && i >= cut) {
        return false;
      }
      boolean segmentStart = i == 0 || line.charAt(i - 1) == '/' || line.charAt(i - 1) == '\\';
      if (i < cut && (c == ':' || segmentStart && (c == '+' || c == ' '))) {
        return false;
      }
    }
    return true;
  }
}
