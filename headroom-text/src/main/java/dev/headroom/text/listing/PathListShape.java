package dev.headroom.text.listing;

import dev.headroom.text.internal.Chars;
import java.util.List;

/** Tells lists of paths from other lines without blanks, such as base64 or identifiers. */
final class PathListShape {
  private static final int MIN_PATHS = 5;

  private PathListShape() {}

  /** Whether all lines are paths, most of them in a directory and of a file with an extension. */
  static boolean fits(List<String> lines) {
    int nested = 0;
    int sure = 0;
    int deep = 0;
    int paths = 0;
    int spaced = 0;
    for (String line : lines) {
      if (isNote(line)) {
        continue;
      }
      int cut = PathListLine.cut(line);
      if (!PathListLine.isPlain(line, cut) || !isPathLike(line)) {
        return false;
      }
      paths++;
      spaced += line.indexOf(' ') >= 0 ? 1 : 0;
      nested += cut > 0 ? 1 : 0;
      deep += cut > 0 && line.indexOf('/') < cut - 1 ? 1 : 0;
      sure += isRooted(line) || hasExtension(line, cut) || line.endsWith("/") ? 1 : 0;
    }
    boolean named = sure * 2 >= paths || deep * 10 >= paths * 6;
    return paths >= MIN_PATHS && nested * 2 >= paths && spaced * 5 <= paths && named;
  }

  private static boolean isNote(String line) {
    return line.startsWith("find: ") || line.startsWith("rg: ");
  }

  private static boolean isPathLike(String line) {
    for (int i = 0; i < line.length(); i++) {
      if ("\"'<>|;,?*=`".indexOf(line.charAt(i)) >= 0) {
        return false;
      }
    }
    return line.length() < 1_000 && !isHit(line);
  }

  /* Crane.java:12:reach is a hit of grep -o; a count, Crane.java:12, has nothing behind it. */
  private static boolean isHit(String line) {
    int last = line.lastIndexOf(':');
    int colon = last < 1 ? -1 : line.lastIndexOf(':', last - 1);
    boolean number = colon > 1 && last > colon + 1;
    for (int i = colon + 1; number && i < last; i++) {
      number = Chars.isDigit(line.charAt(i));
    }
    return number;
  }

  private static boolean isRooted(String line) {
    return line.startsWith("./") || line.startsWith("/") || line.startsWith("../");
  }

  private static boolean hasExtension(String line, int cut) {
    int dot = line.lastIndexOf('.');
    return dot > cut && dot + 1 < line.length() && Character.isLetter(line.charAt(dot + 1));
  }
}
