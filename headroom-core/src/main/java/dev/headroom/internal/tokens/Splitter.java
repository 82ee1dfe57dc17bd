package dev.headroom.internal.tokens;

import static dev.headroom.internal.tokens.CharKinds.BLANK;
import static dev.headroom.internal.tokens.CharKinds.LENGTH_SHIFT;
import static dev.headroom.internal.tokens.CharKinds.NEWLINE;
import static dev.headroom.internal.tokens.CharKinds.NUMBER;
import static dev.headroom.internal.tokens.CharKinds.PUNCTUATION;

/**
 * Cuts text into the pieces that byte pair encoding never joins, as the vocabulary's published
 * pattern does, by hand instead of by a regular expression.
 *
 * <p>Stateless and thread-safe. A piece is found by looking forward only, and never further than
 * the end of the run of letters, white space or punctuation it lies in.
 */
abstract class Splitter {
  /** The name of the vocabulary this splitter belongs to. */
  abstract String vocabulary();

  /**
   * The end of the piece that starts at {@code from}; at least {@code from + 1}, at most {@code
   * end}.
   *
   * @param utf8 well-formed UTF-8; {@code from} and {@code end} lie between characters
   * @param end where the text ends, behind {@code from}
   */
  abstract int next(byte[] utf8, int from, int end);

  /** How many tokens a text has at least: its pieces, those longer than any token as several. */
  int leastTokens(String text, int start, int end) {
    byte[] utf8 = Utf8.encode(text, start, end);
    int total = 0;
    for (int at = 0; at < utf8.length; ) {
      int pieceEnd = next(utf8, at, utf8.length);
      total += leastTokens(pieceEnd - at);
      at = pieceEnd;
    }
    return total;
  }

  /** How many tokens a piece has at least, by its length in bytes. */
  static int leastTokens(int bytes) {
    return (bytes + Vocabulary.LONGEST_TOKEN_BYTES - 1) / Vocabulary.LONGEST_TOKEN_BYTES;
  }

  /** {@code \p{N}{1,3}}, the first digit being known. */
  static int digits(byte[] utf8, int first, int end) {
    int at = first;
    for (int count = 0; count < 3 && at < end; count++) {
      int kind = CharKinds.at(utf8, at);
      if ((kind & NUMBER) == 0) {
        break;
      }
      at += kind >>> LENGTH_SHIFT;
    }
    return at;
  }

  /** The end of the run of {@code [^\s\p{L}\p{N}]}. */
  static int punctuation(byte[] utf8, int from, int end) {
    int at = from;
    while (at < end) {
      int kind = CharKinds.at(utf8, at);
      if ((kind & PUNCTUATION) == 0) {
        break;
      }
      at += kind >>> LENGTH_SHIFT;
    }
    return at;
  }

  /** {@code \s*[\r\n]+|\s+(?!\S)|\s+}, the first character being known to be white space. */
  static int blank(byte[] utf8, int from, int end) {
    int at = from;
    int last = from;
    int behindNewline = -1;
    while (at < end) {
      int kind = CharKinds.at(utf8, at);
      if ((kind & BLANK) == 0) {
        break;
      }
      last = at;
      at += kind >>> LENGTH_SHIFT;
      if ((kind & NEWLINE) != 0) {
        behindNewline = at;
      }
    }
    if (behindNewline >= 0) {
      return behindNewline;
    }
    return at == end || last == from ? at : last;
  }

  /**
   * The end of {@code (?i:'s|'t|'re|'ve|'m|'ll|'d)?} at an index. By the rules of Unicode a long s
   * (U+017F) is an s, too.
   */
  static int contraction(byte[] utf8, int from, int end) {
    if (from + 1 >= end || utf8[from] != '\'') {
      return from;
    }
    int first = utf8[from + 1] | 0x20;
    if (first == 's' || first == 't' || first == 'm' || first == 'd') {
      return from + 2;
    }
    if (from + 2 >= end) {
      return from;
    }
    int second = utf8[from + 2] | 0x20;
    boolean known =
        ((first == 'r' || first == 'v') && second == 'e')
            || (first == 'l' && second == 'l')
            || (utf8[from + 1] == (byte) 0xC5 && utf8[from + 2] == (byte) 0xBF);
    return known ? from + 3 : from;
  }
}
