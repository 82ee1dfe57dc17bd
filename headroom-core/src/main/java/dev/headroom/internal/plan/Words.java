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

  /** Letters and digits of the scripts of Europe, folded; 0 for what is no part of a word. */
  private static final char[] PLAIN = new char[Stemmer.TABLE];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = Character.isLetterOrDigit(c) ? Stemmer.fold(c) : 0;
    }
  }

  /** Is told of each word, in text order. */
  interface Sink {
    /**
     * A run of letters and digits.
     *
     * @param folded its chars; may be stemmed in place
     * @param hash of these chars
     */
    void word(char[] folded, int length, long hash, int start, int end);

    /** Several runs held together, after each of them. */
    void joined(int start, int end);
  }

  private final char[] word = new char[MAX_CHARS];
  private final boolean namesOnly;

  /** Tells of everything. */
  Words() {
    this(false);
  }

  /**
   * @param namesOnly whether runs that begin with a small Latin letter are passed over: most of a
   *     text, and fast
   */
  Words(boolean namesOnly) {
    this.namesOnly = namesOnly;
  }

  /** Reads a range of a text. One look at each char. */
  void read(String text, int start, int end, Sink sink) {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (isDense(c)) {
        at = dense(text, at, end, sink);
      } else if (plain(c) == 0) {
        at++;
      } else if (namesOnly && c >= 'a' && c <= 'z') {
        at = afterRun(text, at, end);
      } else {
        at = name(text, at, end, sink);
      }
    }
  }

  /** One run, or several held together. */
  private int name(String text, int start, int end, Sink sink) {
    int at = run(text, start, end, sink);
    int first = at;
    while (at + 1 < end && isJoint(text.charAt(at)) && plain(text.charAt(at + 1)) != 0) {
      at = run(text, at + 1, end, sink);
    }
    if (at > first && at - start <= MAX_CHARS) {
      sink.joined(start, at);
    }
    return at;
  }

  private int run(String text, int start, int end, Sink sink) {
    long hash = HASH_START;
    int length = 0;
    int at = start;
    for (char c; at < end && (c = plain(text.charAt(at))) != 0; at++) {
      if (length < MAX_CHARS) {
        word[length] = c;
      }
      length++;
      hash = (hash ^ c) * HASH_STEP;
    }
    if (length <= MAX_CHARS) {
      sink.word(word, length, hash, start, at);
    }
    return at;
  }

  private static int afterRun(String text, int start, int end) {
    int at = start;
    while (at < end && plain(text.charAt(at)) != 0) {
      at++;
    }
    return at;
  }

  private int dense(String text, int start, int end, Sink sink) {
    int at = start;
    while (at + 1 < end && isDense(text.charAt(at + 1))) {
      word[0] = text.charAt(at);
      word[1] = text.charAt(at + 1);
      sink.word(word, 2, hash(word, 2), at, at + 2);
      at++;
    }
    return at + 1;
  }

  static long hash(String text, int start, int end) {
    long hash = HASH_START;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      char folded = plain(c);
      hash = (hash ^ (folded == 0 ? c : folded)) * HASH_STEP;
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

  /** The gram that ends before an index of at least {@value #GRAM}, 16 bits a char. */
  static long gram(char[] folded, int end) {
    long gram = 0;
    for (int i = end - GRAM; i < end; i++) {
      gram = gram << Short.SIZE | folded[i];
    }
    return gram;
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

  /** The folded char of a word whose script puts blanks between words; 0 for any other char. */
  private static char plain(char c) {
    if (c < PLAIN.length) {
      return PLAIN[c];
    }
    return Character.isLetterOrDigit(c) && !isDense(c) ? Stemmer.fold(c) : 0;
  }

  /** Letters of scripts that put no blank between words, or put one after several. */
  private static boolean isDense(char c) {
    if (c < 0x2E80) {
      return c >= 0x0E00 && c < 0x0E80 && Character.isLetter(c); // Thai
    }
    return Character.isIdeographic(c)
        || c >= 0x3040 && c <= 0x30FF
        || c >= 0xAC00 && c <= 0xD7A3; // Korean, whose endings hang on the word
  }

  private static boolean isJoint(char c) {
    return c == '_' || c == '-' || c == '.' || c == '/' || c == ':' || c == '@' || c == '#';
  }
}
