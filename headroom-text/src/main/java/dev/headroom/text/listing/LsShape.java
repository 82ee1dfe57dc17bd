package dev.headroom.text.listing;

import java.util.List;

/** Tells output of {@code ls -l}. */
final class LsShape {
  private static final int MIN_ROWS = 3;

  private LsShape() {}

  /** Whether all lines are rows, totals, names of directories or blank, and enough are rows. */
  static boolean fits(List<String> lines) {
    int rows = 0;
    for (String line : lines) {
      if (LsColumns.of(line).isPresent()) {
        rows++;
      } else if (!isBetween(line)) {
        return false;
      }
    }
    return rows >= MIN_ROWS;
  }

  private static boolean isBetween(String line) {
    return line.isEmpty()
        || line.startsWith("total ")
        || line.startsWith("ls: ")
        || line.endsWith(":") && line.indexOf(' ') < 0
        || LsColumns.isMode(line);
  }
}
