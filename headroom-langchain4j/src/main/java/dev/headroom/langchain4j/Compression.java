package dev.headroom.langchain4j;

import dev.headroom.Decision;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one text on its way to a model. Holds no content.
 *
 * @param source name of the tool; of retrieved documents {@code rag}
 * @param callId id of the call, where the model gave one
 * @param decision what was done and why
 * @param budgetTokens that it might have; 0 for no bound
 * @param overBudgetBy tokens above that, where nothing more may or can be left out; 0 if within
 */
public record Compression(
    String source, Optional<String> callId, Decision decision, int budgetTokens, int overBudgetBy) {
  /** Checks that nothing is null. */
  public Compression {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(callId, "callId");
    Objects.requireNonNull(decision, "decision");
  }
}
