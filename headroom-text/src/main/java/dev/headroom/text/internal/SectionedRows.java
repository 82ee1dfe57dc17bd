package dev.headroom.text.internal;

import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.Weights;
import java.util.Arrays;

/**
 * Units of a folded text while it is being written, on two levels: sections (directories, files,
 * commits), and the rows in them. All places are indexes into the text being written; sources are
 * indexes into the original. Not thread-safe.
 */
public final class SectionedRows {
  private final UnitList sections = new UnitList();
  private final UnitList rows = new UnitList();

  /**
   * The finished units.
   *
   * @param units sections, each followed by its rows
   * @param sectionOf the section that a unit is or lies in, counted from 0 as they were begun
   */
  public record Built(Units units, int[] sectionOf) {}

  /** Begins a section, which is as long as what is added to it. */
  public void section(int start, int sourceStart) {
    sections.add(-1, start, start, Weights.NORMAL).from(sourceStart, sourceStart);
  }

  /** Lets the section begun last reach to here. */
  public void extendSection(int end, int sourceEnd) {
    sections.extend(end, sourceEnd);
  }

  /** Adds a row to the section begun last, which is not extended by it. */
  public void row(int start, int end, byte weight, int sourceStart, int sourceEnd) {
    rows.add(sections.size() - 1, start, end, weight).from(sourceStart, sourceEnd);
  }

  /** Lets the row added last, and its section, reach to here. */
  public void extendRow(int end, int sourceEnd) {
    rows.extend(end, sourceEnd);
    sections.extend(end, sourceEnd);
  }

  /** Number of sections so far. */
  public int sections() {
    return sections.size();
  }

  /** The units of the finished text, cut where it ends. */
  public Built build(String text, Group sectionGroup, Group rowGroup) {
    return build(text, 0, sectionGroup, rowGroup);
  }

  /** The same where the text has got a first line of {@code shift} chars since. */
  public Built build(String text, int shift, Group sectionGroup, Group rowGroup) {
    UnitList.Finished units = new UnitList.Finished(text, shift);
    int outer = units.group(sectionGroup);
    int inner = units.group(rowGroup);
    int[] sectionOf = new int[sections.size() + rows.size()];
    int row = 0;
    for (int section = 0; section < sections.size(); section++) {
      sectionOf[units.size()] = section;
      int parent = units.add(sections, section, outer, -1);
      while (row < rows.size() && rows.parent(row) == section) {
        sectionOf[units.size()] = section;
        units.add(rows, row++, inner, parent);
      }
    }
    return new Built(units.build(), Arrays.copyOf(sectionOf, units.size()));
  }
}
