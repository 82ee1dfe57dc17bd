package dev.headroom.text.internal;

import java.util.Set;

/**
 * Finds where sentences end. Knows the end marks of the large scripts, closing quotes and brackets
 * after them, common abbreviations, initials and numbers; a line end is a sentence end where the
 * line was plainly not wrapped. Without any end mark a text is cut at a blank about every {@value
 * #LONG} chars, so that no unit grows without bound. Linear: one look at each char.
 */
final class Sentences {
  private static final int LONG = 600;
  private static final int WRAPPED = 50;
  private static final int MAX_ABBREVIATION = 6;
  private static final int SHORT = 3;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sr", "Jr", "Gen", "Col", "Capt", "Lt", "Sgt",
          "Sen", "Rep", "Gov", "Pres", "Rev", "Hon", "Mt", "Ft", "No", "Nos", "Fig", "Figs", "Eq",
          "Sec", "Ch", "Vol", "vol", "pp", "ed", "eds", "etc", "vs", "cf", "al", "ca", "approx",
          "Inc", "Ltd", "Co", "Corp", "Bros", "Dept", "Univ", "Ave", "Blvd", "Rd", "Jan", "Feb",
          "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "e.g", "i.e",
          "viz", "resp", "incl", "max", "min", "bzw", "usw", "Nr", "Abb", "Mme", "Mlle", "Sra");

  private Sentences() {}

  /** Index after the sentence that starts at {@code start} and after the blanks that follow it. */
  static int end(String text, int start, int limit) {
    int lineStart = start;
    for (int at = start; at < limit; at++) {
      char c = text.charAt(at);
      if (c > '?' && c < 0x80) {
        continue; // a letter: most chars of most texts
      }
      if (c == ' ') {
        if (at - start >= LONG) {
          return skipBlanks(text, at, limit);
        }
      } else if (c == '\n') {
        if (endsLine(text, lineStart, at, limit)) {
          return skipBlanks(text, at, limit);
        }
        lineStart = at + 1;
      } else if (isMark(c)) {
        int after = afterMarks(text, at, limit);
        if (isEnd(text, start, at, after, limit)) {
          return skipBlanks(text, after, limit);
        }
        at = after - 1;
      }
    }
    return limit;
  }

  private static boolean isMark(char c) {
    if (c < 0x80) {
      return c == '.' || c == '!' || c == '?';
    }
    return isWideMark(c)
        || c == '\u2026' // ellipsis
        || c == '\u061F' // Arabic question mark
        || c == '\u06D4' // Urdu full stop
        || c == '\u0964' // danda
        || c == '\u0965'
        || c == '\u1362' // Ethiopic full stop
        || c == '\u0589'; // Armenian full stop
  }

  /** Marks of scripts that put no blank between sentences. */
  private static boolean isWideMark(char c) {
    return c == '\u3002' || c == '\uFF01' || c == '\uFF1F' || c == '\uFF0E' || c == '\uFF61';
  }

  private static int afterMarks(String text, int mark, int limit) {
    int at = mark + 1;
    while (at < limit && (isMark(text.charAt(at)) || isCloser(text.charAt(at)))) {
      at++;
    }
    return afterReferences(text, at, limit);
  }

  /** Reference numbers stand right after the stop: {@code ... of 1815.[12][13] The ...}. */
  private static int afterReferences(String text, int from, int limit) {
    int end = from;
    int at = from;
    while (at < limit && text.charAt(at) == '[') {
      at++;
      while (at < limit && at - end < 6 && Chars.isDigit(text.charAt(at))) {
        at++;
      }
      if (at == limit || at == end + 1 || text.charAt(at) != ']') {
        return end;
      }
      at++;
      end = at;
    }
    return end;
  }

  private static boolean isCloser(char c) {
    return c == '"'
        || c == '\''
        || c == ')'
        || c == ']'
        || c == '*'
        || c == '_'
        || c == '\u201D'
        || c == '\u2019'
        || c == '\u00BB'
        || c == '\u300D'
        || c == '\u300F'
        || c == '\uFF09';
  }

  private static boolean isEnd(String text, int start, int mark, int after, int limit) {
    if (isWideMark(text.charAt(mark))) {
      return true;
    }
    if (after == limit) {
      return true;
    }
    if (text.charAt(after) > ' ' && text.charAt(after) != '\u00A0') {
      return false;
    }
    int next = skipBlanks(text, after, limit);
    if (next == limit) {
      return true;
    }
    if (Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    boolean numbered = Chars.isDigit(text.charAt(next)); // p. 3, no. 7, fig. 12
    return text.charAt(mark) != '.'
        || after > mark + 1
        || !isAbbreviation(text, start, mark) && !(numbered && isShortWord(text, start, mark));
  }

  /** Whether the word before the stop is an initial, an item number or a known abbreviation. */
  private static boolean isAbbreviation(String text, int start, int stop) {
    int from = stop;
    while (from > start && stop - from <= MAX_ABBREVIATION && isWord(text.charAt(from - 1))) {
      from--;
    }
    int length = stop - from;
    if (length == 0 || length > MAX_ABBREVIATION) {
      return false;
    }
    char first = text.charAt(from);
    if (length == 1) {
      return Character.isUpperCase(first) || (from == start && Chars.isDigit(first));
    }
    if (length >= 3
        && text.charAt(stop - 2) == '.'
        && Character.isUpperCase(text.charAt(stop - 1))) {
      return true; // U.S. or J.R.R.: more often inside a sentence than at its end
    }
    return ABBREVIATIONS.contains(text.substring(from, stop))
        || (from == start && isNumber(text, from, stop));
  }

  private static boolean isShortWord(String text, int start, int stop) {
    int from = stop;
    while (from > start && stop - from <= SHORT && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return stop > from && stop - from <= SHORT;
  }

  private static boolean isWord(char c) {
    return c == '.' || Character.isLetterOrDigit(c);
  }

  private static boolean isNumber(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!Chars.isDigit(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line end inside a paragraph ends what the line says. */
  private static boolean endsLine(String text, int lineStart, int lineEnd, int limit) {
    int next = lineEnd + 1;
    while (next < limit && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    if (next >= limit || Character.isLowerCase(text.charAt(next))) {
      return next >= limit;
    }
    int end = MarkdownLines.trimEnd(text, lineStart, lineEnd);
    return end - lineStart < WRAPPED || text.charAt(end - 1) == ':';
  }

  private static int skipBlanks(String text, int from, int limit) {
    int at = from;
    while (at < limit && (text.charAt(at) <= ' ' || text.charAt(at) == '\u00A0')) {
      at++;
    }
    return at;
  }
}
