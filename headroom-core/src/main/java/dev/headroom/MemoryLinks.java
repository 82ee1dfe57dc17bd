package dev.headroom;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which entries texts came from; forgets the oldest. Not thread-safe. */
final class MemoryLinks {
  private final long max;
  private final Map<Text, String> ids = new LinkedHashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();

  private record Text(String scope, String sha256) {}

  /**
   * @param max most texts that are remembered, of all scopes
   */
  MemoryLinks(long max) {
    this.max = max;
  }

  /** Links a text; it counts as young again if it was linked before. */
  void put(String scope, String textSha256, String id) {
    Text text = new Text(scope, textSha256);
    if (ids.remove(text) == null) {
      sizes.merge(scope, 1, Integer::sum);
    }
    ids.put(text, id);
    if (ids.size() > max) {
      Text oldest = ids.keySet().iterator().next();
      ids.remove(oldest);
      sizes.computeIfPresent(oldest.scope(), (name, size) -> size == 1 ? null : size - 1);
    }
  }

  Optional<String> find(String scope, String textSha256) {
    return Optional.ofNullable(ids.get(new Text(scope, textSha256)));
  }

  /** Whether a text of the scope is remembered. */
  boolean any(String scope) {
    return sizes.containsKey(scope);
  }

  void clear() {
    ids.clear();
    sizes.clear();
  }
}
