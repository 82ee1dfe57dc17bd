package dev.headroom.text.listing;

import dev.headroom.spi.ViewContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writes a list of paths by directory; the form is described in {@code docs/format/listing.md}. */
final class PathListWriter {
  static final String HEADER = " paths in order, by directory; {a b}.x = a.x b.x";

  /** Runs looked at to see how many share a directory. */
  private static final int LOOK_AHEAD = 8;

  private static final int HEADING_TOKENS = 3;

  /** Neighbouring entries of one directory; a null directory stands for a line as it is. */
  private record Run(String directory, List<String> names, boolean verbatim) {}

  private final String source;
  private final ViewContext context;
  private final List<Run> runs = new ArrayList<>();
  private final Deque<String> headings = new ArrayDeque<>();
  private final StringBuilder out = new StringBuilder();
  private int paths;

  private PathListWriter(String source, ViewContext context) {
    this.source = source;
    this.context = context;
  }

  static String write(String source, ViewContext context) {
    return new PathListWriter(source, context).write();
  }

  private String write() {
    readRuns();
    out.append(paths).append(HEADER).append('\n');
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      context.checkpoint(run.names.size() * 10);
      if (run.verbatim) {
        out.append('=').append(run.names.get(0)).append('\n');
      } else {
        heading(i);
        names(run.names);
        out.append('\n');
      }
    }
    if (!source.endsWith("\n")) {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  private void readRuns() {
    int start = 0;
    Run run = new Run("", new ArrayList<>(), true);
    while (start < source.length()) {
      int end = source.indexOf('\n', start);
      end = end < 0 ? source.length() : end;
      String line = source.substring(start, end);
      int cut = Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1;
      if (!PathListLine.isPlain(line, cut)) {
        run = new Run("", List.of(line), true);
        runs.add(run);
      } else {
        String directory = line.substring(0, cut);
        if (run.verbatim || !run.directory.equals(directory)) {
          run = new Run(directory, new ArrayList<>(), false);
          runs.add(run);
        }
        run.names.add(line.substring(cut));
        paths++;
      }
      start = end + 1;
    }
  }

  private void heading(int index) {
    String directory = runs.get(index).directory;
    while (!headings.isEmpty() && !isBelow(directory, headings.getLast())) {
      headings.removeLast();
    }
    String above = headings.isEmpty() ? "" : headings.getLast();
    String shared = sharedWithNext(index, above);
    if (!shared.isEmpty()) {
      line(above, shared);
      out.append('\n');
      above = shared;
    }
    line(above, directory);
  }

  private void line(String above, String directory) {
    out.append(" ".repeat(headings.size())).append(directory, above.length(), directory.length());
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

  private void names(List<String> names) {
    int i = 0;
    while (i < names.size()) {
      String extension = extension(names.get(i));
      int end = i + 1;
      while (end < names.size()
          && !extension.isEmpty()
          && extension(names.get(end)).equals(extension)) {
        end++;
      }
      if (end - i < 3) {
        out.append(' ').append(names.get(i));
        i++;
        continue;
      }
      String ending = commonEnding(names, i, end);
      out.append(" {");
      for (int k = i; k < end; k++) {
        String name = names.get(k);
        out.append(k == i ? "" : " ").append(name, 0, name.length() - ending.length());
      }
      out.append('}').append(ending);
      i = end;
    }
  }

  /* At least the extension; more if all names share a last word and none is that word. */
  private static String commonEnding(List<String> names, int from, int to) {
    String first = names.get(from);
    int common = first.length();
    for (int k = from; k < to; k++) {
      String name = names.get(k);
      int n = 0;
      while (n < Math.min(common, name.length() - 1)
          && first.charAt(first.length() - 1 - n) == name.charAt(name.length() - 1 - n)) {
        n++;
      }
      common = n;
    }
    int cut = first.length() - common;
    int dot = first.lastIndexOf('.');
    while (cut < dot && !startsWord(first, cut)) {
      cut++;
    }
    return first.substring(cut);
  }

  private static boolean startsWord(String name, int i) {
    return Character.isUpperCase(name.charAt(i)) || !Character.isLetterOrDigit(name.charAt(i));
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot);
  }
}
