package dev.headroom.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads {@link SourceFile}s. */
final class SourceFiles {
  private SourceFiles() {}

  /** Files with one of these extensions, at most so many. */
  static List<SourceFile> of(Path source, Set<String> extensions, int limit) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    if (Files.isDirectory(source)) {
      List<Path> paths;
      try (Stream<Path> all = Files.walk(source)) {
        paths =
            all.filter(Files::isRegularFile)
                .filter(p -> fits(p.toString(), extensions))
                .sorted()
                .toList();
      }
      for (Path path : spread(paths, limit)) {
        files.add(
            new SourceFile(
                source.relativize(path).toString(),
                new String(Files.readAllBytes(path), StandardCharsets.UTF_8)));
      }
      return files;
    }
    try (ZipFile jar = new ZipFile(source.toFile())) {
      List<ZipEntry> entries = new ArrayList<>();
      for (ZipEntry entry : Collections.list(jar.entries())) {
        if (!entry.isDirectory() && fits(entry.getName(), extensions)) {
          entries.add(entry);
        }
      }
      entries.sort(Comparator.comparing(ZipEntry::getName));
      for (ZipEntry entry : spread(entries, limit)) {
        byte[] bytes = jar.getInputStream(entry).readAllBytes();
        files.add(new SourceFile(entry.getName(), new String(bytes, StandardCharsets.UTF_8)));
      }
    }
    return files;
  }

  /** Evenly over all of them. */
  private static <T> List<T> spread(List<T> all, int limit) {
    if (all.size() <= limit) {
      return all;
    }
    List<T> some = new ArrayList<>();
    for (int i = 0; i < limit; i++) {
      some.add(all.get((int) ((long) i * all.size() / limit)));
    }
    return some;
  }

  private static boolean fits(String name, Set<String> extensions) {
    return extensions.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
