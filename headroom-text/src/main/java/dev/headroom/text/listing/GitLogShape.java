package dev.headroom.text.listing;

import dev.headroom.text.internal.Chars;
import java.util.List;

/** Tells output of {@code git log}, with or without lists of files; one with diffs is a diff. */
final class GitLogShape {
  private static final int MIN_COMMITS = 2;
  private static final int MAX_PATH = 400;

  private GitLogShape() {}

  /** Whether the first line names a commit and all others are of a log. */
  static boolean fits(List<String> lines) {
    int commits = 0;
    for (String line : lines) {
      if (isCommit(line)) {
        commits++;
      } else if (commits == 0 || !isOfCommit(line)) {
        return false;
      }
    }
    return commits >= MIN_COMMITS;
  }

  /** Whether a line begins a commit: {@code commit} and its whole hash. */
  static boolean isCommit(String line) {
    int end = 7;
    while (end < line.length() && isHex(line.charAt(end))) {
      end++;
    }
    boolean whole = end == 47 || end == 71;
    return line.startsWith("commit ") && whole && (end == line.length() || line.charAt(end) == ' ');
  }

  private static boolean isOfCommit(String line) {
    if (line.isEmpty() || line.charAt(0) == ' ') {
      return true;
    }
    int tab = line.indexOf('\t');
    return isLabelled(line)
        || isPath(line)
        || tab > 0 && tab < 5 && Character.isUpperCase(line.charAt(0))
        || tab > 0 && (Chars.isDigit(line.charAt(0)) || line.charAt(0) == '-');
  }

  /* A line of --name-only. */
  private static boolean isPath(String line) {
    boolean named = line.indexOf('/') > 0 || line.indexOf('.') >= 0;
    return named && line.indexOf(' ') < 0 && line.length() < MAX_PATH;
  }

  /** Whether a line is of the head of a commit, such as {@code Author: }. */
  static boolean isLabelled(String line) {
    int colon = line.indexOf(':');
    return colon > 3
        && colon < 16
        && Character.isUpperCase(line.charAt(0))
        && line.startsWith(" ", colon + 1)
        && line.chars().limit(colon).allMatch(Character::isLetter);
  }

  private static boolean isHex(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
  }
}
