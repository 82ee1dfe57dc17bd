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
    start = afterIndent();
    end = start;
    int depth = 0;
    int stop = start;
    boolean goesOn;
    do {
      int lineEnd = stop < text.length() ? scanTo(stop) : stop;
      depth += deeper(lineEnd);
      int codeEnd = codeEnd(lineEnd);
      end = Math.max(end, Chars.trimEnd(text, start, codeEnd));
      goesOn = depth > 0 || codeEnd == lineEnd && endsWithBackslash(lineEnd);
      stop = Chars.afterBreak(text, lineEnd);
    } while (goesOn && stop < text.length());
    nextNumber = number + Chars.breaks(text, at, stop);
    at = stop;
    return true;
  }

  private int afterIndent() {
    indent = 0;
    int i = at;
    while (i < text.length() && Chars.isBlank(text.charAt(i))) {
      indent += text.charAt(i) == '\t' ? TAB - indent % TAB : 1;
      i++;
    }
    return i;
  }

  /** How many more brackets the physical line opens than it closes; passes over them. */
  private int deeper(int lineEnd) {
    int depth = 0;
    while (event < lexer.size() && lexer.start(event) < lineEnd) {
      char c = lexer.kind(event);
      if (c == SourceLexer.COMMENT) {
        break;
      }
      depth += c == '(' || c == '[' || c == '{' ? 1 : c == ';' ? 0 : -1;
      event++;
    }
    return depth;
  }

  /** Where the physical line's comment begins, or the line ends; passes over the comment. */
  private int codeEnd(int lineEnd) {
    boolean comment =
        event < lexer.size()
            && lexer.kind(event) == SourceLexer.COMMENT
            && lexer.start(event) < lineEnd;
    return comment ? lexer.start(event++) : lineEnd;
  }

  private boolean endsWithBackslash(int lineEnd) {
    return lineEnd > 0 && text.charAt(lineEnd - 1) == '\\';
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
