package dev.headroom.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.RetrievalTool;
import dev.headroom.langchain4j.Payloads.Payload;
import dev.headroom.langchain4j.ScriptedServer.Call;
import dev.headroom.langchain4j.ScriptedServer.Reply;
import dev.headroom.spi.TokenCounter;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.TokenStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole agents over HTTP; what is asserted on are the bytes that the server received. */
class RealLoopTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HANDLE = Pattern.compile("retrieve (h\\d{24})");
  private static final int RESULT_TOKENS = 700;
  private static final int TURN_TOKENS = 1_200;
  private static final int TURNS = 50;

  interface Plain {
    @SystemMessage("You are the shop's assistant.")
    String chat(String question);
  }

  interface Streaming {
    @SystemMessage("You are the shop's assistant.")
    TokenStream chat(String question);
  }

  /** Returns payloads by their number. */
  static final class Shelf {
    private final List<Payload> payloads;

    Shelf(List<Payload> payloads) {
      this.payloads = payloads;
    }

    @Tool("Returns what is on the shelf")
    String fetch(@P("number") int number) {
      return payloads.get(number).text();
    }
  }

  @ParameterizedTest(name = "streaming {0}, concurrent {1}, {2} turns")
  @CsvSource({"false,false,50", "false,true,12", "true,false,12", "true,true,50"})
  void t2AndT73FiftyTurnsKeepEveryByteThatWasSent(boolean streaming, boolean concurrent, int turns)
      throws Exception {
    proves(Payloads.generated(turns), streaming, concurrent, true);
  }

  @Test
  void t2AndT73FiftyTurnsOverRealPayloads() throws Exception {
    List<Payload> payloads = Payloads.real(TURNS);
    assumeTrue(!payloads.isEmpty(), "no data folder: set HEADROOM_DATA");
    proves(payloads, false, true, false);
  }

  private static void proves(
      List<Payload> payloads, boolean streaming, boolean concurrent, boolean generated)
      throws Exception {
    Script script = new Script(payloads);
    Set<String> over = ConcurrentHashMap.newKeySet();
    try (ScriptedServer server = new ScriptedServer(script::reply);
        HeadroomTools tools =
            HeadroomTools.builder()
                .tools(new Shelf(payloads))
                .resultTokens(RESULT_TOKENS)
                .turnTokens(TURN_TOKENS)
                .listener(
                    told ->
                        told.callId().filter(id -> told.overBudgetBy() > 0).ifPresent(over::add))
                .build()) {
      List<String> answers = converse(server, tools, payloads.size(), streaming, concurrent);

      if (generated) {
        assertThat(over).isEmpty();
      }
      assertThat(answers).allMatch(answer -> answer.startsWith("found"), "found what it needed");
      List<String> bodies = server.bodies();
      earlierBytesArePrefixOfLaterOnes(bodies);
      JsonNode last = JSON.readTree(bodies.get(bodies.size() - 1)).path("messages");
      idsPair(last);
      resultsFit(last, tools.headroom().counter(), over);
      assertThat(tools.report().netTokens()).isPositive();
      assertThat(tools.report().recoverable()).isPositive();
      assertThat(tools.report().requests()).isEqualTo(bodies.size());
    }
  }

  private static List<String> converse(
      ScriptedServer server, HeadroomTools tools, int turns, boolean streaming, boolean concurrent)
      throws Exception {
    List<String> answers = new ArrayList<>();
    MessageWindowChatMemory memory = MessageWindowChatMemory.withMaxMessages(100_000);
    Plain plain = streaming ? null : service(Plain.class, server, tools, memory, concurrent);
    Streaming stream =
        streaming ? service(Streaming.class, server, tools, memory, concurrent) : null;
    for (int turn = 0; turn < turns; turn++) {
      String question = "Question " + turn + ": what is on the shelf?";
      if (plain != null) {
        answers.add(plain.chat(question));
      } else {
        CompletableFuture<String> answer = new CompletableFuture<>();
        stream
            .chat(question)
            .onPartialResponse(part -> {})
            .onCompleteResponse(response -> answer.complete(response.aiMessage().text()))
            .onError(answer::completeExceptionally)
            .start();
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private static <T> T service(
      Class<T> type,
      ScriptedServer server,
      HeadroomTools tools,
      MessageWindowChatMemory memory,
      boolean concurrent) {
    AiServices<T> services = AiServices.builder(type).chatMemory(memory);
    if (type == Plain.class) {
      services.chatModel(server.model());
    } else {
      services.streamingChatModel(server.streamingModel());
    }
    if (concurrent) {
      services.executeToolsConcurrently();
    }
    return tools.bindTo(services).build();
  }

  /**
   * A model that fetches one to four payloads a turn, looks for what it needs, retrieves it if it
   * is not there, and answers.
   */
  private record Script(List<Payload> payloads) {
    Reply reply(JsonNode request) {
      JsonNode messages = request.path("messages");
      int asked = messages.size() - 1;
      while (!messages.get(asked).path("role").asText().equals("user")) {
        asked--;
      }
      String question = messages.get(asked).path("content").asText();
      int turn = Integer.parseInt(question.substring(9, question.indexOf(':')));
      String needed = payloads.get(turn).needed();
      if (asked == messages.size() - 1) {
        return fetch(turn);
      }
      StringBuilder seen = new StringBuilder();
      String handle = "";
      for (int i = asked + 1; i < messages.size(); i++) {
        JsonNode message = messages.get(i);
        if (message.path("role").asText().equals("tool")) {
          String text = message.path("content").asText();
          seen.append(text).append('\n');
          Matcher matcher = HANDLE.matcher(text);
          boolean first = message.path("tool_call_id").asText().equals("call-" + turn + "-0");
          handle = first && matcher.find() ? matcher.group(1) : handle;
        }
      }
      if (seen.indexOf(needed) >= 0) {
        return Reply.of("found " + needed);
      }
      if (handle.isEmpty() || seen.indexOf("[retrieved from") >= 0) {
        // Shown in columns, or missing: the text alone says which.
        return Reply.of(handle.isEmpty() ? "found in a lossless text" : "missing " + needed);
      }
      String arguments =
          JSON.createObjectNode()
              .put("handle", handle)
              .put("select", "matching " + needed)
              .toString();
      return Reply.calling(new Call("retrieve-" + turn, RetrievalTool.NAME, arguments));
    }

    private Reply fetch(int turn) {
      Call[] calls = new Call[1 + turn % 4];
      for (int i = 0; i < calls.length; i++) {
        int number = (turn + i) % payloads.size();
        calls[i] = new Call("call-" + turn + "-" + i, "fetch", "{\"number\": " + number + "}");
      }
      return Reply.calling(calls);
    }
  }

  private static void earlierBytesArePrefixOfLaterOnes(List<String> bodies) {
    for (int i = 1; i < bodies.size(); i++) {
      String earlier = messages(bodies.get(i - 1));
      assertThat(messages(bodies.get(i))).startsWith(earlier);
      assertThat(tools(bodies.get(i))).isEqualTo(tools(bodies.get(0)));
    }
  }

  /** The raw text between the brackets of the messages, without the white space at its end. */
  private static String messages(String body) {
    return array(body, "\"messages\"").stripTrailing();
  }

  private static String tools(String body) {
    return array(body, "\"tools\"");
  }

  private static String array(String body, String name) {
    int from = body.indexOf('[', body.indexOf(name)) + 1;
    int depth = 1;
    boolean string = false;
    for (int i = from; i < body.length(); i++) {
      char c = body.charAt(i);
      if (string) {
        i += c == '\\' ? 1 : 0;
        string = c != '"';
      } else if (c == '"') {
        string = true;
      } else if (c == '[' || c == '{') {
        depth++;
      } else if ((c == ']' || c == '}') && --depth == 0) {
        return body.substring(from, i);
      }
    }
    throw new AssertionError("no end of " + name);
  }

  /** Every call is followed by its result, in the order of the calls, with nothing between. */
  private static void idsPair(JsonNode messages) {
    List<String> open = new ArrayList<>();
    for (JsonNode message : messages) {
      if (message.path("role").asText().equals("tool")) {
        assertThat(open).isNotEmpty();
        assertThat(message.path("tool_call_id").asText()).isEqualTo(open.remove(0));
      } else {
        assertThat(open).isEmpty();
      }
      message.path("tool_calls").forEach(call -> open.add(call.path("id").asText()));
    }
    assertThat(open).isEmpty();
  }

  /** All but those that the listener was told of: contents of which no more can be left out. */
  private static void resultsFit(JsonNode messages, TokenCounter counter, Set<String> over) {
    int turn = 0;
    boolean told = false;
    for (JsonNode message : messages) {
      String id = message.path("tool_call_id").asText();
      if (!message.path("role").asText().equals("tool")) {
        turn = 0;
        told = false;
      } else if (!id.startsWith("retrieve")) {
        int tokens = counter.count(message.path("content").asText());
        turn += tokens;
        told |= over.contains(id);
        assertThat(over.contains(id) ? 0 : tokens).isLessThanOrEqualTo(RESULT_TOKENS);
        assertThat(told ? 0 : turn).isLessThanOrEqualTo(TURN_TOKENS);
      }
    }
  }
}
