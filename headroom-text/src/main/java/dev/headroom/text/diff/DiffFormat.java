package dev.headroom.text.diff;

import dev.headroom.spi.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code diff/1}: a diff with the unchanged lines of each file below it. */
final class DiffFormat implements Format {
  private static final String FIRST =
      "Diff; =3: 3 lines shown below the file as unchanged; =@@: 3 at the hunk's start and end";

  @Override
  public String id() {
    return "diff/1";
  }

  @Override
  public boolean reads(String firstLine) {
    return firstLine.equals(FIRST);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    if (!reads(Format.firstLine(text))) {
      throw new IOException("not diff/1");
    }
    List<String> body = new ArrayList<>();
    boolean first = true;
    int missing = 0;
    int at = FIRST.length() + 1;
    while (at < text.length()) {
      int end = lineEnd(text, at);
      String line = text.substring(at, end);
      at = end + 1;
      if (!line.equals("unchanged:")) {
        body.add(line);
        missing += line.startsWith("=@@") ? 6 : runLength(line);
        continue;
      }
      List<String> unchanged = new ArrayList<>();
      while (unchanged.size() < missing && at <= text.length()) {
        end = lineEnd(text, at);
        unchanged.add(text.substring(at, end));
        at = end + 1;
      }
      first = write(body, unchanged, first, out);
      body.clear();
      missing = 0;
    }
    write(body, List.of(), first, out);
    if (text.endsWith("\n")) {
      out.append('\n');
    }
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private static boolean write(
      List<String> body, List<String> unchanged, boolean first, Appendable out) throws IOException {
    boolean start = first;
    int next = 0;
    int tail = 0;
    for (String line : body) {
      boolean hunk = line.startsWith("=@@");
      if (tail > 0 && (hunk || line.startsWith("@@"))) {
        next = lines(unchanged, next, tail, start, out);
        tail = 0;
      }
      int run = hunk ? 0 : runLength(line);
      if (run == 0) {
        out.append(start ? "" : "\n").append(line.startsWith("=") ? line.substring(1) : line);
      }
      tail = hunk ? 3 : tail;
      next = lines(unchanged, next, hunk ? 3 : run, start && run > 0, out);
      start = false;
    }
    lines(unchanged, next, tail, start, out);
    return start;
  }

  private static int lines(
      List<String> unchanged, int from, int count, boolean start, Appendable out)
      throws IOException {
    if (from + count > unchanged.size()) {
      throw new IOException("unchanged lines are missing");
    }
    for (int i = from; i < from + count; i++) {
      out.append(start && i == from ? "" : "\n").append(unchanged.get(i));
    }
    return from + count;
  }

  /* 3 of "=3"; 0 for other lines. */
  private static int runLength(String line) {
    if (line.length() < 2 || line.length() > 10 || line.charAt(0) != '=') {
      return 0;
    }
    int value = 0;
    for (int i = 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
