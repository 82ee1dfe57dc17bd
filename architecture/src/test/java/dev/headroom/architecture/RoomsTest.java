package dev.headroom.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may depend on whom; {@code docs/adr/0001-modules-and-rooms.md} says why. */
class RoomsTest {
  @ParameterizedTest
  @EnumSource(Module.class)
  void moduleUsesOnlyModulesItMay(Module module) {
    List<String> violations =
        module.classes().stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(
                dependency ->
                    Module.of(dependency.getTargetClass().getBaseComponentType())
                        .filter(target -> !module.mayUse(target))
                        .isPresent())
            .map(Object::toString)
            .sorted()
            .toList();

    assertThat(violations).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Module.class)
  void packagesOfModuleAreItsOwn(Module module) {
    List<String> strangers =
        module.classes().stream()
            .filter(type -> Module.of(type).filter(module::equals).isEmpty())
            .map(JavaClass::getName)
            .toList();

    assertThat(strangers).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Module.class)
  void internalPackagesAreUsedByTheirModuleOnly(Module module) {
    List<String> violations =
        module.classes().stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(
                dependency -> {
                  JavaClass target = dependency.getTargetClass().getBaseComponentType();
                  return isInternal(target)
                      && Module.of(target).filter(owner -> owner != module).isPresent();
                })
            .map(Object::toString)
            .sorted()
            .toList();

    assertThat(violations).isEmpty();
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
    slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(Module.allClasses());
  }

  @Test
  void librariesDoNotWriteToTheTerminal() {
    noClasses().should(ACCESS_STANDARD_STREAMS).check(Module.libraryClasses());
  }

  @Test
  void packagesAreNullMarked() {
    Set<String> unmarked =
        Module.allClasses().stream()
            .map(JavaClass::getPackage)
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .collect(Collectors.toSet());

    assertThat(unmarked).isEmpty();
  }

  static boolean isInternal(JavaClass type) {
    return (type.getPackageName() + '.').contains(".internal.");
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
