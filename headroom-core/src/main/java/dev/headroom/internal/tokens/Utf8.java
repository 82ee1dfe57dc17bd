package dev.headroom.internal.tokens;

import java.nio.charset.StandardCharsets;

/** UTF-8 as counters see it: Java's own, in which a lone surrogate is {@code ?}. */
final class Utf8 {
  private Utf8() {}

  /** The bytes of {@code text[from, end)}. */
  static byte[] encode(String text, int from, int end) {
    return text.substring(from, end).getBytes(StandardCharsets.UTF_8);
  }

  /** The number of these bytes. */
  static int length(String text, int from, int end) {
    int bytes = 0;
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      if (c < 0x80) {
        bytes++;
      } else if (c < 0x800) {
        bytes += 2;
      } else if (!Character.isSurrogate(c)) {
        bytes += 3;
      } else if (at + 1 < end && isPair(c, text.charAt(at + 1))) {
        bytes += 4;
        at++;
      } else {
        bytes++;
      }
    }
    return bytes;
  }

  /** Whether an index lies within a pair of surrogates. */
  static boolean splitsPair(String text, int index) {
    return index > 0 && index < text.length() && isPair(text.charAt(index - 1), text.charAt(index));
  }

  private static boolean isPair(char first, char second) {
    return Character.isHighSurrogate(first) && Character.isLowSurrogate(second);
  }
}
