package dev.headroom.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may depend on whom; {@code docs/adr/0001-modules-and-rooms.md} says why. */
class RoomsTest {
  private static final JavaClasses ALL = Module.classes(Stream.of(Module.values()));

  @ParameterizedTest
  @EnumSource(Module.class)
  void moduleUsesOnlyModulesItMay(Module module) {
    assertThat(
            uses(module, target -> Module.of(target).filter(of -> !module.mayUse(of)).isPresent()))
        .isEmpty();
  }

  /** A compressor of ours has no door that a plug-in author's has not. */
  @ParameterizedTest
  @EnumSource(
      value = Module.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TESTKIT", "BENCHMARKS"})
  void internalPackagesAreUsedByTheirModuleOnly(Module module) {
    assertThat(
            uses(
                module,
                target ->
                    Module.isInternal(target)
                        && Module.of(target).filter(of -> of != module).isPresent()))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Module.class)
  void packagesOfModuleAreItsOwn(Module module) {
    assertThat(module.classes())
        .filteredOn(type -> Module.of(type).filter(module::equals).isEmpty())
        .isEmpty();
  }

  @Test
  void spiStandsOnItsOwn() {
    noClasses()
        .that()
        .resideInAPackage("dev.headroom.spi..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.headroom", "dev.headroom.internal..")
        .check(Module.CORE.classes());
  }

  @Test
  void packagesHaveNoCycles() {
    slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(ALL);
  }

  @Test
  void librariesDoNotWriteToTheTerminal() {
    noClasses().should(ACCESS_STANDARD_STREAMS).check(Module.classes(Module.libraries()));
  }

  @Test
  void packagesAreNullMarked() {
    assertThat(ALL)
        .extracting(JavaClass::getPackage)
        .filteredOn(each -> !each.isAnnotatedWith(NullMarked.class))
        .isEmpty();
  }

  private static List<String> uses(Module module, Predicate<JavaClass> target) {
    return module.classes().stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(use -> target.test(use.getTargetClass().getBaseComponentType()))
        .map(Dependency::getDescription)
        .sorted()
        .toList();
  }

  /** Each package by itself, the root package included. */
  private static final class ByPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
