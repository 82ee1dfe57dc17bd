package dev.headroom.text.internal;

/**
 * ASCII digits, and searches that stop at the end of a range: {@link String#indexOf(int, int)} goes
 * on to the end of the text and {@link String#lastIndexOf(int, int)} back to its start, so that one
 * for each line would be quadratic.
 */
public final class Chars {
  private Chars() {}

  /** Index of the first such char in {@code text[from, to)}; -1 if there is none. */
  public static int find(String text, char c, int from, int to) {
    int end = Math.min(to, text.length());
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }

  /** Index of the last such char in {@code text[from, to)}; -1 if there is none. */
  public static int findLast(String text, char c, int from, int to) {
    for (int i = Math.min(to, text.length()) - 1; i >= from; i--) {
      if (text.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it is one of 0 to 9. */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
