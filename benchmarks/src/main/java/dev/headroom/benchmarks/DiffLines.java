package dev.headroom.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a unified diff by what they are, read from the counts of its hunks; shares nothing
 * with the compressor that is measured.
 *
 * @param start index of the first char
 * @param end index after the line end
 */
record DiffLines(Kind kind, int start, int end) {
  enum Kind {
    HEADER,
    CONTEXT,
    CHANGE
  }

  static List<DiffLines> of(String diff) {
    List<DiffLines> lines = new ArrayList<>();
    int removed = 0;
    int added = 0;
    for (int at = 0; at < diff.length(); ) {
      int end = diff.indexOf('\n', at) + 1;
      end = end == 0 ? diff.length() : end;
      char sign = diff.charAt(at);
      Kind kind = Kind.HEADER;
      if (removed > 0 || added > 0) {
        removed -= sign == '+' || sign == '\\' ? 0 : 1;
        added -= sign == '-' || sign == '\\' ? 0 : 1;
        kind = sign == '+' || sign == '-' ? Kind.CHANGE : Kind.CONTEXT;
      } else if (diff.startsWith("@@ -", at)) {
        String[] words = diff.substring(at, end).split(" ");
        removed = count(words[1]);
        added = count(words[2]);
      }
      lines.add(new DiffLines(kind, at, end));
      at = end;
    }
    return lines;
  }

  private static int count(String range) {
    int comma = range.indexOf(',');
    return comma < 0 ? 1 : Integer.parseInt(range.substring(comma + 1));
  }
}
