package dev.headroom.text.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads the names that authors give to parts of a page, its classes and ids. */
final class ClassNames {
  private static final int MOST_WORDS = 3;

  /** First words of names that tell of the page's state, as {@code has-sidebar} does. */
  private static final Set<String> STATES =
      Set.of("has", "have", "with", "without", "no", "not", "is", "show", "hide", "js");

  private ClassNames() {}

  /** Whether a name of the element has one of these words; ids of sections are slugs of titles. */
  static boolean haveWord(Element element, Set<String> words) {
    boolean section = element.normalName().equals("section") || element.hasClass("section");
    String id = section ? "" : element.id();
    return hasWord(element.className(), words) || hasWord(id, words);
  }

  /**
   * Whether a name says so, such as the first in {@code post-share col_2}; slugs of titles never.
   */
  private static boolean hasWord(String names, Set<String> words) {
    int at = 0;
    while (at < names.length()) {
      int end = at;
      while (end < names.length() && names.charAt(end) > ' ') {
        end++;
      }
      if (end > at && isWord(names, at, end, words)) {
        return true;
      }
      at = end + 1;
    }
    return false;
  }

  /** Whether one of the few words of {@code shareBar_2} is one of ours. */
  private static boolean isWord(String names, int start, int end, Set<String> among) {
    boolean found = false;
    int words = 0;
    int at = start;
    while (at < end) {
      int from = at;
      while (at < end
          && Character.isLetter(names.charAt(at))
          && (at == from || Character.isLowerCase(names.charAt(at)))) {
        at++;
      }
      if (at > from) {
        String word = names.substring(from, at).toLowerCase(Locale.ROOT);
        if (words++ == 0 && STATES.contains(word)) {
          return false;
        }
        found |= among.contains(word);
      }
      at = Math.max(at, from + 1);
    }
    return found && words <= MOST_WORDS;
  }
}
