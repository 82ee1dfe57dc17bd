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
    boolean inMessage = false;
    for (String line : lines) {
      if (line.startsWith("diff --git ") || line.startsWith("+++ ")) {
        files++;
        inMessage = false;
      } else if (line.startsWith("@@ -") || line.startsWith("@@@ -")) {
        hunks++;
      } else if (isMailStart(line)) {
        inMessage = true;
      } else if (!inMessage && files > 0) {
        changes += isChange(line) ? 1 : 0;
        others += isChange(line) || isBody(line) ? 0 : 1;
      }
    }
    boolean diff = files > 0 && (hunks > 0 || changes == 0);
    if (diff && others == 0 && starts) {
      return hunks > 0 ? Match.CERTAIN : Match.SHAPE;
    }
    boolean mostly = files > 0 && hunks > 0 && others * 10 <= lines.size();
    if (!mostly) {
      return Match.NO;
    }
    return hinted ? Match.SHAPE : Match.HINTED;
  }

  private static boolean isChange(String line) {
    return line.startsWith("+") || line.startsWith("-");
  }

  /* "From " and a whole hash begin a mail of format-patch, whose message below is prose. */
  private static boolean isMailStart(String line) {
    return line.startsWith("Subject: [PATCH")
        || line.startsWith("From ")
            && line.length() > 45
            && line.charAt(45) == ' '
            && line.chars().skip(5).limit(40).allMatch(c -> Character.digit(c, 16) >= 0);
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
