package dev.headroom.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Calls as an AI service makes them. */
final class Calls {
  private Calls() {}

  static ToolExecutionRequest request(String tool, String arguments) {
    return ToolExecutionRequest.builder().id("c1").name(tool).arguments(arguments).build();
  }

  static InvocationContext context() {
    return context("default");
  }

  static InvocationContext context(Object memoryId) {
    return InvocationContext.builder()
        .invocationId(UUID.randomUUID())
        .chatMemoryId(memoryId)
        .userMessage(UserMessage.from("Where is it?"))
        .build();
  }

  static ToolSpecification specification(String tool) {
    return ToolSpecification.builder().name(tool).description("does " + tool).build();
  }

  /** An executor that returns this result whatever it is asked. */
  static ToolExecutor returning(Supplier<ToolExecutionResult> result) {
    return new ToolExecutor() {
      @Override
      public String execute(ToolExecutionRequest request, Object memoryId) {
        return result.get().resultText();
      }

      @Override
      public ToolExecutionResult executeWithContext(
          ToolExecutionRequest request, InvocationContext context) {
        return result.get();
      }
    };
  }

  static ToolExecutor returning(String text) {
    return returning(() -> ToolExecutionResult.builder().resultText(text).build());
  }

  /** The executor of a tool that is bound with the retrieval tool. */
  static ToolExecutor bound(HeadroomTools tools, String name, ToolExecutor executor) {
    ToolSpecification specification = specification(name);
    return tools.tools(Map.of(specification, executor)).get(specification);
  }
}
