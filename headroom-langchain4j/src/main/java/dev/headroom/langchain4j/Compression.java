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
 */
public record Compression(String source, Optional<String> callId, Decision decision) {
  /** Checks that nothing is null. */
  public Compression {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(callId, "callId");
    Objects.requireNonNull(decision, "decision");
  }
}
