package dev.headroom.text.internal.event;

import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.LineTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Writes a log as one table per event; see {@code docs/format/events.md}. */
public final class EventTables {
  static final String HEADER =
      "Lines by event: below each # pattern a row per line: its line number (none: the line after)"
          + " and what <*> stands for; <at> stands in the last \"at\" row; <=2> is the 2nd <*>"
          + " again; + goes on with the next line. ";

  /** Lines are folded in stretches of this many chars, so that memory and time stay bounded. */
  private static final int STRETCH = 1 << 22;

  /** A pattern with fewer events stands as lines. */
  private static final int MIN_EVENTS = 3;

  private final String text;
  private final LineTable lines;
  private final ViewContext context;
  private final StringBuilder out;

  private EventTables(String text, LineTable lines, ViewContext context) {
    this.text = text;
    this.lines = lines;
    this.context = context;
    this.out = new StringBuilder(text.length() / 3 + 256);
  }

  /** The folded text of a log. */
  public static String fold(String text, ViewContext context) {
    LineTable lines = LineTable.of(text);
    EventTables tables = new EventTables(text, lines, context);
    tables.out.append(HEADER).append(lines.size()).append(" lines");
    tables.out.append(lines.crlf() ? ", CRLF" : "");
    tables.out.append(lines.terminated() ? ".\n" : ", the last without line end.\n");
    int from = 0;
    while (from < lines.size()) {
      int to = from + 1;
      while (to < lines.size() && lines.end(to) - lines.start(from) < STRETCH) {
        to++;
      }
      tables.stretch(from, to);
      from = to;
    }
    return tables.out.toString();
  }

  private void stretch(int from, int to) {
    Records single = Records.ofLines(text, lines, from, to, context);
    List<Pattern> patterns = new ArrayList<>();
    int[] patternOf = Patterns.of(text, lines, single, patterns, context);
    Records records = single.joined(patternOf, patterns.size());
    boolean[] inTable = new boolean[to - from];
    List<TableWriter> writers = new ArrayList<>();
    Values values = new Values(text);
    boolean large = text.length() > STRETCH;
    Work work = new Work(lines.next(to - 1) - lines.start(from), context);
    for (Cluster cluster : clusters(records)) {
      if (cluster.events.length < MIN_EVENTS) {
        continue;
      }
      Matrix matrix =
          Matrix.of(text, lines, records, cluster.pattern, values, cluster.events, context);
      for (int[] rows : new Refiner(matrix, work, large).tables()) {
        TableWriter writer = new TableWriter(matrix, rows);
        if (rows.length >= MIN_EVENTS && writer.legible()) {
          writers.add(writer);
          for (int row : rows) {
            int first = matrix.firstLine(row) - from;
            Arrays.fill(inTable, first, first + matrix.lineCount(row), true);
          }
        }
      }
    }
    for (int[] group : Heads.of(text, lines, from, inTable, context)) {
      addHeads(group, from, inTable, values, writers);
    }
    writeRest(from, inTable);
    writers.sort(Comparator.comparingInt(TableWriter::firstLine));
    Out rows = new Out(out);
    writers.forEach(writer -> writer.write(rows));
    rows.flush();
  }

  /** A table of lines that have their first fields in common; {@code group} ends with how many. */
  private void addHeads(
      int[] group, int from, boolean[] inTable, Values values, List<TableWriter> writers) {
    int[] ofGroup = Arrays.copyOf(group, group.length - 1);
    Records records = Records.of(ofGroup);
    int[] events = new int[ofGroup.length];
    Arrays.setAll(events, i -> i);
    Pattern pattern = Pattern.ofHead(group[group.length - 1]);
    Matrix matrix = Matrix.of(text, lines, records, pattern, values, events, context);
    int[] rows = new int[matrix.size()];
    Arrays.setAll(rows, i -> i);
    TableWriter writer = new TableWriter(matrix, rows);
    if (writer.legible()) {
      writers.add(writer);
      for (int row : rows) {
        inTable[matrix.firstLine(row) - from] = true;
      }
    }
  }

  private void writeRest(int from, boolean[] inTable) {
    int last = -2;
    for (int i = 0; i < inTable.length; i++) {
      if (inTable[i]) {
        continue;
      }
      if (last == -2) {
        out.append("# <*>\n");
      }
      if (i != last + 1 || last == -2) {
        out.append(from + i + 1);
      }
      out.append(' ').append(text, lines.start(from + i), lines.end(from + i)).append('\n');
      last = i;
    }
  }

  private record Cluster(Pattern pattern, int[] events) {}

  /** The events by pattern, in the order of their first events. */
  private List<Cluster> clusters(Records records) {
    List<Pattern> patterns = new ArrayList<>();
    int[] patternOf = Patterns.of(text, lines, records, patterns, context);
    int[] sizes = new int[patterns.size()];
    for (int event = 0; event < records.size(); event++) {
      sizes[patternOf[records.type(event)]]++;
    }
    int[][] events = new int[sizes.length][];
    Arrays.setAll(events, p -> new int[sizes[p]]);
    int[] filled = new int[sizes.length];
    for (int event = 0; event < records.size(); event++) {
      int p = patternOf[records.type(event)];
      events[p][filled[p]++] = event;
    }
    List<Cluster> clusters = new ArrayList<>();
    for (int p = 0; p < events.length; p++) {
      clusters.add(new Cluster(patterns.get(p), events[p]));
    }
    return clusters;
  }
}
