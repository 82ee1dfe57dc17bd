package dev.headroom.text.internal;

import java.util.Arrays;

/** Blocks of a text in order, end to end, in arrays. Not thread-safe. */
final class BlockList {
  /** Title line of a document among several, {@code Title: ...}. */
  static final int LEVEL_DOCUMENT = 0;

  /** A line that stands alone like a heading, or a rule between chunks. */
  static final int LEVEL_CAPTION = 7;

  enum Kind {
    /** Heads everything up to the next heading of its level or above. */
    HEADING,
    /** A paragraph: split into sentences. */
    PARAGRAPH,
    /** A list item: split into sentences. */
    ITEM,
    /** Code, front matter: never split. */
    VERBATIM,
    /** Header rows, then rows. */
    TABLE
  }

  private static final Kind[] KINDS = Kind.values();

  private byte[] kinds = new byte[64];
  private byte[] levels = new byte[64];
  private int[] starts = new int[64];
  private int[] heads = new int[64];
  private int size;

  int size() {
    return size;
  }

  Kind kind(int block) {
    return KINDS[kinds[block]];
  }

  /** Of a heading: 0 for a document, 1 to 6 as in Markdown, 7 for a caption. */
  int level(int block) {
    return levels[block];
  }

  int start(int block) {
    return starts[block];
  }

  /** Where the block's own text ends and what it heads begins; for headings and tables. */
  int head(int block) {
    return heads[block];
  }

  void add(Kind kind, int level, int start, int head) {
    if (size == starts.length) {
      int capacity = size + (size >> 1);
      kinds = Arrays.copyOf(kinds, capacity);
      levels = Arrays.copyOf(levels, capacity);
      starts = Arrays.copyOf(starts, capacity);
      heads = Arrays.copyOf(heads, capacity);
    }
    kinds[size] = (byte) kind.ordinal();
    levels[size] = (byte) level;
    starts[size] = start;
    heads[size] = head;
    size++;
  }

  /** Makes a heading that turned out to be none an ordinary paragraph. */
  void demote(int block) {
    kinds[block] = (byte) Kind.PARAGRAPH.ordinal();
  }

  /** Lets the last block's own text reach further. */
  void extendHead(int head) {
    heads[size - 1] = head;
  }

  /** A blank line right after a heading belongs to its own text. */
  void blankAfterHead(int at, int next) {
    if (size > 0 && kind(size - 1) == Kind.HEADING && heads[size - 1] == at) {
      heads[size - 1] = next;
    }
  }

  /** End of a block: the start of the next one. */
  int end(int block, int textEnd) {
    return block + 1 < size ? starts[block + 1] : textEnd;
  }

  /** For every heading where its section ends: at the next heading of its level or above. */
  int[] sectionEnds(int textEnd) {
    int[] ends = new int[size];
    int[] open = new int[LEVEL_CAPTION + 1];
    Arrays.fill(open, -1);
    for (int block = 0; block < size; block++) {
      if (kind(block) == Kind.HEADING) {
        close(open, levels[block], starts[block], ends);
        open[levels[block]] = block;
      }
    }
    close(open, 0, textEnd, ends);
    return ends;
  }

  private static void close(int[] open, int fromLevel, int at, int[] ends) {
    for (int level = fromLevel; level < open.length; level++) {
      if (open[level] >= 0) {
        ends[open[level]] = at;
        open[level] = -1;
      }
    }
  }
}
