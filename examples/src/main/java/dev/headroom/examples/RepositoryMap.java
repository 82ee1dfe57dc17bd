package dev.headroom.examples;

import dev.headroom.code.CodeMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Prints a map of a folder's source code: {@code DIR [TOKENS [QUESTION]]}, such as {@code . 1000
 * "where are gaps marked?"}.
 */
public final class RepositoryMap {
  private RepositoryMap() {}

  /** Prints it. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : ".");
    int tokens = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
    System.out.print(of(folder, tokens, args.length > 2 ? args[2] : ""));
  }

  // region map
  static String of(Path folder, int tokens, String question) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : sources(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      texts.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }
    return CodeMap.of(texts).answering(question).within(tokens);
  }

  // endregion

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
