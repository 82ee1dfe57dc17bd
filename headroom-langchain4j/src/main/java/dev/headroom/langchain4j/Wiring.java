package dev.headroom.langchain4j;

import dev.headroom.Policy;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of one {@link HeadroomTools} share. Immutable but for what its parts keep.
 *
 * @param compressor the way to the engine
 * @param rules what holds for each tool
 * @param invocations under way
 * @param turnTokens that the results of one turn share; 0 for no bound
 */
record Wiring(
    OutputCompressor compressor, ToolRules rules, Invocations invocations, int turnTokens) {
  /** Attribute of results and messages that were treated: {@value}. */
  static final String ATTRIBUTE = "headroom";

  private static final int MAX_QUESTION_CHARS = 1_000;

  /** What may be done where the retrieval tool may not be at hand. */
  static Policy permitted(Policy policy, boolean bound) {
    return bound ? policy : policy.narrower(Policy.LOSSLESS);
  }

  /** The text of a user's message, as the question that results should answer. */
  static String question(@Nullable UserMessage message) {
    if (message == null) {
      return "";
    }
    String text =
        message.contents().stream()
            .filter(TextContent.class::isInstance)
            .map(content -> ((TextContent) content).text())
            .collect(Collectors.joining("\n"));
    return text.length() <= MAX_QUESTION_CHARS ? text : text.substring(0, MAX_QUESTION_CHARS);
  }
}
