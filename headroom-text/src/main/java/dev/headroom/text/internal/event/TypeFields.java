package dev.headroom.text.internal.event;

/**
 * Takes further events of one type apart. They differ only in words that hold a digit; what stands
 * between these has the same length in all of them and is not looked at again.
 */
final class TypeFields {
  private final char[] chars;
  private final Values values;

  /** How many chars lie before each word with a digit, up to the one before it. */
  private final int[] skips;

  /** How many chars follow the last one. */
  private final int tail;

  /** For each column its value if it is always the same, else -1. */
  private final int[] constants;

  /** For each other column the first and last word with a digit in it, in turn. */
  private final int[] words;

  /** How many chars the column has before and after these, in turn. */
  private final int[] margins;

  /** Starts and ends of the words with a digit, in turn, of the event read last. */
  private final int[] spans;

  private TypeFields(char[] chars, Values values, int[] spans, int from, int end, int columns) {
    this.chars = chars;
    this.values = values;
    this.spans = spans;
    this.skips = new int[spans.length / 2];
    int before = from;
    for (int w = 0; w < skips.length; w++) {
      skips[w] = spans[2 * w] - before;
      before = spans[2 * w + 1];
    }
    this.tail = end - before;
    this.constants = new int[columns];
    this.words = new int[2 * columns];
    this.margins = new int[2 * columns];
  }

  /** What is to know of the type of an event that was read in full. */
  static TypeFields of(char[] chars, int from, int end, Fields fields, Values values) {
    int[] spans = fields.numbers(from, end);
    TypeFields type = new TypeFields(chars, values, spans, from, end, fields.size());
    int word = 0;
    for (int c = 0; c < fields.size(); c++) {
      int start = fields.start(c);
      int stop = fields.end(c);
      while (2 * word < spans.length && spans[2 * word] < start) {
        word++;
      }
      int last = word;
      while (2 * last < spans.length && spans[2 * last] < stop) {
        last++;
      }
      type.constants[c] = last == word ? values.intern(start, stop) : -1;
      if (last > word) {
        type.words[2 * c] = word;
        type.words[2 * c + 1] = last - 1;
        type.margins[2 * c] = spans[2 * word] - start;
        type.margins[2 * c + 1] = stop - spans[2 * last - 1];
      }
    }
    return type;
  }

  /**
   * Reads an event of this type into a row of the columns.
   *
   * @return whether it is of this type, as far as its length tells
   */
  boolean read(int from, int end, int[][] ids, int row) {
    int i = from;
    for (int w = 0; w < skips.length; w++) {
      i += skips[w];
      if (i >= end) {
        return false;
      }
      spans[2 * w] = i;
      do {
        i++;
      } while (i < end && Glyphs.inWord(chars[i]));
      spans[2 * w + 1] = i;
    }
    if (i + tail != end) {
      return false;
    }
    for (int c = 0; c < constants.length; c++) {
      int id = constants[c];
      if (id < 0) {
        int start = spans[2 * words[2 * c]] - margins[2 * c];
        id = values.intern(start, spans[2 * words[2 * c + 1] + 1] + margins[2 * c + 1]);
      }
      ids[c][row] = id;
    }
    return true;
  }
}
