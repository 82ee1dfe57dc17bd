package dev.headroom.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Tool results with a string that the agent needs: generated ones, and real ones where present. */
final class Payloads {
  private static final int MAX_BYTES = 400_000;
  private static final Set<String> KINDS =
      Set.of("json-api", "log", "ci-log", "search-results", "csv");

  private Payloads() {}

  /** A result and a string of it. */
  record Payload(String name, String text, String needed) {}

  /** So many of JSON, logs and search results by turns. Seeded. */
  static List<Payload> generated(int count) {
    List<Payload> payloads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Random random = new Random(i);
      payloads.add(
          switch (i % 3) {
            case 0 -> new Payload("orders" + i, orders(random, 150 + i), "PX-" + (70_000 + i * 7));
            case 1 -> new Payload("log" + i, log(random, 300 + i), "order PX-" + (70_000 + i * 7));
            default -> new Payload("hits" + i, hits(random, 200 + i), "needle" + i * 7 + "(");
          });
    }
    return payloads;
  }

  /** Real payloads of the data folder with a piece of evidence each; none where it is absent. */
  static List<Payload> real(int count) throws IOException {
    Path folder = folder();
    List<Payload> payloads = new ArrayList<>();
    if (folder == null) {
      return payloads;
    }
    JsonNode manifest = new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
    for (JsonNode file : manifest.path("files")) {
      boolean wanted =
          KINDS.contains(file.path("kind").asText())
              && !file.has("role")
              && !file.path("path").asText().endsWith(".gz")
              && file.path("bytes").asInt() <= MAX_BYTES;
      if (wanted && payloads.size() < count) {
        String text = Files.readString(folder.resolve(file.path("path").asText()));
        needed(file)
            .filter(text::contains)
            .findFirst()
            .ifPresent(
                needed -> payloads.add(new Payload(file.path("path").asText(), text, needed)));
      }
    }
    return payloads;
  }

  private static Stream<String> needed(JsonNode file) {
    List<String> needed = new ArrayList<>();
    file.path("must_survive").forEach(node -> needed.add(node.path("string").asText()));
    file.path("questions")
        .forEach(node -> node.path("answer").forEach(a -> needed.add(a.asText())));
    return needed.stream().filter(each -> each.length() > 3 && !each.contains("\n"));
  }

  private static Path folder() {
    String named = System.getProperty("headroom.data", System.getenv("HEADROOM_DATA"));
    if (named != null) {
      return Path.of(named);
    }
    Path start = Path.of("").toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      Path shared = at.resolve("shared").resolve("data");
      if (Files.isRegularFile(shared.resolve("manifest.json"))) {
        return shared;
      }
    }
    return null;
  }

  static String orders(Random random, int count) {
    StringBuilder out = new StringBuilder("{\"orders\":[");
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : ",").append("{\"id\":\"PX-").append(70_000 + i * 7);
      out.append("\",\"status\":\"").append(random.nextInt(20) == 0 ? "returned" : "shipped");
      out.append("\",\"carrier\":\"Nordbahn\",\"price\":").append(random.nextInt(900) + 20);
      out.append(".50,\"note\":\"left at door ").append(random.nextInt(90)).append("\"}");
    }
    return out.append("]}").toString();
  }

  static String log(Random random, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append("2026-03-01T08:").append(10 + i / 60 % 50).append(':').append(10 + i % 50);
      out.append(" INFO checkout: order PX-").append(70_000 + i * 7).append(" took ");
      out.append(random.nextInt(400)).append(" ms\n");
    }
    return out.toString();
  }

  static String hits(Random random, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append("src/main/java/shop/File").append(i / 5).append(".java:");
      out.append(i % 5 * 40 + random.nextInt(30) + 1).append(":    return needle").append(i * 7);
      out.append("(cart, ").append(random.nextInt(100)).append(");\n");
    }
    return out.toString();
  }
}
