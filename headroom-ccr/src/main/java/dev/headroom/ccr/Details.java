package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Entry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All of an entry but its bytes: small, and the only part that may grow later. */
record Details(String mediaType, String writtenBy, List<byte[]> addresses) {

  static Details of(Entry entry) {
    return new Details(entry.mediaType(), entry.writtenBy(), entry.addresses());
  }

  /** These details and, after them, the address tables of an entry that are not here yet. */
  Details and(Entry entry) {
    List<byte[]> all = new ArrayList<>(addresses);
    for (byte[] table : entry.addresses()) {
      if (all.stream().noneMatch(known -> Arrays.equals(known, table))) {
        all.add(table);
      }
    }
    return new Details(mediaType, writtenBy, all);
  }

  /** Whether all address tables of an entry are here. */
  boolean has(Entry entry) {
    return and(entry).addresses().size() == addresses.size();
  }

  Entry entry(String id, byte[] bytes) {
    return new Entry(id, bytes, mediaType, addresses, writtenBy);
  }

  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(mediaType);
      out.writeUTF(writtenBy);
      out.writeInt(addresses.size());
      for (byte[] table : addresses) {
        out.writeInt(table.length);
        out.write(table);
      }
    } catch (IOException e) {
      throw new StoreException("media type or compressor name is too long to keep", e);
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #toBytes} wrote, once its digest was found right. */
  static Details from(byte[] bytes) throws CorruptException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String mediaType = in.readUTF();
      String writtenBy = in.readUTF();
      int count = in.readInt();
      List<byte[]> addresses = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        addresses.add(in.readNBytes(in.readInt()));
      }
      return new Details(mediaType, writtenBy, addresses);
    } catch (IOException | IllegalArgumentException e) {
      throw new CorruptException("details", e);
    }
  }
}
