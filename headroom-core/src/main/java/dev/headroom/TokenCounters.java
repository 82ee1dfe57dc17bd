package dev.headroom;

import dev.headroom.internal.tokens.BpeTokenCounter;
import dev.headroom.internal.tokens.EstimatedTokenCounter;
import dev.headroom.internal.tokens.ModelNames;
import dev.headroom.spi.TokenCounter;
import java.util.Optional;

/**
 * The token counters that come with Headroom.
 *
 * <p>All are shared, thread-safe, and load nothing before they count for the first time; nothing
 * ever comes from the network. To count with a tokenizer of your own, implement {@link
 * TokenCounter}.
 *
 * <p>Counters for OpenAI's models are {@code EXACT} for text; the few tokens that a provider adds
 * for each message and tool are no text and not counted. All others are {@code ESTIMATE}s: a fixed
 * factor on {@code o200k_base}.
 */
public final class TokenCounters {
  /*
   * Where the factors come from.
   *
   * Claude up to 4.6, 1.2: fitted to what Claude Opus 4.5 billed in two public coding sessions (49
   * of 51 turns, 16,000 tokens), with 42 tokens for each tool call or result beside it. Prose had
   * 1.19, files read and written 1.18, commands and their output 1.22; half of the turns lie within
   * 6 % of the fit, all within 34 %. Not known: other generations, JSON, logs, languages other than
   * English. The command claude-factor of the benchmarks prints this from such sessions.
   *
   * Claude after 4.6, 1.56: the factor above times the 30 % more tokens that the vendor states for
   * Sonnet 5. Not measured.
   *
   * All others, 1.15: not measured; a guess on the high side, so that budgets hold. Some of them
   * (Gemini, Qwen) count each digit, so text full of numbers can have far more tokens.
   */

  /** Tokens of Claude up to generation 4.6 for each token of {@code o200k_base}: {@value}. */
  public static final double CLAUDE_FACTOR = 1.2;

  /** Tokens of later Claude models for each token of {@code o200k_base}: {@value}. */
  public static final double CLAUDE_LATER_FACTOR = 1.56;

  /** Tokens for each token of {@code o200k_base} where nothing was measured: {@value}. */
  public static final double UNMEASURED_FACTOR = 1.15;

  private static final TokenCounter O200K = BpeTokenCounter.o200k();
  private static final TokenCounter CL100K = BpeTokenCounter.cl100k();
  private static final TokenCounter CLAUDE = estimate("claude", CLAUDE_FACTOR);
  private static final TokenCounter CLAUDE_LATER = estimate("claude-later", CLAUDE_LATER_FACTOR);
  private static final TokenCounter UNMEASURED = estimate("unmeasured", UNMEASURED_FACTOR);

  private TokenCounters() {}

  /**
   * Exact counter for {@code o200k_base}: GPT-4o, GPT-4.1, GPT-5, o1, o3, o4 and gpt-oss. Holds
   * about 7 MB once it was used.
   */
  public static TokenCounter o200k() {
    return O200K;
  }

  /**
   * Exact counter for {@code cl100k_base}: GPT-4, GPT-3.5 and the text-embedding models. Holds
   * about 4 MB once it was used.
   */
  public static TokenCounter cl100k() {
    return CL100K;
  }

  /**
   * An estimate of your own, for a model that you have measured.
   *
   * @param name what it is for; part of {@link TokenCounter#name()}
   * @param factor tokens for each token of {@code o200k_base}, 0.1 to 100
   * @throws IllegalArgumentException if the factor is out of range
   */
  public static TokenCounter estimate(String name, double factor) {
    return new EstimatedTokenCounter(name, O200K, factor);
  }

  /**
   * The counter for a model: exact for OpenAI's, an estimate for other well-known families.
   *
   * @param modelName as its provider, a gateway or a cloud writes it: {@code gpt-4o-mini}, {@code
   *     openai/gpt-5}, {@code us.anthropic.claude-3-haiku-20240307-v1:0}
   * @throws IllegalArgumentException if the name belongs to no known family
   */
  public static TokenCounter forModel(String modelName) {
    return find(modelName)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no token counter is known for modelName="
                        + modelName
                        + "; known are OpenAI's gpt-3.5, gpt-4, gpt-4o, gpt-4.1, gpt-5, gpt-oss,"
                        + " chatgpt, o1, o3, o4 and text-embedding (exact), and Claude, Gemini,"
                        + " Llama, Mistral, Qwen, DeepSeek and others (estimates); otherwise use"
                        + " o200k(), estimate() or a TokenCounter of your own"));
  }

  /** As {@link #forModel}, but empty where the name belongs to no known family. */
  public static Optional<TokenCounter> find(String modelName) {
    return switch (ModelNames.family(modelName)) {
      case O200K -> Optional.of(O200K);
      case CL100K -> Optional.of(CL100K);
      case CLAUDE -> Optional.of(CLAUDE);
      case CLAUDE_LATER -> Optional.of(CLAUDE_LATER);
      case UNMEASURED -> Optional.of(UNMEASURED);
      case UNKNOWN -> Optional.empty();
    };
  }
}
