package dev.headroom.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Something asked of a payload whose evidence is known.
 *
 * @param id within the payload
 * @param type such as {@code lookup-random}
 * @param text as it is asked
 * @param answers that are right
 * @param evidence strings of the payload that answer it
 * @param any whether one piece of evidence is enough
 * @param sameRecord whether all evidence must stand in one record
 * @param weak whether the answer stands in many places anyway
 */
record Question(
    String id,
    String type,
    String text,
    List<String> answers,
    List<String> evidence,
    boolean any,
    boolean sameRecord,
    boolean weak) {

  Question {
    answers = List.copyOf(answers);
    evidence = List.copyOf(evidence);
  }

  static Question of(JsonNode node) {
    String type = node.path("type").asText();
    List<String> evidence = strings(node.path("evidence"));
    boolean sameRecord =
        evidence.size() == 2 && (type.startsWith("lookup-") || type.equals("kv-lookup"));
    return new Question(
        node.path("id").asText(),
        type,
        node.path("question").asText(),
        strings(node.path("answer")),
        evidence,
        node.path("answer_mode").asText().equals("any"),
        sameRecord,
        node.path("weak").asBoolean(false));
  }

  /** A string that must survive, as a question of its own type. */
  static Question survivor(JsonNode node, int number) {
    List<String> string = List.of(node.path("string").asText());
    String type = "must-survive-" + node.path("class").asText("other");
    return new Question("s" + number, type, string.get(0), string, string, false, false, false);
  }

  /** Whether it asks how many there are, so that a stated number answers it. */
  boolean isCount() {
    return evidence.isEmpty() && !answers.isEmpty();
  }

  private static List<String> strings(JsonNode node) {
    List<String> strings = new ArrayList<>();
    if (node.isTextual()) {
      strings.add(node.asText());
    }
    node.forEach(each -> strings.add(each.asText()));
    return strings;
  }
}
