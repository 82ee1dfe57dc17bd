package dev.headroom.text.prose;

import dev.headroom.text.internal.Chars;

/**
 * Counts what a line is made of.
 *
 * @param tokens runs without blanks
 * @param words tokens of letters, with the marks that prose puts around and inside words
 * @param numbers tokens of digits
 * @param ideographs letters of scripts that put no blank between words
 * @param sentenceEnds end marks before a blank or the line's end
 * @param chars length of the line
 */
record LineWords(int tokens, int words, int numbers, int ideographs, int sentenceEnds, int chars) {

  static LineWords of(String text, int start, int end) {
    int tokens = 0;
    int words = 0;
    int numbers = 0;
    int ideographs = 0;
    int ends = 0;
    int at = start;
    while (at < end) {
      int from = at;
      while (at < end && text.charAt(at) > ' ') {
        char c = text.charAt(at++);
        ideographs += c >= 0x2E80 && Character.isIdeographic(c) || isKana(c) ? 1 : 0;
        ends += c == '\u3002' ? 1 : 0;
      }
      if (at > from) {
        tokens++;
        int kind = kind(text, from, at);
        words += kind == 'w' ? 1 : 0;
        numbers += kind == 'n' ? 1 : 0;
        ends += isEndMark(text, from, at) ? 1 : 0;
      }
      while (at < end && text.charAt(at) <= ' ') {
        at++;
      }
    }
    return new LineWords(tokens, words, numbers, ideographs, ends, end - start);
  }

  boolean isProse() {
    return ideographs * 2 > chars || (words >= 4 && words * 10 >= tokens * 7);
  }

  /** Enough tokens to tell, and too few of them words. */
  boolean isAlien() {
    return ideographs * 4 < chars && tokens >= 3 && (words + numbers) * 10 < tokens * 6
        || tokens > 0 && tokens < 3 && words == 0 && chars > 40 && ideographs == 0;
  }

  private static boolean isKana(char c) {
    return c >= 0x3040 && c <= 0x30FF;
  }

  private static boolean isEndMark(String text, int from, int to) {
    int at = to - 1;
    while (at > from && isCloser(text.charAt(at))) {
      at--;
    }
    char c = text.charAt(at);
    return c == '.' || c == '!' || c == '?' || c == '\u061F' || c == '\u0964';
  }

  /** {@code w} for a word, {@code n} for a number, {@code o} for anything else. */
  private static char kind(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isOpener(text.charAt(start))) {
      start++;
    }
    while (end > start && (isCloser(text.charAt(end - 1)) || isStop(text.charAt(end - 1)))) {
      end--;
    }
    int letters = 0;
    int digits = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (isLetter(c)) {
        letters++;
      } else if (Chars.isDigit(c)) {
        digits++;
      } else if (c != '-'
          && c != '\''
          && c != '\u2019'
          && c != '.'
          && c != ','
          && c != '%'
          && c != '\u2013'
          && c != '\u2014') {
        return 'o';
      }
    }
    if (start == end) {
      return 'w'; // a dash or a quote between words
    }
    if (digits == 0) {
      return letters == 0 || letters > 30 ? 'o' : 'w';
    }
    return letters <= 3 ? 'n' : 'o';
  }

  private static boolean isLetter(char c) {
    return c < 0x80
        ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z'
        : Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isOpener(char c) {
    return c == '"'
        || c == '\''
        || c == '('
        || c == '['
        || c == '*'
        || c == '_'
        || c == '`'
        || c == '\u201C'
        || c == '\u2018'
        || c == '\u00AB'
        || c == '-'
        || c == '\u2014'
        || c == '$';
  }

  private static boolean isCloser(char c) {
    return c == '"'
        || c == '\''
        || c == ')'
        || c == ']'
        || c == '*'
        || c == '_'
        || c == '`'
        || c == '\u201D'
        || c == '\u2019'
        || c == '\u00BB';
  }

  private static boolean isStop(char c) {
    return c == '.'
        || c == ','
        || c == ';'
        || c == ':'
        || c == '!'
        || c == '?'
        || c == '\u2026'
        || c == '-'
        || c == '\u2014'
        || c == '\u061F'
        || c == '\u0964';
  }
}
