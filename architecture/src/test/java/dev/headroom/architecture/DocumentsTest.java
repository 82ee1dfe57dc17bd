package dev.headroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages say exists, and their samples compile. */
class DocumentsTest {
  private static final Path TOP = Module.resolve("pom.xml").getParent();
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern PAGE = Pattern.compile("(docs/[a-z0-9/-]+\\.md)");
  private static final Pattern SAMPLE = Pattern.compile("(?m)^```java\\n([^`]+)^```");

  @Test
  void linksLeadSomewhere() {
    assertThat(pages())
        .allSatisfy(
            page ->
                assertThat(find(LINK, page))
                    .allMatch(link -> Files.exists(page.resolveSibling(link))));
  }

  @Test
  void pagesNamedInSourcesExist() {
    assertThat(sources().filter(DocumentsTest::isMain).flatMap(source -> find(PAGE, source)))
        .isNotEmpty()
        .allMatch(page -> Files.exists(TOP.resolve(page)));
  }

  @Test
  void decisionsAreNumberedWithoutAGapAndListed() throws IOException {
    String index = read(TOP.resolve("docs/README.md"));
    try (Stream<Path> files = Files.list(TOP.resolve("docs/adr"))) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();

      assertThat(names).allMatch(name -> index.contains("(adr/" + name + ")"));
      assertThat(names.get(names.size() - 1)).startsWith("%04d-".formatted(names.size()));
    }
  }

  /** Pages with samples of use; those of the forms show what comes out instead. */
  static Stream<Path> guides() {
    return pages().filter(page -> !page.getParent().endsWith("format"));
  }

  @ParameterizedTest
  @MethodSource("guides")
  void samplesStandInSourcesThatAreCompiled(Path page) {
    List<String> compiled = sources().map(source -> folded(read(source))).toList();

    assertThat(find(SAMPLE, page))
        .filteredOn(sample -> compiled.stream().noneMatch(it -> it.contains(folded(sample))))
        .isEmpty();
  }

  private static Stream<Path> pages() {
    return files(".md");
  }

  private static Stream<Path> sources() {
    return files(".java");
  }

  private static boolean isMain(Path source) {
    return source.toString().contains(Path.of("src", "main").toString());
  }

  private static Stream<Path> files(String ending) {
    try (Stream<Path> all = Files.walk(TOP)) {
      return all
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !TOP.relativize(file).toString().contains("target"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> find(Pattern pattern, Path file) {
    return pattern.matcher(read(file)).results().map(found -> found.group(1));
  }

  /** Without what a formatter decides. */
  private static String folded(String code) {
    return code.replaceAll("\\s+", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
