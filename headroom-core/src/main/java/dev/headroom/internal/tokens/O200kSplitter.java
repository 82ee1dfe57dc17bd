package dev.headroom.internal.tokens;

import static dev.headroom.internal.tokens.CharKinds.BLANK;
import static dev.headroom.internal.tokens.CharKinds.LENGTH_SHIFT;
import static dev.headroom.internal.tokens.CharKinds.LOWER;
import static dev.headroom.internal.tokens.CharKinds.MARK;
import static dev.headroom.internal.tokens.CharKinds.NEWLINE;
import static dev.headroom.internal.tokens.CharKinds.NUMBER;
import static dev.headroom.internal.tokens.CharKinds.OTHER;
import static dev.headroom.internal.tokens.CharKinds.UPPER;
import static dev.headroom.internal.tokens.CharKinds.WORD;

/** The pre-tokenizer of {@code o200k_base}. Stateless and thread-safe. */
final class O200kSplitter extends Splitter {
  /*
   * The pattern, as published by tiktoken (openai_public.py) and used by jtokkit's EncodingFactory;
   * U stands for [\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}], L for [\p{Ll}\p{Lm}\p{Lo}\p{M}]:
   *
   *   1  [^\r\n\p{L}\p{N}]?U*L+(?i:'s|'t|'re|'ve|'m|'ll|'d)?
   *   2  [^\r\n\p{L}\p{N}]?U+L*(?i:'s|'t|'re|'ve|'m|'ll|'d)?
   *   3  \p{N}{1,3}
   *   4   ?[^\s\p{L}\p{N}]+[\r\n/]*
   *   5  \s*[\r\n]+
   *   6  \s+(?!\S)
   *   7  \s+
   *
   * In 1, U* takes all it can. If no L follows, it gives back as far as its last character that is
   * also an L, and the word ends behind that one: "ABxC" with x in both classes is "ABx", "C". If
   * there is none, 2 takes the whole run. A mark may be the prefix, U or L; the pattern tries it as
   * the prefix first.
   */

  /* The most frequent pieces by far are found without a loop: a character in front that may be a
   * prefix, a capital, up to 15 lower-case letters, then something in ASCII that cannot go on
   * with the word. */

  /** 1 for the bytes that are a prefix if a word follows, else 0. */
  private static final byte[] IN_FRONT = new byte[256];

  /** 1 for the capital letters of ASCII, else 0. */
  private static final byte[] CAPITAL = new byte[256];

  /** How many bytes that way of finding a word looks at. */
  private static final int WORD_REACH = 2 + 2 * Long.BYTES;

  static {
    for (char c = 0; c < 128; c++) {
      IN_FRONT[c] = (byte) ((CharKinds.of(c) & (WORD | NUMBER | NEWLINE)) == 0 ? 1 : 0);
      CAPITAL[c] = (byte) (c >= 'A' && c <= 'Z' ? 1 : 0);
    }
  }

  @Override
  String vocabulary() {
    return "o200k_base";
  }

  @Override
  int leastTokens(String text, int start, int end) {
    int pieces = QuickPieces.count(text, start, end);
    return pieces == QuickPieces.UNKNOWN ? super.leastTokens(text, start, end) : pieces;
  }

  @Override
  int next(byte[] utf8, int from, int end) {
    if (from + WORD_REACH <= end) {
      int at = from + IN_FRONT[utf8[from] & 0xFF];
      at += CAPITAL[utf8[at] & 0xFF];
      int letters = Words.leadingLowerCase(Words.at(utf8, at));
      if (letters == Long.BYTES) {
        letters += Words.leadingLowerCase(Words.at(utf8, at + Long.BYTES));
      }
      int wordEnd = at + letters;
      if (letters > 0 && letters < 2 * Long.BYTES && utf8[wordEnd] >= 0 && utf8[wordEnd] != '\'') {
        return wordEnd;
      }
    }
    int kind = CharKinds.at(utf8, from);
    int second = from + (kind >>> LENGTH_SHIFT);
    if ((kind & (WORD | NUMBER | NEWLINE)) == 0) { // may be a prefix, and nothing else in a word
      if (second < end) {
        int follower = CharKinds.at(utf8, second);
        if ((follower & WORD) != 0) {
          int wordEnd = lowerCaseWord(utf8, second, end);
          return wordEnd >= 0 ? wordEnd : upperCaseWord(utf8, second, end);
        }
        if (utf8[from] == ' ' && (follower & OTHER) != 0) {
          return closing(utf8, CharKinds.at(utf8, second) >>> LENGTH_SHIFT, second, end);
        }
      }
      return (kind & OTHER) != 0
          ? closing(utf8, kind >>> LENGTH_SHIFT, from, end)
          : blank(utf8, from, end);
    }
    if ((kind & MARK) != 0) {
      int prefixed = second < end ? lowerCaseWord(utf8, second, end) : -1;
      return prefixed >= 0 ? prefixed : contraction(utf8, second, end);
    }
    if ((kind & WORD) != 0) {
      int wordEnd = lowerCaseWord(utf8, from, end);
      return wordEnd >= 0 ? wordEnd : upperCaseWord(utf8, from, end);
    }
    return (kind & BLANK) != 0 ? blank(utf8, from, end) : digits(utf8, from, end);
  }

  /** Alternative 1 without its prefix, or -1. */
  private static int lowerCaseWord(byte[] utf8, int from, int end) {
    int at = from;
    int behindBoth = -1;
    int kind = 0;
    while (at < end) {
      kind = CharKinds.at(utf8, at);
      if ((kind & UPPER) == 0) {
        break;
      }
      at += kind >>> LENGTH_SHIFT;
      if ((kind & LOWER) != 0) {
        behindBoth = at;
      }
    }
    if (at < end && (kind & LOWER) != 0) {
      do {
        at += kind >>> LENGTH_SHIFT;
      } while (at < end && ((kind = CharKinds.at(utf8, at)) & LOWER) != 0);
      return contraction(utf8, at, end);
    }
    return behindBoth >= 0 ? contraction(utf8, behindBoth, end) : -1;
  }

  /** Alternative 2 without its prefix, where alternative 1 is known to fail. */
  private static int upperCaseWord(byte[] utf8, int from, int end) {
    int at = from;
    while (at < end) {
      int kind = CharKinds.at(utf8, at);
      if ((kind & UPPER) == 0) {
        break;
      }
      at += kind >>> LENGTH_SHIFT;
    }
    return contraction(utf8, at, end);
  }

  /** Alternative 4, its first character of punctuation being known. */
  private static int closing(byte[] utf8, int firstLength, int first, int end) {
    int at = punctuation(utf8, first + firstLength, end);
    while (at < end && (utf8[at] == '\n' || utf8[at] == '\r' || utf8[at] == '/')) {
      at++;
    }
    return at;
  }
}
