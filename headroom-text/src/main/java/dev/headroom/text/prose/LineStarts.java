package dev.headroom.text.prose;

import dev.headroom.text.internal.Chars;
import java.util.Set;

/** Tells lines that another kind of content writes by how they begin and end. */
final class LineStarts {
  private static final Set<String> LEVELS =
      Set.of("INFO", "WARN", "WARNING", "ERROR", "DEBUG", "TRACE", "FATAL", "NOTICE");

  private LineStarts() {}

  /** Whether nobody writes a sentence like that: a stamp, a level, a path with a line, cells. */
  static boolean isRecord(String text, int start, int end) {
    return isStamped(text, start, end)
        || hasLevel(text, start, end)
        || hasCells(text, start, end)
        || hasOperators(text, start, end);
  }

  /** Whether a line that is not prose looks like code or a diff. */
  static boolean isCode(String text, int start, int end) {
    char first = text.charAt(start);
    char last = text.charAt(end - 1);
    return first == '}'
        || last == '{'
        || last == ';'
        || first == '{' && last == '}'
        || text.startsWith("@@", start)
        || text.startsWith("at ", start) && last == ')';
  }

  /** A first token of digits with marks between them (a time stamp), or a path with a number. */
  private static boolean isStamped(String text, int start, int end) {
    int digits = 0;
    int marks = 0;
    boolean slash = false;
    boolean numbered = false;
    for (int at = start; at < end && text.charAt(at) > ' ' && at - start < 120; at++) {
      char c = text.charAt(at);
      if (Chars.isDigit(c)) {
        digits++;
        char next = at + 1 < end ? text.charAt(at + 1) : ' ';
        numbered |= next == ':' || next == '-';
      } else if (c == ':' || c == '-' || c == '/' || c == '.') {
        marks++;
        slash |= c == '/' || c == '.';
      }
    }
    boolean stamp = digits >= 4 && marks >= 2 && !text.startsWith("http", start);
    return stamp || (slash && numbered && text.charAt(start) != '(');
  }

  private static boolean hasLevel(String text, int start, int end) {
    int at = start;
    for (int token = 0; token < 5 && at < end; token++) {
      int from = at;
      while (at < end && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
        at++;
      }
      if (at - from >= 4 && at - from <= 7 && LEVELS.contains(text.substring(from, at))) {
        return true;
      }
      while (at < end && text.charAt(at) > ' ') {
        at++;
      }
      while (at < end && (text.charAt(at) <= ' ' || text.charAt(at) == '[')) {
        at++;
      }
    }
    return false;
  }

  /** Two tokens of nothing but operators, as in {@code count += 1; // all}. */
  private static boolean hasOperators(String text, int start, int end) {
    int operators = 0;
    for (int at = start; at + 1 < end; at++) {
      operators +=
          isOperator(text.charAt(at))
                  && isOperator(text.charAt(at + 1))
                  && text.charAt(at) != '-'
                  && (at == start || text.charAt(at - 1) <= ' ')
                  && (at + 2 >= end || text.charAt(at + 2) <= ' ')
              ? 1
              : 0;
    }
    return operators > 1;
  }

  private static boolean isOperator(char c) {
    return c < '@' && "+-*/=<>!&:%".indexOf(c) >= 0 || c == '|';
  }

  /** Commas without a blank after them, as cells have: three or more, or quoted ones. */
  private static boolean hasCells(String text, int start, int end) {
    int cells = 0;
    for (int at = start; at + 1 < end; at++) {
      char c = text.charAt(at);
      if (c == '\t') {
        cells++;
      } else if (c == ',' && text.charAt(at + 1) != ' ') {
        boolean thousands =
            at > start && Chars.isDigit(text.charAt(at - 1)) && Chars.isDigit(text.charAt(at + 1));
        boolean closing = text.charAt(at + 1) == '"' && at + 2 < end && text.charAt(at + 2) <= ' ';
        cells += thousands || closing ? 0 : 1;
      }
    }
    return cells >= 3 && cells * 40 >= end - start;
  }
}
