package dev.headroom.internal.plan;

import java.text.Normalizer;

/**
 * Folds words so that forms of one word meet: lower case, accents off, common English endings off.
 * Works on a buffer, since every word of a text may pass here. Words of other scripts only lose
 * their case.
 */
final class Stemmer {
  /*
   * One plural ending, then one ending of a fixed list, then the traces these leave (a doubled
   * consonant, a final e, y for i), then a cut at eight letters. Far rougher than Porter's rules
   * and on questions as good: "settlers" meets "settlement", which Porter keeps apart. The first
   * three letters never change, on which the filter of Question relies.
   */
  static final int KEPT_PREFIX = 3;

  private static final int MAX_STEM = 8;

  /** Chars below are folded by a table: Latin, Greek and Cyrillic letters. */
  static final int TABLE = 0x530;

  private static final int VIETNAMESE = 0x1E00;
  private static final int VIETNAMESE_END = 0x1F00;

  /** Longer ones first where one ends with another. */
  private static final String[] ENDINGS = {
    "ization", "isation", "ational", "fulness", "ousness", "iveness", "ations", "ation", "itions",
    "ition", "ments", "ment", "ingly", "edly", "ness", "able", "ible", "ally", "ical", "ings",
    "ing", "ance", "ence", "ians", "ian", "ers", "ors", "est", "ism", "ist", "ity", "ive", "ion",
    "ous", "ant", "ent", "ed", "er", "or", "ly", "al", "ic", "an"
  };

  private static final char[] FOLDED = table(0, TABLE);
  private static final char[] MORE_LATIN = table(VIETNAMESE, VIETNAMESE_END);

  private Stemmer() {}

  /** Lower case without accents. */
  static char fold(char c) {
    if (c < TABLE) {
      return FOLDED[c];
    }
    return c >= VIETNAMESE && c < VIETNAMESE_END
        ? MORE_LATIN[c - VIETNAMESE]
        : Character.toLowerCase(c);
  }

  /**
   * Takes the endings off a folded word.
   *
   * @return its new length
   */
  static int stem(char[] word, int length) {
    if (!isPlain(word, length)) {
      return length;
    }
    if (length == 4 && endsWith(word, length, "ied")) {
      return 3; // died, tied
    }
    int n = withoutEnding(word, withoutPlural(word, length));
    if (n > 3 && word[n - 1] == word[n - 2] && "lsz".indexOf(word[n - 1]) < 0) {
      n--;
    }
    if (n > 4 && word[n - 1] == 'e') {
      n--;
    }
    if (n > 3 && word[n - 1] == 'y') {
      word[n - 1] = 'i';
    }
    return Math.min(n, MAX_STEM);
  }

  private static int withoutPlural(char[] word, int n) {
    if (n <= 3 || word[n - 1] != 's' || "sui".indexOf(word[n - 2]) >= 0) {
      return n;
    }
    if (n > 4 && endsWith(word, n, "ies")) {
      word[n - 3] = 'y';
      return n - 2;
    }
    boolean hissing =
        endsWith(word, n, "sses")
            || endsWith(word, n, "xes")
            || endsWith(word, n, "ches")
            || endsWith(word, n, "shes");
    return n > 4 && hissing ? n - 2 : n - 1;
  }

  private static int withoutEnding(char[] word, int n) {
    for (String ending : ENDINGS) {
      if (n - ending.length() >= KEPT_PREFIX && endsWith(word, n, ending)) {
        return n - ending.length();
      }
    }
    return n;
  }

  private static boolean endsWith(char[] word, int n, String ending) {
    int from = n - ending.length();
    if (from < 0) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      if (word[from + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char[] word, int n) {
    for (int i = 0; i < n; i++) {
      if (word[i] < 'a' || word[i] > 'z') {
        return false;
      }
    }
    return true;
  }

  private static char[] table(int from, int to) {
    char[] folded = new char[to - from];
    for (int c = from; c < to; c++) {
      String bare = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFD);
      folded[c - from] = Character.toLowerCase(bare.charAt(0));
    }
    return folded;
  }
}
