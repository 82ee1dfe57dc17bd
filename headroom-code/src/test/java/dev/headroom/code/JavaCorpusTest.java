package dev.headroom.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Java that others wrote: this repository's own, and with {@code -Pcorpus} the sources jars of
 * well-known libraries, which the build then fetches to {@code target/corpus}.
 */
class JavaCorpusTest {
  private static final int FILES = 60;
  private static final Path JARS = Path.of("target", "corpus");

  private final Headroom headroom =
      Headroom.builder().withoutDiscovery().compressor(new JavaCompressor()).recoverable().build();

  @TestFactory
  Stream<DynamicTest> t23EveryFileParsesAgainAndShowsWhatOthersMayUse() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Path own = Path.of("..", "headroom-core", "src", "main", "java");
    tests.add(
        DynamicTest.dynamicTest(
            "headroom-core", () -> check(Corpus.folder(own, Set.of("java"), FILES))));
    if (Files.isDirectory(JARS)) {
      try (Stream<Path> jars = Files.list(JARS)) {
        jars.sorted()
            .filter(jar -> jar.toString().endsWith("-sources.jar"))
            .map(
                jar ->
                    DynamicTest.dynamicTest(
                        jar.getFileName().toString(),
                        () -> check(Corpus.jar(jar, Integer.MAX_VALUE))))
            .forEach(tests::add);
      }
    }
    return tests.stream();
  }

  private void check(List<Corpus.Source> sources) {
    assertThat(sources).isNotEmpty();
    int cut = 0;
    for (Corpus.Source source : sources) {
      Optional<JavaSyntax.Tree> tree = JavaSyntax.parse(source.text());
      CompressionResult result =
          headroom.compress(
              Content.of(source.text()).named(source.path()).within(Budget.share(0.5)));
      if (tree.isEmpty() || result.fidelity() != Fidelity.RECOVERABLE) {
        continue;
      }
      cut++;
      Optional<JavaSyntax.Tree> shown = JavaSyntax.parse(result.text());
      assertThat(shown).as(source.path()).isPresent();
      assertThat(headroom.expand(result.text()).equals(new Expansion.Exact(source.text())))
          .as(source.path())
          .isTrue();
      if (!result.decision().has(Note.MUST_KEEP_CUT)) {
        assertThat(signatures(shown.get().unit()))
            .as(source.path())
            .containsAll(signatures(tree.get().unit()));
      }
    }
    assertThat(cut).isGreaterThan(sources.size() / 3);
  }

  /** Declarations that are public or protected, as are all types around them. */
  private static Set<String> signatures(CompilationUnit unit) {
    Set<String> found = new TreeSet<>();
    for (CallableDeclaration<?> callable : unit.findAll(CallableDeclaration.class, c -> true)) {
      boolean offered = callable.isPublic() || callable.isProtected();
      Optional<TypeDeclaration<?>> around = type(callable);
      while (offered && around.isPresent() && !around.get().isTopLevelType()) {
        offered = around.get().isPublic() || around.get().isProtected();
        around = type(around.get()); // none around a local or anonymous class
      }
      offered &= around.isPresent();
      if (offered) {
        found.add(callable.getDeclarationAsString());
      }
    }
    return found;
  }

  private static Optional<TypeDeclaration<?>> type(Node node) {
    return node.getParentNode()
        .filter(TypeDeclaration.class::isInstance)
        .map(parent -> (TypeDeclaration<?>) parent);
  }
}
