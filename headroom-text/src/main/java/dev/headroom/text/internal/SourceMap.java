package dev.headroom.text.internal;

import java.util.Arrays;

/**
 * Where the blocks of a derived text come from in the original. Blocks are added in text order; a
 * char belongs to the last block that starts at or before it. Not thread-safe.
 */
public final class SourceMap {
  private int[] texts = new int[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;

  /** No blocks yet. */
  public SourceMap() {}

  /**
   * From this place of the text on, the original's chars {@code start} to {@code end} are shown.
   */
  public void add(int text, int start, int end) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    int earliest = size == 0 ? 0 : starts[size - 1]; // in the order of the text, always
    texts[size] = text;
    starts[size] = Math.max(earliest, start);
    ends[size] = Math.max(starts[size], end);
    size++;
  }

  /** The last block reaches further. */
  public void extend(int end) {
    if (size > 0) {
      ends[size - 1] = Math.max(ends[size - 1], end);
    }
  }

  int start(int text) {
    return size == 0 ? 0 : starts[block(text)];
  }

  /** End of the original's part shown between two places of the text. */
  int end(int text, int textEnd) {
    if (size == 0) {
      return 0;
    }
    int last = block(textEnd - 1);
    int end = ends[last];
    for (int block = block(text); block < last && last - block < 64; block++) {
      end = Math.max(end, ends[block]);
    }
    return end;
  }

  private int block(int text) {
    int found = Arrays.binarySearch(texts, 0, size, text);
    return Math.max(0, found >= 0 ? found : -found - 2);
  }
}
