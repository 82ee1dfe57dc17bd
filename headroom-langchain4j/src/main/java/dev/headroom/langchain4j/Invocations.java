package dev.headroom.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the invocations of AI services under way: whether the retrieval tool is among
 * their tools, and which calls their present turn has. Forgets the oldest; what is forgotten is
 * treated as not bound. Thread-safe.
 */
final class Invocations {
  private static final int MAX = 4_096;

  private final LruMap<UUID, Boolean> bound = new LruMap<>(MAX);
  private final LruMap<UUID, Turn> turns = new LruMap<>(MAX);

  private record Turn(Set<ToolExecutionRequest> calls, SharedBudget budget) {}

  /** Remembers that the retrieval tool is bound; whether this is the first word of it. */
  boolean bind(@Nullable InvocationContext context) {
    UUID id = context == null ? null : context.invocationId();
    if (id == null) {
      return true;
    }
    boolean first = bound.get(id) == null;
    bound.put(id, true);
    return first;
  }

  boolean isBound(@Nullable InvocationContext context) {
    UUID id = context == null ? null : context.invocationId();
    return id != null && bound.get(id) != null;
  }

  /** A model asked for these calls at once; their results share so many tokens. */
  void turn(@Nullable InvocationContext context, List<ToolExecutionRequest> calls, int tokens) {
    if (context != null && context.invocationId() != null) {
      Turn turn = new Turn(Set.copyOf(calls), new SharedBudget(tokens, calls.size()));
      turns.put(context.invocationId(), turn);
    }
  }

  /** What the results of a call's turn share; empty if its turn is not known. */
  Optional<SharedBudget> shared(@Nullable InvocationContext context, ToolExecutionRequest call) {
    UUID id = context == null ? null : context.invocationId();
    Turn turn = id == null ? null : turns.get(id);
    return turn != null && turn.calls().contains(call)
        ? Optional.of(turn.budget())
        : Optional.empty();
  }
}
