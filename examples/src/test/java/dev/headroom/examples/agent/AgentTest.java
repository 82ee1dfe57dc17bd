package dev.headroom.examples.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.langchain4j.HeadroomTools;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AgentTest {
  private static final Path GOLDEN = Path.of("src", "test", "golden", "agent.out");

  interface Assistant {
    String chat(String question);
  }

  @Test
  void printsWhatItPrints() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Agent.offline(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String printed = bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, printed);
    }

    assertThat(printed).isEqualTo(Files.readString(GOLDEN));
    assertThat(printed)
        .contains("retrieval: ")
        .contains("card declined by issuer")
        .contains("net ");
  }

  @Test
  void theLinesOfTheReadmeAreEnough() throws IOException {
    try (OfflineModel offline = new OfflineModel()) {
      ChatModel model = model(offline);
      // region readme
      HeadroomTools tools = HeadroomTools.of(new ShopTools()); // your @Tool objects
      Assistant assistant =
          tools.bindTo(AiServices.builder(Assistant.class).chatModel(model)).build();

      String answer = assistant.chat("Which order failed, and why?");
      System.getLogger("shop").log(System.Logger.Level.INFO, tools.report().toString());
      // endregion
      assertThat(answer).contains("PX-70261");
      assertThat(tools.report().netSavings()).isGreaterThan(0.5);
    }
  }

  private static ChatModel model(OfflineModel offline) {
    return OpenAiChatModel.builder()
        .baseUrl(offline.url())
        .apiKey("none")
        .modelName("offline")
        .build();
  }
}
