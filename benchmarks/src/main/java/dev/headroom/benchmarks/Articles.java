package dev.headroom.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Articles with questions whose answers are spans of them: {@code squad2-*.txt} with {@code
 * *.questions.json} of a data folder.
 *
 * @param paragraphs of each article, its title line left off
 * @param questions in the order of the files
 */
record Articles(List<List<String>> paragraphs, List<Question> questions) {
  /**
   * One question.
   *
   * @param article index of the article
   * @param paragraph index of the paragraph that holds the answer
   * @param answers any of which is enough
   */
  record Question(int article, int paragraph, String text, List<String> answers) {}

  static Articles read(Path data) throws IOException {
    List<List<String>> paragraphs = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    for (Path file : files(data.resolve("text"))) {
      String[] parts = Files.readString(file).strip().split("\n\n+");
      int article = paragraphs.size();
      paragraphs.add(List.of(Arrays.copyOfRange(parts, 1, parts.length)));
      Path asked = Path.of(file.toString().replace(".txt", ".questions.json"));
      for (JsonNode question : new ObjectMapper().readTree(asked.toFile()).get("questions")) {
        if (question.get("type").asText().equals("span")) {
          questions.add(question(article, question));
        }
      }
    }
    return new Articles(paragraphs, questions);
  }

  String text(int article) {
    return String.join("\n\n", paragraphs.get(article)) + "\n";
  }

  private static Question question(int article, JsonNode node) {
    List<String> answers = new ArrayList<>();
    node.get("answer").forEach(answer -> answers.add(answer.asText()));
    int paragraph = node.get("paragraph").asInt();
    return new Question(article, paragraph, node.get("question").asText(), answers);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("squad.*\\.txt"))
          .sorted()
          .toList();
    }
  }
}
