package dev.headroom.text.listing;

import java.util.List;

/** Writes names on a row, neighbours that end alike as {@code {a b}.x}. */
final class BraceNames {
  private static final int MIN_NAMES = 3;

  private BraceNames() {}

  /** Is told where each name stands. */
  interface Places {
    /**
     * A name was written up to where the row ends now.
     *
     * @param name its number
     * @param start where it begins, its blank included
     */
    void name(int name, int start);
  }

  /** Adds names to a row, a blank before each or its brace. */
  static void write(List<String> names, StringBuilder row, Places places) {
    int i = 0;
    while (i < names.size()) {
      int end = end(names, i);
      boolean braces = end > i + 1;
      String ending = braces ? ending(names, i, end) : "";
      row.append(braces ? " {" : "");
      for (int k = i; k < end; k++) {
        String name = names.get(k);
        int start = row.length();
        row.append(braces && k == i ? "" : " ").append(name, 0, name.length() - ending.length());
        places.name(k, start);
      }
      row.append(braces ? "}" : "").append(ending);
      i = end;
    }
  }

  /** Index after the names from one on that stand in one brace; the next index if that is none. */
  private static int end(List<String> names, int from) {
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
  private static String ending(List<String> names, int from, int to) {
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
