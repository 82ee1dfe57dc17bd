package dev.headroom.text.build;

import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.Chars;
import dev.headroom.text.internal.LineTable;

/**
 * Build output without what only a terminal or a clock needs: colour codes, the time that a build
 * server puts before every line, and progress that a carriage return wrote over.
 */
final class CleanText {
  private static final char ESCAPE = '\u001b';

  private final String original;
  private final LineTable lines;
  private final StringBuilder text;
  private final int[] starts;
  private boolean changed;
  private int namesStart;
  private int namesEnd;

  private CleanText(String original, LineTable lines) {
    this.original = original;
    this.lines = lines;
    this.text = new StringBuilder(original.length());
    this.starts = new int[lines.size() + 1];
  }

  static CleanText of(String original, LineTable lines, ViewContext context) {
    CleanText clean = new CleanText(original, lines);
    boolean stamped = mostlyStamped(original, lines);
    for (int line = 0; line < lines.size(); line++) {
      context.checkpoint(lines.next(line) - lines.start(line));
      clean.add(line, stamped);
    }
    clean.starts[lines.size()] = clean.text.length();
    return clean;
  }

  /** Whether at least every third line begins with a time. */
  private static boolean mostlyStamped(String text, LineTable lines) {
    int stamped = 0;
    for (int line = 0; line < lines.size(); line++) {
      stamped += Stamps.end(text, lines.start(line), lines.end(line)) > lines.start(line) ? 1 : 0;
    }
    return stamped * 3L >= lines.size();
  }

  private void add(int line, boolean stamped) {
    int from = lines.start(line);
    int end = lines.end(line);
    starts[line] = text.length();
    if (stamped) {
      from = withoutStamp(from, end);
    } else if (line == 0 && from < end && original.charAt(from) == '\ufeff') {
      from++;
    }
    while (end > from && original.charAt(end - 1) == '\r') {
      end--;
    }
    int overwritten = Chars.findLast(original, '\r', from, end);
    while (overwritten > from && isBlank(overwritten + 1, end)) {
      end = overwritten;
      overwritten = Chars.findLast(original, '\r', from, end);
    }
    if (overwritten > from) {
      from = overwritten + 1;
    }
    int kept = from;
    for (int i = from; i < end; i++) {
      char c = original.charAt(i);
      if (c == ESCAPE) {
        text.append(original, kept, i);
        i = escapeEnd(original, i, end) - 1;
        kept = i + 1;
      }
    }
    text.append(original, kept, end);
    if (line + 1 < lines.size() || lines.terminated()) {
      text.append('\n');
    }
    int length = text.length() - starts[line];
    changed |= length != lines.next(line) - lines.start(line);
  }

  /** Whether a slice shows nothing; escape sequences that take letters count as shown. */
  private boolean isBlank(int from, int end) {
    for (int i = from; i < end; i++) {
      if (original.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  /** Leaves out the time; names of job and step before it stay where they differ from the last. */
  private int withoutStamp(int from, int end) {
    int after = Stamps.end(original, from, end);
    int named = after > from ? Stamps.names(original, from, end) : from;
    if (named > from) {
      int length = named - from;
      boolean same =
          namesEnd - namesStart == length
              && original.regionMatches(namesStart, original, from, length);
      if (!same) {
        text.append(original, from, named);
        namesStart = from;
        namesEnd = named;
      }
    }
    return after;
  }

  /** A slice without its escape sequences. */
  static String withoutEscapes(String text, int from, int end) {
    if (Chars.find(text, ESCAPE, from, end) < 0) {
      return text.substring(from, end);
    }
    StringBuilder bare = new StringBuilder(end - from);
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == ESCAPE) {
        i = escapeEnd(text, i, end) - 1;
      } else {
        bare.append(text.charAt(i));
      }
    }
    return bare.toString();
  }

  /** Index after the escape sequence that begins here. */
  static int escapeEnd(CharSequence text, int escape, int end) {
    int i = escape + 1;
    if (i >= end) {
      return i;
    }
    char kind = text.charAt(i);
    if (kind == '[') {
      i++;
      while (i < end && text.charAt(i) >= ' ' && text.charAt(i) < '@') {
        i++;
      }
      return Math.min(end, i + 1);
    }
    if (kind == ']' || kind == '_' || kind == 'P' || kind == '^' || kind == 'X') {
      while (i < end && text.charAt(i) != '\u0007' && text.charAt(i) != ESCAPE) {
        i++;
      }
      boolean closed = i + 1 < end && text.charAt(i) == ESCAPE && text.charAt(i + 1) == '\\';
      return Math.min(end, closed ? i + 2 : i + 1);
    }
    return Math.min(end, kind == '(' || kind == ')' ? i + 2 : i + 1);
  }

  /** Whether anything was taken out. */
  boolean changed() {
    return changed;
  }

  String text() {
    return text.toString();
  }

  /** Index in the clean text of a line's first char. */
  int start(int line) {
    return starts[line];
  }

  /** Index in the clean text after a line, its line end counted. */
  int next(int line) {
    return starts[line + 1];
  }

  /** Whether a line begins so. */
  boolean startsWith(int line, String beginning) {
    int start = starts[line];
    int length = beginning.length();
    if (next(line) - start < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(start + i) != beginning.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A line without its line end. */
  String line(int line) {
    int end = next(line);
    if (end > start(line) && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(start(line), end);
  }

  int size() {
    return lines.size();
  }
}
