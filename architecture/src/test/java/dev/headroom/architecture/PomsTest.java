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

/** What the modules' poms must not forget. */
class PomsTest {
  private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");
  private static final Pattern ARTIFACT =
      Pattern.compile("<groupId>dev\\.headroom</groupId>\\s+<artifactId>(.+)</artifactId>");

  @Test
  void bomNamesEveryDeployedModule() {
    List<String> deployed =
        find(MODULE, Module.resolve("pom.xml"))
            .filter(module -> !module.equals("headroom-bom"))
            .filter(module -> !pom(module).contains("<maven.deploy.skip>"))
            .toList();

    assertThat(find(ARTIFACT, Module.resolve("headroom-bom", "pom.xml")))
        .filteredOn(artifact -> !artifact.equals("headroom-parent"))
        .containsExactlyInAnyOrderElementsOf(deployed);
  }

  @Test
  void modulesWithPublicTypesHaveTheirDocsMade() {
    assertThat(Module.libraries().filter(module -> module.publicTypes().findAny().isPresent()))
        .isNotEmpty()
        .noneMatch(module -> pom(module.directory()).contains("<maven.javadoc.skip>"));
  }

  private static String pom(String module) {
    return read(Module.resolve(module, "pom.xml"));
  }

  private static Stream<String> find(Pattern pattern, Path file) {
    return pattern.matcher(read(file)).results().map(found -> found.group(1));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
