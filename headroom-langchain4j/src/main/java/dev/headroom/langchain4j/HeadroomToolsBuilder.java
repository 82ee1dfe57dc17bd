package dev.headroom.langchain4j;

import dev.headroom.Headroom;
import dev.headroom.Policy;
import dev.headroom.Scope;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.langchain4j.service.tool.ToolProvider;
import dev.langchain4j.service.tool.ToolService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds {@link HeadroomTools}. A property set twice throws {@link IllegalStateException}, a null
 * one {@link NullPointerException}; tools and providers add up. Not thread-safe.
 */
public final class HeadroomToolsBuilder {
  /** Most tokens of a result if not said: {@value}. */
  public static final int RESULT_TOKENS = 2_000;

  /** Most tokens of a file that was read if neither is said: {@value}. */
  public static final int FILE_TOKENS = 12_000;

  /** Tools that write what they are given, by their usual names; their calls are guarded. */
  private static final List<String> WRITERS =
      List.of(
          "write*",
          "edit*",
          "create*",
          "update*",
          "replace*",
          "insert*",
          "append*",
          "patch*",
          "apply_patch*",
          "save*",
          "send*",
          "put*",
          "post*",
          "str_replace*");

  private final List<AiServiceTool> tools = new ArrayList<>();
  private final List<ToolProvider> providers = new ArrayList<>();
  private final Map<String, Policy> policies = new LinkedHashMap<>();
  private final Map<String, Integer> tokens = new LinkedHashMap<>();
  private final List<String> guarded = new ArrayList<>(WRITERS);
  private @Nullable Headroom headroom;
  private @Nullable CompressionListener listener;
  private @Nullable Function<Object, Scope> scopes;
  private @Nullable Integer resultTokens;
  private @Nullable Integer fileTokens;
  private @Nullable Integer turnTokens;

  HeadroomToolsBuilder() {}

  /**
   * Adds objects with {@link dev.langchain4j.agent.tool.Tool} methods.
   *
   * @throws RuntimeException as LangChain4j does, if an object has no such method
   */
  public HeadroomToolsBuilder tools(Object... toolObjects) {
    for (Object object : toolObjects) {
      tools.addAll(ToolService.findTools(Objects.requireNonNull(object, "toolObject")));
    }
    return this;
  }

  /** Adds tools. */
  public HeadroomToolsBuilder tools(List<AiServiceTool> more) {
    tools.addAll(more);
    return this;
  }

  /** Adds tools by what a model reads of them. */
  public HeadroomToolsBuilder tools(Map<ToolSpecification, ToolExecutor> more) {
    more.forEach(
        (specification, executor) ->
            tools.add(
                AiServiceTool.builder()
                    .toolSpecification(specification)
                    .toolExecutor(executor)
                    .build()));
    return this;
  }

  /** Adds a provider, such as {@code McpToolProvider}; a dynamic one stays dynamic. */
  public HeadroomToolsBuilder toolProvider(ToolProvider provider) {
    providers.add(Objects.requireNonNull(provider, "provider"));
    return this;
  }

  /**
   * The engine; one in memory that may leave out, if not said. Stays the caller's. If it is not
   * {@linkplain Headroom#isRecoverable() recoverable}, everything is lossless.
   */
  public HeadroomToolsBuilder headroom(Headroom engine) {
    once("headroom", headroom, engine);
    headroom = engine;
    return this;
  }

  /**
   * What may be done to the results of tools whose name meets a {@linkplain dev.headroom.ToolNames
   * glob}. Retrieved documents go by the name {@code rag}.
   */
  public HeadroomToolsBuilder policy(String toolGlob, Policy policy) {
    once("policy of " + toolGlob, policies.get(toolGlob), policy);
    policies.put(toolGlob, policy);
    return this;
  }

  /** Most tokens of a result, at least 1; {@value #RESULT_TOKENS} if not said. */
  public HeadroomToolsBuilder resultTokens(int most) {
    once("resultTokens", resultTokens, positive("resultTokens", most));
    resultTokens = most;
    return this;
  }

  /**
   * Most tokens of a file that a tool like {@code read_file} was asked for by its name, at least 1.
   * If not said, {@link #resultTokens(int)} if that was said, else {@value #FILE_TOKENS}: what an
   * agent reads whole it usually edits.
   */
  public HeadroomToolsBuilder fileTokens(int most) {
    once("fileTokens", fileTokens, positive("fileTokens", most));
    fileTokens = most;
    return this;
  }

  /** Most tokens of a result of tools whose name meets a glob, at least 1. */
  public HeadroomToolsBuilder resultTokens(String toolGlob, int most) {
    String property = "resultTokens of " + toolGlob;
    once(property, tokens.get(toolGlob), positive(property, most));
    tokens.put(toolGlob, most);
    return this;
  }

  /**
   * Most tokens of all results that a model asked for at once, at least 1; no bound if not said.
   * They share it in the order of the calls: each may take its part of what those before it left.
   */
  public HeadroomToolsBuilder turnTokens(int most) {
    once("turnTokens", turnTokens, positive("turnTokens", most));
    turnTokens = most;
    return this;
  }

  /**
   * The same as a share of the model's window.
   *
   * @param share above 0.0 (nothing) and at most 1.0 (all)
   * @param windowTokens tokens that the model reads at most
   */
  public HeadroomToolsBuilder turnShare(double share, int windowTokens) {
    if (!(share > 0.0 && share <= 1.0)) {
      throw new IllegalArgumentException("share=" + share + " is not in (0.0, 1.0]");
    }
    return turnTokens((int) Math.floor(share * positive("windowTokens", windowTokens)));
  }

  /**
   * Refuses calls of tools whose name meets a glob when their arguments hold our markers, beside
   * those that are called like writers: {@code write*}, {@code edit*}, {@code save*} and so on.
   */
  public HeadroomToolsBuilder guard(String toolGlob) {
    guarded.add(Objects.requireNonNull(toolGlob, "toolGlob"));
    return this;
  }

  /**
   * Whose originals a conversation's are, by its memory id; all share one scope if not said. A
   * model's decorator and a content injector know no memory id and ask for {@code "default"}.
   */
  public HeadroomToolsBuilder scopes(Function<Object, Scope> ofMemoryId) {
    once("scopes", scopes, ofMemoryId);
    scopes = ofMemoryId;
    return this;
  }

  /** Hears what became of results. */
  public HeadroomToolsBuilder listener(CompressionListener hears) {
    once("listener", listener, hears);
    listener = hears;
    return this;
  }

  /** Builds it. */
  public HeadroomTools build() {
    return new HeadroomTools(this);
  }

  Headroom headroom() {
    return headroom == null ? Headroom.builder().recoverable().build() : headroom;
  }

  boolean ownsHeadroom() {
    return headroom == null;
  }

  Function<Object, Scope> scopes() {
    return scopes == null ? memoryId -> Scope.shared() : scopes;
  }

  CompressionListener listener() {
    return listener == null ? compression -> {} : listener;
  }

  ToolRules rules() {
    int results = resultTokens == null ? RESULT_TOKENS : resultTokens;
    int otherwise = resultTokens == null ? FILE_TOKENS : resultTokens;
    int files = fileTokens == null ? otherwise : fileTokens;
    return new ToolRules(policies, tokens, guarded, results, files);
  }

  int turnTokens() {
    return turnTokens == null ? 0 : turnTokens;
  }

  List<AiServiceTool> tools() {
    return tools;
  }

  List<ToolProvider> providers() {
    return providers;
  }

  private static int positive(String property, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(property + "=" + value + " is not positive");
    }
    return value;
  }

  private static void once(String property, @Nullable Object earlier, Object value) {
    Objects.requireNonNull(value, property);
    if (earlier != null) {
      throw new IllegalStateException(property + " is " + earlier + " already, not " + value);
    }
  }
}
