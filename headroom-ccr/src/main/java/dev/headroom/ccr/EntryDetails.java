package dev.headroom.ccr;

import dev.headroom.spi.CcrStore.Entry;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All of an entry but its bytes: small, and the only part that may grow later. */
record EntryDetails(String mediaType, String writtenBy, List<byte[]> addresses) {

  static EntryDetails of(Entry entry) {
    return new EntryDetails(entry.mediaType(), entry.writtenBy(), entry.addresses());
  }

  /** These details and, after them, the address tables of an entry that are not here yet. */
  EntryDetails and(Entry entry) {
    List<byte[]> all = new ArrayList<>(addresses);
    for (byte[] table : entry.addresses()) {
      if (all.stream().noneMatch(known -> Arrays.equals(known, table))) {
        all.add(table);
      }
    }
    return new EntryDetails(mediaType, writtenBy, all);
  }

  /** Whether all address tables of an entry are here. */
  boolean has(Entry entry) {
    return and(entry).addresses().size() == addresses.size();
  }

  Entry entry(String id, byte[] bytes) {
    return new Entry(id, bytes, mediaType, addresses, writtenBy);
  }

  /** Every char of the names as it is, lone surrogates too; lengths before what they are of. */
  byte[] toBytes() {
    int tables = addresses.stream().mapToInt(table -> Integer.BYTES + table.length).sum();
    int names = Character.BYTES * (mediaType.length() + writtenBy.length());
    ByteBuffer out = ByteBuffer.allocate(3 * Integer.BYTES + names + tables);
    putChars(out, mediaType);
    putChars(out, writtenBy);
    out.putInt(addresses.size());
    for (byte[] table : addresses) {
      out.putInt(table.length).put(table);
    }
    return out.array();
  }

  /** Reads what {@link #toBytes} wrote, once its digest was found right. */
  static EntryDetails from(byte[] bytes) throws CorruptException {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      String mediaType = chars(in);
      String writtenBy = chars(in);
      int count = in.getInt();
      List<byte[]> addresses = new ArrayList<>(Math.min(count, bytes.length / Integer.BYTES));
      for (int i = 0; i < count; i++) {
        byte[] table = new byte[length(in, Byte.BYTES)];
        in.get(table);
        addresses.add(table);
      }
      return new EntryDetails(mediaType, writtenBy, addresses);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new CorruptException("details", e);
    }
  }

  private static void putChars(ByteBuffer out, String text) {
    out.putInt(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.putChar(text.charAt(i));
    }
  }

  private static String chars(ByteBuffer in) {
    char[] chars = new char[length(in, Character.BYTES)];
    in.asCharBuffer().get(chars);
    in.position(in.position() + Character.BYTES * chars.length);
    return new String(chars);
  }

  /** A length that the bytes which are left can hold. */
  private static int length(ByteBuffer in, int unit) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining() / unit) {
      throw new BufferUnderflowException();
    }
    return length;
  }
}
