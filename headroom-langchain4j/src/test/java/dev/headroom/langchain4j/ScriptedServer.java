package dev.headroom.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A server on loopback that speaks the OpenAI chat protocol, plain and as events, and answers what
 * a script says. Keeps the bytes of every request.
 */
final class ScriptedServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** A call that the scripted model asks for. */
  record Call(String id, String name, String arguments) {}

  /** What the scripted model answers: a text, or calls. */
  record Reply(String text, List<Call> calls) {
    static Reply of(String text) {
      return new Reply(text, List.of());
    }

    static Reply calling(Call... calls) {
      return new Reply("", List.of(calls));
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Function<JsonNode, Reply> script;
  private final List<String> bodies = new CopyOnWriteArrayList<>();

  /**
   * @param script answers a request
   */
  ScriptedServer(Function<JsonNode, Reply> script) {
    this.script = script;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/chat/completions", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** The bodies of all requests, as they came. */
  List<String> bodies() {
    return List.copyOf(bodies);
  }

  ChatModel model() {
    return OpenAiChatModel.builder().baseUrl(url()).apiKey("none").modelName("scripted").build();
  }

  StreamingChatModel streamingModel() {
    return OpenAiStreamingChatModel.builder()
        .baseUrl(url())
        .apiKey("none")
        .modelName("scripted")
        .build();
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      bodies.add(body);
      JsonNode request = JSON.readTree(body);
      Reply reply = script.apply(request);
      boolean events = request.path("stream").asBoolean();
      byte[] bytes = (events ? events(reply) : plain(reply)).getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .set("Content-Type", events ? "text/event-stream" : "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  private static String plain(Reply reply) {
    ObjectNode response = response("chat.completion");
    ObjectNode choice = response.putArray("choices").addObject().put("index", 0);
    ObjectNode message = choice.putObject("message").put("role", "assistant");
    if (reply.calls().isEmpty()) {
      message.put("content", reply.text());
    } else {
      ArrayNode calls = message.putArray("tool_calls");
      reply.calls().forEach(call -> function(calls.addObject(), call, call.arguments()));
    }
    choice.put("finish_reason", reply.calls().isEmpty() ? "stop" : "tool_calls");
    response.putObject("usage").put("prompt_tokens", 1).put("completion_tokens", 1);
    return response.toString();
  }

  /** Texts word by word, arguments in two halves. */
  private static String events(Reply reply) {
    StringBuilder out = new StringBuilder();
    for (String word : reply.text().split("(?<= )")) {
      event(out, delta -> delta.put("content", word), null);
    }
    for (int i = 0; i < reply.calls().size(); i++) {
      Call call = reply.calls().get(i);
      int at = i;
      int half = call.arguments().length() / 2;
      event(
          out,
          delta ->
              function(
                  delta.putArray("tool_calls").addObject().put("index", at),
                  call,
                  call.arguments().substring(0, half)),
          null);
      event(
          out,
          delta ->
              delta
                  .putArray("tool_calls")
                  .addObject()
                  .put("index", at)
                  .putObject("function")
                  .put("arguments", call.arguments().substring(half)),
          null);
    }
    event(out, delta -> {}, reply.calls().isEmpty() ? "stop" : "tool_calls");
    return out.append("data: [DONE]\n\n").toString();
  }

  private static void event(StringBuilder out, Consumer<ObjectNode> delta, String finish) {
    ObjectNode response = response("chat.completion.chunk");
    ObjectNode choice = response.putArray("choices").addObject().put("index", 0);
    delta.accept(choice.putObject("delta"));
    choice.put("finish_reason", finish);
    out.append("data: ").append(response).append("\n\n");
  }

  private static ObjectNode response(String object) {
    return JSON.createObjectNode()
        .put("id", "r1")
        .put("object", object)
        .put("created", 1)
        .put("model", "scripted");
  }

  private static ObjectNode function(ObjectNode node, Call call, String arguments) {
    node.put("id", call.id()).put("type", "function");
    node.putObject("function").put("name", call.name()).put("arguments", arguments);
    return node;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
