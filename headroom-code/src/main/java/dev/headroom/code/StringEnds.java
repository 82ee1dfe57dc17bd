package dev.headroom.code;

import java.util.Set;

/** Where string, character and pattern literals end. Stateless. */
final class StringEnds {
  private static final Set<String> BEFORE_PATTERN =
      Set.of(
          "return",
          "typeof",
          "case",
          "in",
          "of",
          "delete",
          "void",
          "throw",
          "new",
          "else",
          "do",
          "instanceof",
          "yield",
          "await");
  private static final int MAX_TEMPLATE_DEPTH = 200;

  private StringEnds() {}

  /**
   * End of the literal at an index.
   *
   * @param lastCode index of the last char of code before it, or -1
   * @return the index itself if no literal starts there; below 0, minus the place to go on, if a
   *     literal starts and does not end
   */
  static int after(String text, int i, Language language, int lastCode) {
    char c = text.charAt(i);
    return switch (c) {
      case '"' -> quote(text, i, language);
      case '\'' -> single(text, i, language, lastCode);
      case '`' -> backtick(text, i, language);
      case '/' -> isScript(language) ? pattern(text, i, lastCode) : i;
      case 'r', 'b', 'R' -> raw(text, i, language);
      default -> i;
    };
  }

  private static boolean isScript(Language language) {
    return language == Language.JAVASCRIPT
        || language == Language.TYPESCRIPT
        || language == Language.TSX;
  }

  private static int quote(String text, int i, Language language) {
    boolean triple =
        language == Language.PYTHON
            || language == Language.JAVA
            || language == Language.KOTLIN
            || language == Language.CSHARP;
    if (triple && text.startsWith("\"\"\"", i)) {
      return triple(text, i, "\"\"\"", language != Language.KOTLIN && language != Language.CSHARP);
    }
    if (language == Language.CSHARP && i > 0 && isVerbatim(text, i)) {
      return verbatim(text, i);
    }
    if (language == Language.KOTLIN) {
      return withTemplates(text, i);
    }
    return line(text, i, '"', language == Language.RUST);
  }

  private static boolean isVerbatim(String text, int i) {
    char before = text.charAt(i - 1);
    return before == '@' || (before == '$' && i > 1 && text.charAt(i - 2) == '@');
  }

  private static int verbatim(String text, int start) {
    int i = start + 1;
    while (i < text.length()) {
      if (text.charAt(i) == '"') {
        if (!text.startsWith("\"\"", i)) {
          return i + 1;
        }
        i++;
      }
      i++;
    }
    return -text.length() - 1;
  }

  private static int single(String text, int i, Language language, int lastCode) {
    if (language == Language.PYTHON && text.startsWith("'''", i)) {
      return triple(text, i, "'''", true);
    }
    if (language == Language.RUST) {
      return rustChar(text, i);
    }
    boolean separator =
        (language == Language.C || language == Language.CPP)
            && lastCode == i - 1
            && i > 0
            && Character.isLetterOrDigit(text.charAt(i - 1))
            && Character.digit(text.charAt(i - 1), 16) >= 0
            && i + 1 < text.length()
            && Character.digit(text.charAt(i + 1), 16) >= 0;
    return separator ? i : line(text, i, '\'', false);
  }

  /** A char literal, or the tick of a lifetime, which is no literal. */
  private static int rustChar(String text, int i) {
    if (i + 2 >= text.length()) {
      return i;
    }
    if (text.charAt(i + 1) == '\\') {
      return line(text, i, '\'', false);
    }
    int width = Character.charCount(text.codePointAt(i + 1));
    int close = i + 1 + width;
    return close < text.length() && text.charAt(close) == '\'' ? close + 1 : i;
  }

  private static int backtick(String text, int i, Language language) {
    if (language == Language.GO) {
      int end = text.indexOf('`', i + 1);
      return end < 0 ? -text.length() - 1 : end + 1;
    }
    if (language == Language.KOTLIN) {
      return line(text, i, '`', false);
    }
    return isScript(language) ? withTemplates(text, i) : i;
  }

  /** A quoted text with escapes that ends on its line, or anywhere. */
  private static int line(String text, int start, char quote, boolean lines) {
    int i = start + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == quote) {
        return i + 1;
      }
      if (c == '\\') {
        i++;
        i += i + 1 < text.length() && text.startsWith("\r\n", i) ? 1 : 0;
      } else if (!lines && Chars.isBreak(c)) {
        return -i;
      }
      i++;
    }
    return -text.length() - 1;
  }

  private static int triple(String text, int start, String quotes, boolean escapes) {
    int i = start + 3;
    while (i < text.length()) {
      if (text.startsWith(quotes, i)) {
        i += 3;
        while (!escapes && i < text.length() && text.charAt(i) == '"') {
          i++; // a quote before the closing ones belongs to the text
        }
        return i;
      }
      i += escapes && text.charAt(i) == '\\' ? 2 : 1;
    }
    return -text.length() - 1;
  }

  /** A string in which code may stand between a dollar with brace and a brace. */
  private static int withTemplates(String text, int start) {
    char[] modes = new char[MAX_TEMPLATE_DEPTH]; // a quote: inside its string; a brace: inside code
    int depth = 0;
    modes[0] = text.charAt(start);
    int i = start + 1;
    while (i < text.length() && depth >= 0) {
      char c = text.charAt(i);
      boolean code = modes[depth] == '{';
      if (code ? c == '}' : c == modes[depth]) {
        depth--;
      } else if (!code && c == '\\') {
        i++;
      } else if (!code && modes[depth] == '"' && Chars.isBreak(c)) {
        return -i;
      } else if (code ? c == '{' || c == '`' || c == '"' || c == '\'' : text.startsWith("${", i)) {
        if (depth + 1 == MAX_TEMPLATE_DEPTH) {
          return -text.length() - 1;
        }
        modes[++depth] = code ? c : '{';
        i += code ? 0 : 1;
      }
      i++;
    }
    return depth < 0 ? i : -text.length() - 1;
  }

  /** Raw strings: r"..." and r#"..."# of Rust, R"x(...)x" of C++. */
  private static int raw(String text, int i, Language language) {
    if (i > 0 && Chars.isWord(text.charAt(i - 1))) {
      return i;
    }
    if (language == Language.RUST) {
      int at = text.startsWith("br", i) ? i + 2 : i + 1;
      int hash = at;
      while (hash < text.length() && text.charAt(hash) == '#') {
        hash++;
      }
      boolean raw = text.charAt(at - 1) == 'r' && hash < text.length() && text.charAt(hash) == '"';
      return raw ? closing(text, hash + 1, "\"" + "#".repeat(hash - at)) : i;
    }
    if (language == Language.CPP && text.startsWith("R\"", i)) {
      int paren = text.indexOf('(', i);
      return paren < 0 || paren - i > 20
          ? i
          : closing(text, paren + 1, ")" + text.substring(i + 2, paren) + "\"");
    }
    return i;
  }

  private static int closing(String text, int from, String close) {
    int end = text.indexOf(close, from);
    return end < 0 ? -text.length() - 1 : end + close.length();
  }

  /** A regular expression of a script, if what stands before cannot be divided. */
  private static int pattern(String text, int start, int lastCode) {
    if (lastCode >= 0 && !mayPrecedePattern(text, lastCode)) {
      return start;
    }
    boolean set = false;
    for (int i = start + 1; i < text.length() && !Chars.isBreak(text.charAt(i)); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        set = true;
      } else if (c == ']') {
        set = false;
      } else if (c == '/' && !set) {
        return i + 1;
      }
    }
    return start;
  }

  private static boolean mayPrecedePattern(String text, int last) {
    char c = text.charAt(last);
    if (!Chars.isWord(c)) {
      return "(,=:[!&|?{;+-*%>~^".indexOf(c) >= 0;
    }
    int from = last;
    while (from > 0 && Chars.isWord(text.charAt(from - 1)) && last - from < 12) {
      from--;
    }
    return BEFORE_PATTERN.contains(text.substring(from, last + 1));
  }
}
