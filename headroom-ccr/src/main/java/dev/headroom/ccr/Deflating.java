package dev.headroom.ccr;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Deflate at its quickest level, from the JDK: no dependency, no {@code Unsafe}, and unable to read
 * or write outside its arrays whatever the input. Deflaters hold a quarter of a megabyte outside
 * the heap and are slow to make, so that idle ones are kept for the next caller. Thread-safe.
 */
final class Deflating {
  /** Times that most content grows when inflated; more is possible, up to 1032. */
  private static final long USUAL_EXPANSION = 32;

  private final ConcurrentLinkedDeque<Deflater> deflaters = new ConcurrentLinkedDeque<>();
  private final ConcurrentLinkedDeque<Inflater> inflaters = new ConcurrentLinkedDeque<>();

  /**
   * Deflates into an array from an index on.
   *
   * @return bytes written, or -1 if they would not be fewer than there is room for
   */
  int deflate(byte[] plain, byte[] into, int from) {
    Deflater pooled = deflaters.poll();
    Deflater deflater = pooled != null ? pooled : new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      int written = deflater.deflate(into, from, into.length - from);
      return deflater.finished() && written < into.length - from ? written : -1;
    } finally {
      deflater.reset();
      deflaters.push(deflater);
    }
  }

  /**
   * Inflates an array from an index on.
   *
   * @param length bytes to expect; a claim read from disk, so that room is made only as the bytes
   *     come
   */
  byte[] inflate(byte[] deflated, int from, int length) throws CorruptException {
    if (length < 0) {
      throw new CorruptException("length " + length);
    }
    Inflater pooled = inflaters.poll();
    Inflater inflater = pooled != null ? pooled : new Inflater(true);
    try {
      inflater.setInput(deflated, from, deflated.length - from);
      long usual = USUAL_EXPANSION * deflated.length;
      byte[] plain = new byte[(int) Math.min(length, usual)];
      int read = inflater.inflate(plain);
      while (read == plain.length && read < length) {
        plain = Arrays.copyOf(plain, (int) Math.min(length, 2L * read));
        read += inflater.inflate(plain, read, plain.length - read);
      }
      return read == plain.length ? plain : Arrays.copyOf(plain, read);
    } catch (DataFormatException e) {
      throw new CorruptException("not deflated", e);
    } finally {
      inflater.reset();
      inflaters.push(inflater);
    }
  }
}
