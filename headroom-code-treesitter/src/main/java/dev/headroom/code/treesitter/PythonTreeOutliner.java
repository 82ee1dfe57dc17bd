package dev.headroom.code.treesitter;

import dev.headroom.code.Language;
import dev.headroom.code.Outline;
import dev.headroom.code.Outline.Kind;
import dev.headroom.code.Outline.Visibility;
import java.util.List;

/**
 * Finds the parts of a Python file in its syntax tree. A part starts behind the indentation of its
 * first line and ends with its last, so that the statement which stands for it has the right
 * indentation; what shares its lines with something else is no part. One use; not thread-safe.
 */
final class PythonTreeOutliner {
  private static final int LONG_BODY = 30;
  private static final int BLOCK_LINES = 5;
  private static final int TABLE_LINES = 6;
  private static final int MIN_IMPORTS = 4;

  private final String text;
  private final Outline outline;

  private PythonTreeOutliner(String text) {
    this.text = text;
    this.outline = new Outline(text, Language.PYTHON);
  }

  static Outline outline(String text, SyntaxNode root) {
    PythonTreeOutliner outliner = new PythonTreeOutliner(text);
    List<SyntaxNode> statements = root.children();
    int first = outliner.firstStatement(statements);
    if (first < statements.size()) { // a future import has to stay behind it
      outliner.docstring(statements.get(first), Visibility.PUBLIC, false);
    }
    outliner.imports(statements);
    outliner.runs(statements, first + 1);
    outliner.members(statements, "", true, Visibility.PUBLIC);
    outliner.comments(
        root, first < statements.size() ? statements.get(first).start() : text.length());
    return outliner.outline;
  }

  private int firstStatement(List<SyntaxNode> statements) {
    int i = 0;
    while (i < statements.size() && statements.get(i).role() == Role.COMMENT) {
      i++;
    }
    return i;
  }

  /** Adds what is defined by some statements, in the branches of conditions too. */
  private void members(List<SyntaxNode> nodes, String path, boolean top, Visibility around) {
    for (SyntaxNode node : nodes) {
      switch (node.role()) {
        case WRAPPER -> {
          for (SyntaxNode child : node.children()) {
            definition(node, child, path, top, around);
          }
        }
        case TYPE, MEMBER, ASSIGNMENT -> definition(node, node, path, top, around);
        case CONTAINER, BLOCK -> members(node.children(), path, top, around);
        default -> {}
      }
    }
  }

  private void definition(
      SyntaxNode whole, SyntaxNode node, String path, boolean top, Visibility around) {
    boolean type = node.type().equals("class_definition");
    if (!type && !node.type().equals("function_definition")) {
      tables(node);
      return;
    }
    SyntaxNode named = node.child("name");
    String own = text.substring(named.start(), named.end());
    boolean hidden = own.startsWith("_") && !(own.startsWith("__") && own.endsWith("__"));
    Visibility visibility = hidden ? Visibility.PRIVATE : around;
    add(Kind.MEMBER, top ? Visibility.PUBLIC : visibility, whole.start(), whole.end(), path + own);
    SyntaxNode body = node.child("body");
    int first = firstStatement(body.children());
    boolean documented =
        first < body.children().size() && docstring(body.children().get(first), visibility, true);
    if (type) {
      members(body.children(), path + own + ".", false, visibility);
      return;
    }
    int start = bodyStart(node, body);
    if (documented) {
      add(Kind.BODY, visibility, start, body.end(), "");
      first++;
    }
    if (first < body.children().size()) {
      int code = documented ? body.children().get(first).start() : start;
      add(Kind.BODY, visibility, code, body.end(), "");
      longBody(body, first, visibility);
    }
  }

  /** Where a body begins: with its comments, which the grammar puts before it. */
  private static int bodyStart(SyntaxNode definition, SyntaxNode body) {
    int start = body.start();
    for (int i = definition.children().size() - 1; i >= 0; i--) {
      SyntaxNode child = definition.children().get(i);
      if (child.start() < body.start() && child.role() != Role.COMMENT) {
        return start;
      }
      start = Math.min(start, child.start());
    }
    return start;
  }

  private void longBody(SyntaxNode body, int first, Visibility visibility) {
    if (Lines.count(text, body.start(), body.end()) < LONG_BODY) {
      return;
    }
    for (SyntaxNode statement : body.children().subList(first, body.children().size())) {
      boolean defined = statement.type().endsWith("definition");
      if (isHigh(statement)) {
        add(Kind.STATEMENT, visibility, statement.start(), statement.end(), "");
        if (!defined) {
          blocks(statement, visibility);
        }
      }
    }
  }

  /** The blocks of a statement in a long body. */
  private void blocks(SyntaxNode node, Visibility visibility) {
    for (SyntaxNode child : node.children()) {
      if (isHigh(child)) {
        if (child.role() == Role.BLOCK) {
          add(Kind.STATEMENT, visibility, child.start(), child.end(), "");
        }
        blocks(child, visibility);
      }
    }
  }

  private boolean isHigh(SyntaxNode node) {
    return Lines.count(text, node.start(), node.end()) >= BLOCK_LINES;
  }

  private boolean docstring(SyntaxNode statement, Visibility visibility, boolean whole) {
    boolean string =
        statement.type().equals("expression_statement")
            && "\"'rRuU".indexOf(text.charAt(statement.start())) >= 0
            && Lines.startsLine(text, statement.start());
    return string && outline.addDocstring(statement.start(), statement.end(), visibility, whole);
  }

  private void imports(List<SyntaxNode> statements) {
    SyntaxNode first = null;
    SyntaxNode last = null;
    int count = 0;
    for (SyntaxNode statement : statements) {
      if (statement.role() == Role.IMPORT) {
        first = first == null ? statement : first;
        last = statement;
        count++;
      } else if (first != null && statement.role() != Role.COMMENT) {
        break;
      }
    }
    if (first != null && last != null && count >= MIN_IMPORTS) {
      add(Kind.IMPORTS, Visibility.PUBLIC, first.start(), last.end(), "");
    }
  }

  /** Statements at the top that define nothing, and constants, in runs. */
  private void runs(List<SyntaxNode> statements, int from) {
    int first = from;
    while (first < statements.size()) {
      Kind kind = runKind(statements.get(first));
      int last = first;
      while (kind != Kind.COMMENT
          && last + 1 < statements.size()
          && runKind(statements.get(last + 1)) == kind) {
        last++;
      }
      int start = statements.get(first).start();
      int end = statements.get(last).end();
      if (kind != Kind.COMMENT && Lines.count(text, start, end) >= TABLE_LINES) {
        add(kind, Visibility.PUBLIC, start, end, "");
      }
      first = last + 1;
    }
  }

  /** What a run of such statements is; a comment ends it. */
  private static Kind runKind(SyntaxNode statement) {
    boolean expression = statement.type().equals("expression_statement");
    if (expression && isAssignment(statement)) {
      return Kind.CONSTANT;
    }
    return expression || statement.role() == Role.CONTAINER || statement.role() == Role.OTHER
        ? Kind.STATEMENT
        : Kind.COMMENT;
  }

  private static boolean isAssignment(SyntaxNode statement) {
    return statement.children().size() == 1
        && statement.children().get(0).type().equals("assignment");
  }

  /** Values between brackets over many lines. */
  private void tables(SyntaxNode node) {
    for (SyntaxNode child : node.children()) {
      boolean table = child.role() == Role.TABLE && text.charAt(child.start()) != '(';
      if (table && Lines.startsLine(text, child.end() - 1)) {
        int end = child.end() - 1;
        int stop = Lines.end(text, Lines.inkEnd(text, child.start() + 1, end));
        if (Lines.count(text, child.start(), stop) >= TABLE_LINES && stop < end) {
          outline.add(Kind.DATA, Visibility.PUBLIC, child.start() + 1, stop, "");
        }
      } else {
        tables(child);
      }
    }
  }

  /** Runs of comment lines; the first hash stays, so that the marker is a comment as well. */
  private void comments(SyntaxNode node, int code) {
    int first = -1;
    int behind = -1;
    for (SyntaxNode child : node.children()) {
      int here = child.start();
      boolean comment = child.role() == Role.COMMENT && Lines.startsLine(text, here);
      boolean joins = comment && first >= 0 && Lines.count(text, behind, here) == 2;
      if (!joins) {
        comment(first, behind, code);
        first = comment ? here : -1;
      }
      behind = comment ? child.end() : behind;
      if (!comment) {
        comments(child, code);
      }
    }
    comment(first, behind, code);
  }

  private void comment(int first, int end, int code) {
    if (first < 0 || text.startsWith("#!", first)) {
      return;
    }
    boolean indented = first > 0 && text.charAt(first - 1) <= ' ' && text.charAt(first - 1) != '\n';
    Kind kind = end <= code ? Kind.HEADER : indented ? Kind.REMARK : Kind.COMMENT;
    outline.add(kind, Visibility.PUBLIC, Lines.skipBlanks(text, first + 1), end, "");
  }

  /** Adds a part if its lines are its own. */
  private void add(Kind kind, Visibility visibility, int start, int end, String name) {
    int stop = end;
    int next = Lines.skipBlanks(text, end);
    if (next < text.length() && text.charAt(next) == '#') {
      stop = Lines.end(text, next); // the comment behind it goes with it
    }
    char before = start > 0 ? text.charAt(Math.max(0, inkBefore(start))) : '\n';
    boolean own = Lines.startsLine(text, start) || before == ':';
    if (own && Lines.endsLine(text, stop)) {
      outline.add(kind, visibility, start, stop, name);
    }
  }

  private int inkBefore(int start) {
    int i = start - 1;
    while (i > 0 && text.charAt(i) <= ' ') {
      i--;
    }
    return i;
  }
}
