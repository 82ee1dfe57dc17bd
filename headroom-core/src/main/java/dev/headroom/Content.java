package dev.headroom;

import dev.headroom.spi.Payload;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A text to compress and what the caller knows of it. Immutable; each method returns a copy with
 * one hint more. A hint given twice throws {@link IllegalStateException}, a null one {@link
 * NullPointerException}.
 */
public final class Content {
  private final String text;
  private final Hints hints;

  private Content(String text, Hints hints) {
    this.text = text;
    this.hints = hints;
  }

  /** A content of which nothing is known but its text. */
  public static Content of(String text) {
    Objects.requireNonNull(text, "text");
    return new Content(text, new Hints());
  }

  /** Its file name or path, such as {@code orders.json}. */
  public Content named(String name) {
    once("name", hints.name, name);
    return with(more -> more.name = name);
  }

  /** The tool it came from, such as {@code search_orders} or {@code mcp__shop__search_orders}. */
  public Content fromTool(String tool) {
    once("tool", hints.tool, tool);
    return with(more -> more.tool = tool);
  }

  /** Its media type, such as {@code application/json}. */
  public Content mediaType(String mediaType) {
    once("mediaType", hints.mediaType, mediaType);
    return with(more -> more.mediaType = mediaType);
  }

  /**
   * The name of the compressor that must treat it, such as {@code json}; beats every other hint.
   */
  public Content ofType(String type) {
    once("type", hints.type, type);
    return with(more -> more.type = type);
  }

  /** The question it should answer; frozen with the result. Not parsed, any language. */
  public Content answering(String question) {
    once("question", hints.question, question);
    return with(more -> more.question = question);
  }

  /** Whose it is; {@link Scope#shared()} if not said. */
  public Content in(Scope scope) {
    once("scope", hints.scope, scope);
    return with(more -> more.scope = scope);
  }

  /** How large the compressed text may be, in tokens, at least 1. */
  public Content within(int tokens) {
    return within(Budget.tokens(tokens));
  }

  /** How large the compressed text may be. */
  public Content within(Budget budget) {
    once("budget", hints.budget, budget);
    return with(more -> more.budget = budget);
  }

  /**
   * What may be done to it; where its tool has a policy, too, the narrower of both counts. {@link
   * Policy#RECOVERABLE} gives no permission that the {@link Headroom} has not.
   */
  public Content allowing(Policy policy) {
    once("policy", hints.allowed, policy);
    return with(more -> more.allowed = policy);
  }

  /** Marks a failed call's result, which is never altered. */
  public Content asError() {
    return with(more -> more.error = true);
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** The file name. */
  public Optional<String> name() {
    return Optional.ofNullable(hints.name);
  }

  /** The tool. */
  public Optional<String> tool() {
    return Optional.ofNullable(hints.tool);
  }

  /** The media type. */
  public Optional<String> mediaType() {
    return Optional.ofNullable(hints.mediaType);
  }

  /** The explicit type. */
  public Optional<String> type() {
    return Optional.ofNullable(hints.type);
  }

  /** The question. */
  public Optional<String> question() {
    return Optional.ofNullable(hints.question);
  }

  /** The scope. */
  public Scope scope() {
    Scope scope = hints.scope;
    return scope == null ? Scope.shared() : scope;
  }

  /** The budget. */
  public Optional<Budget> budget() {
    return Optional.ofNullable(hints.budget);
  }

  /** What may be done to it; {@link Policy#RECOVERABLE} if not said. */
  public Policy allowed() {
    Policy allowed = hints.allowed;
    return allowed == null ? Policy.RECOVERABLE : allowed;
  }

  /** Whether this is an error result. */
  public boolean isError() {
    return hints.error;
  }

  /** What compressors see of it. */
  public Payload payload() {
    return new Payload(text, mediaType(), name(), tool());
  }

  private Content with(Consumer<Hints> hint) {
    Hints more = new Hints(hints);
    hint.accept(more);
    return new Content(text, more);
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
    return "Content[" + text.length() + " chars, name=" + hints.name + ", tool=" + hints.tool + "]";
  }

  /** What the caller knows; changed only while a content is made. */
  private static final class Hints {
    private @Nullable String name;
    private @Nullable String tool;
    private @Nullable String mediaType;
    private @Nullable String type;
    private @Nullable String question;
    private @Nullable Scope scope;
    private @Nullable Budget budget;
    private @Nullable Policy allowed;
    private boolean error;

    Hints() {}

    Hints(Hints other) {
      this.name = other.name;
      this.tool = other.tool;
      this.mediaType = other.mediaType;
      this.type = other.type;
      this.question = other.question;
      this.scope = other.scope;
      this.budget = other.budget;
      this.allowed = other.allowed;
      this.error = other.error;
    }
  }
}
