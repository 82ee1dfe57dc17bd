package dev.headroom;

/**
 * Names of tools and the globs that meet them. In a glob {@code *} stands for any chars. It also
 * meets the last segment of a qualified name: {@code search_*} meets {@code
 * mcp__shop__search_orders}, {@code shop/search_orders} and {@code shop.search_orders}.
 */
public final class ToolNames {
  private ToolNames() {}

  /** Whether a glob meets a tool's name, as a whole or by its last segment. */
  public static boolean meets(String glob, String tool) {
    return matches(glob, tool) || matches(glob, lastSegment(tool));
  }

  /** A tool's name without the server it is qualified by. */
  public static String lastSegment(String tool) {
    int from =
        Math.max(tool.lastIndexOf('/'), Math.max(tool.lastIndexOf('.'), tool.lastIndexOf(':')));
    int underscores = tool.lastIndexOf("__");
    return tool.substring(Math.max(from + 1, underscores < 0 ? 0 : underscores + 2));
  }

  /** Chars of a glob that are no stars: the more, the more it says. */
  public static int literals(String glob) {
    return glob.length() - (int) glob.chars().filter(c -> c == '*').count();
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
