package dev.headroom.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The modules with code, each with its root package and the modules its code may use. */
enum Module {
  CORE("headroom-core", "dev.headroom"),
  JSON("headroom-json", "dev.headroom.json", CORE),
  TEXT("headroom-text", "dev.headroom.text", CORE),
  CODE("headroom-code", "dev.headroom.code", CORE),
  CODE_TREESITTER("headroom-code-treesitter", "dev.headroom.code.treesitter", CORE, CODE),
  CCR("headroom-ccr", "dev.headroom.ccr", CORE),
  LANGCHAIN4J("headroom-langchain4j", "dev.headroom.langchain4j", CORE),
  TESTKIT("headroom-testkit", "dev.headroom.testkit", CORE),
  EXAMPLES("examples", "dev.headroom.examples", CORE, JSON, TEXT, CODE, CCR, LANGCHAIN4J),
  BENCHMARKS("benchmarks", "dev.headroom.benchmarks", CORE, JSON, TEXT, CODE, CCR, LANGCHAIN4J);

  private static final Path ROOT = root();

  private final String directory;
  private final String rootPackage;
  private final Set<Module> mayUse;

  Module(String directory, String rootPackage, Module... mayUse) {
    this.directory = directory;
    this.rootPackage = rootPackage;
    this.mayUse = Set.of(mayUse);
  }

  /** Those that users put on their class path: no terminal, a list of public types. */
  static Stream<Module> libraries() {
    return Stream.of(values()).filter(module -> module != EXAMPLES && module != BENCHMARKS);
  }

  /** The module a class of ours belongs to by its package: the longest root package wins. */
  static Optional<Module> of(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName() + '.';
    return Stream.of(values())
        .filter(module -> name.startsWith(module.rootPackage + '.'))
        .max(Comparator.comparing(module -> module.rootPackage.length()));
  }

  /** The main classes of the modules, without those that JMH's annotation processor wrote. */
  static JavaClasses classes(Stream<Module> modules) {
    return new ClassFileImporter()
        .withImportOption((Location location) -> !location.contains("/jmh_generated/"))
        .importPaths(modules.map(Module::output).toList());
  }

  static Path resolve(String first, String... more) {
    return ROOT.resolve(Path.of(first, more));
  }

  static boolean isInternal(JavaClass type) {
    return (type.getPackageName() + '.').contains(".internal.");
  }

  String directory() {
    return directory;
  }

  boolean mayUse(Module other) {
    return other == this || mayUse.contains(other);
  }

  JavaClasses classes() {
    return classes(Stream.of(this));
  }

  /** Names of the types that users can see, in no order. */
  Stream<String> publicTypes() {
    return classes().stream()
        .filter(type -> isVisible(type) && !isInternal(type))
        .map(JavaClass::getName);
  }

  /** Whether the type and all the types around it are public. */
  private static boolean isVisible(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && type.getEnclosingClass().map(Module::isVisible).orElse(true);
  }

  private Path output() {
    Path classes = resolve(directory, "target", "classes");
    if (!Files.isDirectory(classes)) {
      throw new IllegalStateException(classes + " is missing: build all modules first");
    }
    return classes;
  }

  private static Path root() {
    Path start = Path.of("").toAbsolutePath();
    return Stream.iterate(start, path -> path != null, Path::getParent)
        .filter(path -> Files.isDirectory(path.resolve("headroom-bom")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no checkout above " + start));
  }
}
