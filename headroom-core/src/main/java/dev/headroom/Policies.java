package dev.headroom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What may be done to each tool's outputs, by name globs ({@link ToolNames}). Where several meet,
 * the one with most literal chars counts; where none does, a tool that edits is left alone.
 * Immutable.
 */
final class Policies {
  private final Map<String, Policy> globs;
  private final Policy otherwise;

  Policies(Map<String, Policy> globs, Policy otherwise) {
    this.globs = new LinkedHashMap<>(globs);
    this.otherwise = otherwise;
  }

  /** The policy for a tool's output, or for one whose tool is not known. */
  Policy of(Optional<String> tool) {
    Policy best = tool.filter(EditTools::isOne).isPresent() ? Policy.OFF : otherwise;
    int literals = -1;
    for (Map.Entry<String, Policy> entry : globs.entrySet()) {
      String glob = entry.getKey();
      int length = ToolNames.literals(glob);
      if (length > literals && tool.isPresent() && ToolNames.meets(glob, tool.get())) {
        best = entry.getValue();
        literals = length;
      }
    }
    return best;
  }
}
