package dev.headroom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What may be done to each tool's outputs, by name globs ({@code *} for any chars). A glob also
 * meets the last segment of a qualified name: {@code search_*} meets {@code
 * mcp__shop__search_orders} and {@code shop/search_orders}. Where several meet, the one with most
 * literal chars counts; where none does, a tool that edits is left alone. Immutable.
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
      int length = glob.length() - (int) glob.chars().filter(c -> c == '*').count();
      if (length > literals && tool.isPresent() && meets(glob, tool.get())) {
        best = entry.getValue();
        literals = length;
      }
    }
    return best;
  }

  static boolean meets(String glob, String tool) {
    return matches(glob, tool) || matches(glob, lastSegment(tool));
  }

  static String lastSegment(String tool) {
    int from =
        Math.max(tool.lastIndexOf('/'), Math.max(tool.lastIndexOf('.'), tool.lastIndexOf(':')));
    int underscores = tool.lastIndexOf("__");
    return tool.substring(Math.max(from + 1, underscores < 0 ? 0 : underscores + 2));
  }

  /** Glob by the two-pointer method: linear but for one step back to the last star. */
  private static boolean matches(String glob, String name) {
    int g = 0;
    int n = 0;
    int star = -1;
    int mark = 0;
    while (n < name.length()) {
      if (g < glob.length() && glob.charAt(g) == '*') {
        star = g++;
        mark = n;
      } else if (g < glob.length() && glob.charAt(g) == name.charAt(n)) {
        g++;
        n++;
      } else if (star >= 0) {
        g = star + 1;
        n = ++mark;
      } else {
        return false;
      }
    }
    while (g < glob.length() && glob.charAt(g) == '*') {
      g++;
    }
    return g == glob.length();
  }
}
