package dev.headroom.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * A payload of the evaluation data with its questions, as its manifest lists them.
 *
 * @param path relative to the data folder
 * @param kind such as {@code json-api}
 * @param entry of the manifest
 * @param questions about it
 */
record DataFile(String path, String kind, JsonNode entry, List<Question> questions) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> NO_TEXT = Set.of("image");

  DataFile {
    questions = List.copyOf(questions);
  }

  /** The text payloads of a data folder, in the manifest's order. */
  static List<DataFile> all(Path folder, Set<String> kinds, String glob) throws IOException {
    JsonNode manifest = JSON.readTree(Files.readString(folder.resolve("manifest.json")));
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    List<DataFile> files = new ArrayList<>();
    for (JsonNode entry : manifest.path("files")) {
      String kind = entry.path("kind").asText();
      String path = entry.path("path").asText();
      boolean wanted = kinds.isEmpty() || kinds.contains(kind);
      if (isPayload(entry, kind) && wanted && matcher.matches(Path.of(path))) {
        files.add(new DataFile(path, kind, entry, questions(folder, entry)));
      }
    }
    return files;
  }

  /** Sessions are read from their plain form, message by message; everything else as it is. */
  private static boolean isPayload(JsonNode entry, String kind) {
    String role = entry.path("role").asText("");
    return !NO_TEXT.contains(kind)
        && (kind.equals("agent-session") ? role.equals("normalized") : role.isEmpty());
  }

  private static List<Question> questions(Path folder, JsonNode entry) throws IOException {
    List<Question> questions = new ArrayList<>();
    entry.path("questions").forEach(question -> questions.add(Question.of(question)));
    if (entry.has("questions_file")) {
      JsonNode file = JSON.readTree(folder.resolve(entry.path("questions_file").asText()).toFile());
      file.path("questions").forEach(question -> questions.add(Question.of(question)));
    }
    int number = 0;
    for (JsonNode survivor : entry.path("must_survive")) {
      if (survivor.path("literal_in_source").asBoolean(true)) {
        questions.add(Question.survivor(survivor, ++number));
      }
    }
    return questions;
  }

  /** The payload's text. */
  String text(Path folder) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(path));
    if (path.endsWith(".gz")) {
      bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Its name as a user would hint it. */
  String fileName() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }
}
