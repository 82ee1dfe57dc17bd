package dev.headroom.code;

import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a notebook with its lines raw, and finds what of it may be left out. One use. */
final class NotebookWriter {
  private static final int LONG_VALUE = 400;

  /** A part of the text written, with its place in the original. */
  private record Found(
      int start, int end, int sourceStart, int sourceEnd, byte weight, String name) {}

  private final String text;
  private final boolean python;
  private final StringBuilder out = new StringBuilder(NotebookFormat.HEADER).append('\n');
  private final List<Found> found = new ArrayList<>();
  private boolean inCode;

  NotebookWriter(String text) {
    this.text = text;
    this.python =
        text.contains("\"language\": \"python\"") || text.contains("\"name\": \"python\"");
  }

  /** The view; empty if the text has lines that could be taken for ours, or none to write. */
  Optional<View> view() {
    boolean folded = false;
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(at);
      int next = Math.min(end + 1, text.length());
      if (text.startsWith("\"cell_type\": ", Chars.skipBlanks(text, at))) {
        inCode = text.startsWith("\"code\"", Chars.skipBlanks(text, at) + 13);
      }
      if (text.startsWith(" lines", end - 6)) {
        return Optional.empty();
      }
      List<String> lines = end > at && text.charAt(end - 1) == '[' ? strings(at, next) : List.of();
      if (lines.isEmpty()) {
        value(at, end);
        out.append(text, at, next);
        at = next;
      } else {
        at = block(at, end, lines);
        folded = true;
      }
    }
    return folded
        ? Optional.of(View.folded(out.toString(), new NotebookFormat().id(), units()))
        : Optional.empty();
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** The strings of a list, one a line; none if a line is laid out otherwise. */
  private List<String> strings(int key, int first) {
    List<String> lines = new ArrayList<>();
    int indent = Chars.skipBlanks(text, key) - key + 1;
    int at = first;
    boolean more = true;
    while (more) {
      int end = lineEnd(at);
      more = end > at && text.charAt(end - 1) == ',';
      int close = more ? end - 2 : end - 1;
      int open = at + indent;
      boolean string =
          open < close
              && end < text.length()
              && Chars.skipBlanks(text, at) == open
              && text.charAt(open) == '"'
              && text.charAt(close) == '"';
      String line = string ? unquoted(open + 1, close) : null;
      if (line == null || line.indexOf('\n') < (more ? 0 : -1)) {
        return List.of();
      }
      lines.add(line);
      at = end + 1;
    }
    boolean closed = at < text.length() && text.charAt(Chars.skipBlanks(text, at)) == ']';
    return closed ? lines : List.of();
  }

  /** A string whose only line end is its last char; null if it was not written the usual way. */
  private @Nullable String unquoted(int from, int to) {
    StringBuilder line = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '"' || c < ' ' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
        return null;
      }
      if (c != '\\') {
        line.append(c);
        continue;
      }
      if (++i == to) {
        return null;
      }
      switch (text.charAt(i)) {
        case '"' -> line.append('"');
        case '\\' -> line.append('\\');
        case 't' -> line.append('\t');
        case 'b' -> line.append('\b');
        case 'f' -> line.append('\f');
        case 'n' -> {
          if (i != to - 1) {
            return null;
          }
          line.append('\n');
        }
        case 'u' -> {
          int control = i + 5 <= to ? control(i + 1) : -1;
          if (control < 0) {
            return null;
          }
          line.append((char) control);
          i += 4;
        }
        default -> {
          return null;
        }
      }
    }
    return line.toString();
  }

  /** A control char that has no short escape, such as the one before colours; -1 if none. */
  private int control(int at) {
    int high = text.charAt(at + 2) - '0';
    int low = "0123456789abcdef".indexOf(text.charAt(at + 3));
    boolean written = text.startsWith("00", at) && (high == 0 || high == 1) && low >= 0;
    int code = high * 16 + low;
    return written && "\b\t\n\f\r".indexOf(code) < 0 ? code : -1;
  }

  /** Writes a list raw; the index after its last string. */
  private int block(int key, int keyEnd, List<String> lines) {
    String name = text.substring(Chars.skipBlanks(text, key), keyEnd);
    boolean full = lines.get(lines.size() - 1).endsWith("\n");
    out.append(text, key, keyEnd).append(lines.size()).append(full ? " full lines\n" : " lines\n");
    int start = out.length();
    int[] sources = new int[lines.size() + 1];
    int at = keyEnd + 1;
    StringBuilder raw = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      sources[i] = at;
      String line = lines.get(i);
      raw.append(line).append(line.endsWith("\n") ? "" : "\n");
      at = lineEnd(at) + 1;
    }
    sources[lines.size()] = at;
    out.append(raw);
    boolean source = name.startsWith("\"source\"");
    byte weight = Weights.LOW;
    if (name.startsWith("\"traceback\"")) {
      weight = Weights.MUST_TRACE;
    } else if (source) {
      weight = inCode ? Weights.NORMAL : 60;
    }
    found.add(new Found(start, out.length() - 1, sources[0], at - 1, weight, ""));
    if (source && inCode && python) {
      CodeCompressor.outline(raw.toString(), Language.PYTHON)
          .ifPresent(outline -> cell(outline, start, sources));
    }
    return at;
  }

  private void cell(Outline outline, int start, int[] sources) {
    LineIndex lines = new LineIndex(outline.text());
    Units parts = outline.units();
    for (int u = 0; u < parts.size(); u++) {
      int first = lines.lineOf(parts.start(u));
      int last = lines.lineOf(parts.end(u) - 1);
      boolean inside = parts.end(u) < outline.text().length() - 1 || parts.start(u) > 0;
      if (inside && last + 1 < sources.length) {
        found.add(
            new Found(
                start + parts.start(u),
                Math.min(start + parts.end(u), out.length() - 1),
                sources[first],
                sources[last + 1] - 1,
                parts.weight(u),
                parts.name(u)));
      }
    }
  }

  /** A long value on one line, such as a picture: what stands between its quotes may go. */
  private void value(int at, int end) {
    int quote = text.indexOf("\": \"", at);
    int close = text.lastIndexOf('"', end);
    if (quote > 0 && close - quote > LONG_VALUE && close <= end) {
      int start = out.length() + quote + 4 - at;
      found.add(new Found(start, out.length() + close - at, quote + 4, close, Weights.NOISE, ""));
    }
  }

  private Units units() {
    Units.Builder units = Units.of(out.toString());
    int lines = units.group(Outline.lines(Language.PYTHON.frame()));
    List<Integer> around = new ArrayList<>();
    List<Found> added = new ArrayList<>();
    int[] lastEnd = new int[found.size() + 1];
    for (Found each : found) {
      while (!around.isEmpty() && added.get(last(around)).end() <= each.start()) {
        around.remove(around.size() - 1);
      }
      int parent = around.isEmpty() ? -1 : last(around);
      boolean crosses = parent >= 0 && each.end() > added.get(parent).end();
      if (each.end() <= each.start() || crosses || each.start() < lastEnd[parent + 1]) {
        continue;
      }
      int unit =
          units.add(
              lines,
              parent,
              each.start(),
              each.end(),
              each.weight(),
              each.sourceStart(),
              each.sourceEnd());
      if (!each.name().isEmpty()) {
        units.name(unit, each.name());
      }
      lastEnd[parent + 1] = each.end();
      added.add(each);
      around.add(unit);
    }
    return units.build();
  }

  private static int last(List<Integer> list) {
    return list.get(list.size() - 1);
  }
}
