package dev.headroom.text.diff;

import java.util.List;

/** Beginnings of the lines between the first line of a file and its first hunk. */
final class HeaderWords {
  static final List<String> ALL =
      List.of(
          "index ",
          "old mode ",
          "new mode ",
          "deleted file mode ",
          "new file mode ",
          "mode ",
          "copy from ",
          "copy to ",
          "rename from ",
          "rename to ",
          "similarity index ",
          "dissimilarity index ",
          "Binary files ",
          "====",
          "Property changes on: ");

  private HeaderWords() {}
}
