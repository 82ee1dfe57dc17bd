package dev.headroom.text.listing;

import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import dev.headroom.text.internal.LineTable;
import dev.headroom.text.internal.SectionedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a log of commits with what neighbours have in common, author and day, stated once. */
final class GitLogWriter {
  private static final String HOLE = "<*>";
  private static final String HEADER =
      " commits; # commit, values for each <*> of the ## lines above; below it the message\n";

  private final String source;
  private final LineTable lines;
  private final ViewContext context;
  private final StringBuilder out = new StringBuilder();
  private final SectionedRows units = new SectionedRows();
  private List<String> template = List.of();

  private GitLogWriter(String source, ViewContext context) {
    this.source = source;
    this.context = context;
    this.lines = LineTable.of(source);
  }

  /** Commits, and the lines of their messages below the first, are units. */
  static Optional<View> view(String source, Purpose purpose, ViewContext context) {
    return new GitLogWriter(source, context).view(purpose);
  }

  private Optional<View> view(Purpose purpose) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (GitLogShape.isCommit(line(i))) {
        starts.add(i);
      }
    }
    if (starts.isEmpty() || starts.get(0) > 0) {
      return Optional.empty();
    }
    starts.add(lines.size());
    out.append(starts.size() - 1).append(HEADER);
    for (int i = 0; i + 1 < starts.size(); i++) {
      int to = starts.get(i + 1);
      boolean last = to == lines.size();
      if (!last && !line(to - 1).isEmpty()) {
        return Optional.empty();
      }
      commit(starts.get(i), last ? to : to - 1, i + 2 < starts.size() ? to : -1);
    }
    if (!source.endsWith("\n")) {
      out.setLength(out.length() - 1);
    }
    String text = out.toString();
    return Optional.of(
        View.folded(text, "git-log/1", purpose == Purpose.WHOLE ? Units.none() : units(text)));
  }

  private String line(int line) {
    return lines.text(source, line);
  }

  /** The lines between the commit's and the first blank one; empty if none is blank. */
  private List<String> head(int commit) {
    List<String> head = new ArrayList<>();
    for (int i = commit + 1; i < lines.size(); i++) {
      String line = line(i);
      if (line.isEmpty()) {
        return head;
      }
      if (!GitLogShape.isLabelled(line) || line.contains(HOLE)) {
        return List.of();
      }
      head.add(line);
    }
    return List.of();
  }

  private void commit(int from, int to, int next) {
    List<String> head = head(from);
    String name = line(from).substring("commit ".length());
    boolean regular = !head.isEmpty() && from + head.size() + 1 < to;
    String cells = regular ? cells(head) : null;
    if (regular && cells == null) {
      template = template(head, next < 0 ? List.of() : head(next));
      cells = cells(head);
      if (cells == null) {
        template = head;
        cells = "";
      }
      template.forEach(line -> out.append("## ").append(line).append('\n'));
    }
    units.section(out.length(), lines.start(from));
    int sourceEnd = to < lines.size() ? lines.next(to) : source.length();
    if (regular) {
      out.append("# ").append(name).append(cells).append('\n');
      body(from + head.size() + 2, to, sourceEnd);
    } else {
      out.append(from == 0 ? "" : "=\n");
      for (int i = from; i < to; i++) {
        out.append('=').append(line(i)).append('\n');
      }
    }
    units.extendSection(out.length(), sourceEnd);
  }

  private void body(int from, int to, int sourceEnd) {
    for (int i = from; i < to; i++) {
      String line = line(i);
      context.checkpoint(line.length() + 1);
      int start = out.length();
      boolean last = i + 1 == lines.size(); // an empty row there would read as a line end
      char first = line.length() > 4 ? line.charAt(4) : last ? '=' : 'x';
      if (line.startsWith("    ") && first != '#' && first != '=') {
        out.append(line, 4, line.length());
      } else {
        out.append('=').append(line);
      }
      out.append('\n');
      if (i > from) {
        int end = i + 1 == to ? sourceEnd : lines.next(i);
        units.row(start, out.length(), Weights.LOW, lines.start(i), end);
      }
    }
  }

  /** What fills the holes of the template; null if the head does not fit it. */
  private @Nullable String cells(List<String> head) {
    if (head.size() != template.size()) {
      return null;
    }
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < head.size(); i++) {
      String line = head.get(i);
      String frame = template.get(i);
      int hole = frame.indexOf(HOLE);
      if (hole < 0) {
        if (!line.equals(frame)) {
          return null;
        }
        continue;
      }
      int after = frame.length() - hole - HOLE.length();
      boolean fits =
          line.length() >= hole + after
              && line.startsWith(frame.substring(0, hole))
              && line.endsWith(frame.substring(hole + HOLE.length()));
      String cell = fits ? line.substring(hole, line.length() - after) : ", ";
      if (cell.contains(", ")) {
        return null;
      }
      cells.append(", ").append(cell);
    }
    return cells.toString();
  }

  /** What two heads share: where lines differ, the words at which they begin and end alike. */
  private static List<String> template(List<String> head, List<String> next) {
    if (head.size() != next.size()) {
      return head;
    }
    List<String> template = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      String a = head.get(i);
      String b = next.get(i);
      if (a.equals(b)) {
        template.add(a);
        continue;
      }
      int before = 0;
      while (before < Math.min(a.length(), b.length()) && a.charAt(before) == b.charAt(before)) {
        before++;
      }
      before = a.lastIndexOf(' ', before - 1) + 1;
      int after = 0;
      int most = Math.min(a.length(), b.length()) - before;
      while (after < most && a.charAt(a.length() - 1 - after) == b.charAt(b.length() - 1 - after)) {
        after++;
      }
      int blank = a.indexOf(' ', a.length() - after);
      String end = blank < 0 ? "" : a.substring(blank);
      template.add(a.substring(0, before) + HOLE + end);
    }
    return template;
  }

  private Units units(String text) {
    return units.build(text, Group.of("", "commits"), Group.of("messages", "lines")).units();
  }
}
