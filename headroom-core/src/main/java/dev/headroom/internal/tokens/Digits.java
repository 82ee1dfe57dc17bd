package dev.headroom.internal.tokens;

/**
 * Finds numbers of one to three ASCII digits, and a space before one, the quick way: logs and
 * tables are made of them, both vocabularies cut them alike, and each is one token.
 */
final class Digits {
  private Digits() {}

  /** The end of such a piece at an index; the index itself if another piece begins there. */
  static int end(byte[] utf8, int from, int end) {
    if (!isDigit(utf8[from])) {
      // A space before a letter or a mark belongs to it, but one before a digit stands alone.
      return utf8[from] == ' ' && from + 1 < end && isDigit(utf8[from + 1]) ? from + 1 : from;
    }
    int at = from + 1;
    while (at < end && at < from + 3 && isDigit(utf8[at])) {
      at++;
    }
    // Behind fewer than three, what is not ASCII may be a digit of another script.
    return at == end || at == from + 3 || utf8[at] >= 0 ? at : from;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
