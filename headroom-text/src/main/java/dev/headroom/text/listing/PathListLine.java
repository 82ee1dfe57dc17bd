package dev.headroom.text.listing;

/** Tells which lines can stand in a list of paths. */
final class PathListLine {
  private PathListLine() {}

  /**
   * Length of the directory that a path lies in, its slash included; a path that ends with a slash
   * names a directory.
   */
  static int cut(String line) {
    int last = line.length() - 2;
    return Math.max(line.lastIndexOf('/', last), line.lastIndexOf('\\', last)) + 1;
  }

  /**
   * Whether a line can be written as a directory and a name.
   *
   * @param cut length of the directory, its slash included
   */
  static boolean isPlain(String line, int cut) {
    if (line.isEmpty() || cut > line.length() || line.charAt(0) == ' ' || line.charAt(0) == '=') {
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
