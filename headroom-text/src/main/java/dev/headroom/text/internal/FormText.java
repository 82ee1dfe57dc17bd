package dev.headroom.text.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What readers of forms share. No writer uses it. */
public final class FormText {
  /** Is given rows, one by one. */
  @FunctionalInterface
  public interface RowReader {
    /**
     * Reads a row.
     *
     * @param row without its line feed
     * @throws IOException if the text is not in the form
     */
    void read(String row) throws IOException;
  }

  private static final String HOLE = "<*>";

  private FormText() {}

  /**
   * The words of a first line such as {@code 12 commits; ...} behind its number, with their blank.
   * Empty if the line does not begin with a digit.
   */
  public static String afterCount(String firstLine) {
    int digits = 0;
    while (digits < firstLine.length() && isDigit(firstLine.charAt(digits))) {
      digits++;
    }
    return digits == 0 ? "" : firstLine.substring(digits);
  }

  /** Reads the rows below a text's first line. */
  public static void readRows(String text, RowReader reader) throws IOException {
    int at = text.indexOf('\n') + 1;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      reader.read(text.substring(at, end));
      at = end + 1;
    }
  }

  /**
   * The texts around the holes of a template: before the first {@code <*>}, between any two, behind
   * the last. A line without holes is one text.
   */
  public static List<String> aroundHoles(String template) {
    List<String> texts = new ArrayList<>();
    int from = 0;
    for (int hole = template.indexOf(HOLE); hole >= 0; hole = template.indexOf(HOLE, from)) {
      texts.add(template.substring(from, hole));
      from = hole + HOLE.length();
    }
    texts.add(template.substring(from));
    return texts;
  }

  /** Ends what was read as the text ends: with a line feed, or without. */
  public static void endAs(String text, Appendable out) throws IOException {
    if (text.endsWith("\n")) {
      out.append('\n');
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
