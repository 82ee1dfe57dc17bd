package dev.headroom.text.internal;

import java.util.Set;

/**
 * Tells an XML document that has no declaration, such as a report, a feed or a reply, from text
 * that only stands in a tag: it closes the element that it opens with, and nearly all of its lines
 * begin with markup.
 */
public final class XmlDocument {
  private static final int WINDOW = 8_000;
  private static final int PERCENT_OF_LINES = 80;

  private static final Set<String> WEB =
      Set.of(
          "html",
          "head",
          "body",
          "main",
          "article",
          "section",
          "div",
          "table",
          "ul",
          "ol",
          "p",
          "h1",
          "h2",
          "header",
          "footer",
          "nav",
          "span",
          "a",
          "form",
          "pre",
          "template",
          "script");

  private XmlDocument() {}

  /** Whether the text is one; looks at its head and its end only. */
  public static boolean isUndeclared(String text) {
    int start = skipBlanks(text, 0);
    int nameEnd = start + 1;
    while (nameEnd < text.length() && isNameChar(text.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd - start < 2 || text.charAt(start) != '<' || nameEnd - start > 100) {
      return false;
    }
    String name = text.substring(start + 1, nameEnd);
    String close = "</" + name + ">";
    int end = text.length();
    while (end > nameEnd && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return !WEB.contains(name)
        && end - close.length() > nameEnd
        && text.startsWith(close, end - close.length())
        && isMarkup(text, start, Math.min(end, start + WINDOW));
  }

  /** Whether a line begins with markup, and an element stands in the first. */
  private static boolean isMarkup(String text, int start, int end) {
    int lines = 0;
    int markup = 0;
    int at = start;
    while (at < end) {
      int first = at;
      while (first < end && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
        first++;
      }
      int next = text.indexOf('\n', first);
      next = next < 0 || next > end ? end : next;
      if (first < next && text.charAt(first) != '\r') {
        lines++;
        markup += text.charAt(first) == '<' ? 1 : 0;
      }
      at = next + 1;
    }
    int open = text.indexOf('>', start);
    int inside = open < 0 ? -1 : skipBlanks(text, open + 1);
    return markup * 100 >= lines * PERCENT_OF_LINES
        && inside > 0
        && inside < text.length()
        && text.charAt(inside) == '<';
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
      at++;
    }
    return at;
  }

  private static boolean isNameChar(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }
}
