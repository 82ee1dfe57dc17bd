package dev.headroom.text.internal.event;

import java.util.Arrays;

/**
 * The common form of events of one or several types: fields between white space, and how far each
 * is the same in all of them.
 *
 * <p>Types join a pattern as in Drain (He, Zhu, Zheng, Lyu: Drain, an online log parsing approach
 * with fixed depth tree, ICWS 2017), by their number of fields and the share of equal ones; numbers
 * were taken out before, so a type stands for all its lines and the work is per type.
 */
final class Pattern {
  /** The words of the field are the same everywhere; only numbers differ. */
  static final byte SAME = 0;

  /** The marks of the field are the same everywhere; words differ too. */
  static final byte SHAPE = 1;

  /** Nothing is common. */
  static final byte FREE = 2;

  /** Share of the fields that two types must have in common, in percent. */
  private static final int COMMON_PERCENT = 70;

  /** The same for two patterns whose tables save little. */
  private static final int RESEMBLING_PERCENT = 50;

  private final long[] skeletons;
  private final long[] shapes;
  private final long gaps;
  private final byte[] modes;
  private int restFrom = Integer.MAX_VALUE;
  private boolean lead;

  private Pattern(long[] skeletons, long[] shapes, long gaps) {
    this.skeletons = skeletons;
    this.shapes = shapes;
    this.gaps = gaps;
    this.modes = new byte[skeletons.length];
  }

  /** Reads the fields of a slice. */
  static Pattern of(char[] chars, int start, int end) {
    long[] skeletons = new long[16];
    long[] shapes = new long[16];
    int size = 0;
    long gaps = 0;
    int i = start;
    while (i < end) {
      if (Glyphs.isSpace(chars[i])) {
        gaps = Groups.mix(gaps * 31 + chars[i] + 1); // a NUL is a space too, and no 0
        i++;
        continue;
      }
      gaps = gaps * 31 + 1;
      int fieldEnd = Glyphs.fieldEnd(chars, i, end);
      if (size == skeletons.length) {
        skeletons = Arrays.copyOf(skeletons, size * 2);
        shapes = Arrays.copyOf(shapes, size * 2);
      }
      skeletons[size] = Skeleton.of(chars, i, fieldEnd);
      shapes[size++] = Skeleton.shapeOf(chars, i, fieldEnd);
      i = fieldEnd;
    }
    return new Pattern(Arrays.copyOf(skeletons, size), Arrays.copyOf(shapes, size), gaps);
  }

  /** The pattern of lines whose first fields are alike; what follows is one free text. */
  static Pattern ofHead(int fields) {
    Pattern pattern = new Pattern(new long[fields + 1], new long[fields + 1], 0);
    pattern.restFrom = fields;
    return pattern;
  }

  /** The pattern of lines that begin with a time alike; what follows is one free text. */
  static Pattern ofLead() {
    Pattern pattern = new Pattern(new long[0], new long[0], 0);
    pattern.lead = true;
    return pattern;
  }

  /** Whether only the {@link Lead} of the lines is alike. */
  boolean isLead() {
    return lead;
  }

  /** Whether the events of a type differ only in words with a digit, as their whole is alike. */
  boolean isWhole() {
    return !lead && restFrom == Integer.MAX_VALUE;
  }

  /** From this field on the rest of the line is one column. */
  int restFrom() {
    return restFrom;
  }

  /** What two patterns must agree in before they can join: number of fields and white space. */
  long key() {
    return Groups.mix(gaps * 31 + skeletons.length);
  }

  int fields() {
    return modes.length;
  }

  byte mode(int field) {
    return modes[field];
  }

  /** Whether another pattern of the same {@link #key} has at least half of its fields in common. */
  boolean resembles(Pattern other) {
    int length = modes.length;
    int common = 0;
    for (int f = 0; f < length && length == other.modes.length; f++) {
      boolean same = modes[f] == SAME && other.modes[f] == SAME;
      if (same && skeletons[f] == other.skeletons[f]) {
        common++;
      }
    }
    return length >= 3 && common * 100 >= length * RESEMBLING_PERCENT;
  }

  /** Whether a type of the same {@link #key} has enough in common with this pattern. */
  boolean fits(Pattern other) {
    int length = modes.length;
    if (length != other.modes.length || length < 3) {
      return false;
    }
    int common = 0;
    for (int f = 0; f < length; f++) {
      if (modes[f] == SAME && skeletons[f] == other.skeletons[f]) {
        common++;
      }
    }
    return common * 100 >= length * COMMON_PERCENT;
  }

  /** Takes a fitting type or pattern in. */
  void join(Pattern other) {
    for (int f = 0; f < modes.length; f++) {
      modes[f] = joined(other, f);
    }
  }

  private byte joined(Pattern other, int field) {
    if (shapes[field] != other.shapes[field]) {
      return FREE;
    }
    byte differing = skeletons[field] == other.skeletons[field] ? SAME : SHAPE;
    return (byte) Math.max(differing, Math.max(modes[field], other.modes[field]));
  }

  /** A pattern of its own that matches the same. */
  Pattern copy() {
    Pattern copy = new Pattern(skeletons, shapes, gaps);
    System.arraycopy(modes, 0, copy.modes, 0, modes.length);
    return copy;
  }
}
