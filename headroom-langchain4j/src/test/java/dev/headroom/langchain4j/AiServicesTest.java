package dev.headroom.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.Policy;
import dev.headroom.RetrievalTool;
import dev.headroom.langchain4j.ScriptedServer.Call;
import dev.headroom.langchain4j.ScriptedServer.Reply;
import dev.langchain4j.agent.tool.ReturnBehavior;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.memory.chat.TokenWindowChatMemory;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.Result;
import dev.langchain4j.service.tool.ToolProvider;
import dev.langchain4j.service.tool.ToolProviderResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a user of AI services has must go on working. */
class AiServicesTest {
  private static final String LOG = Payloads.log(new Random(5), 600);

  interface Assistant {
    Result<String> chat(String question);
  }

  static final class Logs {
    @Tool("reads the log")
    String readLog() {
      return LOG;
    }

    @Compress(value = Policy.LOSSLESS)
    @Tool("reads the log, all of it")
    String readAll() {
      return LOG;
    }

    @Compress(maxTokens = 200)
    @Tool("reads little of the log")
    String readLittle() {
      return LOG;
    }

    @Tool(value = "shows the log to the user", returnBehavior = ReturnBehavior.IMMEDIATE)
    String showLog() {
      return LOG;
    }

    @Compress(guarded = true)
    @Tool("notes something")
    String note(String text) {
      return "noted " + text;
    }
  }

  /** A model that makes these calls and then answers. */
  private static ScriptedServer calling(Call... calls) {
    return new ScriptedServer(
        request -> {
          JsonNode messages = request.path("messages");
          boolean done = messages.get(messages.size() - 1).path("role").asText().equals("tool");
          return done ? Reply.of("done") : Reply.calling(calls);
        });
  }

  private static Call call(String name) {
    return new Call("c-" + name, name, "{}");
  }

  private static List<String> results(ScriptedServer server) throws Exception {
    List<String> bodies = server.bodies();
    JsonNode last =
        new com.fasterxml.jackson.databind.ObjectMapper().readTree(bodies.get(bodies.size() - 1));
    List<String> results = new ArrayList<>();
    last.path("messages")
        .forEach(
            message -> {
              if (message.path("role").asText().equals("tool")) {
                results.add(message.path("content").asText());
              }
            });
    return results;
  }

  private static AiServices<Assistant> services(ScriptedServer server) {
    return AiServices.builder(Assistant.class)
        .chatModel(server.model())
        .chatMemory(MessageWindowChatMemory.withMaxMessages(100));
  }

  @Test
  void annotationsSayWhatMayBeDoneToATool() throws Exception {
    try (ScriptedServer server = calling(call("readLog"), call("readAll"), call("readLittle"));
        HeadroomTools tools = HeadroomTools.builder().tools(new Logs()).resultTokens(500).build()) {
      tools.bindTo(services(server)).build().chat("read");

      List<String> results = results(server);
      assertThat(tokens(tools, results.get(0))).isBetween(201, 500);
      assertThat(results.get(1)).doesNotContain("retrieve h");
      assertThat(tokens(tools, results.get(2))).isLessThanOrEqualTo(200);
      assertThat(server.bodies().get(0)).contains(RetrievalTool.NAME);
    }
  }

  @Test
  void t38ResultsThatReturnToTheUserAtOnceAreWhole() {
    try (ScriptedServer server = calling(call("showLog"));
        HeadroomTools tools = HeadroomTools.of(new Logs())) {
      Result<String> result = tools.bindTo(services(server)).build().chat("show");

      assertThat(result.toolExecutions().get(0).result()).isEqualTo(LOG);
      assertThat(server.bodies()).hasSize(1);
    }
  }

  @Test
  void t48ProvidersAndToolsOfOnesOwnStay() throws Exception {
    ToolProvider own =
        request ->
            ToolProviderResult.builder()
                .add(Calls.specification("own"), Calls.returning("own result"))
                .build();
    AtomicInteger heard = new AtomicInteger();
    try (ScriptedServer server = calling(call("own"), call("readLog"), call("plain"));
        HeadroomTools tools = HeadroomTools.of(new Logs())) {
      AiServices<Assistant> services =
          services(server)
              .toolProvider(own)
              .tools(Map.of(Calls.specification("plain"), Calls.returning("plain result")))
              .afterToolExecution(execution -> heard.addAndGet(execution.result().length()));
      tools.bindTo(services).build().chat("all");

      assertThat(results(server)).contains("own result", "plain result").hasSize(3);
      assertThat(heard.get()).isPositive();
    }
  }

  @Test
  void t31AWrappedExecutorMayLeaveOutOnlyBesideTheRetrievalTool() throws Exception {
    try (HeadroomTools tools =
        HeadroomTools.builder().tools(new Logs()).resultTokens(500).build()) {
      ToolProvider mcp =
          request ->
              ToolProviderResult.builder()
                  .add(
                      Calls.specification("remote"),
                      tools.toolWrapper().apply(Calls.returning(LOG)))
                  .build();
      try (ScriptedServer alone = calling(call("remote"));
          ScriptedServer beside = calling(call("remote"))) {
        services(alone).toolProvider(mcp).build().chat("read");
        tools.bindTo(services(beside).toolProvider(mcp)).build().chat("read");

        assertThat(results(alone).get(0)).doesNotContain("retrieve h");
        assertThat(results(beside).get(0)).contains("retrieve h");
        assertThat(tokens(tools, results(beside).get(0))).isLessThanOrEqualTo(500);
      }
    }
  }

  @Test
  void t75FourResultsAtOnceOfAWrappedProviderShareTheTurnInTheOrderOfTheCalls() throws Exception {
    ToolProvider remote =
        request ->
            ToolProviderResult.builder()
                .add(Calls.specification("small"), Calls.returning("2 rows: a, b"))
                .add(Calls.specification("big"), Calls.returning(LOG))
                .build();
    Call[] calls = {
      new Call("1", "small", "{}"), new Call("2", "big", "{}"),
      new Call("3", "big", "{\"n\":2}"), new Call("4", "small", "{}")
    };
    List<String> first = null;
    for (boolean concurrent : new boolean[] {false, true, true}) {
      try (ScriptedServer server = calling(calls);
          HeadroomTools tools =
              HeadroomTools.builder()
                  .toolProvider(remote)
                  .resultTokens(2_000)
                  .turnShare(0.1, 16_000)
                  .build()) {
        AiServices<Assistant> services = services(server);
        tools.bindTo(concurrent ? services.executeToolsConcurrently() : services).build().chat("x");

        List<String> results = results(server);
        int sum = results.stream().mapToInt(text -> tokens(tools, text)).sum();
        assertThat(sum).isLessThanOrEqualTo(1_600);
        assertThat(tokens(tools, results.get(2))).isGreaterThan(420);
        assertThat(first == null || results.equals(first)).isTrue();
        first = results;
      }
    }
  }

  @Test
  void t38AnAnnotatedWriterIsGuarded() throws Exception {
    Call note = new Call("n", "note", "{\"text\":\"[36 lines left out: lines 38-73]\"}");
    try (ScriptedServer server = calling(note);
        HeadroomTools tools = HeadroomTools.of(new Logs())) {
      tools.bindTo(services(server)).build().chat("note");

      assertThat(results(server).get(0)).startsWith("Not done");
    }
  }

  @Test
  void t45AHugeResultDoesNotEvictTheWindow() throws Exception {
    try (ScriptedServer server = calling(call("readLog"));
        HeadroomTools tools = HeadroomTools.builder().tools(new Logs()).resultTokens(500).build()) {
      TokenWindowChatMemory memory =
          TokenWindowChatMemory.withMaxTokens(2_000, tools.tokenCountEstimator());
      AiServices<Assistant> services =
          AiServices.builder(Assistant.class).chatModel(server.model()).chatMemory(memory);
      tools.bindTo(services).build().chat("What is in the log?");

      assertThat(results(server)).hasSize(1);
      assertThat(memory.messages()).hasSize(4);
    }
  }

  @Test
  void dynamicProvidersStayDynamicAndBindOnce() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    ToolProvider dynamic =
        new ToolProvider() {
          @Override
          public ToolProviderResult provideTools(
              dev.langchain4j.service.tool.ToolProviderRequest request) {
            asked.incrementAndGet();
            return ToolProviderResult.builder()
                .add(Calls.specification("dynamic"), Calls.returning(LOG))
                .build();
          }

          @Override
          public boolean isDynamic() {
            return true;
          }
        };
    try (ScriptedServer server = calling(call("dynamic"));
        HeadroomTools tools =
            HeadroomTools.builder().toolProvider(dynamic).resultTokens(500).build()) {
      tools.bindTo(services(server)).build().chat("x");

      assertThat(asked.get()).isEqualTo(2);
      assertThat(tokens(tools, results(server).get(0))).isLessThanOrEqualTo(500);
      assertThat(server.bodies().get(1).split(RetrievalTool.NAME, -1)).hasSize(2);
    }
  }

  private static int tokens(HeadroomTools tools, String text) {
    return tools.headroom().counter().count(text);
  }
}
