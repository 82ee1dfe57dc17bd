package dev.headroom.text.listing;

import java.util.List;

/**
 * The signs that a tool draws trees with. All signs of levels are of one length.
 *
 * @param down a level whose branch goes on below
 * @param empty a level whose branch has ended
 * @param branch before an entry that has siblings below it
 * @param corner before the last entry of its siblings
 * @param branchOpen before one with entries of its own, where the tool draws that
 * @param cornerOpen before such a one that is the last
 */
record TreeStyle(
    String down, String empty, String branch, String corner, String branchOpen, String cornerOpen) {

  /** tree, cargo tree and pipdeptree; npm ls; tree --charset=ascii; Maven; Gradle. */
  static final List<TreeStyle> ALL =
      List.of(
          plain("│\u00a0\u00a0 ", "├── ", "└── "),
          plain("│   ", "├── ", "└── "),
          new TreeStyle("│ ", "  ", "├── ", "└── ", "├─┬ ", "└─┬ "),
          plain("|   ", "|-- ", "`-- "),
          plain("|  ", "+- ", "\\- "),
          plain("|    ", "+--- ", "\\--- "));

  private static TreeStyle plain(String down, String branch, String corner) {
    String empty = " ".repeat(down.length());
    return new TreeStyle(down, empty, branch, corner, branch, corner);
  }

  /** Whether an entry looks different when it has entries of its own. */
  boolean drawsOpen() {
    return !branch.equals(branchOpen);
  }

  /** Levels drawn before an entry, itself not counted. */
  int levels(String line) {
    int at = 0;
    while (line.startsWith(down, at) || line.startsWith(empty, at)) {
      at += down.length();
    }
    return at / down.length();
  }

  /** Length of the sign before an entry that stands after so many levels; 0 if none is there. */
  int signLength(String line, int levels) {
    int at = levels * down.length();
    for (String sign : List.of(branch, corner, branchOpen, cornerOpen)) {
      if (line.startsWith(sign, at)) {
        return sign.length();
      }
    }
    return 0;
  }

  /** Whether a line is drawn as an entry. */
  boolean draws(String line) {
    return signLength(line, levels(line)) > 0;
  }
}
