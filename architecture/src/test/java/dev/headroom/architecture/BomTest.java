package dev.headroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Users name one version: every module we deploy stands in the BOM. */
class BomTest {
  private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");
  private static final Pattern ARTIFACT =
      Pattern.compile("<groupId>dev\\.headroom</groupId>\\s+<artifactId>(.+)</artifactId>");

  @Test
  void bomNamesEveryDeployedModule() {
    List<String> deployed =
        find(MODULE, Module.resolve("pom.xml"))
            .filter(module -> !module.equals("headroom-bom"))
            .filter(
                module -> !read(Module.resolve(module, "pom.xml")).contains("maven.deploy.skip"))
            .toList();

    assertThat(find(ARTIFACT, Module.resolve("headroom-bom", "pom.xml")))
        .filteredOn(artifact -> !artifact.equals("headroom-parent"))
        .containsExactlyInAnyOrderElementsOf(deployed);
  }

  private static Stream<String> find(Pattern pattern, Path file) {
    Matcher matcher = pattern.matcher(read(file));
    return matcher.results().map(found -> found.group(1));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
