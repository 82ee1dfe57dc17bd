package dev.headroom.internal.tokens;

/**
 * Finds places where a text may be cut so that the counts of both halves add up to the count of the
 * whole, whatever stands around them.
 */
final class SureBoundary {
  /*
   * Behind a letter or number, before white space or punctuation that is neither apostrophe nor
   * mark: no alternative of either pattern matches across that place (a word ends in letters, a
   * number in digits), and none that ends before it would match otherwise if the text ended there
   * (a word's end, a number's end and a contraction are decided by the class of what follows, and
   * end of text is decided alike).
   */

  private SureBoundary() {}

  /** Whether a cut between two neighbouring chars leaves the count as it is. */
  static boolean between(char before, char after) {
    int left = CharKinds.of(before);
    int right = CharKinds.of(after);
    return (left & (CharKinds.WORD | CharKinds.NUMBER)) != 0
        && (left & CharKinds.MARK) == 0
        && (right & (CharKinds.BLANK | CharKinds.OTHER)) != 0
        && after != '\''
        && !Character.isSurrogate(after);
  }

  /**
   * The last place to cut {@code text[from, end)} that is at most about {@code size} chars behind
   * {@code from}; further, if there is none so near; {@code end}, if there is none at all.
   */
  static int next(String text, int from, int end, int size) {
    int searched = from;
    for (long reach = size; end - from > size && searched < end - 1; reach *= 2) {
      int furthest = (int) Math.min(from + reach, end - 1);
      for (int at = furthest; at > searched; at--) {
        if (between(text.charAt(at - 1), text.charAt(at))) {
          return at;
        }
      }
      searched = furthest;
    }
    return end;
  }
}
