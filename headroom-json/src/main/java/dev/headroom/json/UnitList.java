package dev.headroom.json;

import dev.headroom.spi.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Units of a text that is still being written, in arrays that grow, and their groups. */
final class UnitList {
  /** Where long texts are cut; where, among the groups. */
  final int pieces;

  /** Long cells of rows. */
  final int cells;

  private static final int LONG = 160;
  private static final int LEAD = 40;
  private static final int PIECE = 120;

  /** A line that ended so many chars before is as near as one that ends behind. */
  private static final int NEAR = 60;

  private final JsonDocument doc;
  private final List<Units.Group> groups = new ArrayList<>();
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] parents = new int[64];
  private int[] groupOf = new int[64];
  private int[] sources = new int[64];
  private int[] sourceEnds = new int[64];
  private byte[] weights = new byte[64];
  private int[] rows = new int[64];
  private int size;

  UnitList(JsonDocument doc) {
    this.doc = doc;
    this.pieces = group(Units.Group.of("", "chars").numbered(Units.Numbering.CHARS));
    this.cells = group(Units.Group.of("", "cells"));
  }

  int group(Units.Group group) {
    groups.add(group);
    return groups.size() - 1;
  }

  int groups() {
    return groups.size();
  }

  /** A name that no group of the noun has, with a number where it is taken. */
  String free(String name, String noun) {
    int same = 1;
    for (Units.Group group : groups) {
      boolean taken = group.noun().equals(noun);
      same += taken && group.name().startsWith(name) ? 1 : 0;
    }
    return same == 1 ? name : name + "." + same;
  }

  int size() {
    return size;
  }

  int parent(int unit) {
    return parents[unit];
  }

  /** Begins a unit; its end is told later. */
  int add(int group, int parent, int start, byte weight, int source, int sourceEnd) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    groupOf[size] = group;
    parents[size] = parent;
    sources[size] = source;
    sourceEnds[size] = sourceEnd;
    weights[size] = weight;
    return size++;
  }

  void end(int unit, int at) {
    ends[unit] = at;
  }

  /** Says which row of its table a unit is. */
  void row(int unit, int row) {
    rows[unit] = row;
  }

  /** Raises a weight. */
  void raise(int unit, byte weight) {
    weights[unit] = (byte) Math.max(weights[unit], weight);
  }

  int end(int unit) {
    return ends[unit];
  }

  /**
   * Cuts a long text behind its first words.
   *
   * @param at where it stands in the text being written
   * @param source where it stands in the document
   */
  void cut(int parent, int at, int source, int length, byte weight) {
    if (length < LONG) {
      return;
    }
    int end = source + length;
    int from = breakAt(doc.text, source, source + LEAD, end);
    while (from < end) {
      int to = end - from < PIECE * 3 / 2 ? end : breakAt(doc.text, from, from + PIECE, end);
      int unit = add(pieces, parent, at + from - source, weight, from, to);
      ends[unit] = at + to - source;
      from = to;
    }
  }

  /**
   * Where to cut next: behind a line that ends near, else behind the next blank; never inside an
   * escape, a pair or a word if it can be.
   */
  private static int breakAt(String text, int least, int from, int end) {
    int limit = Math.min(end, from + 40);
    for (int i = Math.max(least + LEAD / 2, from - NEAR); i < limit; i++) {
      if (text.startsWith("\\n", i - 2) && text.charAt(i - 3) != '\\') {
        return i;
      }
    }
    for (int i = from; i < limit; i++) {
      if (text.charAt(i - 1) == ' ') {
        return i;
      }
    }
    for (int i = Math.min(from, end); i < end; i++) {
      if (!Character.isLowSurrogate(text.charAt(i)) && !inEscape(text, i)) {
        return i;
      }
    }
    return end;
  }

  private static boolean inEscape(String text, int at) {
    return text.lastIndexOf('\\', at) >= at - 6;
  }

  /** The units of the finished text, at whose end the last ones may lack a line end. */
  Units build(String text) {
    Units.Builder units = Units.of(text);
    groups.forEach(units::group);
    for (int i = 0; i < size; i++) {
      int end = Math.min(text.length(), ends[i]);
      units.add(groupOf[i], parents[i], starts[i], end, weights[i], sources[i], sourceEnds[i]);
    }
    return units.build();
  }

  int[] groupOf() {
    return Arrays.copyOf(groupOf, size);
  }

  int[] rows() {
    return Arrays.copyOf(rows, size);
  }

  private void grow() {
    int capacity = size * 2;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    parents = Arrays.copyOf(parents, capacity);
    groupOf = Arrays.copyOf(groupOf, capacity);
    sources = Arrays.copyOf(sources, capacity);
    sourceEnds = Arrays.copyOf(sourceEnds, capacity);
    weights = Arrays.copyOf(weights, capacity);
    rows = Arrays.copyOf(rows, capacity);
  }
}
