package dev.headroom.text.internal;

import dev.headroom.spi.Units;
import java.util.Arrays;

/** Units whose text is not finished yet: places, weights, sources, and a number to remember. */
public final class UnitList {
  private static final int FIELDS = 6;

  private int[] fields = new int[64 * FIELDS];
  private byte[] weights = new byte[64];
  private int size;

  /** Adds a unit; its parent is a number in whichever list the caller keeps parents. */
  public void add(
      int parent, int start, int end, int tag, byte weight, int sourceStart, int sourceEnd) {
    if (size == weights.length) {
      weights = Arrays.copyOf(weights, size * 2);
      fields = Arrays.copyOf(fields, size * 2 * FIELDS);
    }
    int at = size * FIELDS;
    fields[at] = parent;
    fields[at + 1] = start;
    fields[at + 2] = end;
    fields[at + 3] = tag;
    fields[at + 4] = sourceStart;
    fields[at + 5] = sourceEnd;
    weights[size++] = weight;
  }

  /** Lets the last unit end later. */
  public void extend(int end, int sourceEnd) {
    int at = (size - 1) * FIELDS;
    fields[at + 2] = end;
    fields[at + 5] = sourceEnd;
  }

  /** Number of units. */
  public int size() {
    return size;
  }

  /** The parent as given. */
  public int parent(int unit) {
    return fields[unit * FIELDS];
  }

  /** Where the unit starts. */
  public int start(int unit) {
    return fields[unit * FIELDS + 1];
  }

  /** Where the unit ends. */
  public int end(int unit) {
    return fields[unit * FIELDS + 2];
  }

  /** The number to remember. */
  public int tag(int unit) {
    return fields[unit * FIELDS + 3];
  }

  /**
   * Adds a unit to those of the finished text, cut where the text ends.
   *
   * @return its number; -1 if nothing is left of it
   */
  public int addTo(Units.Builder units, int unit, int group, int parent, int textLength) {
    return addTo(units, unit, group, parent, 0, textLength);
  }

  /** The same where the text has got a first line of {@code shift} chars since. */
  public int addTo(
      Units.Builder units, int unit, int group, int parent, int shift, int textLength) {
    int at = unit * FIELDS;
    int start = fields[at + 1] + shift;
    int end = Math.min(fields[at + 2] + shift, textLength);
    return start >= end
        ? -1
        : units.add(group, parent, start, end, weights[unit], fields[at + 4], fields[at + 5]);
  }
}
