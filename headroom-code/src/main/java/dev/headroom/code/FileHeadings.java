package dev.headroom.code;

import dev.headroom.spi.Payload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the files in a text that holds several, each below a heading with its path: {@code ==> path
 * <==}, {@code // File: path}, {@code --- path ---}, {@code ### path} above a fence, {@code <file
 * path="...">}. The first heading decides which form the others have, so that a look-alike inside a
 * file does not part it. One pass.
 */
final class FileHeadings {
  /** Where the text of a file lies, and its path. */
  record File(int start, int end, String path) {
    String of(String text) {
      return text.substring(start, end);
    }

    /** The language its name tells. */
    Optional<Language> language() {
      return Language.of(new Payload("", Optional.empty(), Optional.of(path), Optional.empty()));
    }
  }

  private final String text;
  private final List<File> files = new ArrayList<>();
  private Optional<Heading.Form> form = Optional.empty();
  private final Set<String> unclosed = new HashSet<>();
  private int unclosedTicks = Integer.MAX_VALUE;
  private String path = "";
  private int start = -1;

  private FileHeadings(String text) {
    this.text = text;
  }

  /** The files in their order; what stands between them belongs to none. */
  static List<File> files(String text) {
    FileHeadings headings = new FileHeadings(text);
    headings.run();
    return headings.files;
  }

  /** How many headings of one form a part of such a text has that are above source code. */
  static int sources(String window) {
    FileHeadings headings = new FileHeadings(window);
    int count = 0;
    int line = 0;
    while (line < window.length()) {
      int end = Chars.lineEnd(window, line);
      int next = Math.max(end + 1, Chars.afterBreak(window, end));
      Optional<Heading> heading = Heading.at(window, line, end);
      if (heading.isPresent() && headings.isNext(heading.get(), next)) {
        headings.form = Optional.of(heading.get().form());
        count += new File(0, 0, heading.get().path()).language().isPresent() ? 1 : 0;
      }
      line = next;
    }
    return count;
  }

  /** Whether a heading is of the form of those before it; a title is one above a fence only. */
  private boolean isNext(Heading heading, int below) {
    return form.map(heading.form()::equals).orElse(true)
        && (heading.form() != Heading.Form.TITLE || fence(below) >= 0);
  }

  private void run() {
    int line = 0;
    while (line < text.length()) {
      int end = Chars.lineEnd(text, line);
      int next = Chars.afterBreak(text, end);
      Optional<Heading> heading = Heading.at(text, line, end);
      if (heading.isEmpty() || !isNext(heading.get(), next)) {
        line = next;
        continue;
      }
      switch (heading.get().form()) {
        case TAG -> line = enclosed(heading.get(), tagged(heading.get(), next));
        case TITLE -> line = enclosed(heading.get(), fence(next));
        default -> {
          close(withRuleAbove(line));
          open(heading.get(), next);
          line = start;
        }
      }
    }
    close(text.length());
  }

  private void open(Heading heading, int next) {
    form = Optional.of(heading.form());
    path = heading.path();
    int fence = fence(next);
    if (fence >= 0) {
      int end = closing(fence, "");
      if (end >= 0) {
        files.add(new File(fence, end, path));
        start = end;
        path = "";
        return;
      }
    }
    int end = Chars.lineEnd(text, next);
    start = isRule(next, end) ? Chars.afterBreak(text, end) : next;
  }

  private void close(int end) {
    if (!path.isEmpty() && end > start) {
      files.add(new File(start, end, path));
    }
    path = "";
  }

  /** A file whose end is marked as well; the index of the line after it. */
  private int enclosed(Heading heading, int from) {
    int end = closing(from, heading.closing());
    if (end < 0) {
      return from;
    }
    form = Optional.of(heading.form());
    if (end > from) {
      files.add(new File(from, end, heading.path()));
    }
    return Math.max(end, from);
  }

  /** Behind a tag that follows the heading on a line of its own, or the index itself. */
  private int tagged(Heading heading, int from) {
    int end = Chars.lineEnd(text, from);
    boolean content =
        heading.closing().equals("</document_content>")
            && text.substring(from, end).strip().equals("<document_content>");
    return content ? Chars.afterBreak(text, end) : from;
  }

  /** After the fence that opens at the index, or below one blank line there; -1 if none does. */
  private int fence(int from) {
    int line = from;
    if (line < text.length() && Chars.lineEnd(text, line) == Chars.skipBlanks(text, line)) {
      line = Chars.afterBreak(text, Chars.lineEnd(text, line));
    }
    return text.startsWith("```", line) ? Chars.afterBreak(text, Chars.lineEnd(text, line)) : -1;
  }

  /** Start of the line that closes what starts at the index: a tag, or a fence; -1 if none does. */
  private int closing(int from, String tag) {
    int ticks = 0;
    if (tag.isEmpty()) {
      int fence = lineBefore(from);
      while (fence + ticks < text.length() && text.charAt(fence + ticks) == '`') {
        ticks++;
      }
    }
    if (ticks >= unclosedTicks || unclosed.contains(tag)) {
      return -1; // nor is there one further down, so that looking stays linear
    }
    int line = from;
    while (line < text.length()) {
      int end = Chars.trimEnd(text, line, Chars.lineEnd(text, line));
      boolean closes =
          tag.isEmpty() ? end - line >= ticks && isAll(line, end, '`') : text.startsWith(tag, line);
      if (closes) {
        return line;
      }
      int next = Chars.afterBreak(text, Chars.lineEnd(text, line));
      line = next == line ? text.length() : next;
    }
    if (tag.isEmpty()) {
      unclosedTicks = ticks;
    } else {
      unclosed.add(tag);
    }
    return -1;
  }

  private int lineBefore(int line) {
    int at = line;
    while (at > 0 && Chars.isBreak(text.charAt(at - 1)) && line - at < 2) {
      at--;
    }
    while (at > 0 && !Chars.isBreak(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Start of the line, or of the ruled line above it. */
  private int withRuleAbove(int line) {
    if (line == 0) {
      return line;
    }
    int above = lineBefore(line);
    boolean ruled = above >= Math.max(start, 0) && isRule(above, Chars.lineEnd(text, above));
    return ruled ? above : line;
  }

  private boolean isRule(int from, int to) {
    int end = Chars.trimEnd(text, from, to);
    return end - from >= 4
        && (isAll(from, end, '=') || isAll(from, end, '-') || isAll(from, end, '#'));
  }

  private boolean isAll(int from, int to, char c) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != c) {
        return false;
      }
    }
    return to > from;
  }
}
