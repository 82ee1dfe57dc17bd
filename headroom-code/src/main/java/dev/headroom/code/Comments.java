package dev.headroom.code;

import java.util.Locale;

/** Judges comments by their words: licence, task, code that was commented out, first sentence. */
final class Comments {
  private static final int LICENCE_WINDOW = 3_000;

  private Comments() {}

  /** Whether a comment at the head of a file is about rights. */
  static boolean isLicence(String text, int start, int end) {
    String head =
        text.substring(start, Math.min(end, start + LICENCE_WINDOW)).toLowerCase(Locale.ROOT);
    return head.contains("copyright")
        || head.contains("licen")
        || head.contains("spdx-")
        || head.contains("all rights reserved");
  }

  /** Whether it says what is still to do, or why something dangerous is right. */
  static boolean isTask(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean begins =
          (c == 'T' || c == 'F' || c == 'S' || c == 'X' || c == 'H') && wordStarts(text, i);
      if (begins
          && (isWordAt(text, i, end, "TODO")
              || isWordAt(text, i, end, "FIXME")
              || isWordAt(text, i, end, "SAFETY")
              || isWordAt(text, i, end, "XXX")
              || isWordAt(text, i, end, "HACK"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether most of its lines end or start as code does. */
  static boolean isCode(String text, int start, int end) {
    int code = 0;
    int prose = 0;
    int line = start;
    while (line < end) {
      int stop = Math.min(end, Chars.lineEnd(text, line));
      int from = skipDecoration(text, line, stop);
      int to = Chars.trimEnd(text, from, stop);
      if (to - from > 1) {
        if (looksLikeCode(text, from, to)) {
          code++;
        } else {
          prose++;
        }
      }
      line = Math.max(stop + 1, Chars.afterBreak(text, stop));
    }
    return code > prose && code > 0;
  }

  private static boolean looksLikeCode(String text, int from, int to) {
    char last = text.charAt(to - 1);
    char first = text.charAt(from);
    if (last == ';' || last == '{' || last == '}') {
      return true;
    }
    return first == '}'
        || (last == ')' && !hasSpace(text, from, to))
        || hasAssignment(text, from, to);
  }

  private static boolean hasAssignment(String text, int from, int to) {
    for (int i = from + 1; i < to - 2; i++) {
      if (text.charAt(i) == '=' && text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ') {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSpace(String text, int from, int to) {
    int space = text.indexOf(' ', from);
    return space >= 0 && space < to;
  }

  /** After the stars, slashes and hashes that decorate the start of a comment's line. */
  static int skipDecoration(String text, int from, int end) {
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      if (!Chars.isBlank(c) && c != '*' && c != '/' && c != '#' && c != '!') {
        return i;
      }
      i++;
    }
    return i;
  }

  /**
   * End of the first sentence of a documentation comment: a full stop before white space, an empty
   * line, a block tag or a paragraph.
   *
   * @param start after the opening
   * @param end before the closing
   * @return index after the sentence; {@code end} if nothing follows it
   */
  static int firstSentence(String text, int start, int end) {
    int i = skipDecorated(text, start, end);
    int seen = i;
    for (; i < end; i++) {
      char c = text.charAt(i);
      if (Chars.isBreak(c)) {
        int line = Chars.afterBreak(text, i);
        int next = skipDecoration(text, line, end);
        boolean empty = next >= end || Chars.isBreak(text.charAt(next));
        boolean tag = !empty && (text.charAt(next) == '@' || text.startsWith("<p>", next));
        if (seen > start && (empty || tag)) {
          return rest(text, seen, end);
        }
        i = Math.max(i, Math.min(next, end) - 1);
        continue;
      }
      if (!Chars.isBlank(c)) {
        seen = i + 1;
        boolean stop = c == '.' || c == '。';
        boolean followed = i + 1 >= end || isSentenceGap(text.charAt(i + 1));
        if (stop && followed) {
          return rest(text, seen, end);
        }
      }
    }
    return end;
  }

  private static boolean isSentenceGap(char c) {
    return Chars.isBlank(c) || Chars.isBreak(c) || c == '<';
  }

  private static int skipDecorated(String text, int start, int end) {
    int i = start;
    while (i < end) {
      int next = skipDecoration(text, i, end);
      if (next >= end || !Chars.isBreak(text.charAt(next))) {
        return next;
      }
      i = Chars.afterBreak(text, next);
    }
    return i;
  }

  private static int rest(String text, int from, int end) {
    return skipDecorated(text, from, end) >= end ? end : from;
  }

  static boolean isWordAt(String text, int at, int end, String word) {
    int after = at + word.length();
    return after <= end
        && text.startsWith(word, at)
        && (after == text.length() || !Chars.isWord(text.charAt(after)));
  }

  static boolean wordStarts(String text, int at) {
    return at == 0 || !Chars.isWord(text.charAt(at - 1));
  }
}
