package dev.headroom.text.search;

/**
 * What several texts share: their beginning and their ending, written once as {@code "beginning<*>
 * ending"}.
 *
 * @param beginning may be empty
 * @param ending may be empty
 */
record Template(String beginning, String ending) {
  /** Stands for the part of a text that differs. */
  static final String HOLE = "<*>";

  /** Shares nothing. */
  static final Template NONE = new Template("", "");

  boolean fits(String text) {
    return text.length() >= beginning.length() + ending.length()
        && text.startsWith(beginning)
        && text.endsWith(ending);
  }

  /** What of a text that fits stands in the place of the hole. */
  String cell(String text) {
    return text.substring(beginning.length(), text.length() - ending.length());
  }

  /** Estimated tokens which a row saves that need not repeat the template. */
  int worth() {
    return TokenEstimate.of(beginning, 0, beginning.length())
        + TokenEstimate.of(ending, 0, ending.length());
  }

  @Override
  public String toString() {
    return '"' + beginning + HOLE + ending + '"';
  }
}
