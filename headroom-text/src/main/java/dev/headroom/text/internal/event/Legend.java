package dev.headroom.text.internal.event;

/** Says in the first line of a text what it uses, and no more: short logs are short. */
final class Legend {
  /** What every text begins with. */
  static final String FIRST =
      "Lines by event: below each # pattern a row per line: its line number (none: the line after)"
          + " and what <*> stands for";

  /** Of patterns with places for what headings say. */
  static final String HEADINGS = "; <at> stands in the last \"at\" row";

  /** Of patterns that share text. */
  static final String FAMILIES = "; <for> stands in the last \"for\" row, a word each";

  /** Of patterns that say a cell again. */
  static final String REPEATS = "; <=2> is the 2nd <*> again";

  /** Of events of several lines. */
  static final String LINES = "; + goes on with the next line";

  private boolean headings;
  private boolean families;
  private boolean repeats;
  private boolean lines;

  /** Notes what a pattern uses. */
  void add(String pattern) {
    headings |= pattern.contains(TableWriter.HEADING);
    families |= pattern.contains(TableWriter.FAMILY);
    repeats |= pattern.contains("<=");
    lines |= pattern.contains("\n");
  }

  /** The words for all that was noted. */
  String words() {
    return FIRST
        + (headings ? HEADINGS : "")
        + (families ? FAMILIES : "")
        + (repeats ? REPEATS : "")
        + (lines ? LINES : "")
        + ". ";
  }
}
