package dev.headroom.text.internal.event;

/** What a line looks like once its numbers are taken out, as a hash. */
final class Skeleton {
  private static final long NUMBER = 0x9e3779b97f4a7c15L;
  private static final long FACTOR = 0x100000001b3L;

  private Skeleton() {}

  /** Hash of a slice in which every word that holds a digit counts as the same. */
  static long of(char[] chars, int start, int end) {
    long hash = 0xcbf29ce484222325L;
    int i = start;
    while (i < end) {
      char c = chars[i];
      if (!Glyphs.inWord(c)) {
        hash = (hash ^ c) * FACTOR;
        i++;
        continue;
      }
      long word = 0;
      boolean digit = false;
      do {
        digit |= c >= '0' && c <= '9';
        word = word * 131 + c;
        i++;
      } while (i < end && Glyphs.inWord(c = chars[i]));
      hash = (hash ^ (digit ? NUMBER : Groups.mix(word))) * FACTOR;
    }
    return Groups.mix(hash);
  }

  /** Hash of a slice in which every word and number counts as the same: only the marks tell. */
  static long shapeOf(char[] chars, int start, int end) {
    long hash = 0xcbf29ce484222325L;
    int i = start;
    while (i < end) {
      char c = chars[i];
      if (Glyphs.inWord(c)) {
        i = Glyphs.wordEnd(chars, i, end);
        hash = (hash ^ NUMBER) * FACTOR;
      } else {
        hash = (hash ^ c) * FACTOR;
        i++;
      }
    }
    return Groups.mix(hash);
  }
}
