package dev.headroom.examples.agent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server on loopback that speaks just enough of the OpenAI chat protocol to play a model: it asks
 * for three tools at once, retrieves what was left out of the orders, and answers.
 */
final class OfflineModel implements AutoCloseable {
  private static final Pattern HANDLE = Pattern.compile("retrieve (h\\d{24})");

  private final HttpServer server;

  OfflineModel() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      byte[] response = reply(request).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, response.length);
      exchange.getResponseBody().write(response);
    }
  }

  private static String reply(String request) {
    if (!request.contains("tool_call_id")) {
      return calls(
          call("1", "queryOrders", "{\\\"sql\\\": \\\"select * from orders\\\"}"),
          call("2", "readLog", "{\\\"service\\\": \\\"checkout\\\"}"),
          call("3", "readFile", "{\\\"path\\\": \\\"src/shop/Checkout.java\\\"}"));
    }
    Matcher handle = HANDLE.matcher(request);
    if (!request.contains("[retrieved from ") && handle.find()) {
      String select =
          "{\\\"handle\\\": \\\"" + handle.group(1) + "\\\", \\\"select\\\": \\\"rows 80-95\\\"}";
      return calls(call("4", "headroom_retrieve", select));
    }
    return response(
        "{\"role\": \"assistant\", \"content\": \"Order PX-70261 failed: card declined by"
            + " issuer.\"}",
        "stop");
  }

  private static String call(String id, String name, String arguments) {
    return "{\"id\": \"call-"
        + id
        + "\", \"type\": \"function\", \"function\": {\"name\": \""
        + name
        + "\", \"arguments\": \""
        + arguments
        + "\"}}";
  }

  private static String calls(String... calls) {
    String message = "{\"role\": \"assistant\", \"tool_calls\": [" + String.join(",", calls) + "]}";
    return response(message, "tool_calls");
  }

  private static String response(String message, String finish) {
    return "{\"id\": \"r\", \"object\": \"chat.completion\", \"created\": 1, \"model\":"
        + " \"offline\", \"choices\": [{\"index\": 0, \"message\": "
        + message
        + ", \"finish_reason\": \""
        + finish
        + "\"}], \"usage\": {\"prompt_tokens\": 1, \"completion_tokens\": 1}}";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
