package dev.headroom.internal.plan;

import dev.headroom.spi.Units;
import java.util.HashMap;
import java.util.Map;

/**
 * Units that a question asks for by their own name, such as the member {@code Foo.bar} by {@code
 * bar}: the unit and whatever belongs to it, its body first of all, does not hold that word itself.
 * One pass over the question, one over the units.
 */
final class NamedUnits {
  /** A name that more units have tells nothing. */
  private static final int MOST = 8;

  private NamedUnits() {}

  /**
   * Whether each unit has a name that is a word of the question, or lies unnamed in one that has.
   */
  static boolean[] of(Units units, String question) {
    Map<String, Integer> words = words(question);
    String[] asked = new String[units.size()];
    for (int u = 0; u < asked.length; u++) {
      String name = units.name(u);
      boolean whole = words.containsKey(name) || name.indexOf('/') >= 0;
      asked[u] = whole ? name : name.substring(name.lastIndexOf('.') + 1);
      words.computeIfPresent(asked[u], (word, count) -> count + 1);
    }
    boolean[] named = new boolean[asked.length];
    for (int u = 0; u < asked.length; u++) {
      int count = asked[u].isEmpty() ? 0 : words.getOrDefault(asked[u], 0);
      int parent = units.parent(u);
      boolean inherited = units.name(u).isEmpty() && parent >= 0 && named[parent];
      named[u] = count > 0 && count <= MOST || inherited;
    }
    return named;
  }

  /** Identifiers, and runs of them held together by dots. */
  private static Map<String, Integer> words(String question) {
    Map<String, Integer> words = new HashMap<>();
    int run = -1;
    int word = -1;
    for (int i = 0; i <= question.length(); i++) {
      char c = i < question.length() ? question.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || c == '_' || c == '$') {
        run = run < 0 ? i : run;
        word = word < 0 ? i : word;
        continue;
      }
      if (word >= 0) {
        words.put(question.substring(word, i), 0);
        words.put(question.substring(run, i), 0);
      }
      word = -1;
      run = c == '.' ? run : -1;
    }
    return words;
  }
}
