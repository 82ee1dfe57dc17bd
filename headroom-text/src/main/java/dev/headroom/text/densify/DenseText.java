package dev.headroom.text.densify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An output without its noise, line by line.
 *
 * @param text what is left
 * @param lines of that text, in order
 * @param original chars of the output
 */
record DenseText(String text, List<Line> lines, int original) {
  /**
   * A line with its end.
   *
   * @param start in the text
   * @param end in the text, after the line end
   * @param source where it starts in the output
   * @param kept whether it must stay
   */
  record Line(int start, int end, int source, boolean kept) {
    /** Where it ends in the output. */
    int sourceEnd() {
      return source + end - start;
    }
  }

  DenseText {
    lines = List.copyOf(lines);
  }

  boolean hasNoise() {
    return text.length() < original;
  }

  /** The line without its end. */
  String content(Line line) {
    return bare(text, line.start(), line.end());
  }

  static DenseText of(String output, Predicate<String> noise, Predicate<String> keep) {
    StringBuilder text = new StringBuilder(output.length());
    List<Line> lines = new ArrayList<>();
    int at = 0;
    while (at < output.length()) {
      int end = output.indexOf('\n', at);
      int next = end < 0 ? output.length() : end + 1;
      String line = bare(output, at, next);
      boolean kept = keep.test(line);
      if (kept || !noise.test(line)) {
        int start = text.length();
        text.append(output, at, next);
        lines.add(new Line(start, text.length(), at, kept));
      }
      at = next;
    }
    return new DenseText(text.toString(), lines, output.length());
  }

  private static String bare(String text, int start, int end) {
    int at = end;
    if (at > start && text.charAt(at - 1) == '\n') {
      at--;
    }
    if (at > start && text.charAt(at - 1) == '\r') {
      at--;
    }
    return text.substring(start, at);
  }
}
