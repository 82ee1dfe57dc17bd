package dev.headroom.text.listing;

import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import dev.headroom.text.internal.LineTable;
import dev.headroom.text.internal.SectionedRows;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Writes the output of {@code ls -R} with the names of a directory on its row. */
final class NamesWriter {
  private static final String HEADER =
      " directories; the names in each, {a b}.x = a.x b.x; one blank more: in the directory"
          + " above\n";

  private final String source;
  private final LineTable lines;
  private final ViewContext context;
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> headings = new ArrayDeque<>();
  private final SectionedRows units = new SectionedRows();
  private int next;

  private NamesWriter(String source, ViewContext context) {
    this.source = source;
    this.context = context;
    this.lines = LineTable.of(source);
  }

  /** The names, and directories around them, as units; empty if a directory has an odd name. */
  static Optional<View> view(String source, Purpose purpose, ViewContext context) {
    return new NamesWriter(source, context).view(purpose);
  }

  private Optional<View> view(Purpose purpose) {
    while (next < lines.size()) {
      if (!NamesShape.isHeading(line(next)) || !section()) {
        return Optional.empty();
      }
    }
    out.insert(0, units.sections() + HEADER);
    if (!source.endsWith("\n")) {
      out.setLength(out.length() - 1);
    }
    String text = out.toString();
    return Optional.of(
        View.folded(text, "names/1", purpose == Purpose.WHOLE ? Units.none() : units(text)));
  }

  private String line(int line) {
    return lines.text(source, line);
  }

  /* A directory to the blank line below it. False if that is the last line. */
  private boolean section() {
    int first = next;
    int start = out.length();
    heading(line(next++));
    units.section(start, lines.start(first));
    List<String> names = new ArrayList<>();
    boolean open = true;
    while (next < lines.size() && !line(next).isEmpty()) {
      String name = line(next);
      context.checkpoint(name.length() + 1);
      if (isPlain(name)) {
        out.append(open ? "" : ":");
        open = true;
        names.add(name);
      } else {
        names(names);
        out.append(open ? "\n" : "").append('=').append(name).append('\n');
        open = false;
      }
      next++;
    }
    names(names);
    out.append(open ? "\n" : "");
    boolean blank = next < lines.size();
    units.extendSection(out.length(), blank ? lines.next(next) : source.length());
    next++;
    return !blank || next < lines.size();
  }

  private void heading(String line) {
    String path = line.substring(0, line.length() - 1);
    while (!headings.isEmpty() && !path.startsWith(headings.getLast() + "/")) {
      headings.removeLast();
    }
    out.append(" ".repeat(headings.size()));
    int above = headings.isEmpty() ? 0 : headings.getLast().length() + 1;
    out.append(path, above, path.length()).append(':');
    headings.addLast(path);
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c == '{' || c == '}') {
        return false;
      }
    }
    return true;
  }

  /* Writes names on the row and forgets them; they end at the line read last. */
  private void names(List<String> names) {
    int first = next - names.size();
    BraceNames.write(
        names,
        out,
        (name, start) -> {
          int line = first + name;
          units.row(start, out.length(), Weights.NORMAL, lines.start(line), lines.next(line));
        });
    names.clear();
  }

  private Units units(String text) {
    int shift = (units.sections() + HEADER).length();
    return units.build(text, shift, Group.of("", "directories"), Group.of("", "names")).units();
  }
}
