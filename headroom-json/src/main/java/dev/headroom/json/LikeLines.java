package dev.headroom.json;

import java.util.BitSet;

/**
 * Tells texts that may have a fold from those that have none, by one cheap look. A fold states once
 * what lines have in common: how they begin, or their columns. Most texts in the strings of JSON
 * are code and words, which have neither, and it would take every compressor's look to say so.
 */
final class LikeLines {
  /** Shorter texts save less than the first line of a fold takes. */
  private static final int MIN_CHARS = 240;

  private static final int MIN_LINES = 3;

  /** Chars by which beginnings are compared. */
  private static final int BEGINNING = 4;

  private static final int MIN_COLUMN_ENDS = 2;
  private static final int HASHES = 1 << 12;

  private final String text;
  private final BitSet beginnings = new BitSet(HASHES);
  private int lines;
  private int alike;
  private int rows;
  private int lastEnds;

  private LikeLines(String text) {
    this.text = text;
  }

  /** Whether a text may be shorter as a fold of its own. */
  static boolean mayFold(String text) {
    return text.length() >= MIN_CHARS && (holdsJson(text) || new LikeLines(text).halfAreAlike());
  }

  private static boolean holdsJson(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) <= ' ') {
      first++;
    }
    return text.startsWith("{", first)
        || text.startsWith("[", first)
        || text.contains("{\"")
        || text.contains("[{");
  }

  private boolean halfAreAlike() {
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      int start = at;
      while (start < end && text.charAt(start) <= ' ') {
        start++;
      }
      if (start < end) {
        line(start, end);
      }
      at = end + 1;
    }
    return lines >= MIN_LINES && 2 * Math.max(alike, rows) >= lines;
  }

  private void line(int start, int end) {
    lines++;
    int hash = 0;
    for (int i = start; i < Math.min(end, start + BEGINNING); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int bit = (hash ^ hash >>> 12) & HASHES - 1;
    alike += beginnings.get(bit) ? 1 : 0;
    beginnings.set(bit);
    int ends = columnEnds(start, end);
    rows += ends >= MIN_COLUMN_ENDS && ends == lastEnds ? 1 : 0;
    lastEnds = ends;
  }

  /** Signs and runs of blanks that may stand between columns. */
  private int columnEnds(int start, int end) {
    int ends = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean blanks = c == ' ' && text.charAt(i - 1) != ' ' && text.startsWith(" ", i + 1);
      ends += blanks || c == '\t' || c == ',' || c == '|' || c == ';' ? 1 : 0;
    }
    return ends;
  }
}
