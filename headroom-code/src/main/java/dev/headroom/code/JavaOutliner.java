package dev.headroom.code;

import com.github.javaparser.Position;
import com.github.javaparser.ast.AccessSpecifier;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.nodeTypes.modifiers.NodeWithAccessModifiers;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.headroom.code.Outline.Kind;
import dev.headroom.code.Outline.Visibility;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Finds the parts of a Java file in its syntax tree. One use; not thread-safe. */
final class JavaOutliner {
  private static final int LONG_BODY = 30;
  private static final int TABLE_LINES = 6;

  /**
   * A type whose members are still to be looked at.
   *
   * @param open whether members are public without saying so
   * @param around who may use the type; a type at the top is what its file is about, so it counts
   *     as public
   */
  private record Scope(TypeDeclaration<?> type, String name, boolean open, Visibility around) {}

  private final String text;
  private final LineIndex lines;
  private final Outline outline;
  private final CommentParts comments;
  private final Deque<Scope> types = new ArrayDeque<>();

  private JavaOutliner(String text, JavaSyntax.Tree tree) {
    this.text = text;
    this.lines = new LineIndex(text);
    this.outline = new Outline(text, Language.JAVA);
    this.comments = outline.comments();
    for (Node comment : tree.comments()) {
      comments.add(start(comment), end(comment));
    }
  }

  static Outline outline(String text, JavaSyntax.Tree tree) {
    JavaOutliner outliner = new JavaOutliner(text, tree);
    outliner.file(tree.unit());
    return outliner.outline;
  }

  private void file(CompilationUnit unit) {
    int at = 0;
    if (unit.getPackageDeclaration().isPresent()) {
      at = end(unit.getPackageDeclaration().get());
    }
    at = Math.max(at, imports(unit.getImports()));
    int head = firstCode(unit);
    for (TypeDeclaration<?> type : unit.getTypes()) {
      at = member(type, at, new Scope(type, "", false, Visibility.PUBLIC));
    }
    while (!types.isEmpty()) {
      Scope scope = types.poll();
      members(scope);
    }
    comments.finish(head);
  }

  private int firstCode(CompilationUnit unit) {
    int first = text.length();
    for (Node child : unit.getChildNodes()) {
      first = Math.min(first, start(child));
    }
    return first;
  }

  private int imports(NodeList<ImportDeclaration> imports) {
    if (imports.isEmpty()) {
      return 0;
    }
    int from = Integer.MAX_VALUE;
    int to = 0;
    for (ImportDeclaration each : imports) {
      from = Math.min(from, start(each));
      to = Math.max(to, end(each));
    }
    outline.add(Kind.IMPORTS, Visibility.PUBLIC, from, to, "");
    return to;
  }

  private void members(Scope scope) {
    TypeDeclaration<?> type = scope.type();
    int at = comments.trailing(opening(type));
    if (type instanceof EnumDeclaration enumeration) {
      at = constants(enumeration, at, scope);
    }
    for (BodyDeclaration<?> member : type.getMembers()) {
      at = member(member, at, scope);
    }
  }

  private int constants(EnumDeclaration enumeration, int from, Scope scope) {
    int at = from;
    for (EnumConstantDeclaration constant : enumeration.getEntries()) {
      int start = start(constant);
      String name = scope.name() + "." + constant.getNameAsString();
      comments.document(at, start, Visibility.PUBLIC);
      int end = afterComma(end(constant));
      if (end > end(constant)) { // a last constant without a comma has to stay
        int first = Chars.cleanStart(text, comments.firstBetween(at, start));
        outline.add(Kind.CONSTANT, Visibility.PUBLIC, first, Chars.cleanEnd(text, end), name);
      }
      code(constant, Visibility.PUBLIC);
      at = end;
    }
    return at;
  }

  private int afterComma(int index) {
    int i = Chars.skipSpace(text, index, text.length());
    return i < text.length() && text.charAt(i) == ',' ? i + 1 : index;
  }

  /** Adds a member with what is inside; the comments since {@code from} are its own. */
  private int member(BodyDeclaration<?> member, int from, Scope scope) {
    int start = start(member);
    int end = end(member);
    Visibility visibility = narrower(scope.around(), visibility(member, scope.open()));
    String name = name(member, scope.name());
    int last = comments.member(from, start, end, visibility, name);
    if (member instanceof TypeDeclaration<?> type) {
      boolean open =
          (type instanceof ClassOrInterfaceDeclaration c && c.isInterface())
              || type.isAnnotationDeclaration();
      boolean top = scope.name().isEmpty();
      types.add(new Scope(type, name, open, top ? Visibility.PUBLIC : visibility));
    } else {
      code(member, visibility);
    }
    return last;
  }

  /** Adds the bodies and tables inside a member. */
  private void code(Node member, Visibility visibility) {
    Deque<Node> open = new ArrayDeque<>();
    open.push(member);
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof BlockStmt block) {
        body(block, visibility);
      } else if (node instanceof ArrayInitializerExpr table && lineCount(table) >= TABLE_LINES) {
        outline.add(Kind.DATA, visibility, start(table) + 1, end(table) - 1, "");
      }
      List<Node> children = node.getChildNodes();
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(children.get(i));
      }
    }
  }

  private void body(BlockStmt block, Visibility visibility) {
    if (block.getStatements().isEmpty()) {
      return;
    }
    int start = start(block);
    int end = end(block);
    if (text.charAt(start) != '{' || text.charAt(end - 1) != '}') {
      return; // positions we do not understand are not worth a guess
    }
    comments.inside(start, end);
    outline.add(Kind.BODY, visibility, start + 1, end - 1, "");
    if (lineCount(block) < LONG_BODY) {
      return;
    }
    int from = start + 1;
    for (Node statement : block.getStatements()) {
      from = comments.statement(from, start(statement), end(statement), visibility);
    }
  }

  private int opening(TypeDeclaration<?> type) {
    int at = end(type.getName());
    for (Node child : type.getChildNodes()) {
      boolean header =
          !(child instanceof BodyDeclaration<?>) && start(child) >= at && !isEntry(type, child);
      at = header ? Math.max(at, end(child)) : at;
    }
    int limit = end(type);
    while (at < limit && text.charAt(at) != '{') {
      at = comments.skip(at);
    }
    return Math.min(at + 1, limit);
  }

  private static boolean isEntry(TypeDeclaration<?> type, Node child) {
    return type instanceof EnumDeclaration && child instanceof EnumConstantDeclaration;
  }

  private static Visibility visibility(BodyDeclaration<?> member, boolean open) {
    if (open || member instanceof AnnotationMemberDeclaration) {
      return Visibility.PUBLIC;
    }
    if (member instanceof NodeWithAccessModifiers<?> modified) {
      AccessSpecifier access = modified.getAccessSpecifier();
      return switch (access) {
        case PUBLIC, PROTECTED -> Visibility.PUBLIC;
        case PRIVATE -> Visibility.PRIVATE;
        case NONE ->
            member.isTypeDeclaration()
                    && member.getParentNode().orElse(null) instanceof CompilationUnit
                ? Visibility.PUBLIC
                : Visibility.INTERNAL;
      };
    }
    return Visibility.PRIVATE; // initialisers
  }

  private static Visibility narrower(Visibility a, Visibility b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static String name(BodyDeclaration<?> member, String type) {
    String own = "";
    if (member instanceof TypeDeclaration<?> nested) {
      own = nested.getNameAsString();
    } else if (member instanceof CallableDeclaration<?> callable) {
      own = callable.getNameAsString();
    } else if (member instanceof CompactConstructorDeclaration constructor) {
      own = constructor.getNameAsString();
    } else if (member instanceof AnnotationMemberDeclaration element) {
      own = element.getNameAsString();
    } else if (member instanceof FieldDeclaration field) {
      own = field.getVariable(0).getNameAsString();
    }
    return own.isEmpty() || type.isEmpty() ? own : type + "." + own;
  }

  private int lineCount(Node node) {
    return node.getRange().map(range -> range.end.line - range.begin.line + 1).orElse(0);
  }

  private int start(Node node) {
    return node.getRange().map(range -> at(range.begin)).orElse(0);
  }

  private int end(Node node) {
    return node.getRange().map(range -> at(range.end) + 1).orElse(0);
  }

  private int at(Position position) {
    return Math.max(0, lines.offset(position.line, position.column));
  }
}
