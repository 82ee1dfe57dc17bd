package dev.headroom.text.search;

/**
 * An estimate of how many tokens a short text costs, from its words, digits and signs. Good enough
 * to compare two ways to write the same; never used for what a result reports.
 */
final class TokenEstimate {
  private static final int LETTERS_PER_TOKEN = 7;
  private static final int DIGITS_PER_TOKEN = 3;
  private static final int SIGNS_PER_TOKEN = 3;

  private TokenEstimate() {}

  /** Estimated tokens of {@code text[start, end)}. */
  static int of(String text, int start, int end) {
    int tokens = 0;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      int from = i;
      if (Character.isLetter(c)) {
        do {
          i++;
        } while (i < end && Character.isLetter(text.charAt(i)) && !startsWord(text, i));
        tokens += 1 + (i - from - 1) / LETTERS_PER_TOKEN;
      } else if (HitLine.isDigit(c)) {
        do {
          i++;
        } while (i < end && HitLine.isDigit(text.charAt(i)));
        tokens += (i - from + DIGITS_PER_TOKEN - 1) / DIGITS_PER_TOKEN;
      } else if (c <= ' ') {
        do {
          i++;
        } while (i < end && text.charAt(i) <= ' ');
        boolean joinsWord = i < end && Character.isLetter(text.charAt(i));
        tokens += i - from == 1 && joinsWord ? 0 : 1;
      } else {
        do {
          i++;
        } while (i < end && isSign(text.charAt(i)));
        tokens += 1 + (i - from - 1) / SIGNS_PER_TOKEN;
      }
    }
    return tokens;
  }

  private static boolean startsWord(String text, int i) {
    return Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1));
  }

  private static boolean isSign(char c) {
    return c > ' ' && !Character.isLetterOrDigit(c);
  }
}
