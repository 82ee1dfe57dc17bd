package dev.headroom.text.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words that a line may begin with, by their first char: most lines begin as none of hundreds do,
 * which one look tells. Immutable, thread-safe.
 */
public final class Beginnings {
  private static final String[] NONE = {};
  private static final int ASCII = 128;

  private final String[][] byFirst = new String[ASCII][];
  private final String[] others;

  private Beginnings(String[] words) {
    Arrays.fill(byFirst, NONE);
    List<String> rare = new ArrayList<>();
    for (String word : words) {
      char first = word.charAt(0);
      if (first < ASCII) {
        byFirst[first] = with(byFirst[first], word);
      } else {
        rare.add(word);
      }
    }
    others = rare.toArray(NONE);
  }

  /** These words, none of them empty. */
  public static Beginnings of(String... words) {
    return new Beginnings(words);
  }

  private static String[] with(String[] words, String word) {
    String[] more = Arrays.copyOf(words, words.length + 1);
    more[words.length] = word;
    return more;
  }

  /** Whether a line begins with one of the words. */
  public boolean begin(String line) {
    if (line.isEmpty()) {
      return false;
    }
    char first = line.charAt(0);
    for (String word : first < ASCII ? byFirst[first] : others) {
      if (line.startsWith(word)) {
        return true;
      }
    }
    return false;
  }
}
