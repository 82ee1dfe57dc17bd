package dev.headroom.text.internal;

/** What a single line of a Markdown or plain text is, by its first chars. */
public final class MarkdownLines {
  private MarkdownLines() {}

  /** Index of the first char that is not a space or tab. */
  public static int indent(String text, int start, int end) {
    int at = start;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** End of the line without trailing white space and line end. */
  public static int trimEnd(String text, int start, int end) {
    int at = end;
    while (at > start && text.charAt(at - 1) <= ' ') {
      at--;
    }
    return at;
  }

  /** Length of the run of one char. */
  public static int run(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) == text.charAt(start)) {
      at++;
    }
    return at - start;
  }

  /** Level 1 to 6 of {@code ## Heading}, or 0. */
  public static int headingLevel(String text, int start, int end) {
    if (start == end || text.charAt(start) != '#') {
      return 0;
    }
    int marks = run(text, start, end);
    boolean heading = marks <= 6 && (start + marks == end || text.charAt(start + marks) <= ' ');
    return heading ? marks : 0;
  }

  /** Length of a fence {@code ```} or {@code ~~~}, or 0. */
  public static int fence(String text, int start, int end) {
    if (start == end || (text.charAt(start) != '`' && text.charAt(start) != '~')) {
      return 0;
    }
    int marks = run(text, start, end);
    return marks >= 3 ? marks : 0;
  }

  /** Whether the line closes a fence of so many of a mark. */
  public static boolean closesFence(String text, int start, int end, char mark, int length) {
    return start < end
        && text.charAt(start) == mark
        && run(text, start, end) >= length
        && start + run(text, start, end) == end;
  }

  /**
   * Whether the line is a rule: three or more of one of {@code - * _ =}, blanks between allowed.
   */
  public static boolean isRule(String text, int start, int end) {
    if (end - start < 3) {
      return false;
    }
    char mark = text.charAt(start);
    if (mark != '-' && mark != '*' && mark != '_' && mark != '=') {
      return false;
    }
    int marks = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c == mark) {
        marks++;
      } else if (c != ' ') {
        return false;
      }
    }
    return marks >= 3;
  }

  /** Whether the line starts a list item: a bullet, or a number with a dot or bracket. */
  public static boolean isItem(String text, int start, int end) {
    if (start + 1 >= end) {
      return false;
    }
    char first = text.charAt(start);
    if (first == '-' || first == '*' || first == '+' || first == '\u2022') {
      return text.charAt(start + 1) == ' ' || text.charAt(start + 1) == '\t';
    }
    int at = start;
    while (at < end && at - start < 4 && Chars.isDigit(text.charAt(at))) {
      at++;
    }
    return at > start
        && at + 1 < end
        && (text.charAt(at) == '.' || text.charAt(at) == ')')
        && text.charAt(at + 1) == ' ';
  }

  /** Whether the line is the dashes under a Markdown table's header. */
  public static boolean isTableRule(String text, int start, int end) {
    boolean pipe = false;
    boolean dash = false;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      pipe |= c == '|';
      dash |= c == '-';
      if (c != '|' && c != '-' && c != ':' && c != ' ') {
        return false;
      }
    }
    return pipe && dash;
  }

  /** Whether a table's column mark stands in the line. */
  public static boolean hasPipe(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) != '|') {
      at++;
    }
    return at < end;
  }
}
