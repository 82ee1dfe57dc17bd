package dev.headroom.text.listing;

import dev.headroom.text.internal.Chars;
import java.util.List;

/**
 * Tells lines that end in a path after a size, a status or a digest: du, wc, git status, git diff
 * --stat and --name-status, sha256sum, tar -tv, find -ls, unzip -l.
 */
final class PathRowsShape {
  private static final int MIN_ROWS = 4;
  private static final List<String> STATUS =
      List.of(
          "On branch ",
          "HEAD detached ",
          "Your branch ",
          "Changes ",
          "Untracked files:",
          "Unmerged paths:",
          "Ignored files:",
          "no changes ",
          "nothing ",
          "  (",
          "\t",
          "and have ");

  private PathRowsShape() {}

  /** Whether all lines are of one of these kinds and most have a path in a directory. */
  static boolean fits(List<String> lines) {
    return fits(lines, PathRowsShape::isSized)
        || fits(lines, PathRowsShape::isMarked)
        || fits(lines, PathRowsShape::isDigest)
        || fits(lines, PathRowsShape::isEntry)
        || fits(lines, PathRowsShape::isChange)
        || isStatus(lines);
  }

  private interface Row {
    boolean is(String line);
  }

  private static boolean fits(List<String> lines, Row row) {
    int rows = 0;
    int nested = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (row.is(line)) {
        rows++;
        nested += line.indexOf('/') >= 0 ? 1 : 0;
      } else if (!line.isEmpty() && !isSum(line, i, lines.size())) {
        return false;
      }
    }
    return rows >= MIN_ROWS && nested * 10 >= rows * 6;
  }

  /* What stands above or below: totals, headings of unzip, messages of find. */
  private static boolean isSum(String line, int index, int size) {
    boolean edge = index < 3 || index >= size - 2;
    return line.startsWith("du: ")
        || line.startsWith("find: ")
        || edge
            && (line.endsWith(" total")
                || line.endsWith(" files")
                || line.contains(" changed, ")
                || line.startsWith("total ")
                || line.startsWith("Archive: ")
                || line.startsWith("----")
                || line.strip().startsWith("Length "));
  }

  /* 12, 4.0K, before one path. */
  private static boolean isSized(String line) {
    int at = skip(line, 0);
    int from = at;
    while (at < line.length() && (Chars.isDigit(line.charAt(at)) || line.charAt(at) == '.')) {
      at++;
    }
    at += at < line.length() && "KMGTB".indexOf(line.charAt(at)) >= 0 ? 1 : 0;
    return at > from && Chars.isDigit(line.charAt(from)) && isBlank(line, at) && isPath(line, at);
  }

  /* M, ??, R100 before one path, as git status -s and git diff --name-status print them. */
  private static boolean isMarked(String line) {
    int at = 0;
    while (at < line.length() && at < 2 && " MADRCTU?!".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    while (at < line.length() && at < 4 && Chars.isDigit(line.charAt(at))) {
      at++;
    }
    boolean marked = at > 0 && !line.substring(0, at).isBlank();
    return marked && isBlank(line, at) && (isPath(line, at) || line.contains(" -> "));
  }

  private static boolean isDigest(String line) {
    int at = 0;
    while (at < line.length() && "0123456789abcdef".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return at >= 32 && isBlank(line, at) && isPath(line, at);
  }

  /* A row of tar -tv, find -ls or unzip -l: mode or size, then a date. */
  private static boolean isEntry(String line) {
    int at = skip(line, 0);
    boolean sized = at < line.length() && Chars.isDigit(line.charAt(at));
    if (!sized) {
      return LsColumns.isMode(line) && line.indexOf('/') > 0;
    }
    String[] words = line.substring(at).split(" +", 5);
    return words.length > 3
        && (LsColumns.isMode(words[2] + "  ")
            || words[1].length() == 10 && words[1].charAt(4) == '-' && words[2].indexOf(':') == 2);
  }

  /* A row of git diff --stat. */
  private static boolean isChange(String line) {
    int bar = line.lastIndexOf(" | ");
    int at = skip(line, bar + 3);
    return bar > 1
        && line.charAt(0) == ' '
        && at < line.length()
        && (Chars.isDigit(line.charAt(at)) || line.startsWith("Bin", at));
  }

  private static boolean isStatus(List<String> lines) {
    boolean begins =
        !lines.isEmpty()
            && (lines.get(0).startsWith("On branch ") || lines.get(0).startsWith("HEAD detached "));
    for (String line : lines) {
      if (!line.isEmpty() && STATUS.stream().noneMatch(line::startsWith)) {
        return false;
      }
    }
    return begins && lines.size() >= MIN_ROWS;
  }

  private static boolean isBlank(String line, int at) {
    return at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t');
  }

  /* One word, or words the first of which has a slash. */
  private static boolean isPath(String line, int from) {
    int at = skip(line, from);
    int blank = line.indexOf(' ', at);
    int slash = line.indexOf('/', at);
    boolean sign = at < line.length() && "\"'<>|;,?*=`({".indexOf(line.charAt(at)) >= 0;
    return at < line.length() && !sign && (blank < 0 || slash >= 0 && slash < blank);
  }

  private static int skip(String line, int from) {
    int at = from;
    while (isBlank(line, at)) {
      at++;
    }
    return at;
  }
}
