package dev.headroom.internal.plan;

import java.util.Set;

/** Words of a text, for relevance: runs of letters, digits and what joins the parts of a name. */
final class Words {
  /** Longer runs are data, not words. */
  static final int MAX_CHARS = 64;

  private static final String[] SUFFIXES = {
    "ations", "ation", "ingly", "edly", "ings", "ness", "ment", "ing", "ies", "ied", "est", "ed",
    "es", "ly", "er", "s"
  };

  private static final int MIN_STEM = 3;

  private static final Set<String> COMMON =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "by", "did", "do", "does", "for", "from",
          "had", "has", "have", "how", "in", "is", "it", "its", "of", "on", "or", "that", "the",
          "their", "there", "this", "to", "was", "were", "what", "when", "where", "which", "who",
          "whom", "why", "will", "with", "i", "me", "my", "you", "your", "give", "show", "list",
          "find");

  /** Is told of each word. */
  @FunctionalInterface
  interface Sink {
    void word(String text, int start, int end);
  }

  private Words() {}

  /** Calls the sink for each word of a range, and for each part of a joined name as well. */
  static void forEach(String text, int start, int end, Sink sink) {
    int i = start;
    while (i < end) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int from = i;
      int part = i;
      boolean joined = false;
      while (i < end) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          i++;
        } else if (isJoint(c) && i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1))) {
          sink.word(text, part, i);
          joined = true;
          i++;
          part = i;
        } else {
          break;
        }
      }
      if (joined) {
        sink.word(text, part, i);
      }
      sink.word(text, from, i);
    }
  }

  /** Lower-case word without a common English ending; other scripts stay as they are. */
  static String stem(String word) {
    for (String suffix : SUFFIXES) {
      if (word.length() - suffix.length() >= MIN_STEM && word.endsWith(suffix)) {
        return word.substring(0, word.length() - suffix.length());
      }
    }
    return word;
  }

  /** Whether a stemmed word is so common that it tells nothing. */
  static boolean isCommon(String stem) {
    return COMMON.contains(stem);
  }

  /** Whether a word looks like a name of one thing: it holds a digit, a joint or inner capitals. */
  static boolean isName(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean capitalInside =
          i > start && Character.isUpperCase(c) && !isAllUpper(text, start, end);
      if (Character.isDigit(c) && end - start > 1 || isJoint(c) || capitalInside) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAllUpper(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isJoint(char c) {
    return c == '_' || c == '-' || c == '.' || c == '/' || c == ':' || c == '@' || c == '#';
  }
}
