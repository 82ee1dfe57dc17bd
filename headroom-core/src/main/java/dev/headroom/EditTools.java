package dev.headroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells by its name whether a tool edits: what such a tool answers is compared with a file, char by
 * char, so it comes back as it is unless a policy says otherwise.
 */
final class EditTools {
  private static final Set<String> FIRST =
      Set.of("edit", "multiedit", "write", "rewrite", "patch", "apply", "replace", "insert");
  private static final Set<String> LAST = Set.of("edit", "multiedit", "editor", "replace");

  private EditTools() {}

  /** Whether a name's last segment begins or ends as those of editing tools do. */
  static boolean isOne(String tool) {
    String name = ToolNames.lastSegment(tool);
    List<String> words = words(name);
    return !words.isEmpty()
        && (FIRST.contains(words.get(0))
            || LAST.contains(words.get(words.size() - 1))
            || name.startsWith("str_replace"));
  }

  /** The words of {@code notebook_edit}, {@code notebook-edit} or {@code NotebookEdit}. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean letter = i < name.length() && Character.isLetterOrDigit(name.charAt(i));
      boolean begins =
          letter
              && i > from
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (!letter || begins) {
        if (i > from) {
          words.add(name.substring(from, i).toLowerCase(Locale.ROOT));
        }
        from = letter ? i : i + 1;
      }
    }
    return words;
  }
}
