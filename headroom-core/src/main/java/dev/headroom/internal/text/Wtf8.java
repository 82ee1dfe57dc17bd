package dev.headroom.internal.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * UTF-8 in which every {@code String} survives: a lone surrogate takes the three bytes its code
 * unit would have (WTF-8, https://simonsapin.github.io/wtf-8/). Equal to UTF-8 for all other texts.
 */
public final class Wtf8 {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int CHUNK = 1 << 12;

  /** Chars in a part, so that it stays in the cache: {@value}. */
  private static final int FED = 1 << 13;

  /** Longer texts are never encoded at once, in chars: {@value}. */
  private static final int LONG = 1 << 20;

  private Wtf8() {}

  /** The bytes of a text; a long one in parts, since the JDK takes twice the room for it. */
  public static byte[] encode(String text) {
    if (text.length() <= LONG) {
      return encodeAtOnce(text);
    }
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(length(text)));
    feed(text, bytes::put);
    return bytes.array();
  }

  private static byte[] encodeAtOnce(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (isAscii(text, utf8) || isWellFormed(text)) {
      return utf8;
    }
    byte[] out = new byte[Math.toIntExact(length(text))];
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      int codePoint = text.codePointAt(i);
      if (codePoint < 0x80) {
        out[at++] = (byte) codePoint;
      } else if (codePoint < 0x800) {
        out[at++] = (byte) (0xC0 | codePoint >> 6);
        out[at++] = (byte) (0x80 | codePoint & 0x3F);
      } else if (codePoint < 0x10000) {
        out[at++] = (byte) (0xE0 | codePoint >> 12);
        out[at++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        out[at++] = (byte) (0x80 | codePoint & 0x3F);
      } else {
        out[at++] = (byte) (0xF0 | codePoint >> 18);
        out[at++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
        out[at++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        out[at++] = (byte) (0x80 | codePoint & 0x3F);
        i++;
      }
    }
    return out;
  }

  /**
   * The text of bytes made by {@link #encode}.
   *
   * @throws IllegalArgumentException if the bytes are not such
   */
  public static String decode(byte[] bytes) {
    // What the JDK cannot read becomes this char; a text that has it by itself is read twice.
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? text : decodeWithSurrogates(bytes);
  }

  /** Number of bytes of a text; about 1 GB/s. */
  public static long length(String text) {
    long bytes = text.length();
    char[] chunk = new char[Math.min(CHUNK, text.length())];
    for (int from = 0; from < text.length(); from += CHUNK) {
      int size = copy(text, from, chunk);
      for (int i = 0; i < size; i++) {
        char c = chunk[i];
        bytes += c < 0x80 ? 0 : c < 0x800 ? 1 : 2;
        if (Character.isHighSurrogate(c) && isPair(text, from + i)) {
          bytes -= 2; // four bytes for two chars
        }
      }
    }
    return bytes;
  }

  /**
   * Hands on the bytes of a text in parts: less memory, and faster, than to have them all at once.
   */
  static void feed(String text, Consumer<byte[]> consumer) {
    for (int from = 0; from < text.length(); ) {
      int end = Math.min(text.length(), from + FED);
      end -= end < text.length() && isPair(text, end - 1) ? 1 : 0;
      consumer.accept(encodeAtOnce(text.substring(from, end)));
      from = end;
    }
  }

  /** Whether the bytes, one for each char, read back; a lone surrogate became a question mark. */
  private static boolean isAscii(String text, byte[] utf8) {
    return utf8.length == text.length()
        && new String(utf8, StandardCharsets.ISO_8859_1).equals(text);
  }

  private static boolean isWellFormed(String text) {
    char[] chunk = new char[Math.min(CHUNK, text.length())];
    boolean paired = false; // the next char is the second of a pair
    for (int from = 0; from < text.length(); from += CHUNK) {
      int size = copy(text, from, chunk);
      for (int i = 0; i < size; i++) {
        if (Character.isSurrogate(chunk[i])) {
          if (!paired && !isPair(text, from + i)) {
            return false;
          }
          paired = !paired;
        }
      }
    }
    return true;
  }

  /** The chars from an index on, as many as there is room for: far faster than one by one. */
  private static int copy(String text, int from, char[] chunk) {
    int size = Math.min(chunk.length, text.length() - from);
    text.getChars(from, from + size, chunk, 0);
    return size;
  }

  private static boolean isPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  private static String decodeWithSurrogates(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length);
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      int extra = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : -1;
      if (extra < 0 || i + extra >= bytes.length) {
        throw new IllegalArgumentException("byte " + i + " of " + bytes.length + " is malformed");
      }
      int codePoint = extra == 0 ? lead : lead & (0x3F >> extra);
      for (int k = 1; k <= extra; k++) {
        int next = bytes[i + k] & 0xFF;
        if ((next & 0xC0) != 0x80) {
          throw new IllegalArgumentException("byte " + (i + k) + " is malformed");
        }
        codePoint = codePoint << 6 | next & 0x3F;
      }
      if (codePoint > Character.MAX_CODE_POINT) {
        throw new IllegalArgumentException("byte " + i + " is malformed");
      }
      out.appendCodePoint(codePoint);
      i += extra + 1;
    }
    return out.toString();
  }
}
