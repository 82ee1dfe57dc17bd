package dev.headroom.text.internal.event;

import java.util.Arrays;

/**
 * The events of a stretch of lines, each with its type. An event is a line, or neighbouring lines
 * whose types nearly always come together.
 */
final class Records {
  /** Share of the occurrences of either type in which two types must be neighbours: 7 in 10. */
  private static final int TOGETHER_IN_TEN = 7;

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

  /** The lines of a stretch, each an event; alike but for numbers is a type. */
  static Records ofLines(Stretch stretch) {
    int count = stretch.size();
    int from = stretch.from();
    int[] kinds = new int[count];
    int[] numbers = new int[count];
    int[] ones = new int[count];
    Groups groups = new Groups();
    for (int i = 0; i < count; i++) {
      int start = stretch.start(from + i);
      int end = stretch.end(from + i);
      stretch.checkpoint(end - start + 1);
      kinds[i] = groups.numberOf(Skeleton.of(stretch.chars(), start, end));
      numbers[i] = from + i;
      ones[i] = 1;
    }
    return new Records(numbers, ones, kinds, count, groups.size());
  }

  /** Joins neighbours whose patterns nearly always come together; these are single lines. */
  Records joined(int[] patternOf, int patternCount) {
    boolean[] goesOn = new boolean[size];
    link(types, typeCount, goesOn);
    int[] patterns = new int[size];
    Arrays.setAll(patterns, i -> patternOf[types[i]]);
    link(patterns, patternCount, goesOn);
    int[] firsts = new int[size];
    int[] counts = new int[size];
    int[] chainOf = new int[size];
    Groups chains = new Groups();
    int joined = 0;
    for (int i = 0; i < size; ) {
      int head = patternOf[types[i]];
      long chain = Groups.mix(types[i] + 1L);
      int end = i + 1;
      while (end < size
          && end - i < MAX_LINES_PER_EVENT
          && goesOn[end - 1]
          && patternOf[types[end]] != head) {
        chain = Groups.mix(chain * 31 + types[end] + 1);
        end++;
      }
      firsts[joined] = firstLines[i];
      counts[joined] = end - i;
      chainOf[joined++] = chains.numberOf(chain);
      i = end;
    }
    return new Records(
        Arrays.copyOf(firsts, joined),
        Arrays.copyOf(counts, joined),
        Arrays.copyOf(chainOf, joined),
        joined,
        chains.size());
  }

  /** These lines, each an event. */
  static Records of(int[] lines) {
    int[] counts = new int[lines.length];
    Arrays.fill(counts, 1);
    return new Records(lines, counts, new int[lines.length], lines.length, 1);
  }

  /** Marks the lines whose kind the next line's kind nearly always follows. */
  private static void link(int[] kinds, int kindCount, boolean[] goesOn) {
    int[] followers = followers(kinds, kindCount);
    for (int i = 0; i + 1 < kinds.length; i++) {
      goesOn[i] |= followers[kinds[i]] == kinds[i + 1];
    }
  }

  /** For each pattern the one which nearly always comes next, and nearly only there; else -1. */
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
