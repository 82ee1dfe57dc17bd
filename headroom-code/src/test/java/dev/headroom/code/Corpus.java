package dev.headroom.code;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Source files that others wrote, evenly out of a folder or a jar. */
final class Corpus {
  private static final int LARGEST = 300_000;

  /** A file. */
  record Source(String path, String text) {}

  private Corpus() {}

  /** At most so many files of these extensions below a folder, in order. */
  static List<Source> folder(Path folder, Set<String> extensions, int limit) throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.walk(folder)) {
      paths =
          all.filter(path -> extensions.contains(extension(path.toString())))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
    }
    List<Source> sources = new ArrayList<>();
    for (Path path : spread(paths, limit)) {
      add(sources, folder.relativize(path).toString(), Files.readAllBytes(path));
    }
    return sources;
  }

  /** At most so many Java files of a jar, in order. */
  static List<Source> jar(Path jar, int limit) throws IOException {
    List<Source> sources = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<String> names = new ArrayList<>();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (extension(entry.getName()).equals("java")) {
          names.add(entry.getName());
        }
      }
      Collections.sort(names);
      for (String name : spread(names, limit)) {
        add(sources, name, zip.getInputStream(zip.getEntry(name)).readAllBytes());
      }
    }
    return sources;
  }

  private static void add(List<Source> sources, String path, byte[] bytes) {
    if (bytes.length <= LARGEST) {
      sources.add(new Source(path, new String(bytes, StandardCharsets.UTF_8)));
    }
  }

  private static <T> List<T> spread(List<T> all, int limit) {
    List<T> some = new ArrayList<>();
    int count = Math.min(all.size(), limit);
    for (int i = 0; i < count; i++) {
      some.add(all.get((int) ((long) i * all.size() / count)));
    }
    return some;
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
