package dev.headroom.text.log;

import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.LineTable;
import java.util.Arrays;

/**
 * The events of a stretch of lines, each with its type. An event is a line, or neighbouring lines
 * whose types nearly always come together.
 */
final class Records {
  /** Share of the occurrences of either type in which two types must be neighbours: 9 in 10. */
  private static final int TOGETHER_IN_TEN = 9;

  /** Fewer occurrences than this prove nothing. */
  private static final int MIN_TOGETHER = 5;

  private static final int MAX_LINES_PER_EVENT = 40;

  private final int[] firstLines;
  private final int[] lineCounts;
  private final int[] types;
  private final int size;
  private final int typeCount;

  private Records(int[] firstLines, int[] lineCounts, int[] types, int size, int typeCount) {
    this.firstLines = firstLines;
    this.lineCounts = lineCounts;
    this.types = types;
    this.size = size;
    this.typeCount = typeCount;
  }

  /** Reads the events of the lines from {@code from} up to {@code to}. */
  static Records of(String text, LineTable lines, int from, int to, ViewContext context) {
    int count = to - from;
    int[] kinds = new int[count];
    Groups groups = new Groups();
    for (int i = 0; i < count; i++) {
      int start = lines.start(from + i);
      int end = lines.end(from + i);
      context.checkpoint(end - start + 1);
      kinds[i] = groups.numberOf(Skeleton.of(text, start, end));
    }
    int[] followers = followers(kinds, groups.size());
    int[] firstLines = new int[count];
    int[] lineCounts = new int[count];
    int[] types = new int[count];
    Groups chains = new Groups();
    int size = 0;
    for (int i = 0; i < count; ) {
      int head = kinds[i];
      long chain = Groups.mix(head + 1L);
      int end = i + 1;
      while (end < count
          && end - i < MAX_LINES_PER_EVENT
          && followers[kinds[end - 1]] == kinds[end]
          && kinds[end] != head) {
        chain = Groups.mix(chain * 31 + kinds[end] + 1);
        end++;
      }
      firstLines[size] = from + i;
      lineCounts[size] = end - i;
      types[size++] = chains.numberOf(chain);
      i = end;
    }
    return new Records(
        Arrays.copyOf(firstLines, size),
        Arrays.copyOf(lineCounts, size),
        Arrays.copyOf(types, size),
        size,
        chains.size());
  }

  /** For each type the one which nearly always comes next, and nearly only there; else -1. */
  private static int[] followers(int[] kinds, int kindCount) {
    int[] counts = new int[kindCount];
    for (int kind : kinds) {
      counts[kind]++;
    }
    Groups pairs = new Groups();
    int[] pairCounts = new int[kinds.length];
    int[] firsts = new int[kinds.length];
    int[] seconds = new int[kinds.length];
    for (int i = 0; i + 1 < kinds.length; i++) {
      int pair = pairs.numberOf(((long) kinds[i] << 32) | kinds[i + 1]);
      pairCounts[pair]++;
      firsts[pair] = kinds[i];
      seconds[pair] = kinds[i + 1];
    }
    int[] followers = new int[kindCount];
    Arrays.fill(followers, -1);
    for (int pair = 0; pair < pairs.size(); pair++) {
      long either = Math.max(counts[firsts[pair]], counts[seconds[pair]]);
      if (pairCounts[pair] >= MIN_TOGETHER
          && pairCounts[pair] * 10L >= either * TOGETHER_IN_TEN
          && firsts[pair] != seconds[pair]) {
        followers[firsts[pair]] = seconds[pair];
      }
    }
    return followers;
  }

  int size() {
    return size;
  }

  int typeCount() {
    return typeCount;
  }

  int type(int event) {
    return types[event];
  }

  int firstLine(int event) {
    return firstLines[event];
  }

  int lineCount(int event) {
    return lineCounts[event];
  }
}
