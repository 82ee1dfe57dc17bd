package dev.headroom.code.treesitter;

import java.util.Arrays;

/**
 * Words and signs of a text in C or C++, without comments, directives of the preprocessor and white
 * space. One pass; what is unclear ends at its line.
 */
final class CTokens {
  private final String text;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private boolean[] fresh = new boolean[256];
  private int size;
  private boolean lineBegins = true;

  private CTokens(String text) {
    this.text = text;
  }

  static CTokens of(String text) {
    CTokens tokens = new CTokens(text);
    int i = 0;
    while (i < text.length()) {
      i = tokens.read(i);
    }
    return tokens;
  }

  private int read(int i) {
    char c = text.charAt(i);
    if (c <= ' ') {
      lineBegins |= c == '\n' || c == '\r';
      return i + 1;
    }
    if (text.startsWith("//", i) || c == '#' && lineBegins) {
      return afterLine(i);
    }
    if (text.startsWith("/*", i)) {
      int close = text.indexOf("*/", i + 2);
      return close < 0 ? text.length() : close + 2;
    }
    int end = i + 1;
    if (isWordPart(c)) {
      while (end < text.length() && isWordPart(text.charAt(end))) {
        end++;
      }
    } else if (c == '"' || c == '\'') {
      end = afterQuote(i, c);
    }
    add(i, end);
    return end;
  }

  /** After a line with those that continue it. */
  private int afterLine(int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) != '\n') {
      boolean escaped = text.charAt(i) == '\\' && i + 1 < text.length();
      i += escaped ? text.startsWith("\r\n", i + 1) ? 3 : 2 : 1;
    }
    return Math.min(i, text.length());
  }

  private int afterQuote(int start, char quote) {
    boolean raw = quote == '"' && start > 0 && text.charAt(start - 1) == 'R';
    int open = raw ? text.indexOf('(', start) : -1;
    if (open > 0 && open - start < 18) {
      String close = ")" + text.substring(start + 1, open) + "\"";
      int end = text.indexOf(close, open);
      return end < 0 ? text.length() : end + close.length();
    }
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        return i + 1;
      }
      if (c == '\n') {
        return i;
      }
      i += c == '\\' ? 1 : 0;
    }
    return text.length();
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      fresh = Arrays.copyOf(fresh, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    fresh[size++] = lineBegins;
    lineBegins = false;
  }

  private static boolean isWordPart(char c) {
    return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  int size() {
    return size;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** Whether it is the first on its line. */
  boolean begins(int token) {
    return token >= size || fresh[token];
  }

  boolean isWord(int token) {
    return token >= 0 && token < size && isWordPart(text.charAt(starts[token]));
  }

  /** First char of a token; NUL outside the text. */
  char sign(int token) {
    return token >= 0 && token < size ? text.charAt(starts[token]) : '\0';
  }

  String text(int token) {
    return token >= 0 && token < size ? text.substring(starts[token], ends[token]) : "";
  }

  /** Whether it is a name in capitals, as macros are. */
  boolean isCapital(int token) {
    if (!isWord(token) || ends[token] - starts[token] < 3) {
      return false;
    }
    boolean letters = false;
    for (int i = starts[token]; i < ends[token]; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return false;
      }
      letters |= c >= 'A' && c <= 'Z';
    }
    return letters && !Character.isDigit(sign(token));
  }

  /** The token after a list in brackets that opens at this one; the same if none does. */
  int afterBrackets(int token) {
    if (sign(token) != '(') {
      return token;
    }
    int depth = 0;
    for (int t = token; t < size; t++) {
      char c = sign(t);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return t + 1;
      }
      if (c == '{' || c == '}') {
        return token;
      }
    }
    return token;
  }
}
