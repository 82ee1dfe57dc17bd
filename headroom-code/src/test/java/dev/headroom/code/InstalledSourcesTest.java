package dev.headroom.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Other languages, over what is installed where such things are; {@code headroom.sources} names
 * another folder.
 */
class InstalledSourcesTest {
  private static final int FILES = 60;

  private final Headroom headroom =
      Headroom.builder().withoutDiscovery().compressor(new CodeCompressor()).recoverable().build();

  @ParameterizedTest
  @CsvSource({
    "PYTHON, /usr/lib/python3",
    "PYTHON, /usr/share",
    "GO, /usr/local/go/src",
    "GO, /usr/lib/go",
    "JAVASCRIPT, /usr/lib/node_modules",
    "JAVASCRIPT, /usr/share",
    "TYPESCRIPT, /usr/lib/node_modules",
    "C, /usr/include",
    "CPP, /usr/include/c++",
    "RUST, /usr/lib/rustlib/src"
  })
  void everyFileStaysBalancedAndComesBack(Language language, String usual) throws IOException {
    Path folder = Path.of(System.getProperty("headroom.sources", usual));
    Set<String> extensions = Set.copyOf(language.extensions());
    List<Corpus.Source> sources =
        Files.isDirectory(folder) ? Corpus.folder(folder, extensions, FILES) : List.of();
    if (sources.isEmpty()) {
      abort("no " + language.label() + " below " + folder);
    }
    for (Corpus.Source source : sources) {
      CompressionResult result =
          headroom.compress(
              Content.of(source.text()).named(source.path()).within(Budget.share(0.5)));
      if (result.fidelity() == Fidelity.RECOVERABLE) {
        assertThat(CodeCompressor.outline(result.text(), language)).as(source.path()).isPresent();
        assertThat(headroom.expand(result.text()).equals(new Expansion.Exact(source.text())))
            .as(source.path())
            .isTrue();
      }
    }
  }
}
