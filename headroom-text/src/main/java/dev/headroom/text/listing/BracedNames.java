package dev.headroom.text.listing;

import java.util.List;

/** Finds neighbouring names that end alike, which are written {@code {a b}.x}. */
final class BracedNames {
  private static final int MIN_NAMES = 3;

  private BracedNames() {}

  /** Index after the names from one on that stand in one brace; the next index if that is none. */
  static int end(List<String> names, int from) {
    String extension = extension(names.get(from));
    int end = from + 1;
    while (end < names.size()
        && !extension.isEmpty()
        && extension(names.get(end)).equals(extension)) {
      end++;
    }
    return end - from >= MIN_NAMES ? end : from + 1;
  }

  /** At least the extension; more if all names share a last word and none is that word. */
  static String ending(List<String> names, int from, int to) {
    String first = names.get(from);
    int common = first.length();
    for (int k = from; k < to; k++) {
      String name = names.get(k);
      int n = 0;
      while (n < Math.min(common, name.length() - 1)
          && first.charAt(first.length() - 1 - n) == name.charAt(name.length() - 1 - n)) {
        n++;
      }
      common = n;
    }
    int cut = first.length() - common;
    int dot = first.lastIndexOf('.');
    while (cut < dot && !startsWord(first, cut)) {
      cut++;
    }
    return first.substring(cut);
  }

  private static boolean startsWord(String name, int i) {
    return Character.isUpperCase(name.charAt(i)) || !Character.isLetterOrDigit(name.charAt(i));
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot);
  }
}
