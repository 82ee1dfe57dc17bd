package dev.headroom.internal.tokens;

import dev.headroom.spi.TokenCounter;
import java.util.Arrays;

/**
 * A text counted once, so that its slices, and texts put together from them, need little counting
 * more: prefix counts stand at places where counts add up, and only what lies between such a place
 * and the end of a slice is counted again. Every number is the counter's own, never an estimate.
 *
 * <p>Immutable and thread-safe. With a counter that knows no such place ({@link
 * TokenCounter#addsUpAt}), every slice is counted as it is asked for. Holds 8 bytes for about 28
 * chars.
 */
public final class CountedText {
  /** Prefix counts stand at least so many chars apart. */
  private static final int STEP = 32;

  private final String text;
  private final TokenCounter counter;
  private final int[] cuts; // ascending, from 0 to the length
  private final int[] before; // before[i]: tokens of text[0, cuts[i])

  private CountedText(String text, TokenCounter counter, int[] cuts, int[] before) {
    this.text = text;
    this.counter = counter;
    this.cuts = cuts;
    this.before = before;
  }

  /** Counts a text; linear. */
  public static CountedText of(String text, TokenCounter counter) {
    int[] cuts = cuts(text, counter);
    int[] parts = new int[cuts.length - 1];
    counter.countParts(text, cuts, parts);
    int[] before = new int[cuts.length];
    for (int i = 0; i < parts.length; i++) {
      before[i + 1] = before[i] + parts[i];
    }
    return new CountedText(text, counter, cuts, before);
  }

  private static int[] cuts(String text, TokenCounter counter) {
    int length = text.length();
    int[] cuts = new int[length / STEP + 2];
    int count = 1;
    for (int at = STEP; at < length; ) {
      if (counter.addsUpAt(text, at)) {
        cuts[count++] = at;
        at += STEP;
      } else {
        at++;
      }
    }
    cuts[count++] = length;
    return Arrays.copyOf(cuts, count);
  }

  /** The counted text. */
  public String text() {
    return text;
  }

  /** Tokens of the whole text. */
  public int count() {
    return before[before.length - 1];
  }

  /** Tokens of {@code text[start, end)} taken alone. */
  public int count(int start, int end) {
    int first = atOrAfter(start);
    int last = atOrBefore(end);
    if (first >= last) {
      return counter.count(text, start, end);
    }
    return counter.count(text, start, cuts[first])
        + (before[last] - before[first])
        + counter.count(text, cuts[last], end);
  }

  /** Tokens of adjoining parts, each taken alone, as {@link TokenCounter#countParts} has them. */
  public void countParts(int[] bounds, int[] out) {
    if (cuts.length == 2) {
      counter.countParts(text, bounds, out);
      return;
    }
    Fragments fragments = new Fragments(out);
    int cut = 0;
    for (int i = 0; i < out.length; i++) {
      cut = advance(cut, bounds[i]);
      int last = advance(cut, bounds[i + 1] + 1) - 1;
      if (cut >= last) {
        out[i] = 0;
        fragments.add(i, bounds[i], bounds[i + 1]);
      } else {
        out[i] = before[last] - before[cut];
        fragments.add(i, bounds[i], cuts[cut]);
        fragments.add(i, cuts[last], bounds[i + 1]);
        cut = last;
      }
    }
    fragments.flush();
  }

  /** The first cut at or after an index, which a cut known to be before it is near. */
  private int advance(int from, int index) {
    int low = from;
    int step = 1;
    while (low + step < cuts.length && cuts[low + step] < index) {
      low += step;
      step *= 2;
    }
    int high = Math.min(cuts.length, low + step + 1);
    int found = Arrays.binarySearch(cuts, low, high, index);
    return found >= 0 ? found : -found - 1;
  }

  /** Ends of parts between places where counts add up: put end to end and counted many at once. */
  private final class Fragments {
    private static final int CHARS = 1 << 13;

    private final int[] out;
    private final StringBuilder chars = new StringBuilder(CHARS);
    private int[] owners = new int[256];
    private int[] ends = new int[257];
    private int size;

    Fragments(int[] out) {
      this.out = out;
    }

    void add(int owner, int start, int end) {
      if (start == end) {
        return;
      }
      if (chars.length() > 0 && chars.length() + end - start > CHARS) {
        flush();
      }
      if (size == owners.length) {
        owners = Arrays.copyOf(owners, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size + 1);
      }
      chars.append(text, start, end);
      owners[size++] = owner;
      ends[size] = chars.length();
    }

    void flush() {
      int[] tokens = new int[size];
      counter.countParts(chars.toString(), Arrays.copyOf(ends, size + 1), tokens);
      for (int i = 0; i < size; i++) {
        out[owners[i]] += tokens[i];
      }
      chars.setLength(0);
      size = 0;
    }
  }

  /**
   * Tokens of a text that is made of slices of this one with other text between them.
   *
   * @param made that text
   * @param copies for each slice, ascending and apart: where it stands in {@code made}, where in
   *     this text, and its length
   */
  public int countMade(String made, int[] copies) {
    int total = 0;
    int counted = 0;
    for (int i = 0; i < copies.length; i += 3) {
      int shift = copies[i] - copies[i + 1];
      // A place counts only if both its neighbours are copied, and no end of this text does.
      int first = atOrAfter(copies[i + 1] + 1);
      int last = atOrBefore(copies[i + 1] + copies[i + 2] - 1);
      if (first < last) {
        total += counter.count(made, counted, cuts[first] + shift) + before[last] - before[first];
        counted = cuts[last] + shift;
      }
    }
    return total + counter.count(made, counted, made.length());
  }

  private int atOrAfter(int index) {
    int found = Arrays.binarySearch(cuts, index);
    return found >= 0 ? found : -found - 1;
  }

  private int atOrBefore(int index) {
    int found = Arrays.binarySearch(cuts, index);
    return found >= 0 ? found : -found - 2;
  }
}
