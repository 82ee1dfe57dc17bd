package dev.headroom.ccr;

import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * LZ4 blocks: a third to a half of the size of most text, read back at several gigabytes a second.
 * By the library's native code where the platform can load it, else in Java without {@code Unsafe}.
 * Thread-safe.
 */
final class Packing {
  /** Bytes below which packing saves less than it costs. */
  private static final int LEAST_BYTES = 128;

  /** Most bytes that a packed one can stand for, by the format. */
  private static final long MOST_EXPANSION = 255;

  private static final LZ4Factory CODEC = codec();
  private static final LZ4Compressor PACKER = CODEC.fastCompressor();
  private static final LZ4SafeDecompressor UNPACKER = CODEC.safeDecompressor();

  private Packing() {}

  private static LZ4Factory codec() {
    try {
      return LZ4Factory.nativeInstance();
    } catch (LinkageError | RuntimeException e) {
      return LZ4Factory.safeInstance();
    }
  }

  /** Bytes of an array that {@link #pack} can use, whatever it packs. */
  static int room(int length) {
    return PACKER.maxCompressedLength(length);
  }

  /**
   * Packs bytes into an array from an index on; what is written beyond the packed ones is
   * undefined.
   *
   * @return bytes written, or -1 if they are not fewer, or not worth it
   */
  static int pack(byte[] plain, byte[] into, int from) {
    if (plain.length < LEAST_BYTES) {
      return -1;
    }
    int packed = PACKER.compress(plain, 0, plain.length, into, from, into.length - from);
    return packed < plain.length ? packed : -1;
  }

  /**
   * Unpacks a part of an array.
   *
   * @param size of the part
   * @param length bytes to expect
   */
  static byte[] unpack(byte[] packed, int from, int size, int length) throws CorruptException {
    if (length < 0 || length > MOST_EXPANSION * size) {
      throw new CorruptException("length " + length);
    }
    try {
      byte[] plain = new byte[length];
      if (UNPACKER.decompress(packed, from, size, plain, 0, length) == length) {
        return plain;
      }
    } catch (LZ4Exception e) {
      throw new CorruptException("not packed", e);
    }
    throw new CorruptException("another length");
  }
}
