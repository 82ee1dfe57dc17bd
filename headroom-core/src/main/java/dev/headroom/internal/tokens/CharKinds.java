package dev.headroom.internal.tokens;

/**
 * What a character is to the pre-tokenizers: a set of bits for each code point.
 *
 * <p>The bits follow the character classes that the published patterns name. A mark ({@code \p{M}})
 * stands in both letter runs and in punctuation runs, so it has a bit of its own beside {@link
 * #UPPER} and {@link #LOWER}. The tables come from {@link Character#getType(int)}, so they know the
 * Unicode version of the running JDK, as {@code java.util.regex} does.
 */
final class CharKinds {
  /** May stand in the first half of a word: Lu, Lt, Lm, Lo, M. */
  static final int UPPER = 1;

  /** May stand in the second half of a word: Ll, Lm, Lo, M. */
  static final int LOWER = 2;

  /** M: a combining mark; together with {@link #UPPER} and {@link #LOWER}. */
  static final int MARK = 4;

  /** N: any kind of number. */
  static final int NUMBER = 8;

  /** White space that is not {@link #NEWLINE}. */
  static final int SPACE = 16;

  /** Carriage return or line feed. */
  static final int NEWLINE = 32;

  /** Everything else: punctuation, symbols, controls, unassigned. */
  static final int OTHER = 64;

  /** In a word, letters and marks. */
  static final int WORD = UPPER | LOWER;

  /** What a run of punctuation holds. */
  static final int PUNCTUATION = OTHER | MARK;

  /** White space of any sort. */
  static final int BLANK = SPACE | NEWLINE;

  /** How far the length of a character, in bytes, is shifted in the answer of {@link #at}. */
  static final int LENGTH_SHIFT = 8;

  private static final byte[] BASIC = Table.basic();

  private CharKinds() {}

  /** The kind of one {@code char}; a surrogate is {@link #OTHER}. */
  static int of(char c) {
    return BASIC[c];
  }

  /**
   * The kind of the character that starts at an index of well-formed UTF-8, with its length in
   * bytes in the bits from {@link #LENGTH_SHIFT}.
   */
  static int at(byte[] utf8, int index) {
    int first = utf8[index];
    return first >= 0 ? BASIC[first] | (1 << LENGTH_SHIFT) : atMultiByte(utf8, index, first);
  }

  private static int atMultiByte(byte[] utf8, int index, int first) {
    int second = utf8[index + 1] & 0x3F;
    if (first < (byte) 0xE0) {
      return BASIC[((first & 0x1F) << 6) | second] | (2 << LENGTH_SHIFT);
    }
    int third = utf8[index + 2] & 0x3F;
    if (first < (byte) 0xF0) {
      return BASIC[((first & 0x0F) << 12) | (second << 6) | third] | (3 << LENGTH_SHIFT);
    }
    int fourth = utf8[index + 3] & 0x3F;
    return Table.classify(((first & 0x07) << 18) | (second << 12) | (third << 6) | fourth)
        | (4 << LENGTH_SHIFT);
  }

  /** True for a letter, false for a mark. */
  static boolean isLetter(int kind) {
    return (kind & WORD) != 0 && (kind & MARK) == 0;
  }

  /**
   * A class of its own, since a loop in what initialises a class is slow: a JVM neither links nor
   * compiles well what calls a class that is not ready.
   */
  private static final class Table {
    static byte[] basic() {
      byte[] kinds = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
      for (int c = 0; c < kinds.length; c++) {
        kinds[c] = (byte) classify(c);
      }
      return kinds;
    }

    static int classify(int codePoint) {
      if (codePoint == '\n' || codePoint == '\r') {
        return NEWLINE;
      }
      if ((codePoint >= '\t' && codePoint <= '\r') || codePoint == 0x85) {
        return SPACE;
      }
      return switch (Character.getType(codePoint)) {
        case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
        case Character.LOWERCASE_LETTER -> LOWER;
        case Character.MODIFIER_LETTER, Character.OTHER_LETTER -> UPPER | LOWER;
        case Character.NON_SPACING_MARK,
            Character.ENCLOSING_MARK,
            Character.COMBINING_SPACING_MARK ->
            UPPER | LOWER | MARK;
        case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
            NUMBER;
        case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
            SPACE;
        default -> OTHER;
      };
    }
  }
}
