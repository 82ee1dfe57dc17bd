package dev.headroom.text.listing;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.text.internal.Chars;
import dev.headroom.text.internal.MarkdownLines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells lines of the same few columns, whatever prints them: symbols of nm, entries of zipinfo, a
 * dump in hexadecimal, settings of sysctl. Sentences, code and settings by key are none.
 */
final class RowsShape {
  private static final int MIN_ROWS = 8;

  /** Fewer words on a line are a name or a key with its value. */
  private static final int MIN_WORDS = 3;

  private static final int SURE_WORDS = 4;

  /** Words that tell one kind of row from another; what follows is often free text. */
  private static final int LEADING_WORDS = 4;

  /** Words after which nothing more is learnt of a row's kind. */
  private static final int TELLING_WORDS = Math.max(LEADING_WORDS, MIN_WORDS);

  /** Kinds of rows that one list may have. */
  private static final int KINDS = 3;

  /** Lines above and below the rows, such as a heading and a sum. */
  private static final int EDGES = 5;

  private static final int MAX_LINE = 400;

  private static final double MOST = 0.8;

  /** Of the lines; more of them are a text that somebody wrote, whose order matters. */
  private static final double SENTENCES = 0.1;

  private static final int SENTENCE_WORDS = 6;

  private RowsShape() {}

  /** How sure it is that the lines are rows: sure where all have the same columns, no heading. */
  static Match judge(List<String> lines) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    int filled = 0;
    int sentences = 0;
    for (String line : lines) {
      if (!line.isBlank()) {
        filled++;
        sentences += isSentence(line) ? 1 : 0;
        String kind = kind(line);
        if (!kind.isEmpty()) {
          kinds.merge(kind, 1, Integer::sum);
        }
      }
    }
    int rows = kinds.values().stream().sorted((a, b) -> b - a).limit(KINDS).mapToInt(n -> n).sum();
    if (rows < MIN_ROWS || rows < MOST * filled || sentences > SENTENCES * filled) {
      return Match.NO;
    }
    return isSure(lines) ? Match.SHAPE : Match.HINTED;
  }

  /* What the first words of a line look like; empty if it may as well be a sentence or indented code. */
  private static String kind(String line) {
    if (line.charAt(0) == '\t') {
      return "";
    }
    StringBuilder kind = new StringBuilder();
    boolean any = false;
    int words = 0;
    int at = 0;
    while (at < line.length() && words < TELLING_WORDS) {
      int start = MarkdownLines.indent(line, at, line.length());
      int end = start;
      while (end < line.length() && line.charAt(end) > ' ') {
        end++;
      }
      if (end > start && words++ < LEADING_WORDS) {
        char sort = sort(line, start, end);
        any |= sort != 'a';
        kind.append(sort);
      }
      at = Math.max(end, at + 1);
    }
    return words >= MIN_WORDS && any ? kind.toString() : "";
  }

  /* a: letters; 9: digits and letters; /: a path; else the first sign in it. */
  private static char sort(String line, int start, int end) {
    char sort = 'a';
    for (int i = start; i < end; i++) {
      char c = line.charAt(i);
      boolean closes = i == end - 1 && (c == ',' || c == '.' || c == ':');
      if (c == '/') {
        return '/';
      }
      if (Chars.isDigit(c)) {
        sort = '9';
      } else if (!Character.isLetter(c) && !closes && sort == 'a') {
        sort = c == '-' || c == '_' || c == '\'' ? 'a' : c;
      }
    }
    return sort;
  }

  /* Many words, two thirds of them of letters alone but for a sign at the end. */
  private static boolean isSentence(String line) {
    int words = 0;
    int plain = 0;
    int at = 0;
    while (at < line.length()) {
      int start = MarkdownLines.indent(line, at, line.length());
      int end = start;
      boolean letters = true;
      while (end < line.length() && line.charAt(end) > ' ') {
        letters &= end == start || Character.isLetter(line.charAt(end - 1));
        end++;
      }
      if (end > start) {
        words++;
        plain += letters && end > start + 1 ? 1 : 0;
      }
      at = Math.max(end, at + 1);
    }
    return words >= SENTENCE_WORDS && 3 * plain >= 2 * words;
  }

  private static boolean isSure(List<String> lines) {
    int words = words(lines.get(lines.size() / 2));
    int rows = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean row = words(line) == words && !isLogLike(line) && hasDigit(line);
      boolean edge = i < EDGES || i >= lines.size() - EDGES;
      if (!row && !(edge && (line.isEmpty() || hasDigit(line)))) {
        return false;
      }
      rows += row ? 1 : 0;
    }
    return words >= SURE_WORDS && rows >= MIN_ROWS;
  }

  /* Logs have rows of their own, tables a heading; both are other compressors' to judge. */
  private static boolean isLogLike(String line) {
    int end = line.indexOf(' ', MarkdownLines.indent(line, 0, line.length()));
    int colon = line.indexOf(':');
    boolean timed =
        !line.isEmpty()
            && Chars.isDigit(line.charAt(0))
            && (colon >= 0 && colon < end || end == 10);
    return timed
        || line.length() > MAX_LINE
        || line.indexOf('"') >= 0
        || line.indexOf('[') >= 0
        || line.contains(": ");
  }

  private static boolean hasDigit(String line) {
    return line.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static int words(String line) {
    int words = 0;
    for (int i = 0; i < line.length(); i++) {
      boolean starts = line.charAt(i) > ' ' && (i == 0 || line.charAt(i - 1) <= ' ');
      words += starts ? 1 : 0;
    }
    return words;
  }
}
