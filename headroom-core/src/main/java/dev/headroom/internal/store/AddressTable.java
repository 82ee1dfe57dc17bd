package dev.headroom.internal.store;

import dev.headroom.internal.mark.GroupLabels;
import dev.headroom.spi.Span;
import dev.headroom.spi.Units;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the units of one group lie in the original, by number. Stored beside it, so that a
 * retrieval needs no parser and means the same after an upgrade.
 *
 * @param name of the group
 * @param label what markers call the group
 * @param noun of the group
 * @param numbering what its numbers mean
 * @param starts of the units in the original
 * @param ends of the units in the original
 * @param names of units that have one, by index
 */
public record AddressTable(
    String name,
    String label,
    String noun,
    Units.Numbering numbering,
    int[] starts,
    int[] ends,
    Map<Integer, String> names) {

  private static final int VERSION = 2;

  /** The tables of a view's groups; those numbered by chars need none. */
  public static List<AddressTable> of(Units units) {
    List<Units.Group> groups = units.groups();
    int[] sizes = new int[groups.size()];
    for (int u = 0; u < units.size(); u++) {
      sizes[units.group(u)]++;
    }
    String[] labels = GroupLabels.of(groups);
    List<AddressTable> all = new ArrayList<>();
    for (int g = 0; g < sizes.length; g++) {
      all.add(empty(groups.get(g), labels[g], sizes[g]));
    }
    int[] filled = new int[sizes.length];
    for (int u = 0; u < units.size(); u++) {
      int group = units.group(u);
      all.get(group).set(filled[group]++, units, u);
    }
    return all.stream().filter(table -> table.numbering != Units.Numbering.CHARS).toList();
  }

  private static AddressTable empty(Units.Group group, String label, int size) {
    return new AddressTable(
        group.name(),
        label,
        group.noun(),
        group.numbering(),
        new int[size],
        new int[size],
        new TreeMap<>());
  }

  private void set(int index, Units units, int unit) {
    starts[index] = units.sourceStart(unit);
    ends[index] = units.sourceEnd(unit);
    if (!units.name(unit).isEmpty()) {
      names.put(index, units.name(unit));
    }
  }

  /** Number of units. */
  public int size() {
    return starts.length;
  }

  /** Place of a unit in the original, by index from 0. */
  public Span span(int index) {
    return new Span(starts[index], ends[index]);
  }

  /** Delta-coded, two to four bytes a unit. */
  public byte[] encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 + 3 * starts.length);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(cut(name));
      out.writeUTF(label);
      out.writeUTF(noun);
      out.writeUTF(numbering.name());
      writeInt(out, starts.length);
      int previous = 0;
      for (int i = 0; i < starts.length; i++) {
        int delta = starts[i] - previous;
        writeInt(out, delta << 1 ^ delta >> 31);
        writeInt(out, ends[i] - starts[i]);
        previous = starts[i];
      }
      writeInt(out, names.size());
      for (Map.Entry<Integer, String> entry : names.entrySet()) {
        writeInt(out, entry.getKey());
        out.writeUTF(cut(entry.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The table of bytes made by {@link #encode}.
   *
   * @throws IOException if they are not such
   */
  public static AddressTable decode(byte[] bytes) throws IOException {
    TableBytes in = new TableBytes(bytes);
    if (in.next() != VERSION) {
      throw new IOException("unknown version of an address table");
    }
    String name = in.text();
    String label = in.text();
    String noun = in.text();
    Units.Numbering numbering = numbering(in.text());
    int size = in.number();
    if (size < 0 || size > bytes.length) {
      throw new IOException("malformed address table");
    }
    int[] starts = new int[size];
    int[] ends = new int[size];
    int previous = 0;
    for (int i = 0; i < size; i++) {
      int zigzag = in.number();
      starts[i] = previous + (zigzag >>> 1 ^ -(zigzag & 1));
      ends[i] = starts[i] + in.number();
      if (starts[i] < 0 || ends[i] < starts[i]) {
        throw new IOException("malformed address table");
      }
      previous = starts[i];
    }
    Map<Integer, String> names = new TreeMap<>();
    for (int left = in.number(); left > 0; left--) {
      int index = in.number();
      names.put(index, in.text());
    }
    return new AddressTable(name, label, noun, numbering, starts, ends, names);
  }

  private static Units.Numbering numbering(String name) throws IOException {
    try {
      return Units.Numbering.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IOException("malformed address table", e);
    }
  }

  /** Names are cut where a table could not hold them; they stay findable by their beginning. */
  private static String cut(String name) {
    return name.length() <= 20_000 ? name : name.substring(0, 20_000);
  }

  private static void writeInt(DataOutputStream out, int value) throws IOException {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out.writeByte((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }
}
