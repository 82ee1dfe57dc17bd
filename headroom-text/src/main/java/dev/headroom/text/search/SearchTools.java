package dev.headroom.text.search;

import dev.headroom.spi.Payload;
import java.util.List;
import java.util.Locale;

/** Tools and commands that search. */
final class SearchTools {
  private static final List<String> NAMES = List.of("grep", "ripgrep", "rg", "search");

  private SearchTools() {}

  /** Whether a word of the tool's name is one of a search. */
  static boolean isSearch(Payload payload) {
    String tool = payload.tool().orElse("").toLowerCase(Locale.ROOT);
    int start = 0;
    for (int i = 0; i <= tool.length(); i++) {
      if (i == tool.length() || !Character.isLetterOrDigit(tool.charAt(i))) {
        if (NAMES.contains(tool.substring(start, i))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }
}
