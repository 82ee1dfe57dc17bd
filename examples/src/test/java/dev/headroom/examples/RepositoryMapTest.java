package dev.headroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RepositoryMapTest {
  @Test
  void mapsTheExamplesThemselves() throws IOException {
    String map = RepositoryMap.of(Path.of("src/main/java"), 400, "how is the sources' list made?");

    assertThat(map)
        .startsWith("Code map: ")
        .contains("dev/headroom/examples/RepositoryMap.java")
        .contains("static String of(Path folder, int tokens, String question) throws IOException");
  }
}
