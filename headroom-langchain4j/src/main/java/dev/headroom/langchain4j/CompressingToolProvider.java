package dev.headroom.langchain4j;

import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.ToolProvider;
import dev.langchain4j.service.tool.ToolProviderRequest;
import dev.langchain4j.service.tool.ToolProviderResult;
import org.jspecify.annotations.Nullable;

/**
 * A provider whose tools are wrapped. The first of ours that an invocation asks binds the retrieval
 * tool, and remembers that it did: only in such invocations may results have gaps.
 */
final class CompressingToolProvider implements ToolProvider {
  private final ToolProvider delegate;
  private final ToolWrapper wrapper;
  private final Invocations invocations;
  private final AiServiceTool retrieval;
  private final Runnable onBound;

  CompressingToolProvider(
      ToolProvider delegate,
      ToolWrapper wrapper,
      Invocations invocations,
      AiServiceTool retrieval,
      Runnable onBound) {
    this.delegate = delegate;
    this.wrapper = wrapper;
    this.invocations = invocations;
    this.retrieval = retrieval;
    this.onBound = onBound;
  }

  @Override
  public ToolProviderResult provideTools(ToolProviderRequest request) {
    @Nullable ToolProviderResult tools = delegate.provideTools(request);
    ToolProviderResult.Builder wrapped = ToolProviderResult.builder();
    if (tools != null) {
      tools.aiServiceTools().forEach(tool -> wrapped.add(wrapper.wrap(tool, false)));
    }
    if (invocations.bind(request.invocationContext())) {
      wrapped.add(retrieval);
      onBound.run();
    }
    return wrapped.build();
  }

  @Override
  public boolean isDynamic() {
    return delegate.isDynamic();
  }
}
