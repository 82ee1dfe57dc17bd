package dev.headroom.text.build;

/**
 * Findings of checkers that do not call themselves errors: a place in a file and what is wrong
 * there, as {@code plan.py:7:9: F821 text}, {@code table.go:44:9: text} or {@code 12:3 error text}
 * below the name of the file.
 */
final class Findings {
  /** A finding, or an error listed under its file. */
  static final float PLACED = 6.4f;

  /** A finding about style, or what could be wrong. */
  private static final float ADVICE = 2.5f;

  /** What a test said at a line of its own source. */
  private static final float SAID = 5;

  private static final int MAX_PLACE = 200;
  private static final int MAX_CODE = 6;

  private static final String[] MILD = {"warning", "note", "info", "required from", "in ", "style"};

  /** Where a file of one's own leads to an error inside a library. */
  private static final String USED_HERE = "required from here";

  private static final String[] ERRORS = {"error", "\u2716", "\u00d7", "\u2717", "\u2718"};

  private Findings() {}

  /** How much a line matters as a finding; 0 if it is none. */
  static float score(String line) {
    int from = indent(line);
    if (from == line.length()) {
      return 0;
    }
    if (isListed(line, from)) {
      return from > 0 ? PLACED : 0;
    }
    if (isCode(line, from)) {
      return ofCode(line, from);
    }
    int place = placeEnd(line, from);
    if (place < 0) {
      return from > 0 && isOfTest(line, from) ? SAID : 0;
    }
    int said = place;
    while (said < line.length() && line.charAt(said) == ' ') {
      said++;
    }
    boolean mild = startsWithAny(line, said, MILD) && !line.startsWith(USED_HERE, said);
    return from > 0 || mild ? 0 : isCode(line, said) ? ofCode(line, said) : PLACED;
  }

  /** Checkers with codes of four digits say by the letter whether a finding is an error. */
  private static float ofCode(String line, int from) {
    boolean graded = numberEnd(line, from + 1) == from + 5;
    return graded && "CRIW".indexOf(line.charAt(from)) >= 0 ? ADVICE : PLACED;
  }

  /** Whether the line lists something at a row and column, whatever it is called. */
  static boolean isListed(String line) {
    int from = indent(line);
    return from > 0 && afterRowAndColumn(line, from) > from;
  }

  /** {@code 12:3 error text}. */
  private static boolean isListed(String line, int from) {
    int at = afterRowAndColumn(line, from);
    if (at == from || at >= line.length() || line.charAt(at) != ' ') {
      return false;
    }
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return startsWithAny(line, at, ERRORS);
  }

  private static int afterRowAndColumn(String line, int from) {
    int row = numberEnd(line, from);
    if (row == from || !line.startsWith(":", row)) {
      return from;
    }
    int column = numberEnd(line, row + 1);
    return column == row + 1 ? from : column;
  }

  /** {@code E1010 text}: a code of letters and digits, then what is wrong. */
  private static boolean isCode(String line, int from) {
    int i = from;
    while (i < line.length() && line.charAt(i) >= 'A' && line.charAt(i) <= 'Z') {
      i++;
    }
    int end = numberEnd(line, i);
    boolean shaped = i > from && i - from <= 3 && end - i >= 3 && end - from <= MAX_CODE;
    return shaped && (line.startsWith(" ", end) || line.startsWith(": ", end));
  }

  /** {@code path:7:9: }, {@code path:7: E501 }: index of what is said; -1 if the line has none. */
  private static int placeEnd(String line, int from) {
    int limit = Math.min(line.length(), from + MAX_PLACE);
    boolean named = false;
    int i = from;
    while (i < limit && line.charAt(i) > ' ' && line.charAt(i) != ':') {
      named |= line.charAt(i) == '.' || line.charAt(i) == '/';
      i++;
    }
    if (i + 2 < limit && i == from + 1 && line.startsWith(":\\", i)) {
      i += 2; // a drive
      while (i < limit && line.charAt(i) > ' ' && line.charAt(i) != ':') {
        named |= line.charAt(i) == '.';
        i++;
      }
    }
    int row = i < limit ? numberEnd(line, i + 1) : i;
    if (!named || i >= limit || row == i + 1) {
      return -1;
    }
    int column = line.startsWith(":", row) ? numberEnd(line, row + 1) : row;
    int end = column > row + 1 ? column : row;
    int said = line.startsWith(": ", end) ? end + 2 : line.startsWith(" ", end) ? end + 1 : -1;
    boolean coded = said > 0 && isCode(line, said);
    return said > 0 && (column > row + 1 || coded) ? said : -1;
  }

  /** {@code crane_test.go:17: text}. */
  private static boolean isOfTest(String line, int from) {
    int at = line.indexOf("_test.go:", from);
    return at > from
        && at - from < MAX_PLACE
        && line.lastIndexOf(' ', at) < from
        && numberEnd(line, at + 9) > at + 9;
  }

  private static boolean startsWithAny(String line, int from, String[] beginnings) {
    for (String beginning : beginnings) {
      if (line.regionMatches(true, from, beginning, 0, beginning.length())) {
        return true;
      }
    }
    return false;
  }

  private static int indent(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }

  private static int numberEnd(String line, int from) {
    int i = from;
    while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
