package dev.headroom.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells error messages from other text, and one error from another. */
final class ErrorText {
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

  /** The message with its numbers masked; null if it is none. Looks at the first chars only. */
  static @Nullable String template(String source, int start, int end) {
    int to = Math.min(end, start + MAX_CHARS);
    String text = source.substring(start, to).toLowerCase(Locale.ROOT);
    boolean error = false;
    for (String word : WORDS) {
      error |= hasWord(text, word);
    }
    if (!error) {
      return null;
    }
    StringBuilder template = new StringBuilder(text.length());
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit || !digits) {
        template.append(digit ? '0' : c);
      }
      digits = digit;
    }
    return template.toString();
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
