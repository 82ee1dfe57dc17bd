package dev.headroom;

import dev.headroom.spi.Payload;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text to compress and what the caller knows of it. Immutable; each method returns a copy with
 * one hint more. A hint given twice throws {@link IllegalStateException}, a null one {@link
 * NullPointerException}.
 */
public final class Content {
  private final String text;
  private final @Nullable String name;
  private final @Nullable String tool;
  private final @Nullable String mediaType;
  private final @Nullable String type;
  private final @Nullable String question;
  private final @Nullable Scope scope;
  private final @Nullable Budget budget;
  private final @Nullable Policy allowed;
  private final boolean error;

  private Content(
      String text,
      @Nullable String name,
      @Nullable String tool,
      @Nullable String mediaType,
      @Nullable String type,
      @Nullable String question,
      @Nullable Scope scope,
      @Nullable Budget budget,
      @Nullable Policy allowed,
      boolean error) {
    this.text = text;
    this.name = name;
    this.tool = tool;
    this.mediaType = mediaType;
    this.type = type;
    this.question = question;
    this.scope = scope;
    this.budget = budget;
    this.allowed = allowed;
    this.error = error;
  }

  /** A content of which nothing is known but its text. */
  public static Content of(String text) {
    Objects.requireNonNull(text, "text");
    return new Content(text, null, null, null, null, null, null, null, null, false);
  }

  /** Its file name or path, such as {@code orders.json}. */
  public Content named(String name) {
    once("name", this.name, name);
    return new Content(text, name, tool, mediaType, type, question, scope, budget, allowed, error);
  }

  /** The tool it came from, such as {@code search_orders} or {@code mcp__shop__search_orders}. */
  public Content fromTool(String tool) {
    once("tool", this.tool, tool);
    return new Content(text, name, tool, mediaType, type, question, scope, budget, allowed, error);
  }

  /** Its media type, such as {@code application/json}. */
  public Content mediaType(String mediaType) {
    once("mediaType", this.mediaType, mediaType);
    return new Content(text, name, tool, mediaType, type, question, scope, budget, allowed, error);
  }

  /**
   * The name of the compressor that must treat it, such as {@code json}; beats every other hint.
   */
  public Content ofType(String type) {
    once("type", this.type, type);
    return new Content(text, name, tool, mediaType, type, question, scope, budget, allowed, error);
  }

  /** The question it should answer; frozen with the result. Not parsed, any language. */
  public Content answering(String question) {
    once("question", this.question, question);
    return new Content(text, name, tool, mediaType, type, question, scope, budget, allowed, error);
  }

  /** Whose it is; {@link Scope#shared()} if not said. */
  public Content in(Scope scope) {
    once("scope", this.scope, scope);
    return new Content(text, name, tool, mediaType, type, question, scope, budget, allowed, error);
  }

  /** How large the compressed text may be, in tokens, at least 1. */
  public Content within(int tokens) {
    return within(Budget.tokens(tokens));
  }

  /** How large the compressed text may be. */
  public Content within(Budget budget) {
    once("budget", this.budget, budget);
    return new Content(text, name, tool, mediaType, type, question, scope, budget, allowed, error);
  }

  /**
   * What may be done to it; where its tool has a policy, too, the narrower of both counts. {@link
   * Policy#RECOVERABLE} gives no permission that the {@link Headroom} has not.
   */
  public Content allowing(Policy policy) {
    once("policy", this.allowed, policy);
    return new Content(text, name, tool, mediaType, type, question, scope, budget, policy, error);
  }

  /** Marks a failed call's result, which is never altered. */
  public Content asError() {
    return new Content(text, name, tool, mediaType, type, question, scope, budget, allowed, true);
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** The file name. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** The tool. */
  public Optional<String> tool() {
    return Optional.ofNullable(tool);
  }

  /** The media type. */
  public Optional<String> mediaType() {
    return Optional.ofNullable(mediaType);
  }

  /** The explicit type. */
  public Optional<String> type() {
    return Optional.ofNullable(type);
  }

  /** The question. */
  public Optional<String> question() {
    return Optional.ofNullable(question);
  }

  /** The scope. */
  public Scope scope() {
    return scope == null ? Scope.shared() : scope;
  }

  /** The budget. */
  public Optional<Budget> budget() {
    return Optional.ofNullable(budget);
  }

  /** What may be done to it; {@link Policy#RECOVERABLE} if not said. */
  public Policy allowed() {
    return allowed == null ? Policy.RECOVERABLE : allowed;
  }

  /** Whether this is an error result. */
  public boolean isError() {
    return error;
  }

  /** What compressors see of it. */
  public Payload payload() {
    return new Payload(text, mediaType(), name(), tool());
  }

  private static void once(String property, @Nullable Object earlier, Object value) {
    Objects.requireNonNull(value, property);
    if (earlier != null) {
      throw new IllegalStateException(property + " is " + earlier + " already, not " + value);
    }
  }

  /** Length and hints, never the text. */
  @Override
  public String toString() {
    return "Content[" + text.length() + " chars, name=" + name + ", tool=" + tool + "]";
  }
}
