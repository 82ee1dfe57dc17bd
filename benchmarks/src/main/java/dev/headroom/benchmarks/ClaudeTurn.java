package dev.headroom.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.spi.TokenCounter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one turn of a recorded Claude Code session added to the context.
 *
 * @param kind {@code prose}, {@code files} or {@code commands}, by the tool that was called
 * @param billed tokens by which the billed context of the next turn is longer
 * @param counted tokens of the added text by the counter at hand
 * @param blocks tool calls and results, which cost tokens beside their text
 */
record ClaudeTurn(String kind, int billed, int counted, int blocks) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All turns of a session but the last one, whose successor is not known. */
  static List<ClaudeTurn> read(Path session, TokenCounter counter) throws IOException {
    List<ClaudeTurn> turns = new ArrayList<>();
    String message = "";
    int context = 0;
    List<JsonNode> added = new ArrayList<>();
    for (String line : Files.readAllLines(session)) {
      JsonNode entry = JSON.readTree(line);
      JsonNode content = entry.path("message").path("content");
      if (entry.path("isSidechain").asBoolean() || content.isMissingNode()) {
        continue;
      }
      String id = entry.path("message").path("id").asText();
      if (entry.path("type").asText().equals("assistant") && !id.equals(message)) {
        int now = context(entry.path("message").path("usage"));
        if (!message.isEmpty()) {
          turns.add(of(now - context, added, counter));
        }
        message = id;
        context = now;
        added.clear();
      }
      if (!message.isEmpty()) {
        if (content.isTextual()) {
          added.add(content);
        } else {
          content.forEach(added::add);
        }
      }
    }
    return turns;
  }

  private static int context(JsonNode usage) {
    return usage.path("input_tokens").asInt()
        + usage.path("cache_creation_input_tokens").asInt()
        + usage.path("cache_read_input_tokens").asInt();
  }

  private static ClaudeTurn of(int billed, List<JsonNode> added, TokenCounter counter) {
    String kind = "prose";
    int blocks = 0;
    List<String> texts = new ArrayList<>();
    for (JsonNode block : added) {
      switch (block.path("type").asText()) {
        case "tool_use" -> {
          String tool = block.path("name").asText();
          kind = List.of("Read", "Write", "Edit").contains(tool) ? "files" : "commands";
          texts.add(tool);
          for (Map.Entry<String, JsonNode> field : block.path("input").properties()) {
            JsonNode value = field.getValue();
            texts.add(field.getKey() + ": " + (value.isTextual() ? value.asText() : value));
          }
          blocks++;
        }
        case "tool_result" -> {
          JsonNode result = block.path("content");
          texts.add(result.asText());
          result.forEach(part -> texts.add(part.path("text").asText()));
          blocks++;
        }
        default -> texts.add(block.isTextual() ? block.asText() : block.path("text").asText());
      }
    }
    return new ClaudeTurn(kind, billed, counter.count(String.join("\n", texts)), blocks);
  }
}
