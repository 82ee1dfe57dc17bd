package dev.headroom.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells error messages from other text, and one error from another. */
public final class ErrorText {
  private static final String[] WORDS = {
    "error",
    "exception",
    "fail",
    "fatal",
    "critical",
    "panic",
    "abort",
    "crash",
    "timeout",
    "timed out",
    "denied",
    "refused",
    "rejected",
    "unavailable"
  };
  private static final int MAX_CHARS = 400;

  private ErrorText() {}

  /** The text with its numbers masked if it speaks of an error, else null; its first chars only. */
  public static @Nullable String error(String source, int start, int end) {
    int to = Math.min(end, start + MAX_CHARS);
    String text = source.substring(start, to).toLowerCase(Locale.ROOT);
    for (String word : WORDS) {
      if (hasWord(text, word)) {
        return masked(source, start, end);
      }
    }
    return null;
  }

  /** The first chars of a text with each number written as 0. */
  static String masked(String source, int start, int end) {
    int to = Math.min(end, start + MAX_CHARS);
    StringBuilder masked = new StringBuilder(to - start);
    boolean digits = false;
    for (int i = start; i < to; i++) {
      char c = source.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit || !digits) {
        masked.append(digit ? '0' : c);
      }
      digits = digit;
    }
    return masked.toString();
  }

  /** At the start of a word, so that {@code terror} is none, and not negated: {@code no errors}. */
  private static boolean hasWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      boolean start = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean negated = text.startsWith("no ", at - 3) || text.startsWith("0 ", at - 2);
      if (start && !negated) {
        return true;
      }
    }
    return false;
  }
}
