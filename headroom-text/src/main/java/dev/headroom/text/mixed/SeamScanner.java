package dev.headroom.text.mixed;

import dev.headroom.spi.Span;
import dev.headroom.text.internal.Chars;
import dev.headroom.text.internal.Lines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds parts of another kind in one pass over the lines. Parts too short to gain anything stay
 * with the text around them.
 */
final class SeamScanner {
  private static final int MIN_PART = 400;
  private static final int MAX_PARTS = 200;
  private static final int MAX_TAG = 200;
  private static final int MAX_INTRODUCTION = 400;
  private static final int MAX_BROKEN = 16;

  /** Tags of web pages: markup, not envelopes. */
  private static final Set<String> MARKUP =
      Set.of(
          "div",
          "p",
          "span",
          "table",
          "tr",
          "td",
          "th",
          "ul",
          "ol",
          "li",
          "a",
          "b",
          "i",
          "pre",
          "code",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "nav",
          "body",
          "head",
          "html",
          "script",
          "style",
          "img",
          "br",
          "hr",
          "details",
          "summary",
          "template",
          "form",
          "svg");

  private final String text;
  private final List<Span> parts = new ArrayList<>();
  private final Set<String> neverClosed = new HashSet<>();
  private int markedChars;
  private int longest;
  private int broken; // JSON openings that did not close, each of which cost a scan
  private int small; // and values behind words that were not most of the text
  private boolean transcript;

  private SeamScanner(String text) {
    this.text = text;
  }

  static Seams scan(String text) {
    SeamScanner scanner = new SeamScanner(text);
    scanner.run();
    return new Seams(scanner.parts, scanner.markedChars, scanner.longest, scanner.broken > 0);
  }

  private void run() {
    transcript = isTranscript();
    int at = 0;
    while (at < text.length() && parts.size() < MAX_PARTS) {
      at = line(at);
    }
  }

  /** Takes one line, or the part that it opens; gives where to go on. */
  private int line(int at) {
    int next = nextLine(at);
    int end = Lines.trimEnd(text, at, next);
    int start = Lines.indent(text, at, end);
    if (start == end) {
      return next;
    }
    char first = text.charAt(start);
    int fence = Lines.fence(text, start, end);
    if (fence > 0) {
      return fenced(at, next, first, fence);
    }
    if (first == '<' && start == at) {
      int after = enveloped(at, next);
      return after > 0 ? after : next;
    }
    if (transcript && isPrompt(at, end)) {
      return output(next);
    }
    return json(at, start, end, next);
  }

  private int fenced(int open, int body, char mark, int length) {
    int at = body;
    while (at < text.length()) {
      int next = nextLine(at);
      int end = Lines.trimEnd(text, at, next);
      int start = Lines.indent(text, at, end);
      if (start < end
          && text.charAt(start) == mark
          && Lines.run(text, start, end) >= length
          && start + Lines.run(text, start, end) == end) {
        mark(open, body, at, next);
        return next;
      }
      at = next;
    }
    mark(open, body, at, at);
    return at;
  }

  /** The body of {@code <output>...</output>}; 0 if the line opens none. */
  private int enveloped(int at, int next) {
    int nameEnd = at + 1;
    while (nameEnd < next && (Character.isLetter(text.charAt(nameEnd)) || isNameMark(nameEnd))) {
      nameEnd++;
    }
    String name = text.substring(at + 1, nameEnd);
    int close = Chars.find(text, '>', at, next);
    boolean tag = !name.isEmpty() && close >= 0 && close - at < MAX_TAG;
    if (!tag
        || MARKUP.contains(name)
        || text.charAt(close - 1) == '/'
        || neverClosed.contains(name)) {
      return 0;
    }
    int end = text.indexOf("</" + name + ">", close);
    if (end < 0) {
      neverClosed.add(name);
      return 0;
    }
    int body = close + 1;
    if (Lines.trimEnd(text, body, next) == body) {
      body = next;
    }
    int after = nextLine(end);
    mark(at, Math.min(body, end), end, after);
    return after;
  }

  private boolean isNameMark(int at) {
    char c = text.charAt(at);
    return c == '_' || c == '-' || c == ':' || Lines.isDigit(c);
  }

  /** What a command printed: up to the next prompt. */
  private int output(int from) {
    int at = from;
    while (at < text.length()) {
      int next = nextLine(at);
      if (isPrompt(at, Lines.trimEnd(text, at, next))) {
        break;
      }
      at = next;
    }
    mark(from, from, at, at);
    return at;
  }

  /**
   * A JSON value on lines of its own, at the end of a line, or behind words as most of the text.
   */
  private int json(int at, int start, int end, int next) {
    int from = start;
    int least = 0;
    if (!JsonValue.opens(text, start, text.length())) {
      boolean closes = end - at > MIN_PART && "}]".indexOf(text.charAt(end - 1)) >= 0;
      from = closes ? opening(start, end) : introduced(start, end);
      least = closes ? 0 : text.length() / 2;
    }
    if (from < 0 || broken + small >= MAX_BROKEN) {
      return next;
    }
    int close = JsonValue.end(text, from);
    if (close < 0) {
      broken++;
      return next;
    }
    if (close - from < least) {
      small++;
      return next;
    }
    int lineEnd = nextLine(close - 1);
    if (Lines.trimEnd(text, close, lineEnd) > close) {
      return next; // something follows: no value of its own
    }
    if (close - from >= MIN_PART) {
      parts.add(new Span(from, close));
    }
    return lineEnd;
  }

  /** Where a line such as {@code body: {} ends by opening what makes up most of the text; or -1. */
  private int introduced(int start, int end) {
    boolean opens = end - start < MAX_INTRODUCTION && JsonValue.opens(text, end - 1, text.length());
    return opens ? end - 1 : -1;
  }

  private int opening(int start, int end) {
    for (int at = start; at + 1 < end; at++) {
      if (JsonValue.opens(text, at, end)) {
        return at;
      }
    }
    return -1;
  }

  /** A part between two lines that set it apart; these are slices of their own, never cut. */
  private void mark(int open, int start, int end, int closed) {
    if (end - start < MIN_PART) {
      return;
    }
    add(open, start);
    add(start, end);
    add(end, closed);
    markedChars += end - start;
    longest = Math.max(longest, end - start);
  }

  private void add(int start, int end) {
    if (start < end) {
      parts.add(new Span(start, end));
    }
  }

  /** Whether prompts, or the headers that {@code head} and {@code tail} write, open the text. */
  private boolean isTranscript() {
    int at = 0;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    int next = at < text.length() ? nextLine(at) : at;
    return at < next && isPrompt(at, Lines.trimEnd(text, at, next));
  }

  private boolean isPrompt(int start, int end) {
    return end - start > 2
        && (text.startsWith("$ ", start)
            || text.startsWith("==> ", start) && text.startsWith(" <==", end - 4));
  }

  private int nextLine(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }
}
