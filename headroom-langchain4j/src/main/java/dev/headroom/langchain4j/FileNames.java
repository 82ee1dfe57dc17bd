package dev.headroom.langchain4j;

import dev.headroom.ToolArguments;
import dev.headroom.ToolNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file that a tool was asked to read, by its arguments. Its name tells what the result is more
 * surely than a look at it: a part of a source file in particular. Only tools that are called like
 * readers count, since a search in a file does not return the file.
 */
final class FileNames {
  private static final List<String> READERS =
      List.of("read*", "open*", "view*", "cat*", "show_file*", "get_file*", "fetch_file*", "load*");
  private static final List<String> ARGUMENTS =
      List.of("path", "file_path", "filePath", "file", "filename", "fileName", "file_name", "uri");

  private FileNames() {}

  static Optional<String> of(String tool, @Nullable String arguments) {
    if (arguments == null || READERS.stream().noneMatch(glob -> ToolNames.meets(glob, tool))) {
      return Optional.empty();
    }
    Map<String, String> values = ToolArguments.read(arguments).orElse(Map.of());
    return ARGUMENTS.stream()
        .map(values::get)
        .filter(name -> name != null && !name.isBlank())
        .findFirst();
  }
}
