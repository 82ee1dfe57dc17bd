package dev.headroom.text.internal.event;

import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.LineTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the patterns of events. */
public final class Patterns {
  /** A type is compared with at most so many patterns of its length. */
  private static final int MAX_COMPARED = 48;

  private static final int STRETCH_LINES = 50_000;

  private Patterns() {}

  /** For each line the number of its pattern; numbers are dense, lines far apart may differ. */
  public static int[] ofLines(String text, LineTable lines, ViewContext context) {
    int[] numbers = new int[lines.size()];
    int first = 0;
    for (int from = 0; from < numbers.length; from += STRETCH_LINES) {
      int to = Math.min(numbers.length, from + STRETCH_LINES);
      Stretch stretch = new Stretch(text, lines, from, to, context);
      Records records = Records.ofLines(stretch);
      List<Pattern> patterns = new ArrayList<>();
      int[] patternOf = of(stretch, records, patterns);
      for (int i = from; i < to; i++) {
        numbers[i] = first + patternOf[records.type(i - from)];
      }
      first += patterns.size();
    }
    return numbers;
  }

  /** Joins types to patterns, the most frequent first; tells the pattern of each type. */
  static int[] of(Stretch stretch, Records records, List<Pattern> patterns) {
    int[] counts = new int[records.typeCount()];
    int[] firsts = new int[counts.length];
    for (int event = records.size() - 1; event >= 0; event--) {
      counts[records.type(event)]++;
      firsts[records.type(event)] = event;
    }
    Integer[] order = new Integer[counts.length];
    Arrays.setAll(order, type -> type);
    Arrays.sort(
        order,
        Comparator.comparingInt((Integer type) -> -counts[type])
            .thenComparingInt(type -> firsts[type]));
    Map<Long, List<Integer>> byKey = new HashMap<>();
    int[] patternOf = new int[counts.length];
    for (int type : order) {
      int event = firsts[type];
      int start = stretch.start(records.firstLine(event));
      int end = stretch.end(records.firstLine(event) + records.lineCount(event) - 1);
      stretch.checkpoint(end - start);
      Pattern mine = Pattern.of(stretch.chars(), start, end);
      List<Integer> others = byKey.computeIfAbsent(mine.key(), key -> new ArrayList<>());
      int found = -1;
      for (int other : others) {
        if (patterns.get(other).fits(mine)) {
          found = other;
          break;
        }
      }
      if (found >= 0) {
        patterns.get(found).join(mine);
      } else {
        found = patterns.size();
        patterns.add(mine);
        if (others.size() < MAX_COMPARED) {
          others.add(found);
        }
      }
      patternOf[type] = found;
    }
    return patternOf;
  }
}
