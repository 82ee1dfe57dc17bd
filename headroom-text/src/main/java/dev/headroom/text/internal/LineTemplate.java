package dev.headroom.text.internal;

/**
 * What a line says apart from its particulars, as a hash: numbers, paths and quoted words are taken
 * out, so that the second error of a kind is known from the first. Bounded by the line's length.
 */
public final class LineTemplate {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long FACTOR = 0x100000001b3L;
  private static final int MAX_QUOTED = 200;

  /** Longer lines are told apart by their beginning only. */
  private static final int MAX_CHARS = 400;

  private LineTemplate() {}

  /** Hash of a line without its numbers, paths and quoted words. */
  public static long of(CharSequence text, int start, int lineEnd) {
    int end = Math.min(lineEnd, start + MAX_CHARS);
    long hash = BASIS;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'' || c == '`') {
        int close = close(text, i, end);
        hash = (hash ^ c) * FACTOR;
        i = close < 0 ? i + 1 : close + 1;
      } else if (isWord(c) || c == '/' || c == '\\' || c == '.') {
        int stop = i;
        boolean particular = false;
        while (stop < end && isPath(text.charAt(stop))) {
          char w = text.charAt(stop);
          particular |= w == '/' || w == '\\' || (w >= '0' && w <= '9');
          stop++;
        }
        if (stop == i) {
          stop++;
        }
        hash = (hash ^ (particular ? 1 : hashOf(text, i, stop))) * FACTOR;
        i = stop;
      } else {
        if (c > ' ') {
          hash = (hash ^ c) * FACTOR;
        }
        i++;
      }
    }
    return mix(hash);
  }

  /**
   * Hash of the codes in a line: addresses, and numbers that follow a word such as {@code code} or
   * {@code signal}. Two errors of one template but with other codes are two errors.
   */
  public static long codes(CharSequence text, int start, int lineEnd) {
    int end = Math.min(lineEnd, start + MAX_CHARS);
    long hash = BASIS;
    int i = start;
    boolean afterCode = false;
    while (i < end) {
      char c = text.charAt(i);
      if (!isWord(c)) {
        i++;
        continue;
      }
      int stop = i;
      boolean digit = false;
      while (stop < end && isWord(text.charAt(stop))) {
        digit |= text.charAt(stop) >= '0' && text.charAt(stop) <= '9';
        stop++;
      }
      boolean address = c == '0' && stop - i > 2 && (text.charAt(i + 1) | 0x20) == 'x';
      boolean named = digit && afterCode;
      if (address || named) {
        hash = (hash ^ hashOf(text, i, stop)) * FACTOR;
      }
      afterCode = !digit && isCodeWord(text, i, stop);
      i = stop;
    }
    return mix(hash);
  }

  private static boolean isCodeWord(CharSequence text, int from, int end) {
    String word = text.subSequence(from, Math.min(end, from + 8)).toString();
    return word.equalsIgnoreCase("code")
        || word.equalsIgnoreCase("status")
        || word.equalsIgnoreCase("errno")
        || word.equalsIgnoreCase("signal")
        || word.equalsIgnoreCase("error")
        || word.equalsIgnoreCase("at")
        || word.equalsIgnoreCase("ip");
  }

  /** Hash of the exact text of a slice. */
  public static long hashOf(CharSequence text, int from, int end) {
    long hash = BASIS;
    for (int i = from; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * FACTOR;
    }
    return mix(hash);
  }

  private static int close(CharSequence text, int open, int end) {
    char quote = text.charAt(open);
    int limit = Math.min(end, open + MAX_QUOTED);
    boolean closable = open == 0 || !isWord(text.charAt(open - 1));
    for (int i = open + 1; closable && i < limit; i++) {
      if (text.charAt(i) == quote) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isWord(char c) {
    return c >= 128
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_';
  }

  private static boolean isPath(char c) {
    return isWord(c) || c == '/' || c == '\\' || c == '.' || c == '-' || c == '@' || c == '~';
  }

  private static long mix(long hash) {
    long h = hash;
    h ^= h >>> 32;
    h *= 0xd6e8feb86659fd93L;
    h ^= h >>> 32;
    return h;
  }
}
