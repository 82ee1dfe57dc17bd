package dev.headroom.text.internal;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises the line that starts a document among several: search hits, RAG chunks. */
final class DocumentLabel {
  private static final int MAX_PREFIX = 24;
  private static final int MAX_TITLE_LINE = 160;

  private static final Set<String> WORDS =
      Set.of(
          "title",
          "document",
          "doc",
          "passage",
          "chunk",
          "result",
          "source",
          "context",
          "article",
          "url",
          "link",
          "page",
          "snippet",
          "hit",
          "reference",
          "file",
          "abstract",
          "entry",
          "item");

  private DocumentLabel() {}

  /**
   * The label of a line such as {@code Title: Rhine}, {@code Document [3](Title: Rhine) The Rhine
   * is...}, {@code [3] source: rhine.md} or {@code <document index="3">}, in lower case; null if it
   * has none.
   */
  static @Nullable String of(String text, int start, int end) {
    boolean tag = start < end && text.charAt(start) == '<';
    int from = tag ? start + 1 : afterNumber(text, start, end);
    int limit = Math.min(end, from + MAX_PREFIX);
    int at = from;
    while (at < limit && (isLetter(text.charAt(at)) || (!tag && text.charAt(at) == ' '))) {
      at++;
    }
    if (at == from || at == end || !endsLabel(text, at, end, tag)) {
      return null;
    }
    String prefix = text.substring(from, at).strip().toLowerCase(Locale.ROOT);
    String last = prefix.substring(prefix.lastIndexOf(' ') + 1);
    String first = prefix.substring(0, Math.max(0, prefix.indexOf(' ')));
    return WORDS.contains(last) || WORDS.contains(first) ? prefix : null;
  }

  /** Where the title ends: a short line is all title, a long one only up to its first clause. */
  static int titleEnd(String text, int start, int contentEnd, int next) {
    if (contentEnd - start <= MAX_TITLE_LINE && !hasSentence(text, start, contentEnd)) {
      return next;
    }
    int limit = Math.min(contentEnd, start + MAX_TITLE_LINE);
    int depth = 0;
    int firstBlank = next;
    for (int at = start; at + 1 < limit; at++) {
      char c = text.charAt(at);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (text.charAt(at + 1) == ' ') {
        if (depth == 0 && (c == ')' || c == ':')) {
          return at + 2;
        }
        firstBlank = Math.min(firstBlank, at + 2);
      }
    }
    return firstBlank;
  }

  /** Index after {@code [3] } or here. */
  private static int afterNumber(String text, int start, int end) {
    int at = start + 1;
    while (at < end && Chars.isDigit(text.charAt(at))) {
      at++;
    }
    boolean number = at > start + 1 && text.charAt(start) == '[' && text.startsWith("] ", at);
    return number ? at + 2 : start;
  }

  private static boolean hasSentence(String text, int start, int end) {
    for (int at = start; at + 2 < end; at++) {
      if (text.charAt(at) == '.' && text.charAt(at + 1) == ' ' && at - start > MAX_PREFIX) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsLabel(String text, int at, int end, boolean tag) {
    char c = text.charAt(at);
    if (tag) {
      return c == '>' || c == ' ';
    }
    if (c == ':') {
      return at + 1 == end || text.charAt(at + 1) == ' ';
    }
    boolean bracket = c == '[' || c == '#' || c == '(';
    int number = bracket ? at + 1 : at;
    return number < end && Chars.isDigit(text.charAt(number));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
