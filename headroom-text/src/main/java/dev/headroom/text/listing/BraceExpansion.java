package dev.headroom.text.listing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the names on a row, as a shell expands braces: {@code {a b}.x} are two. For readers only.
 */
final class BraceExpansion {
  private BraceExpansion() {}

  /** The names behind an index, each with a blank before it or its brace. */
  static List<String> of(String row, int from) throws IOException {
    List<String> names = new ArrayList<>();
    int at = from;
    while (at < row.length()) {
      at++; // the blank
      if (row.startsWith("{", at)) {
        int close = row.indexOf('}', at);
        if (close < 0) {
          throw new IOException("a brace is not closed");
        }
        int end = endOf(row, close);
        String ending = row.substring(close + 1, end);
        for (String name : row.substring(at + 1, close).split(" ", -1)) {
          names.add(name + ending);
        }
        at = end;
      } else {
        int end = endOf(row, at);
        names.add(row.substring(at, end));
        at = end;
      }
    }
    return names;
  }

  private static int endOf(String row, int from) {
    int end = row.indexOf(' ', from);
    return end < 0 ? row.length() : end;
  }
}
