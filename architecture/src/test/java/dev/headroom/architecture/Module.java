package dev.headroom.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The modules with code, each with its root package and the modules its code may use. */
enum Module {
  CORE("headroom-core", "dev.headroom"),
  JSON("headroom-json", "dev.headroom.json", CORE),
  TEXT("headroom-text", "dev.headroom.text", CORE),
  CODE("headroom-code", "dev.headroom.code", CORE),
  CODE_TREESITTER("headroom-code-treesitter", "dev.headroom.code.treesitter", CORE),
  CCR("headroom-ccr", "dev.headroom.ccr", CORE),
  LANGCHAIN4J("headroom-langchain4j", "dev.headroom.langchain4j", CORE),
  TESTKIT("headroom-testkit", "dev.headroom.testkit", CORE),
  EXAMPLES(
      "examples",
      "dev.headroom.examples",
      CORE,
      JSON,
      TEXT,
      CODE,
      CODE_TREESITTER,
      CCR,
      LANGCHAIN4J),
  BENCHMARKS("benchmarks", "dev.headroom.benchmarks", CORE, JSON, TEXT, CODE, CODE_TREESITTER, CCR);

  private static final Path ROOT = root();

  private final String directory;
  private final String rootPackage;
  private final Set<Module> mayUse;

  Module(String directory, String rootPackage, Module... mayUse) {
    this.directory = directory;
    this.rootPackage = rootPackage;
    this.mayUse = Set.of(mayUse);
  }

  String directory() {
    return directory;
  }

  boolean mayUse(Module other) {
    return other == this || mayUse.contains(other);
  }

  /** Whether its classes are for users, not for a terminal. */
  boolean isLibrary() {
    return this != EXAMPLES && this != BENCHMARKS;
  }

  /** Its main classes, without those that JMH's annotation processor wrote. */
  JavaClasses classes() {
    return importing(List.of(this));
  }

  static JavaClasses allClasses() {
    return importing(List.of(values()));
  }

  static JavaClasses libraryClasses() {
    return importing(Arrays.stream(values()).filter(Module::isLibrary).toList());
  }

  /** The module a class of ours belongs to by its package: the longest root package wins. */
  static Optional<Module> of(JavaClass type) {
    String name = type.getPackageName();
    return Arrays.stream(values())
        .filter(module -> (name + '.').startsWith(module.rootPackage + '.'))
        .max((a, b) -> Integer.compare(a.rootPackage.length(), b.rootPackage.length()));
  }

  static Path resolve(String first, String... more) {
    return ROOT.resolve(Path.of(first, more));
  }

  private static JavaClasses importing(List<Module> modules) {
    List<Path> classes =
        modules.stream().map(module -> resolve(module.directory, "target", "classes")).toList();
    for (Path path : classes) {
      if (!Files.isDirectory(path)) {
        throw new IllegalStateException(path + " is missing: build all modules first");
      }
    }
    return new ClassFileImporter()
        .withImportOption((Location location) -> !location.contains("/jmh_generated/"))
        .importPaths(classes);
  }

  private static Path root() {
    Path start = Path.of("").toAbsolutePath();
    for (Path path = start; path != null; path = path.getParent()) {
      if (Files.isDirectory(path.resolve("headroom-bom"))) {
        return path;
      }
    }
    throw new IllegalStateException(
        Arrays.stream(values()).map(Module::directory).collect(joining(", "))
            + ": none of these above "
            + start);
  }
}
