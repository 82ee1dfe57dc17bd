package dev.headroom.internal.tokens;

import static dev.headroom.internal.tokens.CharKinds.LENGTH_SHIFT;
import static dev.headroom.internal.tokens.CharKinds.NEWLINE;
import static dev.headroom.internal.tokens.CharKinds.NUMBER;
import static dev.headroom.internal.tokens.CharKinds.PUNCTUATION;

/** The pre-tokenizer of {@code cl100k_base}. Stateless and thread-safe. */
final class Cl100kSplitter extends Splitter {
  /*
   * The pattern, as published by tiktoken (openai_public.py):
   *
   *   1  '(?i:[sdmt]|ll|ve|re)
   *   2  [^\r\n\p{L}\p{N}]?\p{L}+
   *   3  \p{N}{1,3}
   *   4   ?[^\s\p{L}\p{N}]+[\r\n]*
   *   5  \s*[\r\n]+
   *   6  \s+(?!\S)
   *   7  \s+
   */

  /* As for o200k, the most frequent pieces are found without a loop: a character in front that may
   * be a prefix, up to 15 letters, then something else in ASCII. */

  /** 1 for the bytes that are a prefix if a word follows, else 0. */
  private static final byte[] IN_FRONT = new byte[256];

  /** How many bytes that way of finding a word looks at. */
  private static final int WORD_REACH = 1 + 2 * Long.BYTES;

  static {
    for (char c = 0; c < 128; c++) {
      int kind = CharKinds.of(c);
      IN_FRONT[c] = (byte) (!CharKinds.isLetter(kind) && (kind & (NUMBER | NEWLINE)) == 0 ? 1 : 0);
    }
  }

  @Override
  String vocabulary() {
    return "cl100k_base";
  }

  @Override
  int next(byte[] utf8, int from, int end) {
    if (from + WORD_REACH <= end && utf8[from] != '\'') {
      int at = from + IN_FRONT[utf8[from] & 0xFF];
      int letters = Words.leadingLetters(Words.at(utf8, at));
      if (letters == Long.BYTES) {
        letters += Words.leadingLetters(Words.at(utf8, at + Long.BYTES));
      }
      int wordEnd = at + letters;
      if (letters > 0 && letters < 2 * Long.BYTES && utf8[wordEnd] >= 0) {
        return wordEnd;
      }
    }
    if (utf8[from] == '\'') {
      int shortened = contraction(utf8, from, end);
      if (shortened > from) {
        return shortened;
      }
    }
    int kind = CharKinds.at(utf8, from);
    int second = from + (kind >>> LENGTH_SHIFT);
    if (CharKinds.isLetter(kind)) {
      return letters(utf8, second, end);
    }
    if ((kind & NUMBER) != 0) {
      return digits(utf8, from, end);
    }
    int follower = second < end ? CharKinds.at(utf8, second) : 0;
    if ((kind & NEWLINE) == 0 && CharKinds.isLetter(follower)) {
      return letters(utf8, second, end);
    }
    if ((kind & PUNCTUATION) != 0 || (utf8[from] == ' ' && (follower & PUNCTUATION) != 0)) {
      int at = punctuation(utf8, second, end);
      while (at < end && (utf8[at] == '\n' || utf8[at] == '\r')) {
        at++;
      }
      return at;
    }
    return blank(utf8, from, end);
  }

  private static int letters(byte[] utf8, int from, int end) {
    int at = from;
    while (at < end) {
      int kind = CharKinds.at(utf8, at);
      if (!CharKinds.isLetter(kind)) {
        break;
      }
      at += kind >>> LENGTH_SHIFT;
    }
    return at;
  }
}
