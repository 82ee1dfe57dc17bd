package dev.headroom.text.diff;

import dev.headroom.spi.Compressor.Match;
import java.util.List;

/** Judges by sampled lines whether a text is a diff. */
final class DiffShape {
  private static final List<String> FIRST =
      List.of("diff ", "--- ", "Index: ", "From ", "commit ", "Only in ", "*** ");

  private static final List<String> BETWEEN =
      List.of(
          "diff ",
          "index ",
          "--- ",
          "+++ ",
          "@@",
          "old mode ",
          "new mode ",
          "deleted file ",
          "new file ",
          "similarity ",
          "dissimilarity ",
          "rename ",
          "copy ",
          "Binary files ",
          "GIT binary patch",
          "literal ",
          "delta ",
          "Only in ",
          "Index: ",
          "====",
          "commit ",
          "Author:",
          "Date:",
          "Merge:",
          "From ",
          "From:",
          "Subject:",
          "AuthorDate:",
          "Commit:",
          "CommitDate:",
          "mode ");

  private DiffShape() {}

  static Match judge(List<String> lines, boolean hinted) {
    int first = 0;
    while (first < lines.size() && lines.get(first).isEmpty()) {
      first++;
    }
    if (first == lines.size()) {
      return Match.NO;
    }
    boolean starts = startsWithAny(lines.get(first), FIRST);
    int files = 0;
    int hunks = 0;
    int changes = 0;
    int others = 0;
    for (String line : lines) {
      if (line.startsWith("diff --git ") || line.startsWith("+++ ")) {
        files++;
      } else if (line.startsWith("@@ -") || line.startsWith("@@@ -")) {
        hunks++;
      } else if (files > 0 && !line.isEmpty() && "+-".indexOf(line.charAt(0)) >= 0) {
        changes++;
      } else if (files > 0 && !isBody(line)) {
        others++;
      }
    }
    boolean diff = files > 0 && (hunks > 0 || changes == 0);
    if (diff && others == 0 && starts) {
      return Match.SHAPE;
    }
    boolean mostly = files > 0 && hunks > 0 && others * 10 <= lines.size();
    if (!mostly) {
      return Match.NO;
    }
    return hinted ? Match.SHAPE : Match.HINTED;
  }

  private static boolean isBody(String line) {
    return line.isEmpty()
        || " \\".indexOf(line.charAt(0)) >= 0
        || startsWithAny(line, BETWEEN)
        || line.length() > 10 && line.indexOf(' ') < 0
        || isVersion(line);
  }

  /* Below its last hunk, format-patch names the version of git. */
  private static boolean isVersion(String line) {
    return line.length() < 20 && line.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
  }

  private static boolean startsWithAny(String line, List<String> prefixes) {
    for (String prefix : prefixes) {
      if (line.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
