package dev.headroom.langchain4j;

import java.util.Objects;
import java.util.Optional;

/**
 * A call of the retrieval tool.
 *
 * @param callId id of the call, where the model gave one
 * @param tokens of its arguments and its answer together
 */
public record RetrievalCall(Optional<String> callId, int tokens) {
  /** Checks that nothing is null. */
  public RetrievalCall {
    Objects.requireNonNull(callId, "callId");
  }
}
