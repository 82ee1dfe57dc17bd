package dev.headroom.code;

import dev.headroom.code.Outline.Kind;
import dev.headroom.code.Outline.Visibility;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds the parts of a Python file by indentation. A part starts behind the indentation of its
 * first line and ends before the end of its last, so that the statement which stands for it has the
 * right indentation. One use; not thread-safe.
 */
final class PythonOutliner {
  private static final int LONG_BODY = 30;
  private static final int MIN_IMPORTS = 4;
  private static final int TABLE_LINES = 6;

  /** A statement's first line, with what continues it. */
  private record Line(int indent, int start, int end, int firstLine, int lines) {}

  private final String text;
  private final Outline outline;
  private final List<Line> lines;

  private PythonOutliner(String text, List<Line> lines) {
    this.text = text;
    this.outline = new Outline(text, Language.PYTHON);
    this.lines = lines;
  }

  /** The parts; empty if a string or bracket has no end. */
  static Optional<Outline> outline(String text) {
    SourceLexer lexer = SourceLexer.of(text, Language.PYTHON);
    if (!lexer.isBalanced(300)) {
      return Optional.empty();
    }
    PythonOutliner outliner = new PythonOutliner(text, logicalLines(text, lexer));
    outliner.run();
    outliner.comments(lexer);
    outliner.tables(lexer);
    return Optional.of(outliner.outline);
  }

  /** Statements by their first char; brackets, strings and backslashes continue them. */
  private static List<Line> logicalLines(String text, SourceLexer lexer) {
    List<Line> lines = new ArrayList<>();
    LogicalLines logical = new LogicalLines(text, lexer);
    while (logical.next()) {
      if (!logical.isEmpty()) {
        lines.add(
            new Line(
                logical.indent(),
                logical.start(),
                logical.end(),
                logical.number(),
                logical.height()));
      }
    }
    return lines;
  }

  /** A def or class whose lines are still coming. */
  private record Scope(int header, int first, String path, boolean type, Visibility visibility) {}

  private void run() {
    Deque<Scope> open = new ArrayDeque<>();
    int decorated = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      while (!open.isEmpty() && line.indent() <= lines.get(open.element().header()).indent()) {
        close(open.pop(), i - 1, open);
      }
      if (text.charAt(line.start()) == '@') {
        decorated = decorated < 0 ? i : decorated;
        continue;
      }
      int name = definition(line);
      if (name > 0) {
        open.push(scope(i, decorated < 0 ? i : decorated, name, open));
      }
      decorated = -1;
    }
    while (!open.isEmpty()) {
      close(open.pop(), lines.size() - 1, open);
    }
    moduleDocumentation();
    imports();
    runs();
  }

  private Scope scope(int header, int first, int name, Deque<Scope> open) {
    int end = name;
    while (end < text.length() && Chars.isWord(text.charAt(end))) {
      end++;
    }
    String own = text.substring(name, end);
    boolean inType = !open.isEmpty() && open.element().type();
    boolean dunder = own.startsWith("__") && own.endsWith("__");
    Visibility visibility =
        inType && own.startsWith("_") && !dunder ? Visibility.PRIVATE : Visibility.PUBLIC;
    String path = open.isEmpty() ? own : open.element().path() + "." + own;
    boolean type = text.startsWith("class", lines.get(header).start());
    return new Scope(header, first, path, type, visibility);
  }

  /** Index of the name if a line defines a function or class, else -1. */
  private int definition(Line line) {
    int at = line.start();
    if (Comments.isWordAt(text, at, line.end(), "async")) {
      at = Chars.skipBlanks(text, at + 5);
    }
    for (String word : new String[] {"def", "class"}) {
      if (Comments.isWordAt(text, at, line.end(), word)) {
        return Chars.skipBlanks(text, at + word.length());
      }
    }
    return -1;
  }

  private void close(Scope scope, int last, Deque<Scope> around) {
    Line header = lines.get(scope.header());
    int end = lines.get(Math.max(last, scope.header())).end();
    boolean inFunction = !around.isEmpty() && !around.element().type();
    if (!inFunction) {
      outline.add(
          Kind.MEMBER, scope.visibility(), lines.get(scope.first()).start(), end, scope.path());
    }
    if (last <= scope.header()) {
      return; // all on one line
    }
    int first = scope.header() + 1;
    int height = lines.get(last).firstLine() + lines.get(last).lines() - header.firstLine();
    boolean documented = documentation(lines.get(first), scope.visibility(), !inFunction);
    if (scope.type() || inFunction && height < LONG_BODY / 3) {
      return;
    }
    int code = documented ? first + 1 : first;
    if (code <= last) {
      outline.add(Kind.BODY, scope.visibility(), lines.get(code).start(), end, "");
    }
    if (documented) {
      outline.add(Kind.BODY, scope.visibility(), lines.get(first).start(), end, "");
    }
    if (height >= LONG_BODY && !inFunction) {
      statements(code, last, scope.visibility());
    }
  }

  /** Blocks directly inside a long body. */
  private void statements(int first, int last, Visibility visibility) {
    int indent = lines.get(first).indent();
    int start = first;
    for (int i = first + 1; i <= last + 1; i++) {
      if (i > last || lines.get(i).indent() <= indent) {
        if (i - start >= 4) {
          int end = lines.get(i - 1).end();
          outline.add(Kind.STATEMENT, visibility, lines.get(start + 1).start(), end, "");
        }
        start = i;
      }
    }
  }

  /** Whether a line is a docstring; adds it and what follows its first sentence. */
  private boolean documentation(Line line, Visibility visibility, boolean whole) {
    return outline.addDocstring(line.start(), line.end(), visibility, whole);
  }

  /** Only what follows the first sentence, since a future import must stay behind a docstring. */
  private void moduleDocumentation() {
    if (!lines.isEmpty()) {
      documentation(lines.get(0), Visibility.PUBLIC, false);
    }
  }

  /** Statements at the top of the module that are no definitions, in runs. */
  private void runs() {
    int first = -1;
    for (int i = 0; i <= lines.size(); i++) {
      if (i < lines.size() && lines.get(i).indent() > 0) {
        continue;
      }
      boolean inside = i > 0 && i < lines.size();
      boolean plain = inside && (isPlain(lines.get(i)) || (first >= 0 && isBranch(lines.get(i))));
      if (plain) {
        first = first < 0 ? i : first;
      } else if (first >= 0) {
        if (lines.get(i - 1).firstLine() - lines.get(first).firstLine() >= TABLE_LINES) {
          outline.add(
              Kind.STATEMENT,
              Visibility.PUBLIC,
              lines.get(first).start(),
              lines.get(i - 1).end(),
              "");
        }
        first = -1;
      }
    }
  }

  private boolean isPlain(Line line) {
    int at = line.start();
    return text.charAt(at) != '@'
        && definition(line) < 0
        && !text.startsWith("import ", at)
        && !text.startsWith("from ", at)
        && !isBranch(line);
  }

  /** Whether a line goes on with the statement before it, whose blocks may not be parted. */
  private boolean isBranch(Line line) {
    for (String word : new String[] {"else", "elif", "except", "finally"}) {
      if (Comments.isWordAt(text, line.start(), line.end(), word)) {
        return true;
      }
    }
    return false;
  }

  private void imports() {
    int first = -1;
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean imports =
          line.indent() == 0
              && (text.startsWith("import ", line.start())
                  || text.startsWith("from ", line.start()));
      if (imports && !text.startsWith("from __future__", line.start())) {
        first = first < 0 ? i : first;
        last = i;
      } else if (first >= 0) {
        break;
      }
    }
    if (first >= 0 && last - first + 1 >= MIN_IMPORTS) {
      outline.add(
          Kind.IMPORTS, Visibility.PUBLIC, lines.get(first).start(), lines.get(last).end(), "");
    }
  }

  /** Runs of comment lines; the first hash stays, so that the marker is a comment as well. */
  private void comments(SourceLexer lexer) {
    int first = -1;
    int end = -1;
    boolean head = true;
    int code = lines.isEmpty() ? text.length() : lines.get(0).start();
    for (int i = 0; i < lexer.size(); i++) {
      if (lexer.kind(i) != SourceLexer.COMMENT) {
        continue;
      }
      int start = lexer.start(i);
      boolean joins =
          first >= 0 && Chars.cleanEnd(text, end) == Chars.cleanStart(text, start) && own(first);
      if (!joins) {
        comment(first, end, head);
        first = start;
      }
      head = first < code;
      end = lexer.end(i);
    }
    comment(first, end, head);
  }

  private boolean own(int start) {
    int clean = Chars.cleanStart(text, start);
    return clean < start || clean == 0 || Chars.isBreak(text.charAt(clean - 1));
  }

  private void comment(int first, int end, boolean head) {
    if (first >= 0 && own(first) && !text.startsWith("#!", first)) {
      int start = Chars.skipBlanks(text, first + 1);
      Kind kind =
          head ? Kind.HEADER : Chars.cleanStart(text, first) == first ? Kind.COMMENT : Kind.REMARK;
      if (kind != Kind.REMARK || !Comments.isTask(text, first, end)) {
        outline.add(kind, Visibility.PUBLIC, start, end, "");
      }
    }
  }

  /** Values between brackets over many lines, the closing bracket on a line of its own. */
  private void tables(SourceLexer lexer) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < lexer.size(); i++) {
      char c = lexer.kind(i);
      if (c == '[' || c == '{' || c == '(') {
        open.push(lexer.start(i));
      } else if (c == ']' || c == '}' || c == ')') {
        int start = open.pop();
        int close = lexer.start(i);
        boolean table = c != ')' && open.isEmpty();
        if (table && Chars.cleanStart(text, close) != close || table && own(close)) {
          int end = Chars.trimEnd(text, start + 1, close);
          if (Chars.breaks(text, start, end) >= TABLE_LINES) {
            outline.add(Kind.DATA, Visibility.PUBLIC, start + 1, end, "");
          }
        }
      }
    }
  }
}
