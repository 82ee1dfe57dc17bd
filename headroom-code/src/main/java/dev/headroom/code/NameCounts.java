package dev.headroom.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In how many files each declared name stands, and how many declare it. Immutable once made. */
final class NameCounts {
  private final Map<String, Integer> files = new HashMap<>();
  private final Map<String, Integer> declared = new HashMap<>();

  NameCounts(Iterable<String> texts, List<Signature> signatures) {
    Set<String> seen = new HashSet<>();
    for (Signature signature : signatures) {
      files.putIfAbsent(signature.simpleName(), 0);
      if (seen.add(signature.file() + '\n' + signature.simpleName())) {
        declared.merge(signature.simpleName(), 1, Integer::sum);
      }
    }
    texts.forEach(this::count);
  }

  private void count(String text) {
    Set<String> seen = new HashSet<>();
    int i = 0;
    while (i < text.length()) {
      if (!Chars.isWord(text.charAt(i))) {
        i++;
        continue;
      }
      int from = i;
      while (i < text.length() && Chars.isWord(text.charAt(i))) {
        i++;
      }
      if (i - from <= 100) {
        String word = text.substring(from, i);
        if (files.containsKey(word) && seen.add(word)) {
          files.merge(word, 1, Integer::sum);
        }
      }
    }
  }

  /** How many other files name it, shared among those that declare it. */
  double others(String name) {
    int declaring = declared.getOrDefault(name, 1);
    return Math.max(0, files.getOrDefault(name, 0) - declaring) / (double) declaring;
  }
}
