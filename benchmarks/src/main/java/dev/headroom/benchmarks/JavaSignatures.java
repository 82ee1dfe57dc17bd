package dev.headroom.benchmarks;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.AccessSpecifier;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.modifiers.NodeWithAccessModifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Public and protected signatures of Java files, read without Headroom. */
final class JavaSignatures {
  private JavaSignatures() {}

  /** The file's tree; empty if it does not parse. */
  static Optional<CompilationUnit> parse(String text) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
            .setAttributeComments(false);
    var result = new JavaParser(configuration).parse(text);
    return result.isSuccessful() ? result.getResult() : Optional.empty();
  }

  /**
   * Declarations of public and protected members, each with the path of its types.
   *
   * @param open whether only types count that are public or protected themselves, those at the top
   *     of the file aside
   */
  static List<String> of(CompilationUnit unit, boolean open) {
    List<String> found = new ArrayList<>();
    unit.getTypes().forEach(type -> collect(type, "", open, found));
    return found;
  }

  private static void collect(
      TypeDeclaration<?> type, String path, boolean open, List<String> found) {
    String own = path + "/" + type.getNameAsString();
    found.add(own);
    boolean all =
        type.isAnnotationDeclaration()
            || type instanceof ClassOrInterfaceDeclaration c && c.isInterface();
    for (BodyDeclaration<?> member : type.getMembers()) {
      boolean offered = all || isOffered(member);
      if (member instanceof TypeDeclaration<?> nested) {
        if (offered || !open) {
          collect(nested, own, open, found);
        }
      } else if (offered && member instanceof CallableDeclaration<?> callable) {
        found.add(own + " " + callable.getDeclarationAsString());
      } else if (offered && member instanceof FieldDeclaration field) {
        field.getVariables().forEach(v -> found.add(own + " " + v.getTypeAsString() + v.getName()));
      }
    }
  }

  private static boolean isOffered(BodyDeclaration<?> member) {
    if (!(member instanceof NodeWithAccessModifiers<?> modified)) {
      return false;
    }
    AccessSpecifier access = modified.getAccessSpecifier();
    return access == AccessSpecifier.PUBLIC || access == AccessSpecifier.PROTECTED;
  }
}
