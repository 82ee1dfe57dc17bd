package dev.headroom.text.listing;

import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import dev.headroom.text.internal.SectionedRows;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Writes a list of paths by directory; the form is described in {@code docs/format/listing.md}. */
final class PathListWriter {
  private static final String HEADER = " paths in order, by directory; {a b}.x = a.x b.x";
  private static final String LISTED = "; +d/ = d itself, then what is in it";

  /** Runs looked at to see how many share a directory. */
  private static final int LOOK_AHEAD = 8;

  private static final int HEADING_TOKENS = 3;

  /** Neighbouring entries of one directory, or a line that stands as it is. */
  private static final class Run {
    final String directory;
    final boolean verbatim;
    final int start;
    final List<String> names = new ArrayList<>();
    boolean listed;

    Run(String directory, boolean verbatim, int start) {
      this.directory = directory;
      this.verbatim = verbatim;
      this.start = start;
    }
  }

  private final String source;
  private final ViewContext context;
  private final List<Run> runs = new ArrayList<>();
  private final Deque<String> headings = new ArrayDeque<>();
  private final StringBuilder out = new StringBuilder();
  private final SectionedRows units = new SectionedRows();
  private int paths;

  private PathListWriter(String source, ViewContext context) {
    this.source = source;
    this.context = context;
  }

  /** The list in short; paths, and directories around them, are units. */
  static Optional<View> view(String source, Purpose purpose, ViewContext context) {
    PathListWriter writer = new PathListWriter(source, context);
    String text = writer.write();
    return Optional.of(
        View.folded(text, "paths/1", purpose == Purpose.WHOLE ? Units.none() : writer.units(text)));
  }

  private Units units(String text) {
    return units.build(text, Group.of("", "directories"), Group.of("", "paths")).units();
  }

  private String write() {
    readRuns();
    boolean anyListed = markListed();
    out.append(paths).append(HEADER).append(anyListed ? LISTED : "").append('\n');
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      context.checkpoint(run.names.size() * 10);
      if (run.verbatim) {
        out.append('=').append(run.names.get(0)).append('\n');
      } else if (run.listed || !run.names.isEmpty()) {
        units.section(out.length(), run.start);
        heading(i);
        names(run);
        out.append('\n');
        int next = i + 1 < runs.size() ? runs.get(i + 1).start : source.length();
        units.extendSection(out.length(), next);
      }
    }
    if (!source.endsWith("\n")) {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  private void readRuns() {
    int start = 0;
    Run run = new Run("", true, 0);
    while (start < source.length()) {
      int end = source.indexOf('\n', start);
      end = end < 0 ? source.length() : end;
      String line = source.substring(start, end);
      int cut = PathListLine.cut(line);
      boolean plain = PathListLine.isPlain(line, cut);
      String directory = plain ? line.substring(0, cut) : "";
      if (!plain || run.verbatim || !run.directory.equals(directory)) {
        run = new Run(directory, !plain, start);
        runs.add(run);
      }
      run.names.add(plain ? line.substring(cut) : line);
      paths += plain ? 1 : 0;
      start = end + 1;
    }
  }

  /* A directory that is listed right before what is in it, as find does, is named once. */
  private boolean markListed() {
    boolean any = false;
    for (int i = 0; i + 1 < runs.size(); i++) {
      Run run = runs.get(i);
      Run next = runs.get(i + 1);
      String last = run.names.get(run.names.size() - 1);
      int slash = next.directory.length() - 1;
      if (!run.verbatim
          && slash > 0
          && slash == run.directory.length() + last.length()
          && next.directory.startsWith(run.directory)
          && next.directory.startsWith(last, run.directory.length())) {
        run.names.remove(run.names.size() - 1);
        next.listed = true;
        any = true;
      }
    }
    return any;
  }

  private void heading(int index) {
    String directory = runs.get(index).directory;
    while (!headings.isEmpty() && !isBelow(directory, headings.getLast())) {
      headings.removeLast();
    }
    String above = headings.isEmpty() ? "" : headings.getLast();
    boolean listed = runs.get(index).listed;
    String shared = listed ? "" : sharedWithNext(index, above);
    if (!shared.isEmpty()) {
      line(above, shared, false);
      out.append('\n');
      above = shared;
    }
    line(above, directory, listed);
  }

  private void line(String above, String directory, boolean listed) {
    out.append(" ".repeat(headings.size()))
        .append(listed ? "+" : "")
        .append(directory, above.length(), directory.length());
    out.append(':');
    headings.addLast(directory);
  }

  /* A directory in which this run and the next ones lie, if naming it pays; else empty. */
  private String sharedWithNext(int index, String above) {
    String directory = runs.get(index).directory;
    if (index + 1 == runs.size()) {
      return "";
    }
    String next = runs.get(index + 1).directory;
    int common = 0;
    for (int i = 0; i < Math.min(directory.length(), next.length()); i++) {
      if (directory.charAt(i) != next.charAt(i)) {
        break;
      }
      if (directory.charAt(i) == '/' || directory.charAt(i) == '\\') {
        common = i + 1;
      }
    }
    if (common <= above.length() || common >= directory.length()) {
      return "";
    }
    String shared = directory.substring(0, common);
    int sharing = 0;
    while (index + sharing < runs.size()
        && sharing < LOOK_AHEAD
        && runs.get(index + sharing).directory.startsWith(shared)) {
      sharing++;
    }
    int worth = (common - above.length()) / 4 + 1;
    return worth * (sharing - 1) > HEADING_TOKENS ? shared : "";
  }

  private static boolean isBelow(String directory, String heading) {
    return directory.length() > heading.length() && directory.startsWith(heading);
  }

  private void names(Run run) {
    int[] at = {run.start + (run.listed ? run.directory.length() : 0)};
    BraceNames.write(
        run.names,
        out,
        (name, start) -> {
          int length = run.directory.length() + run.names.get(name).length() + 1;
          int next = Math.min(at[0] + length, source.length());
          units.row(start, out.length(), Weights.NORMAL, at[0], next);
          at[0] = next;
        });
  }
}
