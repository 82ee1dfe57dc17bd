package dev.headroom.text.internal;

/** Names of exceptions and frames of stack traces, in the languages that print them. */
public final class Exceptions {
  private Exceptions() {}

  /** Whether the line names an exception as its subject, such as {@code OrderError: no stock}. */
  public static boolean namesOne(String line) {
    return ends(line, "Error") || ends(line, "Exception") || ends(line, "Warning: ");
  }

  /** A capital name that ends so, and then a colon or the end of the line. */
  private static boolean ends(String line, String suffix) {
    int at = line.indexOf(suffix);
    while (at >= 0) {
      int end = at + suffix.length();
      boolean closed =
          suffix.endsWith(" ")
              || end == line.length()
              || line.charAt(end) == ':' && colonEnds(line, end);
      if (closed && at > 0 && isNamePart(line.charAt(at - 1)) && capitalStart(line, at)) {
        return true;
      }
      at = line.indexOf(suffix, at + 1);
    }
    return false;
  }

  private static boolean colonEnds(String line, int colon) {
    return colon + 1 == line.length() || line.charAt(colon + 1) == ' ';
  }

  private static boolean capitalStart(String line, int end) {
    int i = end;
    while (i > 0 && isNamePart(line.charAt(i - 1))) {
      i--;
    }
    return line.charAt(i) >= 'A' && line.charAt(i) <= 'Z';
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** Whether the line is a frame of a trace, or joins two traces. */
  public static boolean isFrame(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) <= ' ') {
      i++;
    }
    if (line.startsWith("at ", i) && i > 0) {
      return true;
    }
    if (line.startsWith("Caused by: ", i)
        || line.startsWith("Suppressed: ", i)
        || line.startsWith("... ", i) && line.endsWith(" more")
        || line.startsWith("... ", i) && line.endsWith(" common frames omitted")
        || line.startsWith("During handling of the above exception", i)
        || line.startsWith("The above exception was the direct cause", i)
        || line.startsWith("Traceback (most recent call last)", i)
        || line.startsWith("goroutine ", i)
        || line.startsWith("stack backtrace:", i)
        || line.startsWith("Stack trace:", i)
        || line.startsWith("[stacktrace]", i)
        || line.startsWith("[previous exception]", i)
        || line.startsWith("thrown at ", i)) {
      return true;
    }
    if (line.startsWith("File \"", i) && line.contains(", line ")) {
      return true;
    }
    if (i < line.length() && line.charAt(i) == '#') {
      int digits = i + 1;
      while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
        digits++;
      }
      return digits > i + 1 && digits < line.length() && line.charAt(digits) == ' ';
    }
    return goFrame(line, i) || rustFrame(line, i) || checkedFrame(line);
  }

  private static boolean goFrame(String line, int from) {
    return from > 0
        && line.contains(".go:")
        && (line.contains(" +0x") || line.charAt(0) == '\t' && line.startsWith("/", from));
  }

  /** {@code ==4242== by 0x10917D: make (v.c:5)}: a checker of memory, its process before it. */
  private static boolean checkedFrame(String line) {
    int end = line.startsWith("==") ? line.indexOf("==", 2) : -1;
    int i = end < 0 ? line.length() : end + 2;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return line.startsWith("at 0x", i) || line.startsWith("by 0x", i);
  }

  private static boolean rustFrame(String line, int from) {
    int i = from;
    while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
      i++;
    }
    return i > from && i - from < 4 && line.startsWith(": ", i) && line.contains("::");
  }
}
