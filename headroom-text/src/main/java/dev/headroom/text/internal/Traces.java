package dev.headroom.text.internal;

/**
 * Which lines below the head of a stack trace belong to it, in the languages that print them: Java
 * with causes and suppressed ones, Python with what was handled meanwhile, Go with its goroutines,
 * Node, Rust, and C++ under a sanitizer.
 */
public final class Traces {
  /** Longer traces end here, so that a text of frames alone is not one unit of work. */
  private static final int MAX_LINES = 2_000;

  private static final int LOOKED_AT = 300;

  private static final String[] GOES_ON_AFTER_BLANK = {
    "During handling of the above exception",
    "The above exception was the direct cause",
    "Traceback (most recent call last)",
    "goroutine ",
    "[signal ",
    "stack backtrace:",
    "Caused by:",
    "created by ",
    "freed by ",
    "allocated by ",
    "previously allocated by ",
    "0x",
    "SUMMARY: ",
    "Node.js v",
  };

  private static final String[] GOES_ON = {
    "READ of size ",
    "WRITE of size ",
    "SUMMARY: ",
    "note: run with `RUST_BACKTRACE",
    "[signal ",
    "freed by ",
    "allocated by ",
    "previously allocated by ",
    "created by ",
    "caused by: ",
    "Caused by:",
    "Suppressed: ",
    "Exception Group Traceback",
  };

  private final String text;
  private final LineTable lines;

  /** For the lines of a text. */
  public Traces(String text, LineTable lines) {
    this.text = text;
    this.lines = lines;
  }

  /** Whether a trace begins at this line, and the exception is named only further on. */
  public boolean isPythonHead(int line) {
    return text.startsWith("Traceback (most recent call last)", lines.start(line));
  }

  /**
   * Index of the first line that does not belong to the trace with this head; the line after the
   * head if it has none.
   */
  public int end(int head) {
    int limit = Math.min(lines.size(), head + MAX_LINES);
    boolean python = isPythonHead(head);
    int i = head + 1;
    if (i < limit && panicsWithMessageBelow(head)) {
      i++;
    }
    while (i < limit) {
      if (isBlank(i)) {
        if (i + 1 == limit || !startsWithAny(i + 1, GOES_ON_AFTER_BLANK)) {
          return i;
        }
        i++;
        python = isPythonHead(i);
      } else if (python && !isIndented(i) && !startsWithAny(i, GOES_ON_AFTER_BLANK)) {
        python = false; // the line that names the exception
      } else if (isPythonHead(i)) {
        python = true;
      } else if (!goesOn(i)) {
        return i;
      }
      i++;
    }
    return i;
  }

  private boolean goesOn(int line) {
    return isIndented(line)
        || startsWithAny(line, GOES_ON)
        || Exceptions.isFrame(slice(line))
        || isGoFunction(line)
        || isClosingBrace(line);
  }

  /** {@code main.worker(...)}: its place stands in the next line. */
  private boolean isGoFunction(int line) {
    if (line + 1 >= lines.size() || text.charAt(lines.start(line)) <= ' ') {
      return false;
    }
    int next = lines.start(line + 1);
    int end = Math.min(lines.end(line + 1), next + LOOKED_AT);
    return end > next && text.charAt(next) == '\t' && text.substring(next, end).contains(".go:");
  }

  /** Node closes the fields of an error so. */
  private boolean isClosingBrace(int line) {
    return lines.end(line) - lines.start(line) == 1
        && text.charAt(lines.start(line)) == '}'
        && isIndented(line - 1);
  }

  /** Rust: {@code thread 'main' panicked at src/main.rs:7:5:}, and the message below. */
  private boolean panicsWithMessageBelow(int head) {
    int end = lines.end(head);
    return end > lines.start(head)
        && text.charAt(end - 1) == ':'
        && slice(head).contains("panicked at ");
  }

  private boolean isIndented(int line) {
    int start = lines.start(line);
    int end = lines.end(line);
    return end > start
        && (text.charAt(start) == '\t'
            || end > start + 1 && text.charAt(start) == ' ' && text.charAt(start + 1) == ' ');
  }

  private boolean isBlank(int line) {
    int end = lines.end(line);
    for (int i = lines.start(line); i < end; i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  private boolean startsWithAny(int line, String[] beginnings) {
    int start = lines.start(line);
    for (String beginning : beginnings) {
      if (text.startsWith(beginning, start)) {
        return true;
      }
    }
    return false;
  }

  private String slice(int line) {
    int start = lines.start(line);
    return text.substring(start, Math.min(lines.end(line), start + LOOKED_AT));
  }
}
