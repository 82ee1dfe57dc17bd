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

  @Override
  String vocabulary() {
    return "cl100k_base";
  }

  @Override
  int next(byte[] utf8, int from, int end) {
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
