package dev.headroom.text.search;

import dev.headroom.spi.Compressor.Match;
import java.util.List;
import java.util.Locale;

/** Judges by sampled lines whether a text is the output of a search. */
final class SearchShape {
  private static final int MIN_HITS = 3;
  private static final int MIN_SURE = 5;

  private int hits;
  private int strongPaths;
  private int headings;
  private int others;
  private int diagnostics;
  private int matches;
  private int counts;

  private SearchShape() {}

  static Match judge(List<String> lines) {
    SearchShape inline = new SearchShape();
    lines.forEach(inline::inline);
    if (inline.fits() && inline.strongPaths * 2 >= inline.hits) {
      return inline.isSure() ? Match.CERTAIN : Match.SHAPE;
    }
    SearchShape headed = new SearchShape();
    headed.headed(lines);
    if (headed.fits() && headed.headings > 0) {
      return Match.SHAPE;
    }
    Match bare = ofOneFile(lines);
    if (bare != Match.NO) {
      return bare;
    }
    SearchShape plain = new SearchShape();
    lines.forEach(plain::unnumbered);
    if (plain.fits() && plain.strongPaths == plain.hits && plain.counts < plain.hits) {
      return Match.HINTED;
    }
    boolean most = inline.hits >= MIN_HITS && inline.others * 4 <= inline.hits;
    return most && inline.diagnostics * 5 <= inline.hits ? Match.HINTED : Match.NO;
  }

  /* 12:text, numbers rising; a file that is numbered from line to line may be none. */
  private static Match ofOneFile(List<String> lines) {
    int first = 0;
    int last = 0;
    int hits = 0;
    boolean matches = false;
    for (String line : lines) {
      HitLine scan = new HitLine(line);
      boolean match = scan.digits(0, line.length(), ':');
      if (match || scan.digits(0, line.length(), '-')) {
        if (scan.number <= last) {
          return Match.NO;
        }
        last = scan.number;
        first = hits++ == 0 ? last : first;
        matches |= match;
      } else if (!line.equals("--")) {
        return Match.NO;
      }
    }
    boolean apart = last - first >= hits;
    return !matches || hits < MIN_SURE ? Match.NO : apart ? Match.SHAPE : Match.HINTED;
  }

  /* What compilers print looks alike, so that words of theirs among the hits count for them. */
  private boolean isSure() {
    return hits >= MIN_SURE && strongPaths == hits && diagnostics == 0;
  }

  private boolean fits() {
    return hits >= MIN_HITS && matches > 0 && others == 0 && diagnostics * 5 <= hits;
  }

  private void inline(String line) {
    HitLine scan = new HitLine(line);
    if (line.equals("--") || ToolMessages.isNote(line)) {
      return;
    }
    if (scan.scan(':', 0, line.length()) && hasNoBlank(line, scan.pathEnd)) {
      matches++;
      diagnostics += isDiagnostic(line, scan.textStart) ? 1 : 0;
    } else if (!isContext(scan, '-', line) && !isContext(scan, '=', line)) {
      others++;
      return;
    }
    hits++;
    strongPaths += PathShape.isPath(line, 0, scan.pathEnd) ? 1 : 0;
  }

  private static boolean isContext(HitLine scan, char sign, String line) {
    return scan.scan(sign, 0, line.length()) && hasNoBlank(line, scan.pathEnd);
  }

  private void headed(List<String> lines) {
    boolean first = true;
    for (String line : lines) {
      HitLine scan = new HitLine(line);
      if (line.isEmpty() || line.equals("--")) {
        others += first ? 1 : 0;
      } else if (!first
          && (scan.digits(0, line.length(), ':')
              || scan.digits(0, line.length(), '-')
              || scan.digits(0, line.length(), '='))) {
        hits++;
        matches += line.charAt(scan.textStart - 1) == ':' ? 1 : 0;
      } else if (PathShape.isPath(line, 0, line.length()) && line.indexOf(':') < 0) {
        headings++;
      } else {
        others++;
      }
      first = false;
    }
  }

  private void unnumbered(String line) {
    int colon = line.indexOf(':', 2);
    if (ToolMessages.isNote(line)) {
      return;
    }
    if (colon < 0 || !hasNoBlank(line, colon)) {
      others++;
      return;
    }
    hits++;
    matches++;
    strongPaths += PathShape.isFile(line, 0, colon) ? 1 : 0;
    counts += PathShape.isNumber(line, colon + 1, line.length()) ? 1 : 0;
  }

  private static boolean hasNoBlank(String line, int end) {
    int blank = line.indexOf(' ');
    return blank < 0 || blank > end;
  }

  /* Compilers put one blank before their message; code is indented by more, or not at all. */
  private static boolean isOneBlank(String text, int at) {
    return text.startsWith(" ", at) && at + 1 < text.length() && text.charAt(at + 1) > ' ';
  }

  /* file.c:3:7: error: ... is what compilers and linters print. */
  private static boolean isDiagnostic(String line, int textStart) {
    String head =
        line.substring(textStart, Math.min(line.length(), textStart + 40)).toLowerCase(Locale.ROOT);
    int i = 0;
    while (i < head.length() && (HitLine.isDigit(head.charAt(i)) || head.charAt(i) == ':')) {
      i++;
    }
    String words = head.substring(i).stripLeading();
    boolean column = i > 1 && head.charAt(i - 1) == ':' && isOneBlank(head, i);
    return column
        || isLabel(words, "error")
        || isLabel(words, "warning")
        || isLabel(words, "fatal")
        || isLabel(words, "fatal error")
        || isLabel(words, "note");
  }

  /* error: or error[E0308]: is a label; error(x) and warnings.warn are code that was searched. */
  private static boolean isLabel(String words, String label) {
    return words.startsWith(label)
        && (words.startsWith(":", label.length()) || words.startsWith("[", label.length()));
  }
}
