package dev.headroom.text.diff;

import java.util.Arrays;

/** Parts of a diff in text order: where each lies, what it lies in, and what it is. */
final class DiffParts {
  private static final int FIELDS = 4;

  private int[] fields = new int[64 * FIELDS];
  private int size;

  /**
   * Adds a part.
   *
   * @param parent number of the part around it, in the list of those; -1 if it has none
   * @param kind what its list tells parts apart by; 0 if nothing
   */
  void add(int parent, int start, int end, int kind) {
    int at = size++ * FIELDS;
    if (at == fields.length) {
      fields = Arrays.copyOf(fields, at * 2);
    }
    fields[at] = parent;
    fields[at + 1] = start;
    fields[at + 2] = end;
    fields[at + 3] = kind;
  }

  /** Lets the last part end here. */
  void extend(int end) {
    fields[(size - 1) * FIELDS + 2] = end;
  }

  int size() {
    return size;
  }

  int parent(int part) {
    return fields[part * FIELDS];
  }

  /** Index of its first char. */
  int start(int part) {
    return fields[part * FIELDS + 1];
  }

  /** Index after its last. */
  int end(int part) {
    return fields[part * FIELDS + 2];
  }

  int kind(int part) {
    return fields[part * FIELDS + 3];
  }
}
