package dev.headroom.internal.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** The bytes of an address table, read from front to back without a stream's locks. */
final class TableBytes {
  private final byte[] bytes;
  private int at;

  TableBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  byte next() throws EOFException {
    if (at == bytes.length) {
      throw new EOFException();
    }
    return bytes[at++];
  }

  /** A number of one to five bytes, seven bits in each. */
  int number() throws IOException {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = next();
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IOException("malformed number");
  }

  /** A text as {@link java.io.DataOutput#writeUTF} writes it. */
  String text() throws IOException {
    DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at));
    String text = in.readUTF();
    at = bytes.length - in.available();
    return text;
  }
}
