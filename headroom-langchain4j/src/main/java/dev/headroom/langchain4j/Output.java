package dev.headroom.langchain4j;

import dev.headroom.Policy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Texts on their way to a model, and what is known of them.
 *
 * @param source name of the tool, or what else they come from
 * @param callId id of the call
 * @param memoryId whose conversation it is
 * @param file name of the file that they are
 * @param question what they should answer; empty if not known
 * @param policy what may be done to them
 * @param tokens most tokens of each; 0 for no bound
 */
record Output(
    String source,
    Optional<String> callId,
    @Nullable Object memoryId,
    Optional<String> file,
    String question,
    Policy policy,
    int tokens) {}
