package dev.headroom.examples.agent;

import dev.headroom.langchain4j.Compression;
import dev.headroom.langchain4j.CompressionListener;
import dev.headroom.langchain4j.HeadroomTools;
import dev.headroom.langchain4j.RetrievalCall;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * An agent with a database, a log and a file, whose results are made shorter for its model. Runs
 * offline with a model that plays a script; with {@code OPENAI_API_KEY} in the environment, and
 * {@code OPENAI_MODEL} if not {@code gpt-4o-mini}, against the real one.
 */
public final class Agent {
  interface Assistant {
    String chat(String question);
  }

  private Agent() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String key = System.getenv("OPENAI_API_KEY");
    if (key == null || key.isBlank()) {
      offline(out);
    } else {
      String name = System.getenv().getOrDefault("OPENAI_MODEL", "gpt-4o-mini");
      run(OpenAiChatModel.builder().apiKey(key).modelName(name).build(), out);
    }
  }

  /** With the model that plays a script. */
  static void offline(PrintStream out) throws IOException {
    try (OfflineModel model = new OfflineModel()) {
      run(
          OpenAiChatModel.builder()
              .baseUrl(model.url())
              .apiKey("none")
              .modelName("offline")
              .build(),
          out);
    }
  }

  private static void run(ChatModel model, PrintStream out) {
    try (HeadroomTools tools =
        HeadroomTools.builder().tools(new ShopTools()).listener(printing(out)).build()) {
      Assistant assistant =
          tools.bindTo(AiServices.builder(Assistant.class).chatModel(model)).build();

      out.println("answer: " + assistant.chat("Which order failed, and why?"));
      out.println("report: " + tools.report());
    }
  }

  private static CompressionListener printing(PrintStream out) {
    return new CompressionListener() {
      @Override
      public void onCompression(Compression compression) {
        out.println(compression.source() + ": " + compression.decision());
      }

      @Override
      public void onRetrieval(RetrievalCall call) {
        out.println("retrieval: " + call.tokens() + " tokens");
      }
    };
  }
}
