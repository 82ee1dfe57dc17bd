package dev.headroom.internal.plan;

import java.util.Locale;
import java.util.Set;

/** Tells which units begin with an anaphor, a word for something said before; in English. */
final class Anaphora {
  private static final Set<String> WORDS =
      Set.of(
          "this", "these", "that", "those", "such", "it", "its", "he", "his", "she", "her", "they",
          "their", "both");

  private static final int LONGEST = 5;

  private Anaphora() {}

  static boolean begins(PricedView priced, int unit) {
    String text = priced.view.text();
    int end = priced.units.end(unit);
    int start = priced.units.start(unit);
    while (start < end && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    int at = start;
    while (at < end && at - start <= LONGEST && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at - start <= LONGEST
        && WORDS.contains(text.substring(start, at).toLowerCase(Locale.ROOT));
  }
}
