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
    List<AddressTable> tables = new ArrayList<>();
    String[] labels = GroupLabels.of(units.groups());
    for (int group = 0; group < units.groups().size(); group++) {
      if (units.groups().get(group).numbering() != Units.Numbering.CHARS) {
        tables.add(of(units, group, labels[group]));
      }
    }
    return tables;
  }

  private static AddressTable of(Units units, int group, String label) {
    int size = 0;
    for (int u = 0; u < units.size(); u++) {
      size += units.group(u) == group ? 1 : 0;
    }
    int[] starts = new int[size];
    int[] ends = new int[size];
    Map<Integer, String> names = new TreeMap<>();
    int i = 0;
    for (int u = 0; u < units.size(); u++) {
      if (units.group(u) == group) {
        starts[i] = units.sourceStart(u);
        ends[i] = units.sourceEnd(u);
        if (!units.name(u).isEmpty()) {
          names.put(i, units.name(u));
        }
        i++;
      }
    }
    Units.Group g = units.groups().get(group);
    return new AddressTable(g.name(), label, g.noun(), g.numbering(), starts, ends, names);
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
