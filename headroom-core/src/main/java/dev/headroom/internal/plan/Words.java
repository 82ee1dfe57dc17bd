package dev.headroom.internal.plan;

/**
 * Reads the words of a text: runs of letters and digits; where a joint holds runs together, as in a
 * path or an id, each run and the whole; in scripts without blanks, each pair of neighbours. The
 * words come folded in a buffer that is used again. Not thread-safe.
 */
final class Words {
  /** Longer runs are data, not words. */
  static final int MAX_CHARS = 64;

  /** Chars in a gram. */
  static final int GRAM = 4;

  private static final long HASH_START = 0xCBF29CE484222325L;
  private static final long HASH_STEP = 0x100000001B3L;
  private static final boolean[] IS_WORD = new boolean[0x80];

  static {
    for (char c = 0; c < IS_WORD.length; c++) {
      IS_WORD[c] = Character.isLetterOrDigit(c);
    }
  }

  /** Is told of each word, in text order. */
  interface Sink {
    /** A run of letters and digits, folded; may be stemmed in place. */
    void word(char[] folded, int length, int start, int end);

    /** Several runs held together, by the hash of all chars. */
    void joined(long hash, int start, int end);

    /** Four letters of a run in a row, 16 bits each. */
    void gram(long gram);
  }

  private final char[] word = new char[MAX_CHARS];
  private final boolean namesOnly;

  /** Tells of everything. */
  Words() {
    this(false);
  }

  /**
   * @param namesOnly whether runs that begin with a small Latin letter are passed over, and grams:
   *     most of a text, and fast
   */
  Words(boolean namesOnly) {
    this.namesOnly = namesOnly;
  }

  /** Reads a range of a text. One look at each char. */
  void read(String text, int start, int end, Sink sink) {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (!isWord(c)) {
        at++;
      } else if (namesOnly && c >= 'a' && c <= 'z') {
        at = afterRun(text, at, end);
      } else if (isDense(c)) {
        at = dense(text, at, end, sink);
      } else {
        at = name(text, at, end, sink);
      }
    }
  }

  /** One run, or several held together. */
  private int name(String text, int start, int end, Sink sink) {
    int at = start;
    boolean joined = false;
    while (true) {
      int from = at;
      long gram = 0;
      char raw;
      while (at < end && isWord(raw = text.charAt(at)) && !isDense(raw)) {
        char c = Stemmer.fold(raw);
        gram = gram << Short.SIZE | c;
        if (at - from < MAX_CHARS) {
          word[at - from] = c;
        }
        at++;
        if (at - from >= GRAM && !namesOnly) {
          sink.gram(gram);
        }
      }
      if (at - from <= MAX_CHARS) {
        sink.word(word, at - from, from, at);
      }
      boolean more =
          at + 1 < end
              && isJoint(text.charAt(at))
              && isWord(text.charAt(at + 1))
              && !isDense(text.charAt(at + 1));
      if (!more) {
        break;
      }
      joined = true;
      at++;
    }
    if (joined && at - start <= MAX_CHARS) {
      sink.joined(hash(text, start, at), start, at);
    }
    return at;
  }

  private static int afterRun(String text, int start, int end) {
    int at = start;
    while (at < end && isWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int dense(String text, int start, int end, Sink sink) {
    int at = start;
    while (at + 1 < end && isDense(text.charAt(at + 1))) {
      word[0] = text.charAt(at);
      word[1] = text.charAt(at + 1);
      sink.word(word, 2, at, at + 2);
      at++;
    }
    return at + 1;
  }

  private static long hash(String text, int start, int end) {
    long hash = HASH_START;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      hash = (hash ^ (isWord(c) ? Stemmer.fold(c) : c)) * HASH_STEP;
    }
    return hash;
  }

  static long hash(char[] folded, int length) {
    long hash = HASH_START;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ folded[i]) * HASH_STEP;
    }
    return hash;
  }

  /** Whether a word looks like a name of one thing: it holds a digit, a joint or inner capitals. */
  static boolean isName(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean capitalInside =
          i > start && Character.isUpperCase(c) && !isAllUpper(text, start, end);
      if (Character.isDigit(c) && end - start > 1 || isJoint(c) || capitalInside) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAllUpper(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(char c) {
    return c < IS_WORD.length ? IS_WORD[c] : Character.isLetterOrDigit(c);
  }

  /** Letters of scripts that put no blank between words. */
  private static boolean isDense(char c) {
    return c >= 0x2E80 && (Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF);
  }

  private static boolean isJoint(char c) {
    return c == '_' || c == '-' || c == '.' || c == '/' || c == ':' || c == '@' || c == '#';
  }
}
