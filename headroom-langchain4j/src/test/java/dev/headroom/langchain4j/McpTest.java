package dev.headroom.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.RetrievalTool;
import dev.headroom.langchain4j.ScriptedServer.Call;
import dev.headroom.langchain4j.ScriptedServer.Reply;
import dev.langchain4j.mcp.McpToolProvider;
import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.McpCallContext;
import dev.langchain4j.mcp.client.McpClient;
import dev.langchain4j.mcp.client.transport.McpOperationHandler;
import dev.langchain4j.mcp.client.transport.McpTransport;
import dev.langchain4j.mcp.protocol.McpClientMessage;
import dev.langchain4j.mcp.protocol.McpInitializeRequest;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.Result;
import dev.langchain4j.service.tool.ToolExecution;
import dev.langchain4j.service.tool.ToolProvider;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** LangChain4j's own MCP client, with a server behind it that answers in the same thread. */
class McpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LOG = Payloads.log(new Random(4), 500);
  private static final String ORDERS = Payloads.orders(new Random(4), 150);

  private final McpClient client =
      DefaultMcpClient.builder().key("shop").transport(new Server()).build();

  @AfterEach
  void close() throws Exception {
    client.close();
  }

  interface Assistant {
    Result<String> chat(String question);
  }

  /** Answers as an MCP server with three tools does. */
  private static final class Server implements McpTransport {
    @Override
    public void start(McpOperationHandler handler) {}

    @Override
    public CompletableFuture<JsonNode> initialize(McpInitializeRequest request) {
      ObjectNode result = JSON.createObjectNode().put("protocolVersion", "2025-06-18");
      result.putObject("capabilities").putObject("tools");
      result.putObject("serverInfo").put("name", "shop").put("version", "1");
      return answer(result);
    }

    @Override
    public CompletableFuture<JsonNode> executeOperationWithResponse(McpClientMessage request) {
      JsonNode message = JSON.valueToTree(request);
      return message.path("method").asText().equals("tools/list")
          ? answer(tools())
          : answer(call(message.path("params").path("name").asText()));
    }

    @Override
    public CompletableFuture<JsonNode> executeOperationWithResponse(McpCallContext context) {
      return executeOperationWithResponse(context.message());
    }

    @Override
    public void executeOperationWithoutResponse(McpClientMessage request) {}

    @Override
    public void executeOperationWithoutResponse(McpCallContext context) {}

    @Override
    public void checkHealth() {}

    @Override
    public void onFailure(Runnable action) {}

    @Override
    public void close() {}

    private static ObjectNode tools() {
      ObjectNode result = JSON.createObjectNode();
      ArrayNode tools = result.putArray("tools");
      for (String name : List.of("read_log", "orders", "failing")) {
        tools.addObject().put("name", name).putObject("inputSchema").put("type", "object");
      }
      return result;
    }

    private static ObjectNode call(String tool) {
      ObjectNode result = JSON.createObjectNode().put("isError", tool.equals("failing"));
      result.putArray("content").addObject().put("type", "text").put("text", LOG);
      if (tool.equals("orders")) {
        try {
          result.set("structuredContent", JSON.readTree(ORDERS));
        } catch (java.io.IOException e) {
          throw new AssertionError(e);
        }
      }
      return result;
    }

    private static CompletableFuture<JsonNode> answer(ObjectNode result) {
      return CompletableFuture.completedFuture(JSON.createObjectNode().set("result", result));
    }
  }

  private static Result<String> chat(HeadroomTools tools, ToolProvider more, Call... calls) {
    try (ScriptedServer server =
        new ScriptedServer(
            request -> {
              JsonNode messages = request.path("messages");
              JsonNode last = messages.get(messages.size() - 1);
              return last.path("role").asText().equals("tool")
                  ? Reply.of("done")
                  : Reply.calling(calls);
            })) {
      AiServices<Assistant> services =
          AiServices.builder(Assistant.class)
              .chatModel(server.model())
              .chatMemory(MessageWindowChatMemory.withMaxMessages(100));
      Assistant assistant =
          tools.bindTo(more == null ? services : services.toolProvider(more)).build();
      return assistant.chat("go");
    }
  }

  private McpToolProvider.Builder provider() {
    return McpToolProvider.builder().mcpClients(client);
  }

  @Test
  @SuppressWarnings("unchecked")
  void t49AndT75ResultsFitAndStructuredContentStaysWhatItIs() throws Exception {
    HeadroomTools tools =
        HeadroomTools.builder()
            .toolProvider(provider().build())
            .resultTokens(700)
            .turnTokens(1_500)
            .build();
    Call[] calls = {
      new Call("1", "read_log", "{}"), new Call("2", "orders", "{}"),
      new Call("3", "read_log", "{\"again\":1}"), new Call("4", "orders", "{\"again\":1}")
    };

    List<ToolExecution> executions = chat(tools, null, calls).toolExecutions();

    int sum = 0;
    for (ToolExecution execution : executions) {
      int tokens = tools.headroom().counter().count(execution.result());
      assertThat(tokens).isLessThanOrEqualTo(700);
      sum += tokens;
    }
    assertThat(sum).isLessThanOrEqualTo(1_500);
    Map<String, Object> structured = (Map<String, Object>) executions.get(1).resultObject();
    assertThat((List<Object>) structured.get("orders")).hasSize(150);
    assertThat(tools.headroom().expand(executions.get(1).result()).orItself(""))
        .isEqualTo(JSON.readTree(ORDERS).toString());
  }

  @Test
  void t48TheWrapperSlotComposesWithOnesOwnAndFindsTheRetrievalTool() throws Exception {
    HeadroomTools tools = HeadroomTools.builder().resultTokens(700).build();
    McpToolProvider own =
        provider()
            .toolWrapper(
                tools.toolWrapper(
                    inner -> (request, id) -> "own wrapper\n" + inner.execute(request, id)))
            .build();

    String result =
        chat(tools, own, new Call("1", "read_log", "{}")).toolExecutions().get(0).result();

    assertThat(tools.headroom().counter().count(result)).isLessThanOrEqualTo(700);
    assertThat(tools.headroom().expand(result).orItself("")).isEqualTo("own wrapper\n" + LOG);
  }

  @Test
  void t19AFailedCallIsWhole() throws Exception {
    HeadroomTools tools =
        HeadroomTools.builder().toolProvider(provider().build()).resultTokens(700).build();

    ToolExecution failed =
        chat(tools, null, new Call("1", "failing", "{}")).toolExecutions().get(0);

    assertThat(failed.hasFailed()).isTrue();
    assertThat(failed.result()).isEqualTo(LOG);
  }

  @Test
  void theRetrievalToolStandsBesideTheServersTools() throws Exception {
    HeadroomTools tools = HeadroomTools.builder().toolProvider(provider().build()).build();

    String answer =
        chat(tools, null, new Call("1", RetrievalTool.NAME, "{\"handle\":\"x\"}"))
            .toolExecutions()
            .get(0)
            .result();

    assertThat(answer).contains("handle is missing");
  }
}
