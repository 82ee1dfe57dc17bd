package dev.headroom.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words any of which a line must hold to be judged by a rule. What the rule looks for is what the
 * scan over all lines looks for, so that no rule can be asked about words that were not scanned.
 * Immutable.
 */
final class WordRule {
  private final String[] anywhere;
  private final String[] beginnings;
  private final String[] words;
  private final String[] capitals;
  private final String[] near;
  private final String[] scanned;

  private WordRule(
      String[] anywhere, String[] beginnings, String[] words, String[] capitals, String[] near) {
    this.anywhere = anywhere;
    this.beginnings = beginnings;
    this.words = words;
    this.capitals = capitals;
    this.near = near;
    List<String> all = new ArrayList<>();
    for (String[] list : new String[][] {anywhere, beginnings, words, capitals, near}) {
      for (String word : list) {
        all.add(word.toLowerCase(Locale.ROOT));
      }
    }
    this.scanned = all.toArray(String[]::new);
  }

  /** Parts of a line, in lower case. */
  static WordRule anywhere(String... parts) {
    return new WordRule(parts, new String[0], new String[0], new String[0], new String[0]);
  }

  /** Whole words, in lower case. */
  static WordRule word(String... words) {
    return new WordRule(new String[0], new String[0], words, new String[0], new String[0]);
  }

  /** And beginnings of a line, white space not counted, in lower case. */
  WordRule beginning(String... more) {
    return new WordRule(anywhere, more, words, capitals, near);
  }

  /** And whole words as they are written. */
  WordRule capital(String... more) {
    return new WordRule(anywhere, beginnings, words, more, near);
  }

  /**
   * And words, in lower case, without which the rule's own reading of a line cannot succeed; they
   * alone do not make it hold.
   */
  WordRule near(String... more) {
    return new WordRule(anywhere, beginnings, words, capitals, more);
  }

  /** All its words, in lower case; the same array at each call. */
  String[] scanned() {
    return scanned;
  }

  /** Whether one of the words, those nearby not counted, stands where it must. */
  boolean isIn(String text, String lower) {
    String bare = beginnings.length == 0 ? lower : lower.strip();
    for (String part : anywhere) {
      if (lower.contains(part)) {
        return true;
      }
    }
    for (String beginning : beginnings) {
      if (bare.startsWith(beginning)) {
        return true;
      }
    }
    for (String word : words) {
      if (Words.has(lower, word)) {
        return true;
      }
    }
    for (String word : capitals) {
      if (Words.has(text, word)) {
        return true;
      }
    }
    return false;
  }
}
