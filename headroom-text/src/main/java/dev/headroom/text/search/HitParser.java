package dev.headroom.text.search;

import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.Chars;
import java.util.Optional;

/** Takes a search output apart, line by line. */
final class HitParser {
  /** Lines looked at to learn the path of a line of context before its match. */
  private static final int LOOK_AHEAD = 40;

  private final String text;
  private final HitLine line;
  private final ViewContext context;

  private HitParser(String text, ViewContext context) {
    this.text = text;
    this.line = new HitLine(text);
    this.context = context;
  }

  /** The hits of an output; empty if many lines are none. */
  static Optional<Hits> parse(String text, ViewContext context) {
    HitParser parser = new HitParser(text, context);
    return parser
        .lines()
        .or(() -> parser.headings(true))
        .or(() -> parser.headings(false))
        .or(() -> parser.inline(true))
        .or(() -> parser.inline(false))
        .or(parser::unnumbered);
  }

  /* One path above its hits. Strict: a single line of another shape declines. */
  private Optional<Hits> headings(boolean columned) {
    Hits hits = new Hits(text, Hits.Layout.HEADING, columned);
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(start);
      if (end == start || end == text.length() || !isHeading(start, end)) {
        return Optional.empty();
      }
      int path = hits.path(text.substring(start, end));
      boolean again = hits.size() > 0 && hits.pathNumber(hits.size() - 1) == path;
      int after = again ? -1 : below(hits, path, end + 1);
      if (after < 0 || after == text.length() - 1) {
        return Optional.empty();
      }
      context.checkpoint(after - start);
      start = after + 1;
    }
    return hits.matches() > 0 ? Optional.of(hits) : Optional.empty();
  }

  /* Hits of one file, which is not named. As strict. */
  private Optional<Hits> lines() {
    if (text.isEmpty() || !HitLine.isDigit(text.charAt(0))) {
      return Optional.empty();
    }
    Hits hits = new Hits(text, Hits.Layout.LINES, false);
    int end = below(hits, hits.path(""), 0);
    return end >= text.length() && hits.matches() > 0 ? Optional.of(hits) : Optional.empty();
  }

  /* Adds the lines to the next blank one, and tells where that is; -1 if some line does not fit. */
  private int below(Hits hits, int path, int from) {
    int start = from;
    int last = 0;
    while (start < text.length() && lineEnd(start) > start) {
      int end = lineEnd(start);
      byte kind = signed(start, end);
      if (start > from && isSeparator(start, end)) {
        hits.other(path, start, end);
      } else if (kind != Hits.OTHER && line.number > last) {
        last = line.number;
        if (!add(hits, kind, path, start, end)) {
          return -1;
        }
      } else {
        return -1;
      }
      start = end + 1;
    }
    return start == from ? -1 : start;
  }

  /* The kind of a line that begins with its number. */
  private byte signed(int start, int end) {
    if (line.digits(start, end, ':')) {
      return Hits.MATCH;
    }
    if (line.digits(start, end, '-')) {
      return Hits.CONTEXT;
    }
    return line.digits(start, end, '=') ? Hits.FUNCTION : Hits.OTHER;
  }

  /* Adds the line just scanned; false if a match does not name its column where all do. */
  private boolean add(Hits hits, byte kind, int path, int start, int end) {
    hits.hit(kind, path, line.number).at(start, line.textStart, end);
    if (!hits.columned || kind != Hits.MATCH) {
      return true;
    }
    int column = line.column(end);
    hits.column(column);
    return column > 0;
  }

  private Optional<Hits> inline(boolean columned) {
    Hits hits = new Hits(text, Hits.Layout.INLINE, columned);
    int path = -1;
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(start);
      context.checkpoint(end - start + 1);
      byte kind = kindOf(start, end, path < 0 ? "" : hits.path(path));
      if (kind == Hits.OTHER) {
        hits.other(path, start, end);
      } else {
        path = hits.path(text.substring(start, line.pathEnd));
        if (!add(hits, kind, path, start, end)) {
          return Optional.empty();
        }
      }
      start = end + 1;
    }
    return ifMany(hits);
  }

  private Optional<Hits> unnumbered() {
    Hits hits = new Hits(text, Hits.Layout.UNNUMBERED, false);
    int path = -1;
    int start = 0;
    boolean counts = true;
    while (start < text.length()) {
      int end = lineEnd(start);
      context.checkpoint(end - start + 1);
      int colon = Chars.find(text, ':', start + 2, Math.min(end, start + HitLine.MAX_PATH));
      if (colon >= 0 && PathShape.isPath(text, start, colon)) {
        path = hits.path(text.substring(start, colon));
        hits.hit(Hits.MATCH, path, 0).at(start, colon + 1, end);
        counts &= PathShape.isNumber(text, colon + 1, end);
      } else {
        hits.other(path, start, end);
      }
      start = end + 1;
    }
    return counts ? Optional.empty() : ifMany(hits);
  }

  private static Optional<Hits> ifMany(Hits hits) {
    return hits.matches() * 2 > hits.size() - hits.matches() - hits.context()
        ? Optional.of(hits)
        : Optional.empty();
  }

  private byte kindOf(int start, int end, String path) {
    int after = start + path.length();
    if (!path.isEmpty() && after < end && text.startsWith(path, start)) {
      if (line.numberAt(':', after, end)) {
        return Hits.MATCH;
      }
      if (line.numberAt('-', after, end)) {
        return Hits.CONTEXT;
      }
      if (line.numberAt('=', after, end)) {
        return Hits.FUNCTION;
      }
    }
    if (isContextOfLater('-', start, end)) {
      return Hits.CONTEXT;
    }
    if (isContextOfLater('=', start, end)) {
      return Hits.FUNCTION;
    }
    return line.scan(':', start, end) ? Hits.MATCH : Hits.OTHER;
  }

  /* The path of a line of context is known for sure only by the match it belongs to. */
  private boolean isContextOfLater(char sign, int start, int end) {
    if (!line.scan(sign, start, end)) {
      return false;
    }
    int at = end + 1;
    for (int i = 0; i < LOOK_AHEAD && at < text.length(); i++) {
      int stop = lineEnd(at);
      if (isSeparator(at, stop)) {
        return false;
      }
      if (line.scan(':', at, stop)) {
        int length = line.pathEnd - at;
        if (start + length < end
            && text.regionMatches(start, text, at, length)
            && line.numberAt(sign, start + length, end)) {
          return true;
        }
      }
      at = stop + 1;
    }
    return false;
  }

  private boolean isHeading(int start, int end) {
    return !HitLine.isDigit(text.charAt(start))
        && !line.scan(':', start, end)
        && PathShape.isPath(text, start, end);
  }

  private boolean isSeparator(int start, int end) {
    return end - start == 2 && text.startsWith("--", start);
  }

  private int lineEnd(int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }
}
