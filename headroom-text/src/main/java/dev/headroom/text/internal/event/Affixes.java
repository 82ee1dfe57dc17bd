package dev.headroom.text.internal.event;

/** How many chars at either end all values of a column share, cut where words and numbers meet. */
final class Affixes {
  private final Matrix matrix;
  private final char[] chars;

  /** So many chars of a value must be left. */
  private final int least;

  private int prefix;
  private int suffix;

  private Affixes(Matrix matrix, int least) {
    this.matrix = matrix;
    this.least = least;
    this.chars = matrix.chars();
  }

  /** Length of the common beginning and of the common end; so much of a value is left at least. */
  static int[] of(Matrix matrix, int[] rows, int column, int least) {
    Affixes affixes = new Affixes(matrix, least);
    affixes.measure(rows, column);
    return new int[] {affixes.prefix, affixes.suffix};
  }

  private void measure(int[] rows, int column) {
    int first = matrix.id(column, rows[0]);
    prefix = Math.max(0, matrix.valueEnd(first) - matrix.valueStart(first) - least);
    suffix = prefix;
    int last = -1;
    for (int row : rows) {
      int id = matrix.id(column, row);
      if (id != last) {
        shrink(first, id);
        last = id;
      }
      if (prefix == 0 && suffix == 0) {
        return;
      }
    }
    cutAtBoundary(rows, column);
  }

  private void shrink(int one, int other) {
    int a = matrix.valueStart(one);
    int b = matrix.valueStart(other);
    int aEnd = matrix.valueEnd(one);
    int bEnd = matrix.valueEnd(other);
    int most = Math.max(0, bEnd - b - least);
    prefix = Math.min(prefix, most);
    suffix = Math.min(suffix, most);
    int same = 0;
    while (same < prefix && chars[a + same] == chars[b + same]) {
      same++;
    }
    prefix = same;
    same = 0;
    while (same < suffix && chars[aEnd - 1 - same] == chars[bEnd - 1 - same]) {
      same++;
    }
    suffix = same;
  }

  /** Shortens both until no value is cut inside a word or a number, and they do not overlap. */
  private void cutAtBoundary(int[] rows, int column) {
    while (prefix > 0 && !prefixEnds(rows, column)) {
      prefix--;
    }
    while (suffix > 0 && !suffixStarts(rows, column)) {
      suffix--;
    }
    for (int row : rows) {
      int id = matrix.id(column, row);
      int length = matrix.valueEnd(id) - matrix.valueStart(id);
      if (prefix + suffix > length - least) {
        suffix = 0;
      }
    }
  }

  private boolean prefixEnds(int[] rows, int column) {
    for (int row : rows) {
      int at = matrix.valueStart(matrix.id(column, row)) + prefix;
      if (!boundary(at)) {
        return false;
      }
    }
    return true;
  }

  private boolean suffixStarts(int[] rows, int column) {
    for (int row : rows) {
      int at = matrix.valueEnd(matrix.id(column, row)) - suffix;
      if (!boundary(at)) {
        return false;
      }
    }
    return true;
  }

  /** Beside a mark, or between the letters and the digits of a word such as {@code core7}. */
  private boolean boundary(int at) {
    if (at == 0 || at == chars.length) {
      return true;
    }
    byte before = Glyphs.of(chars[at - 1]);
    byte after = Glyphs.of(chars[at]);
    if (before == Glyphs.MARK || after == Glyphs.MARK) {
      return true;
    }
    return before != after && run(at - 1, -1, before) && run(at, 1, after);
  }

  /** Whether the word goes on in this direction with chars of this class only. */
  private boolean run(int from, int step, byte kind) {
    int i = from;
    while (i >= 0 && i < chars.length && Glyphs.inWord(chars[i])) {
      if (Glyphs.of(chars[i]) != kind) {
        return false;
      }
      i += step;
    }
    return true;
  }
}
