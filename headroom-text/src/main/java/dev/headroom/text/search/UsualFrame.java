package dev.headroom.text.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the frame stated once for the whole output: the usual indent and ending. */
final class UsualFrame {
  private UsualFrame() {}

  static Frame of(Hits hits) {
    Map<Integer, Integer> indents = new LinkedHashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      if (hits.kind(i) == Hits.MATCH) {
        indents.merge(indent(hits, i), 1, Integer::sum);
      }
    }
    int best = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> e : indents.entrySet()) {
      if (e.getKey() > 0 && e.getValue() > most) {
        best = e.getKey();
        most = e.getValue();
      }
    }
    return most < 4 ? Frame.NONE : new Frame(" ".repeat(best), "");
  }

  private static int indent(Hits hits, int line) {
    int i = hits.textStart(line);
    while (i < hits.end(line) && hits.source.charAt(i) == ' ') {
      i++;
    }
    return i - hits.textStart(line);
  }
}
