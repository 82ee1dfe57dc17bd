package dev.headroom.text.listing;

import dev.headroom.text.internal.Chars;
import java.util.List;
import java.util.Optional;

/** Tells drawn trees. */
final class TreeShape {
  private static final int MIN_ENTRIES = 4;

  private TreeShape() {}

  /** Whether all lines are drawn in one style. */
  static boolean fits(List<String> lines) {
    return style(lines).isPresent();
  }

  /** The style in which all lines are drawn that are not a root, a summary or blank. */
  static Optional<TreeStyle> style(List<String> lines) {
    return TreeStyle.ALL.stream().filter(style -> fits(style, lines)).findFirst();
  }

  private static boolean fits(TreeStyle style, List<String> lines) {
    int entries = 0;
    int deep = 0;
    boolean corner = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int levels = style.levels(line);
      if (style.draws(line)) {
        entries++;
        deep += levels > 0 ? 1 : 0;
        corner |=
            line.startsWith(style.corner(), levels * style.down().length())
                || line.startsWith(style.cornerOpen(), levels * style.down().length());
      } else if (!isRoot(style, lines, i) && !isSummary(line)) {
        return false;
      }
    }
    boolean sure = style.branch().charAt(0) == '├' || corner && deep > 0;
    return entries >= MIN_ENTRIES && sure;
  }

  private static boolean isRoot(TreeStyle style, List<String> lines, int i) {
    return i + 1 < lines.size()
        && style.draws(lines.get(i + 1))
        && !lines.get(i).isEmpty()
        && lines.get(i).charAt(0) > ' ';
  }

  private static boolean isSummary(String line) {
    return line.isEmpty()
        || Chars.isDigit(line.charAt(0)) && (line.contains(" director") || line.endsWith(" files"));
  }
}
