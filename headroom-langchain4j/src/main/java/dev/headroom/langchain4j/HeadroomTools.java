package dev.headroom.langchain4j;

import dev.headroom.Headroom;
import dev.headroom.RetrievalTool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.TokenCountEstimator;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.observability.api.event.AiServiceRequestIssuedEvent;
import dev.langchain4j.observability.api.event.AiServiceResponseReceivedEvent;
import dev.langchain4j.observability.api.listener.AiServiceRequestIssuedListener;
import dev.langchain4j.observability.api.listener.AiServiceResponseReceivedListener;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.content.injector.ContentInjector;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.langchain4j.service.tool.ToolProvider;
import dev.langchain4j.service.tool.ToolProviderResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The tools of an agent, with their results made shorter for its model: give it the tools, bind it
 * to the AI service, and nothing else changes.
 *
 * <pre>{@code
 * HeadroomTools tools = HeadroomTools.of(new OrderTools(), new LogTools());
 * Assistant assistant = tools.bindTo(AiServices.builder(Assistant.class).chatModel(model)).build();
 * }</pre>
 *
 * <p>Each result is compressed once, when its tool returns it, so what was sent never changes. The
 * retrieval tool is bound by itself; where that cannot be (a single executor, a model, a request
 * that lacks it), results are lossless only. Errors, images, raw objects, attributes, and the
 * results of tools that return to the caller pass as they are.
 *
 * <p>Build one, share it: thread-safe. It keeps what it must know of a conversation in bounded
 * tables, and originals in the store of its {@link Headroom}.
 */
public final class HeadroomTools implements AutoCloseable {
  private final Headroom headroom;
  private final boolean ownsHeadroom;
  private final Wiring wiring;
  private final Savings savings;
  private final ToolWrapper wrapper;
  private final RequestCompressor requests;
  private final List<AiServiceTool> tools;
  private final List<ToolProvider> providers;
  private final AiServiceTool retrieval;
  private final AtomicBoolean bound = new AtomicBoolean();
  private final AtomicBoolean observed = new AtomicBoolean();

  HeadroomTools(HeadroomToolsBuilder builder) {
    headroom = builder.headroom();
    ownsHeadroom = builder.ownsHeadroom();
    ToolSpecification specification = RetrievalExecutor.specification(headroom);
    savings = new Savings(headroom.counter().count(specification.toJson()));
    OutputCompressor compressor =
        new OutputCompressor(headroom, builder.scopes(), builder.listener(), savings);
    wiring = new Wiring(compressor, builder.rules(), new Invocations(), builder.turnTokens());
    wrapper = new ToolWrapper(wiring);
    requests = new RequestCompressor(wiring);
    retrieval =
        AiServiceTool.builder()
            .toolSpecification(specification)
            .toolExecutor(new RetrievalExecutor(compressor))
            .build();
    tools = List.copyOf(builder.tools());
    providers = List.copyOf(builder.providers());
    if (!headroom.isRecoverable()) {
      compressor.notice("the given Headroom is not recoverable, so all results stay lossless");
    }
  }

  /**
   * Tools with the defaults: results within {@value HeadroomToolsBuilder#RESULT_TOKENS} tokens,
   * files that are read within {@value HeadroomToolsBuilder#FILE_TOKENS}.
   *
   * @param toolObjects objects with {@link dev.langchain4j.agent.tool.Tool} methods
   */
  public static HeadroomTools of(Object... toolObjects) {
    return builder().tools(toolObjects).build();
  }

  /** A builder with the defaults of {@link #of}. */
  public static HeadroomToolsBuilder builder() {
    return new HeadroomToolsBuilder();
  }

  /**
   * Gives an AI service these tools and the retrieval tool, beside whatever tools it has. Its other
   * settings stay; its calls are listened to, for the turns' budget and the report.
   */
  public <T> AiServices<T> bindTo(AiServices<T> services) {
    bound.set(true);
    observed.set(true);
    return services
        .toolProviders(toolProviders())
        .registerListeners(new Requests(), new Responses());
  }

  /** The same for those who bind by themselves: to be given to one service all together. */
  public List<ToolProvider> toolProviders() {
    List<ToolProvider> all = new ArrayList<>();
    ToolProviderResult own = ToolProviderResult.builder().addAll(tools).build();
    all.add(toolProvider(request -> own));
    providers.forEach(provider -> all.add(toolProvider(provider)));
    return List.copyOf(all);
  }

  /**
   * A provider with its tools wrapped; it provides the retrieval tool too, unless another one of
   * this object did so in the same invocation. Stays dynamic if it is.
   */
  public ToolProvider toolProvider(ToolProvider provider) {
    return new CompressingToolProvider(
        Objects.requireNonNull(provider, "provider"),
        wrapper,
        wiring.invocations(),
        retrieval,
        () -> {
          bound.set(true);
          if (!observed.get()) {
            savings.request();
          }
        });
  }

  /** This object's own tools, wrapped, and the retrieval tool; without those of providers. */
  public List<AiServiceTool> tools() {
    return tools(tools);
  }

  /** Tools with their executors wrapped, and the retrieval tool as the last. */
  public List<AiServiceTool> tools(List<AiServiceTool> tools) {
    bound.set(true);
    List<AiServiceTool> all = new ArrayList<>();
    tools.forEach(tool -> all.add(wrapper.wrap(tool, true)));
    all.add(retrieval);
    return List.copyOf(all);
  }

  /** Tools with their executors wrapped, in their order, and the retrieval tool as the last. */
  public Map<ToolSpecification, ToolExecutor> tools(Map<ToolSpecification, ToolExecutor> tools) {
    bound.set(true);
    Map<ToolSpecification, ToolExecutor> all = new LinkedHashMap<>();
    tools.forEach((specification, tool) -> all.put(specification, wrapper.wrap(tool, true)));
    all.put(retrieval.toolSpecification(), retrieval.toolExecutor());
    return all;
  }

  /** The retrieval tool, for those who run their own loop. */
  public AiServiceTool retrievalTool() {
    return retrieval;
  }

  /**
   * An executor whose results are compressed. It cannot bind the retrieval tool, so they are
   * lossless only, but in invocations in which this object's providers did.
   */
  public ToolExecutor toolExecutor(ToolExecutor executor) {
    Objects.requireNonNull(executor, "executor");
    noticeOfExecutors();
    return wrapper.wrap(executor, false);
  }

  /**
   * For slots that take one function, such as {@code McpToolProvider}'s {@code toolWrapper}: as
   * {@link #toolExecutor}. Giving the whole provider to {@link #toolProvider} does more.
   */
  public UnaryOperator<ToolExecutor> toolWrapper() {
    return toolWrapper(UnaryOperator.identity());
  }

  /** The same around a wrapper of your own, which comes first. */
  public UnaryOperator<ToolExecutor> toolWrapper(Function<ToolExecutor, ToolExecutor> own) {
    Objects.requireNonNull(own, "own");
    noticeOfExecutors();
    return executor -> wrapper.wrap(own.apply(executor), false);
  }

  /**
   * A model that reads compressed tool results, for loops whose tools cannot be wrapped. Memory
   * keeps the whole results. Parts are left out only where the request holds the retrieval tool.
   */
  public ChatModel chatModel(ChatModel model) {
    return new CompressingChatModel(Objects.requireNonNull(model, "model"), requests);
  }

  /** The same for a streaming model. */
  public StreamingChatModel streamingChatModel(StreamingChatModel model) {
    return new CompressingStreamingChatModel(Objects.requireNonNull(model, "model"), requests);
  }

  /** The same as a function of a request and its memory id, for {@code chatRequestTransformer}. */
  public BiFunction<ChatRequest, Object, ChatRequest> chatRequestTransformer() {
    return requests::compress;
  }

  /** The same after a transformer of your own, as there is one slot only. */
  public BiFunction<ChatRequest, Object, ChatRequest> chatRequestTransformer(
      BiFunction<ChatRequest, Object, ChatRequest> own) {
    Objects.requireNonNull(own, "own");
    return (request, memoryId) -> requests.compress(own.apply(request, memoryId), memoryId);
  }

  /**
   * An aggregator whose contents are compressed by the question they were retrieved for; they share
   * the bound of one result. Parts are left out once these tools are bound to a service.
   */
  public ContentAggregator contentAggregator(ContentAggregator aggregator) {
    Objects.requireNonNull(aggregator, "aggregator");
    ContentCompressor contents = contents();
    return queries -> {
      Query query = queries.isEmpty() ? null : queries.keySet().iterator().next();
      return contents.compress(
          aggregator.aggregate(queries), query == null ? "" : query.text(), memoryId(query));
    };
  }

  /** The same at the last moment, by the text of the message that contents are injected into. */
  public ContentInjector contentInjector(ContentInjector injector) {
    Objects.requireNonNull(injector, "injector");
    ContentCompressor compressor = contents();
    return (contents, message) -> {
      String question = message instanceof UserMessage user ? Wiring.question(user) : "";
      return injector.inject(compressor.compress(contents, question, null), message);
    };
  }

  /** An estimator by the engine's counter. */
  public TokenCountEstimator tokenCountEstimator() {
    return TokenCountEstimators.of(headroom.counter());
  }

  /** What was saved so far, net of what it cost. */
  public SavingsReport report() {
    return savings.report();
  }

  /** The engine, to expand and retrieve with. */
  public Headroom headroom() {
    return headroom;
  }

  /** Closes the engine if this object made it; one that was given stays open. */
  @Override
  public void close() {
    if (ownsHeadroom) {
      headroom.close();
    }
  }

  private void noticeOfExecutors() {
    wiring
        .compressor()
        .notice(
            "results of single executors stay lossless in invocations without "
                + RetrievalTool.NAME
                + ": bind this HeadroomTools to the same service");
  }

  private ContentCompressor contents() {
    if (!bound.get()) {
      wiring
          .compressor()
          .notice(
              "retrieved documents stay lossless until this HeadroomTools is bound to a service");
    }
    return new ContentCompressor(wiring, bound::get);
  }

  private static @Nullable Object memoryId(@Nullable Query query) {
    return query == null || query.metadata() == null ? null : query.metadata().chatMemoryId();
  }

  /** Counts the requests that carry the retrieval tool. */
  private final class Requests implements AiServiceRequestIssuedListener {
    @Override
    public void onEvent(AiServiceRequestIssuedEvent event) {
      if (wiring.invocations().isBound(event.invocationContext())) {
        savings.request();
      }
    }
  }

  /** Learns which calls a model asked for at once, before they are made. */
  private final class Responses implements AiServiceResponseReceivedListener {
    @Override
    public void onEvent(AiServiceResponseReceivedEvent event) {
      List<ToolExecutionRequest> calls = event.response().aiMessage().toolExecutionRequests();
      if (wiring.turnTokens() > 0 && !calls.isEmpty()) {
        wiring.invocations().turn(event.invocationContext(), calls, wiring.turnTokens());
      }
    }
  }
}
