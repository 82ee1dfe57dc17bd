package dev.headroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users can see, one line per type, is what {@code architecture/public-types} lists. {@code
 * mvn verify -Dpublic.types.update=true} rewrites the lists; the diff is reviewed like code.
 */
class PublicTypesTest {
  static Stream<Module> libraries() {
    return Stream.of(Module.values()).filter(Module::isLibrary);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void publicTypesAreThoseListed(Module module) throws IOException {
    List<String> types =
        module.classes().stream()
            .filter(PublicTypesTest::isVisible)
            .filter(type -> !RoomsTest.isInternal(type))
            .map(JavaClass::getName)
            .sorted()
            .toList();
    Path list = Module.resolve("architecture", "public-types", module.directory() + ".txt");

    if (Boolean.getBoolean("public.types.update")) {
      Files.writeString(list, types.isEmpty() ? "" : String.join("\n", types) + "\n");
    }

    assertThat(types).isEqualTo(Files.readAllLines(list));
  }

  /** Whether the type and all the types around it are public. */
  private static boolean isVisible(JavaClass type) {
    Optional<JavaClass> around = type.getEnclosingClass();
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && (around.isEmpty() || isVisible(around.get()));
  }
}
