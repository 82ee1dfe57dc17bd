package dev.headroom.code.treesitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Headroom;
import dev.headroom.code.Language;
import dev.headroom.spi.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that others wrote, where languages and their packages are usually installed; {@code
 * headroom.sources} names another folder.
 */
class InstalledSourcesTest {
  private static final int FILES = 25;
  private static final int LARGEST = 200_000;
  private static final Headroom AGENT = Headroom.builder().recoverable().build();

  @ParameterizedTest
  @CsvSource({
    "PYTHON, /usr/lib/python3",
    "PYTHON, /usr/share",
    "GO, /usr/local/go/src",
    "GO, /usr/lib/go",
    "JAVASCRIPT, /usr/lib/node_modules",
    "TYPESCRIPT, /usr/lib/node_modules",
    "C, /usr/include",
    "CPP, /usr/include/c++",
    "CPP, /usr/src",
    "RUST, /usr/lib/rustlib/src"
  })
  void t23EveryFileHasNoNewFaultAndItsVisibleTextIsItsOwn(Language language, String usual)
      throws IOException {
    Path folder = Path.of(System.getProperty("headroom.sources", usual));
    List<Path> files = files(folder, language);
    if (files.isEmpty()) {
      abort("no " + language.label() + " below " + folder);
    }
    for (Path file : files) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      for (double share : new double[] {0.25, 0.5}) {
        Content content = Content.of(text).named(file.toString());
        CompressionResult result = AGENT.compress(content.within(Budget.share(share)));

        assertThat(
                AGENT.expand(result.text()).equals(new Expansion.Exact(text))
                    || result.text().equals(text))
            .as(file.toString())
            .isTrue();
        assertEditable(file, text, result.text());
        assertNoNewFault(file, text, result);
      }
    }
  }

  private static List<Path> files(Path folder, Language language) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(path -> language.extensions().contains(extension(path)))
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(found::add);
    }
    List<Path> some = new ArrayList<>();
    int count = Math.min(FILES, found.size());
    for (int i = 0; i < count; i++) {
      Path path = found.get((int) ((long) i * found.size() / count));
      if (Files.size(path) <= LARGEST) {
        some.add(path);
      }
    }
    return some;
  }

  private static String extension(Path path) {
    String name = path.toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /**
   * What an editor would be given as the old text, visible lines that follow each other, is there.
   */
  private static void assertEditable(Path file, String text, String shown) {
    StringBuilder run = new StringBuilder();
    for (String line : shown.split("(?<=\n)", -1)) {
      if (line.contains(" left out: ")) {
        run.setLength(0);
        continue;
      }
      run.append(line);
      assertThat(text.contains(run)).as("%s: %s", file, line).isTrue();
    }
  }

  private static void assertNoNewFault(Path file, String text, CompressionResult result) {
    Optional<Parse> parse =
        Parse.best(
            text,
            Grammar.of(
                new Payload(
                    text, Optional.empty(), Optional.of(file.toString()), Optional.empty())),
            steps -> {});
    boolean ours = result.decision().compressor().filter("tree-sitter"::equals).isPresent();
    if (parse.isPresent() && ours && parse.get().syntax().faults().isEmpty()) {
      assertThat(parse.get().faults(result.text()).orElseThrow()).as(file.toString()).isEmpty();
    }
  }
}
