package dev.headroom.text.diff;

import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.Chars;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds files, hunks and lines of a diff, and the messages between files. A hunk ends where the
 * counts of its first line say, so lines of a hunk that look like headers are none; a hunk that
 * ends early (a cut diff) ends at the first line that cannot belong to it.
 */
final class DiffScanner {
  /** Kind of a line of context. */
  static final int CONTEXT = 0;

  /** Kind of a line that was added or removed. */
  static final int CHANGE = 1;

  /** Kind of a line of binary data. */
  static final int DATA = 2;

  /** Lines of a file that are searched for the remark of a generator. */
  private static final int REMARK_LINES = 12;

  private final String text;
  private final ViewContext context;
  private final Hunk hunk = new Hunk();
  private final List<String> paths = new ArrayList<>();
  private final List<Boolean> machine = new ArrayList<>();

  /** Files. */
  final DiffParts files = new DiffParts();

  /** Hunks, their parents being files. */
  final DiffParts hunks = new DiffParts();

  /** Lines, their parents being hunks. */
  final DiffParts lines = new DiffParts();

  /** Messages and the like between files, without parents. */
  final DiffParts messages = new DiffParts();

  DiffScanner(String text, ViewContext context) {
    this.text = text;
    this.context = context;
  }

  /** Path of a file as the diff names it; empty if it does not. */
  String path(int file) {
    return paths.get(file);
  }

  /** Whether no one wrote the file by hand. */
  boolean isMachineFile(int file) {
    return machine.get(file) || MachineFiles.isMachineFile(paths.get(file));
  }

  /** Whether a line of context stands right before or after a changed one. */
  boolean isBesideChange(int line) {
    return isChange(line, line - 1) || isChange(line, line + 1);
  }

  private boolean isChange(int line, int other) {
    return other >= 0
        && other < lines.size()
        && lines.parent(other) == lines.parent(line)
        && lines.kind(other) == CHANGE;
  }

  void scan() {
    int at = 0;
    boolean inMessage = false;
    while (at < text.length()) {
      int end = next(at);
      if (startsFile(at, end)) {
        at = file(at);
        inMessage = false;
      } else {
        if (!inMessage) {
          messages.add(-1, at, at, 0);
        }
        messages.extend(end);
        inMessage = true;
        context.checkpoint(end - at);
        at = end;
      }
    }
  }

  private boolean startsFile(int at, int end) {
    return text.startsWith("diff ", at) || text.startsWith("Index: ", at) || isOldName(at, end);
  }

  private boolean isOldName(int at, int end) {
    return text.startsWith("--- ", at) && text.startsWith("+++ ", end);
  }

  private int file(int start) {
    int file = files.size();
    files.add(-1, start, start, 0);
    paths.add("");
    machine.add(false);
    int at = header(start, file);
    while (at < text.length()) {
      int end = next(at);
      if (hunk.read(text, at, contentEnd(end))) {
        at = hunk(at, end, file);
      } else if (text.startsWith("GIT binary patch", at)) {
        at = binary(end, file);
      } else {
        break;
      }
    }
    files.extend(at);
    return at;
  }

  /* From the first line of a file to its first hunk, or to the line that starts something else. */
  private int header(int start, int file) {
    int at = start;
    boolean named = false;
    while (at < text.length()) {
      int end = next(at);
      if (text.startsWith("+++ ", at) || text.startsWith("--- ", at)) {
        if (text.startsWith("--- ", at) && named) {
          break;
        }
        named = true;
        name(at + 4, contentEnd(end), file);
      } else if (at == start && text.startsWith("diff ", at)) {
        int last = text.lastIndexOf(' ', contentEnd(end) - 1);
        name(Math.max(at, last + 1), contentEnd(end), file);
      } else if (at > start && !isHeader(at)) {
        break;
      }
      at = end;
    }
    return at;
  }

  private void name(int start, int end, int file) {
    int tab = Chars.find(text, '\t', start, end);
    int stop = tab >= 0 ? tab : end;
    boolean prefixed = text.startsWith("a/", start) || text.startsWith("b/", start);
    String path = text.substring(Math.min(prefixed ? start + 2 : start, stop), stop);
    if (!path.equals("/dev/null")) {
      paths.set(file, path);
    }
  }

  private boolean isHeader(int at) {
    for (String word : HeaderWords.ALL) {
      if (text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  private int hunk(int start, int firstLine, int file) {
    int number = hunks.size();
    hunks.add(file, start, firstLine, 0);
    int at = firstLine;
    int seen = 0;
    while (at < text.length()) {
      int end = next(at);
      int last = contentEnd(end);
      if (text.charAt(at) == '\\' && at > firstLine) {
        noNewline(number, at, end);
      } else if (hunk.isOpen() && hunk.take(text, at, last)) {
        boolean change = hunk.isChange(text, at, last);
        lines.add(number, at, end, change ? CHANGE : CONTEXT);
        if (seen++ < REMARK_LINES && MachineFiles.saysGenerated(text, at, last)) {
          machine.set(file, true);
        }
      } else {
        break;
      }
      context.checkpoint(end - at);
      at = end;
    }
    hunks.extend(at);
    return at;
  }

  /* "\\ No newline at end of file" goes with the changed line above it. */
  private void noNewline(int hunkNumber, int start, int end) {
    if (lines.kind(lines.size() - 1) == CHANGE) {
      lines.extend(end);
    } else {
      lines.add(hunkNumber, start, end, CONTEXT);
    }
  }

  /* Rows of base85 after "literal 123" or "delta 45", to the blank line; twice if both ways. */
  private int binary(int start, int file) {
    int number = hunks.size();
    hunks.add(file, start, start, 0);
    int at = start;
    while (at < text.length()) {
      int end = next(at);
      boolean part = text.startsWith("literal ", at) || text.startsWith("delta ", at);
      boolean data = !part && isData(at, contentEnd(end));
      if (!part && !data && contentEnd(end) > at) {
        break;
      }
      if (data) {
        lines.add(number, at, end, DATA);
      }
      context.checkpoint(end - at);
      at = end;
    }
    hunks.extend(at);
    return at;
  }

  private boolean isData(int start, int end) {
    if (end - start < 6 || !Character.isLetter(text.charAt(start)) || (end - start) % 5 != 1) {
      return false;
    }
    return Chars.find(text, ' ', start, end) < 0;
  }

  /* Start of the next line. */
  private int next(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  private int contentEnd(int next) {
    return next > 0 && text.charAt(next - 1) == '\n' ? next - 1 : next;
  }
}
