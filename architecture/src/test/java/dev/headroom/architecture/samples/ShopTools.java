package dev.headroom.architecture.samples;

import dev.headroom.langchain4j.Compress;
import dev.langchain4j.agent.tool.Tool;
import java.util.Map;

/** A method with both annotations, as docs/langchain4j.md shows it. */
final class ShopTools {
  private final Logs logs = new Logs(Map.of());

  private record Logs(Map<String, String> texts) {
    String of(String service) {
      return texts.getOrDefault(service, "");
    }
  }

  @Tool("Reads the log of a service")
  @Compress(maxTokens = 3_000)
  String readLog(String service) {
    return logs.of(service);
  }
}
