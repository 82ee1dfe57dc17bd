package dev.headroom.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a name in camel, snake or kebab case, or of a path. */
final class NameWords {
  private NameWords() {}

  /** In lower case, those of two letters and fewer left out. */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean letter = i < name.length() && Character.isLetterOrDigit(name.charAt(i));
      boolean begins =
          letter
              && i > from
              && Character.isUpperCase(name.charAt(i))
              && !Character.isUpperCase(name.charAt(i - 1));
      if (!letter || begins) {
        if (i - from > 2) {
          words.add(name.substring(from, i).toLowerCase(Locale.ROOT));
        }
        from = letter ? i : i + 1;
      }
    }
    return words;
  }
}
