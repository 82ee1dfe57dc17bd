package dev.headroom.text.internal.event;

/** What a line looks like once its numbers are taken out, as a hash. */
final class Skeleton {
  private static final long NUMBER = 0x9e3779b97f4a7c15L;
  private static final long FACTOR = 0x100000001b3L;

  private Skeleton() {}

  /** Hash of a slice in which every word that holds a digit counts as the same. */
  static long of(String text, int start, int end) {
    char[] chars = new char[end - start];
    text.getChars(start, end, chars, 0);
    return of(chars, chars.length);
  }

  /** The same of the first so many chars; an array is looked through faster than a string. */
  static long of(char[] chars, int length) {
    long hash = 0xcbf29ce484222325L;
    int i = 0;
    while (i < length) {
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
      } while (i < length && Glyphs.inWord(c = chars[i]));
      hash = (hash ^ (digit ? NUMBER : Groups.mix(word))) * FACTOR;
    }
    return Groups.mix(hash);
  }

  /** Hash of a slice in which every word and number counts as the same: only the marks tell. */
  static long shapeOf(CharSequence text, int start, int end) {
    long hash = 0xcbf29ce484222325L;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (Glyphs.inWord(c)) {
        i = Glyphs.wordEnd(text, i, end);
        hash = (hash ^ NUMBER) * FACTOR;
      } else {
        hash = (hash ^ c) * FACTOR;
        i++;
      }
    }
    return Groups.mix(hash);
  }
}
