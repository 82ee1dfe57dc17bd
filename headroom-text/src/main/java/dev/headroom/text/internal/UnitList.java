package dev.headroom.text.internal;

import dev.headroom.spi.Units;
import java.util.Arrays;

/** Units of a text that is not finished yet: where they lie in it and in the original. */
public final class UnitList {
  private static final int FIELDS = 5;

  private int[] fields = new int[64 * FIELDS];
  private byte[] weights = new byte[64];
  private int size;

  /**
   * Adds a unit. What it shows is told by {@link #from}.
   *
   * @param parent a number in whichever list the caller keeps parents
   */
  public UnitList add(int parent, int start, int end, byte weight) {
    if (size == weights.length) {
      weights = Arrays.copyOf(weights, size * 2);
      fields = Arrays.copyOf(fields, size * 2 * FIELDS);
    }
    int at = size * FIELDS;
    fields[at] = parent;
    fields[at + 1] = start;
    fields[at + 2] = end;
    weights[size++] = weight;
    return this;
  }

  /** Says where in the original lies what the last unit shows. */
  public void from(int sourceStart, int sourceEnd) {
    int at = (size - 1) * FIELDS;
    fields[at + 3] = sourceStart;
    fields[at + 4] = sourceEnd;
  }

  /** Lets the last unit end later. */
  public void extend(int end, int sourceEnd) {
    int at = (size - 1) * FIELDS;
    fields[at + 2] = end;
    fields[at + 4] = sourceEnd;
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

  /** Units of the finished text, made of those of lists. */
  public static final class Finished {
    private final Units.Builder units;
    private final int shift;
    private final int textLength;

    /** For units of this text. */
    public Finished(String text) {
      this(text, 0);
    }

    /** For a text that got a first line of {@code shift} chars after its units were collected. */
    public Finished(String text, int shift) {
      this.units = Units.of(text);
      this.shift = shift;
      this.textLength = text.length();
    }

    /** Declares a group; returns its number. */
    public int group(Units.Group group) {
      return units.group(group);
    }

    /**
     * Adds a unit of a list, cut where the text ends.
     *
     * @return its number; -1 if nothing is left of it
     */
    public int add(UnitList list, int unit, int group, int parent) {
      int at = unit * FIELDS;
      int[] fields = list.fields;
      int start = fields[at + 1] + shift;
      int end = Math.min(fields[at + 2] + shift, textLength);
      byte weight = list.weights[unit];
      return start >= end
          ? -1
          : units.add(group, parent, start, end, weight, fields[at + 3], fields[at + 4]);
    }

    /** Number of units so far. */
    public int size() {
      return units.size();
    }

    /** The units. */
    public Units build() {
      return units.build();
    }
  }
}
