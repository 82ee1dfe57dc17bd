package dev.headroom.text.internal;

/** Whole words in a line. */
public final class Words {
  private Words() {}

  /** Whether a word stands in the text with no letter, digit or underscore beside it. */
  public static boolean has(String text, String word) {
    int at = text.indexOf(word);
    while (at >= 0) {
      int end = at + word.length();
      boolean before = at == 0 || !inName(text.charAt(at - 1));
      boolean after = end == text.length() || !inName(text.charAt(end));
      if (before && after) {
        return true;
      }
      at = text.indexOf(word, at + 1);
    }
    return false;
  }

  /** Whether a slice is made of digits only; false if empty or outside the text. */
  public static boolean isNumber(String text, int from, int end) {
    if (from < 0 || end > text.length() || end <= from) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  static boolean inName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c >= 128;
  }
}
