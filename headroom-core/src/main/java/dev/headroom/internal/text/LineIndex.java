package dev.headroom.internal.text;

import dev.headroom.spi.Span;
import java.util.Arrays;

/**
 * Where the lines of a text begin. A line ends after {@code \n}, after {@code \r} that no {@code
 * \n} follows, or with the text. Immutable; built in one pass, 4 bytes a line.
 */
public final class LineIndex {
  private final int[] starts;
  private final int length;

  private LineIndex(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  /** The lines of a text; an empty text has none. */
  public static LineIndex of(String text) {
    int[] starts = new int[Math.max(16, text.length() / 64)];
    int lines = 0;
    boolean fresh = true;
    for (int i = 0; i < text.length(); i++) {
      if (fresh) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines + (lines >> 1) + 16);
        }
        starts[lines++] = i;
      }
      char c = text.charAt(i);
      fresh = c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
    }
    return new LineIndex(Arrays.copyOf(starts, lines), text.length());
  }

  /** Number of lines. */
  public int size() {
    return starts.length;
  }

  /** The line, from 1, that holds a char index; the last line for indexes past the end. */
  public int lineOf(int index) {
    int found = Arrays.binarySearch(starts, index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Range of lines {@code first} to {@code last}, from 1, both included, with their ends. */
  public Span span(int first, int last) {
    if (first < 1 || last < first || last > size()) {
      throw new IndexOutOfBoundsException("lines " + first + "-" + last + " of " + size());
    }
    return new Span(starts[first - 1], last == size() ? length : starts[last]);
  }
}
