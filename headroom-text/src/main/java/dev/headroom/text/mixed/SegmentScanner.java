package dev.headroom.text.mixed;

import dev.headroom.spi.Span;
import dev.headroom.text.internal.Chars;
import dev.headroom.text.internal.MarkdownLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds parts of another kind in one pass over the lines. Parts too short to gain anything stay
 * with the text around them.
 */
final class SegmentScanner {
  private static final int MIN_PART = 400;
  private static final int MAX_PARTS = 200;
  private static final int MAX_TAG = 200;
  private static final int MAX_INTRODUCTION = 400;
  private static final int MAX_BROKEN = 16;
  private static final int SAMPLED_LINES = 40;
  private static final int WORDY_SHARE = 5;
  private static final int SENTENCE_WORDS = 6;

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
  private final Map<Integer, String> names = new LinkedHashMap<>();
  private @Nullable Prompt prompt; // the kind of the first one, which the others share

  private SegmentScanner(String text) {
    this.text = text;
  }

  static Segments scan(String text) {
    SegmentScanner scanner = new SegmentScanner(text);
    scanner.run();
    return new Segments(
        scanner.parts, scanner.names, scanner.markedChars, scanner.longest, scanner.broken > 0);
  }

  private void run() {
    int first = 0;
    while (first < text.length() && text.charAt(first) <= ' ') {
      first++;
    }
    int at = 0;
    while (at < text.length() && parts.size() < MAX_PARTS) {
      at = line(at, first);
    }
    if (parts.isEmpty() && first < text.length()) {
      introduced(first);
    }
  }

  /** Takes one line, or the part that it opens; gives where to go on. */
  private int line(int at, int first) {
    int next = nextLine(at);
    int end = MarkdownLines.trimEnd(text, at, next);
    int start = MarkdownLines.indent(text, at, end);
    if (start == end) {
      return next;
    }
    char opening = text.charAt(start);
    int fence = MarkdownLines.fence(text, start, end);
    if (fence > 0) {
      name(next, Fences.name(text, start + fence, end));
      return fenced(at, next, opening, fence);
    }
    if (opening == '<' && start == at) {
      int after = enveloped(at, next);
      return after > 0 ? after : next;
    }
    if (start == at) {
      Prompt found = Prompt.of(text, at, end, at == first || prompt != null);
      if (found != null && (prompt == null || prompt == found)) {
        prompt = found;
        return output(found, at, end, next);
      }
    }
    return json(at, start, end, next);
  }

  private int fenced(int open, int body, char mark, int length) {
    int at = body;
    while (at < text.length()) {
      int next = nextLine(at);
      int end = MarkdownLines.trimEnd(text, at, next);
      int start = MarkdownLines.indent(text, at, end);
      if (MarkdownLines.closesFence(text, start, end, mark, length)) {
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
    if (MarkdownLines.trimEnd(text, body, next) == body) {
      body = next;
    }
    int after = nextLine(end);
    name(Math.min(body, end), Fences.path(text.substring(at, close)));
    mark(at, Math.min(body, end), end, after);
    return after;
  }

  private boolean isNameMark(int at) {
    char c = text.charAt(at);
    return c == '_' || c == '-' || c == ':' || Chars.isDigit(c);
  }

  /** What a command printed, or a file holds: up to the next line of its kind. */
  private int output(Prompt kind, int open, int openEnd, int body) {
    int said = open + "Observation:".length();
    boolean inLine = kind == Prompt.OBSERVATION && openEnd > said + 1;
    int from = inLine ? said : body;
    while (inLine && text.charAt(from) == ' ') {
      from++;
    }
    int at = body;
    while (kind == Prompt.OPENED
        && at < text.length()
        && Prompt.isFrame(text, at, MarkdownLines.trimEnd(text, at, nextLine(at)))) {
      at = nextLine(at);
      from = at;
    }
    while (at < text.length()) {
      int next = nextLine(at);
      if (kind.isEndedBy(text, at, MarkdownLines.trimEnd(text, at, next))) {
        break;
      }
      at = next;
    }
    int end = at;
    while (end - 2 > from && text.charAt(end - 1) == '\n' && text.charAt(end - 2) == '\n') {
      end--;
    }
    name(from, kind.path(text, open, openEnd));
    mark(from, from, end, end);
    return at;
  }

  /** Lines that are no sentences behind one line of words that ends in a colon. */
  private void introduced(int first) {
    int body = nextLine(first);
    int end = MarkdownLines.trimEnd(text, first, body);
    boolean words = text.charAt(end - 1) == ':' && end - first < MAX_TAG;
    while (body < text.length() && text.charAt(body) == '\n') {
      body++;
    }
    int lines = 0;
    int wordy = 0;
    for (int at = body; words && at < text.length() && lines < SAMPLED_LINES; at = nextLine(at)) {
      lines++;
      wordy += isWordy(at, nextLine(at)) ? 1 : 0;
    }
    if (words && lines > 2 && wordy * WORDY_SHARE < lines && text.length() - body >= MIN_PART) {
      parts.add(new Span(body, text.length()));
    }
  }

  /** Whether a line has six words in a row, as a sentence has. */
  private boolean isWordy(int from, int to) {
    int words = 0;
    int letters = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (Character.isLetter(c) || c == ',' || c == '\'') {
        letters++;
      } else if (c == ' ' && letters > 0) {
        words++;
        letters = 0;
      } else {
        words = 0;
        letters = 0;
      }
      if (words >= SENTENCE_WORDS) {
        return true;
      }
    }
    return false;
  }

  private void name(int start, @Nullable String name) {
    if (name != null) {
      names.put(start, name);
    }
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
    if (MarkdownLines.trimEnd(text, close, lineEnd) > close) {
      return next; // something follows: no value of its own
    }
    if (close - from >= MIN_PART) {
      parts.add(new Span(from, close));
    }
    return lineEnd;
  }

  /**
   * Where a line such as {@code body:} and a brace ends by opening what makes up most of the text;
   * or -1.
   */
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

  private int nextLine(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }
}
