package dev.headroom.text.build;

import java.util.ArrayList;
import java.util.List;

/** Beginnings of lines, looked up by their first character: a line is compared with few of them. */
final class Beginnings {
  private static final int PLAIN = 128;

  private final String[][] byFirst = new String[PLAIN][];
  private final String[] others;

  private Beginnings(String[] beginnings) {
    for (char first = 0; first < PLAIN; first++) {
      byFirst[first] = beginningWith(first, (char) (first + 1), beginnings);
    }
    this.others = beginningWith((char) PLAIN, Character.MAX_VALUE, beginnings);
  }

  /** Beginnings that are not empty. */
  static Beginnings of(String... beginnings) {
    return new Beginnings(beginnings);
  }

  private static String[] beginningWith(char from, char to, String[] beginnings) {
    List<String> found = new ArrayList<>();
    for (String beginning : beginnings) {
      if (beginning.charAt(0) >= from && beginning.charAt(0) < to) {
        found.add(beginning);
      }
    }
    return found.toArray(String[]::new);
  }

  /** Whether the line has one of the beginnings at an index. */
  boolean isAt(String line, int index) {
    if (index >= line.length()) {
      return false;
    }
    char first = line.charAt(index);
    for (String beginning : first < PLAIN ? byFirst[first] : others) {
      if (line.startsWith(beginning, index)) {
        return true;
      }
    }
    return false;
  }
}
