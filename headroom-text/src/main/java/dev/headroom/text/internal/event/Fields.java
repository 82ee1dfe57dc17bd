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
  private long[] keys = new long[16];
  private boolean[] packed = new boolean[16];
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
    int i = from;
    while (i < leadEnd) {
      i = Glyphs.isSpace(chars[i]) ? i + 1 : words(i, leadEnd, true);
    }
    whole(leadEnd, end, true);
  }

  /**
   * Two columns up to the next white space, or up to the end: the folder that a path begins with,
   * where there is one, and what follows it. Tells the index after them.
   */
  private int whole(int from, int end, boolean rest) {
    char[] chars = this.chars;
    int folderEnd = from;
    long folderKey = 0;
    int folderAll = 0;
    long whole = 0;
    int wholeAll = 0;
    long key = 0;
    int all = 0;
    boolean inPath = true;
    int i = from;
    while (i < end) {
      char c = chars[i];
      if (c <= ' ') {
        if (!rest) {
          break;
        }
        inPath = false;
      }
      key = key << Byte.SIZE | c;
      all |= c;
      if (inPath) {
        whole = whole << Byte.SIZE | c;
        wholeAll |= c;
      }
      i++;
      if (c == '/' && inPath) {
        folderEnd = i;
        folderKey = whole;
        folderAll = wholeAll;
        key = 0;
        all = 0;
      }
    }
    add(from, folderEnd, folderKey, folderAll);
    add(folderEnd, i, key, all);
    return i;
  }

  /** A column for each word up to the next white space, or for those with a digit. */
  private int words(int from, int end, boolean onlyNumbers) {
    char[] chars = this.chars;
    int i = from;
    while (i < end) {
      char c = chars[i];
      if (!Glyphs.inWord(c)) {
        if (c <= ' ') {
          break;
        }
        i++;
        continue;
      }
      int start = i;
      long key = 0;
      int all = 0;
      boolean digit = false;
      do {
        digit |= c >= '0' && c <= '9';
        key = key << Byte.SIZE | c;
        all |= c;
        i++;
      } while (i < end && Glyphs.inWord(c = chars[i]));
      if (digit || !onlyNumbers) {
        add(start, i, key, all);
      }
    }
    return i;
  }

  /** Adds a column of which the last chars, a byte each, and all chars in one are known. */
  private void add(int from, int end, long lastChars, int all) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      packed = Arrays.copyOf(packed, size * 2);
      spans = Arrays.copyOf(spans, size * 4);
    }
    spans[2 * size] = from;
    spans[2 * size + 1] = end;
    packed[size] = end - from <= Long.BYTES && all <= 0xFF;
    keys[size] = packed[size] ? lastChars : Values.hash(chars, from, end);
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

  /** Key of a column's text, as {@link Values} takes it. */
  long key(int column) {
    return keys[column];
  }

  /** Whether the key holds all chars of the column's text. */
  boolean isPacked(int column) {
    return packed[column];
  }

  /** Starts and ends of all columns, in turn. */
  int[] spans() {
    return Arrays.copyOf(spans, 2 * size);
  }
}
