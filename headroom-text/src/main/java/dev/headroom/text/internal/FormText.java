package dev.headroom.text.internal;

/** What readers of forms share. No writer uses it. */
public final class FormText {
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

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
