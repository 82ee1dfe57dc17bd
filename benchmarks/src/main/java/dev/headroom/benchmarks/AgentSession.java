package dev.headroom.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.UserMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recorded agent: what each of its tools was asked and returned, by turns.
 *
 * @param turns calls that were asked for at once
 */
record AgentSession(List<List<Step>> turns) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One call.
   *
   * @param user the user's last message before it
   * @param request what was asked
   * @param output what came back
   */
  record Step(UserMessage user, ToolExecutionRequest request, String output) {}

  AgentSession {
    turns = List.copyOf(turns);
  }

  /**
   * Reads a session of one JSON object a line. Calls without an id pair with results by order; a
   * result without a call is what the user ran.
   */
  static AgentSession of(String lines) throws IOException {
    List<List<Step>> turns = new ArrayList<>();
    UserMessage user = UserMessage.from("start");
    List<JsonNode> open = new ArrayList<>();
    Map<String, JsonNode> byId = new HashMap<>();
    boolean fresh = true;
    int number = 0;
    for (String line : lines.split("\n")) {
      if (line.isBlank()) {
        continue;
      }
      JsonNode message = JSON.readTree(line);
      String role = message.path("role").asText();
      String content = message.path("content").asText();
      if (role.equals("user") && !content.isBlank()) {
        user = UserMessage.from(content);
      }
      for (JsonNode call : message.path("tool_calls")) {
        if (call.path("id").isTextual()) {
          byId.put(call.path("id").asText(), call);
        } else {
          open.add(call);
        }
        fresh = true;
      }
      if (role.equals("tool")) {
        JsonNode call = byId.get(message.path("tool_call_id").asText("none"));
        if (call == null && !open.isEmpty()) {
          call = open.get(0);
        }
        open.remove(call);
        if (fresh) {
          turns.add(new ArrayList<>());
          fresh = false;
        }
        turns.get(turns.size() - 1).add(new Step(user, request(call, ++number), content));
      }
    }
    return new AgentSession(turns);
  }

  private static ToolExecutionRequest request(@Nullable JsonNode call, int number) {
    JsonNode arguments = call == null ? JSON.createObjectNode() : call.path("arguments");
    return ToolExecutionRequest.builder()
        .id("call-" + number)
        .name(call == null ? "tool" : call.path("name").asText("tool"))
        .arguments(arguments.isTextual() ? arguments.asText() : arguments.toString())
        .build();
  }

  List<Step> steps() {
    return turns.stream().flatMap(List::stream).toList();
  }
}
