package dev.headroom.architecture.samples;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Headroom;
import dev.headroom.Scope;
import dev.headroom.langchain4j.HeadroomTools;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;

/** The samples of README.md. */
@SuppressWarnings("unused") // a sample shows what there is and leaves it there
final class Readme {
  interface Assistant {
    String chat(String question);
  }

  private Readme() {}

  static void use(String toolOutput) {
    Headroom headroom = Headroom.create(); // lossless
    String forPrompt = headroom.compress(toolOutput).text();

    Headroom agent =
        Headroom.builder().recoverable().build(); // this agent can call the retrieval tool
    CompressionResult result =
        agent.compress(
            Content.of(toolOutput)
                .fromTool("search_orders")
                .answering("which order failed?")
                .within(600));
    result.text(); // at most 600 tokens, every gap marked
    agent.expand(result.text()); // Exact(...): the output, byte for byte
    agent
        .retrievalTool(Scope.shared())
        .execute(
            """
        {"handle": "h291249390557664177785815", "select": "rows 90-91 of /orders"}""");
  }

  static void tools(ChatModel model) {
    HeadroomTools tools = HeadroomTools.of(new ShopTools()); // your @Tool objects
    Assistant assistant =
        tools.bindTo(AiServices.builder(Assistant.class).chatModel(model)).build();

    String answer = assistant.chat("Which order failed, and why?");
    tools.report(); // what was saved, less markers, the retrieval tool's schema and every retrieval
  }
}
