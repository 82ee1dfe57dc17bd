package dev.headroom.spi;

/**
 * A range of chars.
 *
 * @param start index of the first char, from 0
 * @param end index after the last char; never below {@code start}
 */
public record Span(int start, int end) {
  /** Checks the order. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("start=" + start + ", end=" + end);
    }
  }

  /** Number of chars. */
  public int length() {
    return end - start;
  }

  /** The text this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
