package dev.headroom.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many other files name each declaration. A type is named wherever its name stands; what is
 * called, where its name stands before a bracket and the type around it is named as well, since
 * most such names are common words. Not thread-safe.
 */
final class NameCounts {
  /** What more declarations share is a word of the trade, such as {@code toString}. */
  private static final int COMMON = 40;

  private static final int LONGEST = 100;

  private final Map<String, List<Signature>> declarations = new HashMap<>();
  private final Map<Signature, Integer> counts = new HashMap<>();

  NameCounts(List<Signature> signatures) {
    for (Signature signature : signatures) {
      declarations
          .computeIfAbsent(signature.simpleName(), name -> new ArrayList<>())
          .add(signature);
      declarations.computeIfAbsent(signature.typeName(), name -> new ArrayList<>());
    }
  }

  /** Counts what a file names. */
  void count(String path, String text) {
    Set<String> named = new HashSet<>();
    Set<String> called = new HashSet<>();
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
      if (i - from <= LONGEST) {
        String word = text.substring(from, i);
        if (declarations.containsKey(word)) {
          named.add(word);
          if (i < text.length() && text.charAt(i) == '(') {
            called.add(word);
          }
        }
      }
    }
    for (String name : named) {
      List<Signature> declaring = declarations.getOrDefault(name, List.of());
      if (declaring.size() <= COMMON) {
        for (Signature each : declaring) {
          String type = each.typeName();
          boolean meant =
              each.isType() || called.contains(name) && (type.isEmpty() || named.contains(type));
          if (meant && !each.file().equals(path)) {
            counts.merge(each, 1, Integer::sum);
          }
        }
      }
    }
  }

  /** How many of the files counted, its own aside, name it. */
  int others(Signature signature) {
    return counts.getOrDefault(signature, 0);
  }
}
