package dev.headroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users can see, one line per type, is what {@code architecture/public-types} lists. {@code
 * mvn verify -Dpublic.types.update=true} rewrites the lists; the diff is reviewed like code.
 */
class PublicTypesTest {
  @ParameterizedTest
  @MethodSource("dev.headroom.architecture.Module#libraries")
  void publicTypesAreThoseListed(Module module) throws IOException {
    List<String> types = module.publicTypes().sorted().toList();
    Path list = Module.resolve("architecture", "public-types", module.directory() + ".txt");

    if (Boolean.getBoolean("public.types.update")) {
      Files.writeString(list, types.isEmpty() ? "" : String.join("\n", types) + "\n");
    }

    assertThat(types)
        .as("public types, as against %s (rewrite: -Dpublic.types.update=true)", list.getFileName())
        .isEqualTo(Files.readAllLines(list));
  }
}
