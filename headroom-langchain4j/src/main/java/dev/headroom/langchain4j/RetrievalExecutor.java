package dev.headroom.langchain4j;

import dev.headroom.Headroom;
import dev.headroom.RetrievalTool;
import dev.headroom.Scope;
import dev.langchain4j.agent.tool.SearchBehavior;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The retrieval tool as LangChain4j's. What it returns is never compressed: it is marked as
 * retrieved, and its text says so.
 */
final class RetrievalExecutor implements ToolExecutor {
  private final OutputCompressor compressor;

  RetrievalExecutor(OutputCompressor compressor) {
    this.compressor = compressor;
  }

  /** What a model reads of the tool; a search among tools never hides it. */
  static ToolSpecification specification(Headroom headroom) {
    RetrievalTool tool = headroom.retrievalTool(Scope.shared());
    String json = "{\"name\":\"" + tool.name() + "\",\"parameters\":" + tool.jsonSchema() + "}";
    return ToolSpecification.fromJson(json).toBuilder()
        .description(tool.description())
        .addMetadata(ToolSpecification.METADATA_SEARCH_BEHAVIOR, SearchBehavior.ALWAYS_VISIBLE)
        .build();
  }

  @Override
  public String execute(ToolExecutionRequest request, @Nullable Object memoryId) {
    String arguments = request.arguments() == null ? "" : request.arguments();
    Scope scope = compressor.scope(memoryId);
    String answer = compressor.headroom().retrievalTool(scope).execute(arguments);
    compressor.retrieved(Optional.ofNullable(request.id()), arguments, answer);
    return answer;
  }

  @Override
  public ToolExecutionResult executeWithContext(
      ToolExecutionRequest request, InvocationContext context) {
    return ToolExecutionResult.builder()
        .resultText(execute(request, context.chatMemoryId()))
        .attributes(Map.of(Wiring.ATTRIBUTE, "retrieved"))
        .build();
  }
}
