package dev.headroom.text.internal.event;

import java.util.ArrayList;
import java.util.List;

/** A pattern as a row of pieces: words, places, blanks, and the marks between them. */
final class Pieces {
  /** Where a pattern goes on with the next line. */
  static final String NEXT_LINE = "\n+ ";

  private Pieces() {}

  /** The pieces of a pattern; together they are the pattern. */
  static List<String> of(String pattern) {
    List<String> pieces = new ArrayList<>();
    int i = 0;
    while (i < pattern.length()) {
      int end = end(pattern, i);
      pieces.add(pattern.substring(i, end));
      i = end;
    }
    return pieces;
  }

  private static int end(String pattern, int from) {
    char c = pattern.charAt(from);
    if (Glyphs.inWord(c)) {
      return Glyphs.wordEnd(pattern, from, pattern.length());
    }
    if (pattern.startsWith(NEXT_LINE, from)) {
      return from + NEXT_LINE.length();
    }
    if (c == '<' && from + 1 < pattern.length() && "*=a".indexOf(pattern.charAt(from + 1)) >= 0) {
      int close = pattern.indexOf('>', from);
      return close < 0 ? from + 1 : close + 1;
    }
    int end = from + 1;
    while (c == ' ' && end < pattern.length() && pattern.charAt(end) == ' ') {
      end++;
    }
    return end;
  }

  /** About how many tokens a piece costs. */
  static int cost(String piece) {
    char c = piece.charAt(0);
    if (c == '<' && piece.length() > 1) {
      return piece.equals(TableWriter.CELL) ? 1 : 3;
    }
    return c == ' ' ? 0 : Math.max(1, Glyphs.cost(piece, 0, piece.length()));
  }
}
