package dev.headroom.text.internal.event;

import java.util.Arrays;

/**
 * Takes an event apart into what stands in the columns of its pattern, one event after the other;
 * the arrays are used again for the next.
 */
final class Fields {
  private final char[] chars;
  private final Pattern pattern;

  private int[] spans = new int[32];
  private int size;

  Fields(char[] chars, Pattern pattern) {
    this.chars = chars;
    this.pattern = pattern;
  }

  /** Reads the event in this slice; what was read before is gone. */
  void read(int from, int end) {
    size = 0;
    if (pattern.isLead()) {
      lead(from, Math.max(from, Lead.end(chars, from, end)), end);
      return;
    }
    int field = 0;
    int i = from;
    while (i < end) {
      if (Glyphs.isSpace(chars[i])) {
        i++;
        continue;
      }
      boolean rest = field == pattern.restFrom();
      byte mode = rest || field >= pattern.fields() ? Pattern.FREE : pattern.mode(field);
      i = mode == Pattern.FREE ? whole(i, end, rest) : words(i, end, mode == Pattern.SAME);
      field++;
    }
  }

  /** The numbers of the time at the beginning, and the rest. */
  private void lead(int from, int leadEnd, int end) {
    addNumbers(from, leadEnd);
    whole(leadEnd, end, true);
  }

  /** A column for each word with a digit. */
  private void addNumbers(int from, int end) {
    int i = from;
    while (i < end) {
      i = Glyphs.isSpace(chars[i]) ? i + 1 : words(i, end, true);
    }
  }

  /**
   * Two columns up to the next white space, or up to the end: the folder that a path begins with,
   * where there is one, and what follows it. Tells the index after them.
   */
  private int whole(int from, int end, boolean rest) {
    int folderEnd = from;
    boolean inPath = true;
    int i = from;
    while (i < end && (rest || chars[i] > ' ')) {
      inPath &= chars[i] > ' ';
      folderEnd = inPath && chars[i] == '/' ? i + 1 : folderEnd;
      i++;
    }
    add(from, folderEnd);
    add(folderEnd, i);
    return i;
  }

  /** A column for each word up to the next white space, or for those with a digit. */
  private int words(int from, int end, boolean onlyNumbers) {
    int i = from;
    while (i < end && chars[i] > ' ') {
      if (!Glyphs.inWord(chars[i])) {
        i++;
        continue;
      }
      int start = i;
      boolean digit = false;
      while (i < end && Glyphs.inWord(chars[i])) {
        digit |= Glyphs.of(chars[i]) == Glyphs.DIGIT;
        i++;
      }
      if (digit || !onlyNumbers) {
        add(start, i);
      }
    }
    return i;
  }

  private void add(int from, int end) {
    spans = size * 2 == spans.length ? Arrays.copyOf(spans, size * 4) : spans;
    spans[2 * size] = from;
    spans[2 * size + 1] = end;
    size++;
  }

  /** Number of columns. */
  int size() {
    return size;
  }

  int start(int column) {
    return spans[2 * column];
  }

  int end(int column) {
    return spans[2 * column + 1];
  }

  /** Starts and ends of all words with a digit in a slice, in turn; what was read stays. */
  int[] numbers(int from, int end) {
    Fields found = new Fields(chars, pattern);
    found.addNumbers(from, end);
    return found.spans();
  }

  /** Starts and ends of all columns, in turn. */
  int[] spans() {
    return Arrays.copyOf(spans, 2 * size);
  }
}
