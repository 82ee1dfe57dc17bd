package dev.headroom.text.mixed;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the lines that open a part say of its kind, as the name of a file. */
final class Fences {
  private static final Map<String, String> EXTENSIONS =
      Map.ofEntries(
          Map.entry("c", "c"),
          Map.entry("c++", "cpp"),
          Map.entry("cpp", "cpp"),
          Map.entry("cs", "cs"),
          Map.entry("csharp", "cs"),
          Map.entry("go", "go"),
          Map.entry("golang", "go"),
          Map.entry("java", "java"),
          Map.entry("javascript", "js"),
          Map.entry("js", "js"),
          Map.entry("jsx", "jsx"),
          Map.entry("kotlin", "kt"),
          Map.entry("py", "py"),
          Map.entry("python", "py"),
          Map.entry("python3", "py"),
          Map.entry("rs", "rs"),
          Map.entry("rust", "rs"),
          Map.entry("ts", "ts"),
          Map.entry("tsx", "tsx"),
          Map.entry("typescript", "ts"));

  private Fences() {}

  /** A name for what a fence holds that says its language; null if it says none that is known. */
  static @Nullable String name(String text, int start, int end) {
    int from = start;
    while (from < end && text.charAt(from) == ' ') {
      from++;
    }
    int to = from;
    while (to < end && " \t{:,".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    String extension = EXTENSIONS.get(text.substring(from, to).toLowerCase(Locale.ROOT));
    return extension == null ? null : "fence." + extension;
  }

  /** The path that a tag's attribute tells, as in {@code <file path="a/b.py">}; null if none. */
  static @Nullable String path(String tag) {
    for (String key : new String[] {" path=", " name=", " file=", " filename=", " src="}) {
      int at = tag.indexOf(key);
      int quote = at + key.length();
      if (at > 0 && quote < tag.length() && "\"'".indexOf(tag.charAt(quote)) >= 0) {
        int end = tag.indexOf(tag.charAt(quote), quote + 1);
        String path = end < 0 ? "" : tag.substring(quote + 1, end);
        return path.indexOf('.') > 0 ? path : null;
      }
    }
    return null;
  }
}
