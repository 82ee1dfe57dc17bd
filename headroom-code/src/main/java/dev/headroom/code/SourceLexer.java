package dev.headroom.code;

import java.util.Arrays;

/**
 * Finds brackets, semicolons and comments of a source text, past strings of every form the language
 * has. One pass without recursion; what is unclear (a quote without its end) ends at its line, so
 * that one slip does not swallow the file. Not thread-safe, one use.
 */
final class SourceLexer {
  /** A comment; its end is in {@link #ends}. */
  static final char COMMENT = 'c';

  /** A line of the preprocessor; its end is in {@link #ends}. */
  static final char DIRECTIVE = 'd';

  private final String text;
  private final Language language;
  private char[] kinds = new char[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int size;
  private int lastCode = -1;
  private boolean clean = true;

  private SourceLexer(String text, Language language) {
    this.text = text;
    this.language = language;
  }

  static SourceLexer of(String text, Language language) {
    SourceLexer lexer = new SourceLexer(text, language);
    lexer.run();
    return lexer;
  }

  int size() {
    return size;
  }

  /** A bracket or semicolon itself, {@link #COMMENT} or {@link #DIRECTIVE}. */
  char kind(int i) {
    return kinds[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** Whether every string and comment ended, and every bracket met its own kind, not too deep. */
  boolean isBalanced(int maxDepth) {
    char[] open = new char[maxDepth];
    int depth = 0;
    for (int i = 0; i < size; i++) {
      char c = kinds[i];
      if (c == '(' || c == '[' || c == '{') {
        if (depth == maxDepth) {
          return false;
        }
        open[depth++] = c == '(' ? ')' : c == '[' ? ']' : '}';
      } else if ((c == ')' || c == ']' || c == '}') && (depth == 0 || open[--depth] != c)) {
        return false;
      }
    }
    return clean && depth == 0;
  }

  private void run() {
    int i = 0;
    while (i < text.length()) {
      i = step(i);
    }
  }

  private int step(int i) {
    char c = text.charAt(i);
    if (c <= ' ') {
      return i + 1;
    }
    int comment = comment(i, c);
    if (comment > i) {
      emit(COMMENT, i, comment);
      return comment;
    }
    if (c == '#' && hasDirectives() && Chars.cleanStart(text, i) != i || isDirectiveAtStart(i, c)) {
      return directive(i);
    }
    int string = StringEnds.after(text, i, language, lastCode);
    if (string > i) {
      lastCode = string - 1;
      return string;
    }
    if (string < 0) {
      clean &= -string <= text.length() && language != Language.PYTHON; // an apostrophe may be text
      lastCode = i;
      return Math.max(i + 1, Math.min(-string, text.length()));
    }
    if ("(){}[];".indexOf(c) >= 0) {
      emit(c, i, i + 1);
    }
    lastCode = i;
    return i + 1;
  }

  private boolean hasDirectives() {
    return language == Language.C || language == Language.CPP || language == Language.CSHARP;
  }

  private boolean isDirectiveAtStart(int i, char c) {
    return c == '#' && hasDirectives() && (i == 0 || Chars.isBreak(text.charAt(i - 1)));
  }

  private int comment(int i, char c) {
    if (language.indented()) {
      return c == '#' ? Chars.lineEnd(text, i) : i;
    }
    if (c != '/' || i + 1 == text.length()) {
      return i;
    }
    char next = text.charAt(i + 1);
    if (next == '/') {
      return Chars.lineEnd(text, i);
    }
    return next == '*' ? block(i) : i;
  }

  private int block(int start) {
    boolean nests = language.nestsComments();
    int depth = 1;
    int i = start + 2;
    while (i < text.length()) {
      if (text.startsWith("*/", i)) {
        i += 2;
        if (--depth == 0) {
          return i;
        }
      } else if (nests && text.startsWith("/*", i)) {
        i += 2;
        depth++;
      } else {
        i++;
      }
    }
    clean = false;
    return i;
  }

  /** A directive with its continued lines; of a choice only the first branch is read as code. */
  private int directive(int start) {
    int end = logicalEnd(start);
    emit(DIRECTIVE, start, end);
    if (isNamed(start, "else") || isNamed(start, "elif")) {
      return skipBranch(end);
    }
    return end;
  }

  private int skipBranch(int from) {
    int depth = 0;
    int i = from;
    while (i < text.length()) {
      int line = Chars.afterBreak(text, i);
      int hash = Chars.skipBlanks(text, line);
      if (hash < text.length() && text.charAt(hash) == '#') {
        if (isNamed(hash, "if") || isNamed(hash, "ifdef") || isNamed(hash, "ifndef")) {
          depth++;
        } else if (isNamed(hash, "endif") && depth-- == 0) {
          return hash;
        }
      }
      i = Math.max(Chars.lineEnd(text, hash), line == i ? i + 1 : line);
    }
    return text.length();
  }

  boolean isNamed(int hash, String name) {
    int word = Chars.skipBlanks(text, hash + 1);
    return Comments.isWordAt(text, word, text.length(), name);
  }

  private int logicalEnd(int start) {
    int end = Chars.lineEnd(text, start);
    while (end < text.length() && text.charAt(end - 1) == '\\') {
      end = Chars.lineEnd(text, Chars.afterBreak(text, end));
    }
    return end;
  }

  private void emit(char kind, int start, int end) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size++] = end;
  }
}
