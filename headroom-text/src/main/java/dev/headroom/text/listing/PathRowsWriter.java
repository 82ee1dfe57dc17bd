package dev.headroom.text.listing;

import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import dev.headroom.text.internal.LineTable;
import dev.headroom.text.internal.SectionedRows;
import java.util.Optional;

/** Writes lines that hold a path with the directory stated once for those below it. */
final class PathRowsWriter {
  /** So many lines in a row must lie in a directory for it to be stated. */
  private static final int MIN_RUN = 2;

  private final String source;
  private final LineTable lines;
  private final ViewContext context;
  private final StringBuilder out;
  private final SectionedRows units = new SectionedRows();
  private String directory = "";

  private PathRowsWriter(String source, ViewContext context) {
    this.source = source;
    this.context = context;
    this.lines = LineTable.of(source);
    this.out = new StringBuilder(source.length() / 2 + 128);
  }

  /** The lines; they, and directories around them, are units. */
  static Optional<View> view(String source, Purpose purpose, ViewContext context) {
    return Optional.of(new PathRowsWriter(source, context).view(purpose));
  }

  private View view(Purpose purpose) {
    out.append(lines.size()).append(" lines; below ## d, /n is d/n\n");
    int i = 0;
    while (i < lines.size()) {
      String own = directory(line(i));
      int end = i + 1;
      while (end < lines.size() && !own.isEmpty() && directory(line(end)).equals(own)) {
        end++;
      }
      boolean stated = !own.isEmpty() && end - i >= MIN_RUN && !own.equals(directory);
      if (stated || units.sections() == 0) {
        int start = out.length();
        heading(stated ? own : "");
        units.section(start, lines.start(i));
      }
      for (; i < end; i++) {
        row(i);
      }
    }
    if (!source.endsWith("\n")) {
      out.setLength(out.length() - 1);
    }
    String text = out.toString();
    return View.folded(text, "path-rows/1", purpose == Purpose.WHOLE ? Units.none() : units(text));
  }

  private String line(int line) {
    return lines.text(source, line);
  }

  private void heading(String own) {
    if (own.isEmpty()) {
      return;
    }
    boolean below = !directory.isEmpty() && own.startsWith(directory + "/");
    out.append(below ? "##" : "## ");
    out.append(own, below ? directory.length() : 0, own.length()).append('\n');
    directory = own;
  }

  private void row(int line) {
    String text = line(line);
    context.checkpoint(text.length() + 1);
    int start = out.length();
    String row = directory.isEmpty() ? text : shortened(text);
    boolean sign = row.startsWith("=") || row.startsWith("##");
    if (sign || hasRooted(text) && !isInside(text)) {
      out.append('=').append(text);
    } else {
      out.append(row);
    }
    out.append('\n');
    units.row(start, out.length(), Weights.NORMAL, lines.start(line), lines.next(line));
    units.extendSection(out.length(), lines.next(line));
  }

  /* The directory of the last word that has one; empty if none has. */
  private static String directory(String line) {
    int slash = line.lastIndexOf('/', line.length() - 2);
    if (slash < 0) {
      return "";
    }
    int start = wordStart(line, slash);
    return start == slash ? "" : line.substring(start, slash);
  }

  private static int wordStart(String line, int from) {
    int at = from;
    while (at > 0 && !isBlank(line.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /* The line without the directory at the beginning of its words. */
  private String shortened(String line) {
    String lead = directory + "/";
    StringBuilder row = new StringBuilder(line.length());
    int at = 0;
    while (at < line.length()) {
      boolean first = at == 0 || isBlank(line.charAt(at - 1));
      at += first && line.startsWith(lead, at) ? directory.length() : 0;
      row.append(line.charAt(at++));
    }
    return row.toString();
  }

  private static boolean hasRooted(String line) {
    for (int at = line.indexOf('/'); at >= 0; at = line.indexOf('/', at + 1)) {
      if (at == 0 || isBlank(line.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  /* Whether all words that begin with a slash lie in the directory. */
  private boolean isInside(String line) {
    for (int at = line.indexOf('/'); at >= 0; at = line.indexOf('/', at + 1)) {
      boolean first = at == 0 || isBlank(line.charAt(at - 1));
      if (first && (directory.isEmpty() || !line.startsWith(directory + "/", at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private Units units(String text) {
    return units.build(text, Group.of("", "directories"), Group.of("", "lines")).units();
  }
}
