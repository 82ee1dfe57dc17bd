package dev.headroom.langchain4j;

import dev.langchain4j.agent.tool.ReturnBehavior;
import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import dev.langchain4j.service.tool.ToolExecutor;
import org.jspecify.annotations.Nullable;

/** Wraps executors, each once. Immutable. */
final class ToolWrapper {
  private final Wiring wiring;

  ToolWrapper(Wiring wiring) {
    this.wiring = wiring;
  }

  /**
   * A tool with its executor wrapped. Tools whose results go to the caller and not to the model
   * keep theirs, as do those that are wrapped already.
   */
  AiServiceTool wrap(AiServiceTool tool, boolean bound) {
    return tool.returnBehavior() == ReturnBehavior.TO_LLM
        ? tool.toBuilder().toolExecutor(wrap(tool.toolExecutor(), bound)).build()
        : tool;
  }

  ToolExecutor wrap(ToolExecutor executor, boolean bound) {
    if (executor instanceof CompressingToolExecutor || executor instanceof RetrievalExecutor) {
      return executor;
    }
    return new CompressingToolExecutor(executor, wiring, annotation(executor), bound);
  }

  private static @Nullable Compress annotation(ToolExecutor executor) {
    return executor instanceof DefaultToolExecutor method
        ? method.originalMethod().getAnnotation(Compress.class)
        : null;
  }
}
