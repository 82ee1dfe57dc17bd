package dev.headroom.code;

/**
 * Goes through the logical lines of a Python file: where a statement starts behind its indentation,
 * where it ends before its comment, how many lines it takes. One use; not thread-safe.
 */
final class LogicalLines {
  private static final int TAB = 8;

  private final String text;
  private final SourceLexer lexer;
  private int event;
  private int at;
  private int number;
  private int nextNumber;
  private int indent;
  private int start;
  private int end;

  LogicalLines(String text, SourceLexer lexer) {
    this.text = text;
    this.lexer = lexer;
    this.at = text.startsWith("\ufeff") ? 1 : 0;
  }

  /** Moves to the next logical line. */
  boolean next() {
    if (at >= text.length()) {
      return false;
    }
    number = nextNumber;
    indent = 0;
    int i = at;
    while (i < text.length() && Chars.isBlank(text.charAt(i))) {
      indent += text.charAt(i) == '\t' ? TAB - indent % TAB : 1;
      i++;
    }
    start = i;
    int stop = i;
    int depth = 0;
    int code = i;
    while (true) {
      stop = stop < text.length() ? scanTo(stop) : stop;
      int lineEnd = stop;
      // what the line holds
      while (event < lexer.size() && lexer.start(event) < lineEnd) {
        char c = lexer.kind(event);
        if (c == SourceLexer.COMMENT) {
          break;
        }
        depth += c == '(' || c == '[' || c == '{' ? 1 : c == ';' ? 0 : -1;
        event++;
      }
      int limit = lineEnd;
      if (event < lexer.size()
          && lexer.kind(event) == SourceLexer.COMMENT
          && lexer.start(event) < lineEnd) {
        limit = lexer.start(event++);
      }
      int ink = Chars.trimEnd(text, start, limit);
      code = Math.max(code, ink);
      boolean continued = limit == lineEnd && lineEnd > 0 && text.charAt(lineEnd - 1) == '\\';
      stop = Chars.afterBreak(text, lineEnd);
      if (depth <= 0 && !continued || stop >= text.length()) {
        break;
      }
    }
    nextNumber = number + Chars.breaks(text, at, stop);
    end = code;
    at = stop;
    return true;
  }

  /** End of the physical line, past strings that go over it. */
  private int scanTo(int from) {
    int i = from;
    while (i < text.length() && !Chars.isBreak(text.charAt(i))) {
      char c = text.charAt(i);
      if (c == '#') {
        return Chars.lineEnd(text, i);
      }
      if (c == '"' || c == '\'') {
        int after = StringEnds.after(text, i, Language.PYTHON, -1);
        i = after > i ? after : i + 1;
      } else {
        i++;
      }
    }
    return i;
  }

  boolean isEmpty() {
    return end <= start;
  }

  int indent() {
    return indent;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int number() {
    return number;
  }

  /** How many lines it takes. */
  int height() {
    return Math.max(1, nextNumber - number);
  }
}
