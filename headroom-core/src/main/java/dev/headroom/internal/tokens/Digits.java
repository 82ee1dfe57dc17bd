package dev.headroom.internal.tokens;

/**
 * Finds the pieces of ASCII digits, and single marks and blanks before a digit, many at a time:
 * logs and tables are made of them, both vocabularies cut them alike, and each is one token.
 */
final class Digits {
  private static final int PER_PIECE = 3;

  private Digits() {}

  /**
   * The pieces from an index on, as far as they are such.
   *
   * @return their number in the upper half; in the lower one where they end, {@code from} if there
   *     is none
   */
  static long pieces(byte[] utf8, int from, int end) {
    int at = from;
    int pieces = 0;
    while (at < end) {
      if (!isDigit(utf8[at])) {
        if (at + 1 == end || !isDigit(utf8[at + 1]) || !isMark(utf8[at])) {
          break;
        }
        pieces++; // a mark or a blank goes with a letter behind it, but not with a digit
        at++;
      }
      int digits = Words.leadingDigits(Words.upTo8(utf8, at, Math.min(Long.BYTES, end - at)));
      if (digits == Long.BYTES) {
        pieces += 2;
        at += 2 * PER_PIECE;
      } else if (at + digits < end && utf8[at + digits] < 0) {
        // It may be a digit of another script, and go on with a number of one or two.
        pieces += digits / PER_PIECE;
        at += digits / PER_PIECE * PER_PIECE;
        break;
      } else {
        pieces += (digits + PER_PIECE - 1) / PER_PIECE;
        at += digits;
      }
    }
    return (long) pieces << Integer.SIZE | at;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** Neither a letter, nor a part of a char beyond ASCII. */
  private static boolean isMark(byte b) {
    int lower = b | 0x20;
    return b >= 0 && (lower < 'a' || lower > 'z');
  }
}
