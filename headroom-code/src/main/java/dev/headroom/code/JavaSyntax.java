package dev.headroom.code;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Providers;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.comments.Comment;
import java.util.List;
import java.util.Optional;

/**
 * JavaParser, asked for positions only. A text that is nested so deep that its recursive descent
 * could overflow a small stack is not given to it.
 */
final class JavaSyntax {
  private static final int MAX_CHARS = 4_000_000;
  private static final int MAX_DEPTH = 200;

  private JavaSyntax() {}

  /** A syntax tree, and the comments of the text in order. */
  record Tree(CompilationUnit unit, List<Comment> comments) {}

  /** The syntax tree; empty if the text is not Java without a fault, or too much for the parser. */
  static Optional<Tree> parse(String text) {
    if (text.length() > MAX_CHARS || tooDeep(text)) {
      return Optional.empty();
    }
    try {
      return read(text);
    } catch (StackOverflowError e) { // a long chain of operators or calls nests without brackets
      return Optional.empty();
    }
  }

  private static Optional<Tree> read(String text) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
            .setAttributeComments(false)
            .setTabSize(1)
            .setStoreTokens(true); // without tokens JavaParser takes the positions away
    ParseResult<CompilationUnit> result =
        new JavaParser(configuration).parse(ParseStart.COMPILATION_UNIT, Providers.provider(text));
    if (!result.isSuccessful() || result.getResult().isEmpty()) {
      return Optional.empty();
    }
    List<Comment> comments =
        result.getCommentsCollection().map(all -> List.copyOf(all.getComments())).orElse(List.of());
    return Optional.of(new Tree(result.getResult().get(), comments));
  }

  private static boolean tooDeep(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '{' || c == '[') {
        if (++depth > MAX_DEPTH) {
          return true;
        }
      } else if (c == ')' || c == '}' || c == ']') {
        depth = Math.max(0, depth - 1);
      }
    }
    return false;
  }
}
