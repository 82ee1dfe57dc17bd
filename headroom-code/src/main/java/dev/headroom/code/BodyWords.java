package dev.headroom.code;

import java.util.Set;

/**
 * Words that tell how much goes on in a body. Read as words, strings and comments included: it is a
 * judgement, not a parse.
 *
 * @param branches number of words that branch or loop
 * @param errors whether it raises or handles an error
 */
record BodyWords(int branches, boolean errors) {
  private static final Set<String> BRANCHES =
      Set.of("if", "for", "while", "switch", "case", "match", "when", "elif", "loop", "select");
  private static final Set<String> ERRORS =
      Set.of("throw", "catch", "raise", "except", "panic", "recover", "Err", "err", "rescue");
  private static final int LONGEST = 7;

  static BodyWords of(String text, int start, int end) {
    int branches = 0;
    boolean errors = false;
    int i = start;
    while (i < end) {
      if (!Chars.isWord(text.charAt(i))) {
        i++;
        continue;
      }
      int from = i;
      while (i < end && Chars.isWord(text.charAt(i))) {
        i++;
      }
      if (i - from > 1 && i - from <= LONGEST) {
        String word = text.substring(from, i);
        branches += BRANCHES.contains(word) ? 1 : 0;
        errors |= ERRORS.contains(word);
      }
    }
    return new BodyWords(branches, errors);
  }
}
