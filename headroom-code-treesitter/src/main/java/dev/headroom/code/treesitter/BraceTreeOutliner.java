package dev.headroom.code.treesitter;

import dev.headroom.code.CommentParts;
import dev.headroom.code.Language;
import dev.headroom.code.Outline;
import dev.headroom.code.Outline.Kind;
import dev.headroom.code.Outline.Visibility;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the parts of a file whose blocks stand in braces, in its syntax tree. One use; not
 * thread-safe.
 */
final class BraceTreeOutliner {
  private static final int LONG_BODY = 30;
  private static final int BLOCK_LINES = 6;
  private static final int TABLE_LINES = 6;

  /** A function that holds more of a file than this is a module, its members are at the top. */
  private static final double WRAPPER_SHARE = 0.8;

  /** Grammars of files that may be a list of statements. */
  private static final Set<Grammar> SCRIPTS =
      EnumSet.of(Grammar.JAVASCRIPT, Grammar.TYPESCRIPT, Grammar.TSX);

  /**
   * Where members stand.
   *
   * @param path name of the type around, with a dot behind it; empty at the top
   * @param top whether its members are what the file is about
   * @param around who may use what is here at most
   * @param usual who may use a member that does not say so
   * @param statements whether what is no member may be left out as a statement
   */
  private record Scope(
      String path, boolean top, Visibility around, Visibility usual, boolean statements) {}

  private final String text;
  private final Grammar grammar;
  private final Outline outline;
  private final CommentParts comments;

  private BraceTreeOutliner(String text, Language language, Grammar grammar) {
    this.text = text;
    this.grammar = grammar;
    this.outline = new Outline(text, language);
    this.comments = outline.comments();
  }

  static Outline outline(String text, Language language, Grammar grammar, SyntaxNode root) {
    BraceTreeOutliner outliner = new BraceTreeOutliner(text, language, grammar);
    outliner.addComments(root);
    boolean script = SCRIPTS.contains(grammar);
    Scope file = new Scope("", true, Visibility.PUBLIC, Visibility.PUBLIC, script);
    outliner.members(root.children(), file, 0);
    outliner.comments.finish(outliner.head(root));
    return outliner.outline;
  }

  private void addComments(SyntaxNode node) {
    for (SyntaxNode child : node.children()) {
      if (child.role() == Role.COMMENT) {
        comments.add(child.start(), child.end());
      } else {
        addComments(child);
      }
    }
  }

  /** Where the code begins, behind the line that names an interpreter. */
  private int head(SyntaxNode root) {
    for (SyntaxNode child : root.children()) {
      if (child.role() != Role.COMMENT && !child.type().equals("hash_bang_line")) {
        return child.start();
      }
    }
    return text.length();
  }

  /** Adds members that stand side by side; returns where the last one ends. */
  private int members(List<SyntaxNode> nodes, Scope scope, int from) {
    Scope now = scope;
    int at = from;
    int lead = -1;
    int imports = -1;
    int lastImport = -1;
    for (int i = 0; i < nodes.size(); i++) {
      SyntaxNode node = nodes.get(i);
      if (node.role() == Role.COMMENT) {
        continue;
      }
      if (isImport(node)) {
        imports = imports < 0 ? node.start() : imports;
        lastImport = importEnd(node);
        at = lastImport;
        continue;
      }
      outline.add(Kind.IMPORTS, Visibility.PUBLIC, imports, lastImport, "");
      imports = -1;
      lastImport = -1;
      switch (node.role()) {
        case ATTRIBUTE -> lead = lead < 0 ? node.start() : lead;
        case ACCESS -> {
          now = new Scope(now.path(), now.top(), now.around(), access(node), now.statements());
          at = Math.max(at, afterColon(node.end()));
        }
        case CONTAINER, FAULT -> at = Math.max(members(node.children(), now, at), node.end());
        default -> {
          int end = endWithAccessors(nodes, i);
          at = member(node, lead < 0 ? node.start() : lead, end, at, now);
          lead = -1;
        }
      }
    }
    outline.add(Kind.IMPORTS, Visibility.PUBLIC, imports, lastImport, "");
    return at;
  }

  private boolean isImport(SyntaxNode node) {
    if (node.role() == Role.IMPORT) {
      return true;
    }
    boolean declares = SCRIPTS.contains(grammar) && node.type().endsWith("_declaration");
    if (!declares || node.length() > 200) {
      return false;
    }
    int call = text.indexOf("= require(", node.start());
    return call >= 0 && call < node.end();
  }

  /** Kotlin's grammar takes the comments behind an import for a part of it. */
  private int importEnd(SyntaxNode node) {
    SyntaxNode comment = node.child(Role.COMMENT);
    return comment.exists() ? Lines.inkEnd(text, node.start(), comment.start()) : node.end();
  }

  private Visibility access(SyntaxNode node) {
    return text.startsWith("private", node.start()) ? Visibility.PRIVATE : Visibility.PUBLIC;
  }

  private int afterColon(int end) {
    int i = Lines.skipBlanks(text, end);
    return i < text.length() && text.charAt(i) == ':' ? i + 1 : end;
  }

  /** End of a member with the accessors behind it, which Kotlin's grammar puts beside it. */
  private int endWithAccessors(List<SyntaxNode> nodes, int index) {
    int end = nodes.get(index).end();
    for (int i = index + 1; i < nodes.size(); i++) {
      String type = nodes.get(i).type();
      if (!type.equals("getter") && !type.equals("setter")) {
        break;
      }
      end = nodes.get(i).end();
    }
    return end;
  }

  private int member(SyntaxNode node, int start, int stop, int from, Scope scope) {
    SyntaxNode inner = unwrapped(node);
    int end = Lines.afterSeparator(text, stop);
    String own = MemberNames.of(text, inner);
    String name = own.isEmpty() ? "" : scope.path() + own;
    Visibility visibility =
        narrower(scope.around(), MemberNames.visibility(text, inner, own, grammar, scope.usual()));
    Visibility shown = scope.top() ? Visibility.PUBLIC : visibility;
    switch (inner.role()) {
      case NAMESPACE, TYPE -> {
        int next = comments.member(from, start, end, shown, name);
        type(inner, name, scope, visibility);
        return Math.max(next, end);
      }
      case MEMBER -> {
        boolean accessor = inner.type().equals("getter") || inner.type().equals("setter");
        int next = accessor ? from : comments.member(from, start, end, shown, name);
        inside(inner, name, visibility);
        return Math.max(next, end);
      }
      default -> {
        int next = end;
        if (isAssigned(inner) || isExport(node)) {
          next = comments.member(from, start, end, shown, name);
        } else if (scope.statements() && !isDirective(inner)) {
          next = comments.statement(from, start, end, Visibility.INTERNAL);
        }
        inside(inner, name, visibility);
        return Math.max(next, end);
      }
    }
  }

  private static SyntaxNode unwrapped(SyntaxNode node) {
    if (node.role() != Role.WRAPPER
        && !(node.children().size() == 1 && node.children().get(0).role() == Role.NAMESPACE)) {
      return node;
    }
    for (SyntaxNode child : node.children()) {
      switch (child.role()) {
        case WRAPPER, NAMESPACE, TYPE, MEMBER -> {
          return unwrapped(child);
        }
        default -> {}
      }
    }
    return node;
  }

  /** Whether a statement gives a function or class its name. */
  private static boolean isAssigned(SyntaxNode statement) {
    for (SyntaxNode child : statement.children()) {
      if (child.type().equals("assignment_expression")) {
        String value = child.child("right").type();
        return value.contains("function") || value.equals("class") || value.equals("object");
      }
    }
    return false;
  }

  /** Whether it hands out a list of names, or a value without one. */
  private static boolean isExport(SyntaxNode node) {
    return node.type().equals("export_statement") && !node.child("source").exists();
  }

  /** Whether a statement is only a string, such as {@code 'use strict'}. */
  private boolean isDirective(SyntaxNode statement) {
    char first = text.charAt(statement.start());
    return (first == '\'' || first == '"') && statement.length() < 30;
  }

  private void type(SyntaxNode type, String name, Scope scope, Visibility visibility) {
    boolean namespace = type.role() == Role.NAMESPACE;
    boolean tests = name.equals("tests") || name.equals("test");
    Visibility around = tests ? Visibility.INTERNAL : scope.top() ? Visibility.PUBLIC : visibility;
    String path = name.isEmpty() ? scope.path() : name + ".";
    boolean top = namespace && scope.top() && !tests;
    Scope inner = new Scope(path, top, around, usual(type), namespace && scope.statements());
    for (SyntaxNode child : type.children()) {
      if (child.role() == Role.LIST || namespace && child.role() == Role.BLOCK) {
        members(child.children(), inner, child.start() + 1);
      }
    }
  }

  /** Who may use a member that says nothing about it. */
  private Visibility usual(SyntaxNode type) {
    return switch (grammar) {
      case RUST ->
          type.type().equals("impl_item") && !type.child("trait").exists()
              ? Visibility.INTERNAL
              : Visibility.PUBLIC;
      case CPP -> type.type().equals("class_specifier") ? Visibility.PRIVATE : Visibility.PUBLIC;
      case CSHARP ->
          type.type().startsWith("interface") || type.role() == Role.NAMESPACE
              ? Visibility.PUBLIC
              : Visibility.PRIVATE;
      default -> Visibility.PUBLIC;
    };
  }

  /** Adds the bodies and tables inside a member or statement. */
  private void inside(SyntaxNode node, String name, Visibility visibility) {
    for (SyntaxNode child : node.children()) {
      switch (child.role()) {
        case BLOCK -> body(child, name, visibility);
        case TABLE -> table(child, name, visibility);
        case TYPE ->
            type(child, name, new Scope("", false, visibility, visibility, false), visibility);
        case COMMENT -> {}
        default -> inside(child, name, visibility);
      }
    }
  }

  private void body(SyntaxNode block, String name, Visibility visibility) {
    int start = block.start();
    int end = block.end();
    if (text.charAt(start) != '{' || text.charAt(end - 1) != '}') {
      inside(block, name, visibility);
      return;
    }
    comments.inside(start, end);
    outline.add(Kind.BODY, visibility, start + 1, end - 1, "");
    if (block.children().isEmpty() || Lines.count(text, start, end) < LONG_BODY) {
      return;
    }
    List<SyntaxNode> statements = statements(block);
    if (isMostlyMembers(statements)) {
      String path = name.isEmpty() ? "" : name + ".";
      boolean file = block.length() > text.length() * WRAPPER_SHARE;
      Visibility inside = file ? Visibility.PUBLIC : Visibility.INTERNAL;
      members(statements, new Scope(path, file, inside, inside, true), start + 1);
      return;
    }
    int from = start + 1;
    int first = -1;
    for (int i = 0; i < statements.size(); i++) {
      SyntaxNode statement = statements.get(i);
      if (statement.role() == Role.COMMENT || statement.role() == Role.FAULT) {
        continue;
      }
      nested(statement, visibility);
      first = first < 0 ? statement.start() : first;
      boolean header = i + 1 < statements.size() && isHeader(statement, statements.get(i + 1));
      if (!header) {
        int stop = Lines.afterSeparator(text, statement.end());
        from = comments.statement(from, first, stop, visibility);
        first = -1;
      }
    }
  }

  /** Whether a statement has no end of its own: with the block behind it, a macro makes a loop. */
  private boolean isHeader(SyntaxNode statement, SyntaxNode next) {
    boolean adjoins = Lines.skipBlanks(text, statement.end()) == next.start();
    return grammar.hasMacros()
        && next.role() == Role.BLOCK
        && adjoins
        && text.charAt(statement.end() - 1) == ')';
  }

  private static List<SyntaxNode> statements(SyntaxNode block) {
    SyntaxNode list = block.child(Role.LIST);
    return list.exists() ? list.children() : block.children();
  }

  /** Whether a body is there for the functions in it, as that of a module in a function is. */
  private boolean isMostlyMembers(List<SyntaxNode> statements) {
    int members = 0;
    int all = 0;
    for (SyntaxNode statement : statements) {
      if (statement.role() == Role.COMMENT) {
        continue;
      }
      SyntaxNode inner = unwrapped(statement);
      boolean member =
          inner.type().contains("function")
              || inner.role() == Role.TYPE
              || isAssigned(inner)
              || inner.type().equals("method_definition");
      members += member ? statement.length() : 0;
      all += statement.length();
    }
    return members * 2 > all;
  }

  /** Adds the blocks of a statement in a long body. */
  private void nested(SyntaxNode node, Visibility visibility) {
    for (SyntaxNode child : node.children()) {
      boolean high = Lines.count(text, child.start(), child.end()) >= BLOCK_LINES;
      if (high && child.role() == Role.BLOCK) {
        body(child, "", visibility);
      } else if (high && child.role() == Role.TABLE) {
        table(child, "", visibility);
      } else if (high) {
        nested(child, visibility);
      }
    }
  }

  private void table(SyntaxNode table, String name, Visibility visibility) {
    int start = table.start();
    int end = table.end();
    if (Lines.count(text, start, end) < TABLE_LINES) {
      return;
    }
    if (holdsFunctions(table)) {
      String path = name.isEmpty() || name.equals("module.exports") ? "" : name + ".";
      Scope scope = new Scope(path, false, Visibility.INTERNAL, Visibility.INTERNAL, false);
      members(table.children(), scope, start + 1);
      return;
    }
    char open = text.charAt(start);
    if (open == '{' || open == '[') {
      outline.add(Kind.DATA, visibility, start + 1, end - 1, "");
    }
  }

  private static boolean holdsFunctions(SyntaxNode table) {
    for (SyntaxNode child : table.children()) {
      String value = child.child("value").type();
      boolean pair = child.type().equals("pair");
      if (child.type().equals("method_definition") || pair && value.contains("function")) {
        return true;
      }
    }
    return false;
  }

  private static Visibility narrower(Visibility a, Visibility b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
