package dev.headroom.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.RetrievalTool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestCompressorTest {
  private static final String LOG = Payloads.log(new Random(1), 400);

  private final HeadroomTools tools =
      HeadroomTools.builder().resultTokens(400).turnTokens(900).build();

  private final ToolSpecification retrieval = tools.retrievalTool().toolSpecification();

  private ChatRequest compress(ChatRequest request) {
    return tools.chatRequestTransformer().apply(request, "default");
  }

  private ChatRequest request(List<ChatMessage> messages, ToolSpecification... specifications) {
    return ChatRequest.builder().messages(messages).toolSpecifications(specifications).build();
  }

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void t2T3T28T42T44AndT46OnlyToolResultsChangeAndNeverAgain(long seed) {
    List<ChatMessage> history = history(new Random(seed), 12);
    List<ChatMessage> sent = List.of();
    for (int i = 1; i <= history.size(); i++) {
      ChatRequest request = request(history.subList(0, i), retrieval);
      ChatRequest compressed = compress(request);

      assertThat(compressed.messages()).hasSize(i);
      assertThat(compressed.messages().subList(0, sent.size())).isEqualTo(sent);
      assertThat(compressed.parameters()).isSameAs(request.parameters());
      for (int k = 0; k < i; k++) {
        same(request.messages().get(k), compressed.messages().get(k));
      }
      sent = compressed.messages();
    }
  }

  private static void same(ChatMessage before, ChatMessage after) {
    if (before instanceof ToolExecutionResultMessage whole) {
      ToolExecutionResultMessage shorter = (ToolExecutionResultMessage) after;
      assertThat(shorter.id()).isEqualTo(whole.id());
      assertThat(shorter.toolName()).isEqualTo(whole.toolName());
      assertThat(shorter.isError()).isEqualTo(whole.isError());
      assertThat(shorter.attributes()).isEqualTo(whole.attributes());
    } else {
      assertThat(after).isSameAs(before);
    }
  }

  @Test
  void t6AndT7WhatIsAskedOrBoundLaterChangesNothing() {
    List<ChatMessage> history = new ArrayList<>(List.of(UserMessage.from("What failed?")));
    history.add(AiMessage.from(call("c1", "read_log")));
    history.add(ToolExecutionResultMessage.from("c1", "read_log", LOG));
    String first = text(compress(request(history, retrieval)), 2);

    history.add(AiMessage.from("Nothing."));
    history.add(UserMessage.from("And PX-70700?"));
    String asked = text(compress(request(history, retrieval)), 2);
    String unbound = text(compress(request(history)), 2);

    assertThat(first).contains("retrieve h").isEqualTo(asked).isEqualTo(unbound);
  }

  @Test
  void t31WithoutTheRetrievalToolInTheRequestNothingIsLeftOut() {
    List<ChatMessage> history =
        List.of(UserMessage.from("?"), ToolExecutionResultMessage.from("c1", "read_log", LOG));

    String text = text(compress(request(history)), 1);

    assertThat(text).doesNotContain("retrieve h").isNotEqualTo(LOG);
    assertThat(tools.headroom().expand(text).orItself("")).isEqualTo(LOG);
  }

  @Test
  void t33T19AndT47RetrievedTextErrorsAndTreatedResultsAreTheSameObjects() {
    ToolExecutionResultMessage error =
        ToolExecutionResultMessage.builder().id("1").toolName("x").text(LOG).isError(true).build();
    ToolExecutionResultMessage treated =
        ToolExecutionResultMessage.builder()
            .id("2")
            .toolName("x")
            .text(LOG)
            .attributes(Map.of(Wiring.ATTRIBUTE, "compressed"))
            .build();
    List<ChatMessage> history =
        List.of(
            UserMessage.from("?"),
            error,
            treated,
            ToolExecutionResultMessage.from("3", "mcp__x__" + RetrievalTool.NAME, LOG));

    ChatRequest request = request(history, retrieval);

    assertThat(compress(request)).isSameAs(request);
  }

  @Test
  void t75ResultsOfOneTurnShareItsBudget() {
    List<ChatMessage> history = new ArrayList<>(List.of(UserMessage.from("?")));
    ToolExecutionRequest[] calls = new ToolExecutionRequest[4];
    for (int i = 0; i < calls.length; i++) {
      calls[i] = call("c" + i, "read_log");
    }
    history.add(AiMessage.from(calls));
    for (ToolExecutionRequest each : calls) {
      history.add(ToolExecutionResultMessage.from(each, Payloads.log(new Random(9), 300)));
    }

    ChatRequest compressed = compress(request(history, retrieval));

    int sum = 0;
    for (int i = 2; i < 6; i++) {
      sum += tools.headroom().counter().count(text(compressed, i));
    }
    assertThat(sum).isLessThanOrEqualTo(900);
  }

  @Test
  void t48ATransformerOfOnesOwnComesFirstAndStays() {
    ChatRequest request = request(List.of(UserMessage.from("?")));
    ChatRequest own = request(List.of(SystemMessage.from("own"), UserMessage.from("?")));

    assertThat(tools.chatRequestTransformer((r, id) -> own).apply(request, "x")).isSameAs(own);
  }

  private static String text(ChatRequest request, int at) {
    return ((ToolExecutionResultMessage) request.messages().get(at)).text();
  }

  private static ToolExecutionRequest call(String id, String tool) {
    return ToolExecutionRequest.builder().id(id).name(tool).arguments("{}").build();
  }

  /** A conversation with calls, errors, images and attributes; the same call ids more than once. */
  private static List<ChatMessage> history(Random random, int turns) {
    List<ChatMessage> history = new ArrayList<>();
    history.add(SystemMessage.from("You help."));
    for (int turn = 0; turn < turns; turn++) {
      history.add(UserMessage.from("Question " + turn));
      ToolExecutionRequest[] calls = new ToolExecutionRequest[1 + random.nextInt(3)];
      for (int i = 0; i < calls.length; i++) {
        calls[i] = call("c" + random.nextInt(20), random.nextBoolean() ? "read_log" : "orders");
      }
      history.add(
          AiMessage.builder()
              .text("I shall look.")
              .thinking("It may stand in the log.")
              .attributes(Map.of("thinking_signature", "c2ln" + turn))
              .toolExecutionRequests(List.of(calls))
              .build());
      for (ToolExecutionRequest each : calls) {
        history.add(result(each, random));
      }
      history.add(AiMessage.from("Answer " + turn));
    }
    return history;
  }

  private static ToolExecutionResultMessage result(ToolExecutionRequest call, Random random) {
    String text =
        call.name().equals("orders")
            ? Payloads.orders(random, random.nextInt(60))
            : Payloads.log(random, random.nextInt(150));
    ToolExecutionResultMessage.Builder message =
        ToolExecutionResultMessage.builder().id(call.id()).toolName(call.name());
    return switch (random.nextInt(5)) {
      case 0 -> message.text(text).isError(true).build();
      case 1 ->
          message
              .contents(TextContent.from(text), ImageContent.from("aGk=", "image/png"))
              .attributes(Map.of("cache_control", "ephemeral"))
              .build();
      case 2 -> message.text("").build();
      default -> message.text(text).attributes(Map.of("mine", 1)).build();
    };
  }
}
