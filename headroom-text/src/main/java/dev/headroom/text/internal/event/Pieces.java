package dev.headroom.text.internal.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Patterns as rows of pieces: words, places, blanks, and the marks between them. A piece is a
 * number, equal for equal pieces.
 */
final class Pieces {
  /** Where a pattern goes on with the next line. */
  private static final String NEXT_LINE = "\n+ ";

  private final Map<String, Integer> numbers = new HashMap<>();
  private String[] texts = new String[256];
  private int[] costs = new int[256];

  /** The pieces of a pattern; together they are the pattern. */
  int[] of(String pattern) {
    char[] chars = pattern.toCharArray();
    int[] pieces = new int[pattern.length()];
    int size = 0;
    int i = 0;
    while (i < pattern.length()) {
      int end = end(pattern, chars, i);
      pieces[size++] = numberOf(pattern.substring(i, end));
      i = end;
    }
    return Arrays.copyOf(pieces, size);
  }

  private int numberOf(String piece) {
    Integer known = numbers.putIfAbsent(piece, numbers.size());
    if (known != null) {
      return known;
    }
    int number = numbers.size() - 1;
    if (number == texts.length) {
      texts = Arrays.copyOf(texts, number * 2);
      costs = Arrays.copyOf(costs, number * 2);
    }
    texts[number] = piece;
    costs[number] = cost(piece);
    return number;
  }

  private static int end(String pattern, char[] chars, int from) {
    char c = chars[from];
    if (Glyphs.inWord(c)) {
      return Glyphs.wordEnd(chars, from, chars.length);
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

  private static int cost(String piece) {
    char c = piece.charAt(0);
    if (c == '<' && piece.length() > 1) {
      return piece.equals(TableWriter.CELL) ? 1 : 3;
    }
    return c == ' ' ? 0 : Math.max(1, Glyphs.cost(piece.toCharArray(), 0, piece.length()));
  }

  String text(int piece) {
    return texts[piece];
  }

  /** About how many tokens a piece costs. */
  int cost(int piece) {
    return costs[piece];
  }

  /** About how many tokens a row of pieces costs. */
  int cost(int[] pieces) {
    int cost = 0;
    for (int piece : pieces) {
      cost += costs[piece];
    }
    return cost;
  }

  boolean isBlank(int piece) {
    return texts[piece].charAt(0) == ' ';
  }

  boolean isNextLine(int piece) {
    return texts[piece].charAt(0) == '\n';
  }

  /** Whether the piece is, or begins with, a number, before which a blank costs a token. */
  boolean isNumber(int piece) {
    return Glyphs.of(texts[piece].charAt(0)) == Glyphs.DIGIT;
  }
}
