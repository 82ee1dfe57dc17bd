package dev.headroom.langchain4j;

import dev.headroom.Policy;
import dev.headroom.Scope;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A tool whose results are compressed once, when it returns them, so that memory and model get the
 * same bytes for ever. Errors, images and other parts, the raw object and the attributes pass as
 * they are.
 *
 * <p>Where the results of a turn share a budget, a result is compressed when it is first read:
 * LangChain4j reads them in the order of the calls, whatever ran at the same time.
 */
final class CompressingToolExecutor implements ToolExecutor {
  private final ToolExecutor delegate;
  private final Wiring wiring;
  private final @Nullable Compress annotation;
  private final boolean bound;

  /**
   * @param bound whether the retrieval tool is surely at hand; if not, it is looked for in each
   *     invocation
   */
  CompressingToolExecutor(
      ToolExecutor delegate, Wiring wiring, @Nullable Compress annotation, boolean bound) {
    this.delegate = delegate;
    this.wiring = wiring;
    this.annotation = annotation;
    this.bound = bound;
  }

  @Override
  public String execute(ToolExecutionRequest request, Object memoryId) {
    Optional<ToolExecutionResult> refusal = refusal(request, memoryId);
    if (refusal.isPresent()) {
      return refusal.get().resultText();
    }
    String text = delegate.execute(request, memoryId);
    Output output = output(request, memoryId, "", bound);
    return text == null || output.policy() == Policy.OFF
        ? text
        : wiring.compressor().compress(text, output, Optional.empty()).text();
  }

  @Override
  public ToolExecutionResult executeWithContext(
      ToolExecutionRequest request, InvocationContext context) {
    Optional<ToolExecutionResult> refusal = refusal(request, context.chatMemoryId());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    ToolExecutionResult result = delegate.executeWithContext(request, context);
    if (result == null || result.isError() || isTreated(result.attributes())) {
      return result;
    }
    String question = Wiring.question(context.userMessage());
    boolean permitted = bound || wiring.invocations().isBound(context);
    Output output = output(request, context.chatMemoryId(), question, permitted);
    return output.policy() == Policy.OFF ? result : compressed(result, output, request, context);
  }

  private Optional<ToolExecutionResult> refusal(
      ToolExecutionRequest request, @Nullable Object memoryId) {
    if (request.arguments() == null || !wiring.rules().isGuarded(request.name(), annotation)) {
      return Optional.empty();
    }
    OutputCompressor compressor = wiring.compressor();
    Scope scope = compressor.scope(memoryId);
    return MarkerGuard.refusal(compressor.headroom(), request.arguments(), scope);
  }

  private Output output(
      ToolExecutionRequest request, @Nullable Object memoryId, String question, boolean permitted) {
    Policy policy = wiring.rules().policy(request.name(), annotation);
    Optional<String> file = FileNames.of(request.name(), request.arguments());
    return new Output(
        request.name(),
        Optional.ofNullable(request.id()),
        memoryId,
        file,
        question,
        Wiring.permitted(policy, permitted),
        wiring.rules().tokens(request.name(), annotation, file.isPresent()));
  }

  private ToolExecutionResult compressed(
      ToolExecutionResult result,
      Output output,
      ToolExecutionRequest request,
      InvocationContext context) {
    ToolExecutionResult.Builder builder =
        ToolExecutionResult.builder()
            .result(result.result())
            .attributes(treated(result.attributes()));
    List<Content> parts = result.resultContents();
    if (parts.size() != 1 || !(parts.get(0) instanceof TextContent text)) {
      Optional<SharedBudget> shared = wiring.invocations().shared(context, request);
      return builder.resultContents(wiring.compressor().compress(parts, output, shared)).build();
    }
    if (wiring.turnTokens() == 0) {
      String shorter = wiring.compressor().compress(text.text(), output, Optional.empty()).text();
      return builder.resultText(shorter).build();
    }
    return builder.resultTextSupplier(once(text.text(), output, request, context)::text).build();
  }

  private Once once(
      String text, Output output, ToolExecutionRequest request, InvocationContext context) {
    return new Once(
        () -> {
          Optional<SharedBudget> shared = wiring.invocations().shared(context, request);
          return wiring.compressor().compress(text, output, shared).text();
        });
  }

  /** A text that is made by its first reader; others wait for it. */
  private static final class Once {
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<String> made;
    private @Nullable String text;

    Once(Supplier<String> made) {
      this.made = made;
    }

    String text() {
      lock.lock();
      try {
        String known = text == null ? made.get() : text;
        text = known;
        return known;
      } finally {
        lock.unlock();
      }
    }
  }

  static boolean isTreated(Map<String, Object> attributes) {
    return attributes.containsKey(Wiring.ATTRIBUTE);
  }

  static Map<String, Object> treated(Map<String, Object> attributes) {
    Map<String, Object> all = new LinkedHashMap<>(attributes);
    all.put(Wiring.ATTRIBUTE, "compressed");
    return all;
  }
}
