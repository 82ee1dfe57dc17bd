package dev.headroom.langchain4j;

import dev.headroom.Policy;
import dev.headroom.RetrievalTool;
import dev.headroom.ToolNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the results and calls of each tool: what a builder says of its name, else what its
 * annotation says, else what holds for all. Of several globs the most literal counts. Immutable.
 */
final class ToolRules {
  private final Map<String, Policy> policies;
  private final Map<String, Integer> tokens;
  private final List<String> guarded;
  private final int resultTokens;
  private final int fileTokens;

  ToolRules(
      Map<String, Policy> policies,
      Map<String, Integer> tokens,
      List<String> guarded,
      int resultTokens,
      int fileTokens) {
    this.policies = new LinkedHashMap<>(policies);
    this.tokens = new LinkedHashMap<>(tokens);
    this.guarded = List.copyOf(guarded);
    this.resultTokens = resultTokens;
    this.fileTokens = fileTokens;
  }

  /** What may be done to a tool's results. */
  Policy policy(String tool, @Nullable Compress annotation) {
    if (RetrievalTool.isItsName(tool)) {
      return Policy.OFF;
    }
    Policy named = of(policies, tool);
    if (named != null) {
      return named;
    }
    return annotation == null ? Policy.RECOVERABLE : annotation.value();
  }

  /** Most tokens of a result, which is a file or not. */
  int tokens(String tool, @Nullable Compress annotation, boolean isFile) {
    Integer named = of(tokens, tool);
    if (named != null) {
      return named;
    }
    if (annotation != null && annotation.maxTokens() > 0) {
      return annotation.maxTokens();
    }
    return isFile ? fileTokens : resultTokens;
  }

  /** Whether calls with our markers in their arguments are refused. */
  boolean isGuarded(String tool, @Nullable Compress annotation) {
    return annotation != null && annotation.guarded()
        || guarded.stream().anyMatch(glob -> ToolNames.meets(glob, tool));
  }

  private static <V> @Nullable V of(Map<String, V> globs, String tool) {
    V best = null;
    int literals = -1;
    for (Map.Entry<String, V> entry : globs.entrySet()) {
      int length = ToolNames.literals(entry.getKey());
      if (length > literals && ToolNames.meets(entry.getKey(), tool)) {
        best = entry.getValue();
        literals = length;
      }
    }
    return best;
  }
}
