package dev.headroom.code.treesitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens where no native library can be used. */
class UnavailableTest {
  @TempDir Path folder;

  @Test
  void t62AnotherProcessorLeavesFilesToTheScanner() throws Exception {
    assertStepsAside(javaClassPath(), "-Dos.arch=riscv64");
  }

  @Test
  void t62AnotherSystemLeavesFilesToTheScanner() throws Exception {
    assertStepsAside(javaClassPath(), "-Dos.name=SunOS");
  }

  @Test
  void t62NoTemporaryFolderLeavesFilesToTheScanner() throws Exception {
    assertStepsAside(javaClassPath(), "-Djava.io.tmpdir=" + folder.resolve("missing"));
  }

  @Test
  void t62ALibraryThatDoesNotLoadLeavesFilesToTheScanner() throws Exception {
    Path libraries = Files.createDirectory(folder.resolve("lib")); // as in the jars
    for (String system : List.of("linux-gnu-%s.so", "macos-%s.dylib", "windows-%s.dll")) {
      for (String processor : List.of("x86_64-", "aarch64-")) {
        String name = processor + system.formatted("tree-sitter");
        Files.writeString(libraries.resolve(name), "no library");
      }
    }
    assertStepsAside(javaClassPath(), "-Dtree-sitter-lib=" + folder);
  }

  @Test
  void t62AGrammarThatIsNotThereLeavesItsFilesToTheScanner() throws Exception {
    String without =
        String.join(
            File.pathSeparator,
            Stream.of(javaClassPath().split(File.pathSeparator))
                .filter(entry -> !entry.contains("tree-sitter-python"))
                .toList());
    assertStepsAside(without);
  }

  @Test
  void t62MuslIsKnownByTheFilesInTheProcess() {
    String musl = "7f1c2-7f1c3 r-xp 0 08:01 12 /lib/ld-musl-x86_64.so.1";
    String glibc = "7f1c2-7f1c3 r-xp 0 08:01 12 /usr/lib/x86_64-linux-gnu/libc.so.6";
    assertThat(NativeLibraries.isMusl(List.of(glibc, musl))).isTrue();
    assertThat(NativeLibraries.isMusl(List.of(glibc))).isFalse();
    assertThat(NativeLibraries.isMusl(List.of())).isFalse();
  }

  private static String javaClassPath() {
    return System.getProperty("java.class.path");
  }

  private void assertStepsAside(String classPath, String... options) throws Exception {
    Path said = folder.resolve("said");
    Path log = folder.resolve("log");
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath, UnavailableMain.class.getName(), said.toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String written = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(written).isZero();
    assertThat(Files.readString(said, StandardCharsets.UTF_8))
        .startsWith("RECOVERABLE code\nUNCHANGED UNSUPPORTED\n")
        .contains("tree-sitter");
    assertThat(written).containsOnlyOnce("tree-sitter cannot be used for PYTHON");
  }
}
