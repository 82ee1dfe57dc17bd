package dev.headroom.text.internal.event;

import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.LineTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a log as one table per event; see {@code docs/format/events.md}. */
public final class EventTables {
  /** Lines are folded in stretches of this many chars, so that memory and time stay bounded. */
  private static final int STRETCH = 1 << 22;

  /** A pattern with fewer events stands as lines. */
  private static final int MIN_EVENTS = 3;

  /** The same where patterns may be shared, unless events speak of an error. */
  private static final int PAIR = 2;

  private static final int WEAK_GAIN = 6;
  private static final int MAX_FAMILIES = 48;

  private final String text;
  private final LineTable lines;
  private final ViewContext context;
  private final StringBuilder out;

  private final Legend legend = new Legend();

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
    boolean large = text.length() > STRETCH;
    int from = 0;
    while (from < lines.size()) {
      int to = from + 1;
      while (to < lines.size() && lines.end(to) - lines.start(from) < STRETCH) {
        to++;
      }
      tables.fold(new Stretch(text, lines, from, to, context), large);
      from = to;
    }
    String end = lines.terminated() ? ".\n" : ", the last without line end.\n";
    String count = lines.size() + " lines" + (lines.crlf() ? ", CRLF" : "");
    return tables.out.insert(0, tables.legend.words() + count + end).toString();
  }

  private void fold(Stretch stretch, boolean large) {
    Records single = Records.ofLines(stretch);
    List<Pattern> patterns = new ArrayList<>();
    int[] patternOf = Patterns.of(stretch, single, patterns);
    Records records = single.joined(patternOf, patterns.size());
    boolean[] inTable = new boolean[stretch.size()];
    List<TableWriter> writers = new ArrayList<>();
    Work work = new Work(stretch.chars().length, context);
    List<Tables> weak = new ArrayList<>();
    for (Cluster cluster : clusters(stretch, records)) {
      Tables tables = tables(cluster, stretch, records, work, large);
      if (tables.gain() < (long) WEAK_GAIN * cluster.events.length + 8) {
        weak.add(tables);
      } else {
        writers.addAll(tables.writers);
      }
    }
    for (Tables tables : resembling(weak, stretch, records, work, large)) {
      writers.addAll(tables.writers);
    }
    for (TableWriter writer : writers) {
      writer.mark(inTable, stretch.from());
    }
    Heads.offer(
        stretch, inTable, (group, fields) -> addHeads(group, fields, stretch, inTable, writers));
    writeRest(stretch.from(), inTable);
    writers.sort(Comparator.comparingInt(TableWriter::firstLine));
    Out rows = new Out(out);
    Families.write(writers, large, legend, rows, context);
    rows.flush();
  }

  /** The tables of a cluster that are worth it; each with at least a few rows. */
  private static Tables tables(
      Cluster cluster, Stretch stretch, Records records, Work work, boolean large) {
    List<TableWriter> writers = new ArrayList<>();
    int least = large ? MIN_EVENTS : PAIR;
    if (cluster.events.length >= least) {
      Matrix matrix = Matrix.of(stretch, records, cluster.pattern, cluster.events);
      for (int[] rows : new Refiner(matrix, work, large).tables()) {
        TableWriter writer = new TableWriter(matrix, rows);
        if (rows.length >= least
            && writer.legible()
            && writer.gain() > 0
            && (rows.length >= MIN_EVENTS || !hasError(stretch, matrix, rows[0]))) {
          writers.add(writer);
        }
      }
    }
    return new Tables(cluster, writers);
  }

  private static boolean hasError(Stretch stretch, Matrix matrix, int row) {
    int first = matrix.firstLine(row);
    for (int line = first; line < first + matrix.lineCount(row); line++) {
      if (Heads.isError(stretch, line)) {
        return true;
      }
    }
    return false;
  }

  /** Joins those whose patterns resemble each other, where that is worth more. */
  private static List<Tables> resembling(
      List<Tables> weak, Stretch stretch, Records records, Work work, boolean large) {
    Map<Long, List<List<Tables>>> byKey = new LinkedHashMap<>();
    for (Tables tables : weak) {
      Pattern pattern = tables.cluster.pattern;
      List<List<Tables>> families = byKey.computeIfAbsent(pattern.key(), k -> new ArrayList<>());
      List<Tables> found = null;
      for (List<Tables> family : families.subList(0, Math.min(families.size(), MAX_FAMILIES))) {
        if (family.get(0).cluster.pattern.resembles(pattern)) {
          found = family;
          break;
        }
      }
      if (found == null) {
        found = new ArrayList<>();
        families.add(found);
      }
      found.add(tables);
    }
    List<Tables> best = new ArrayList<>();
    for (List<List<Tables>> families : byKey.values()) {
      for (List<Tables> family : families) {
        if (family.size() > 1) {
          Tables joined = tables(joined(family), stretch, records, work, large);
          if (joined.gain() > family.stream().mapToLong(Tables::gain).sum()) {
            best.add(joined);
            continue;
          }
        }
        best.addAll(family);
      }
    }
    return best;
  }

  private static Cluster joined(List<Tables> family) {
    Pattern pattern = family.get(0).cluster.pattern.copy();
    int size = family.get(0).cluster.events.length;
    for (Tables tables : family.subList(1, family.size())) {
      pattern.join(tables.cluster.pattern);
      size += tables.cluster.events.length;
    }
    int[] events = new int[size];
    int filled = 0;
    for (Tables tables : family) {
      int[] more = tables.cluster.events;
      System.arraycopy(more, 0, events, filled, more.length);
      filled += more.length;
    }
    Arrays.sort(events);
    return new Cluster(pattern, events);
  }

  /** A table of lines that begin alike, if it is worth it. */
  private static boolean addHeads(
      int[] group, int fields, Stretch stretch, boolean[] inTable, List<TableWriter> writers) {
    Records records = Records.of(group);
    int[] events = new int[group.length];
    Arrays.setAll(events, i -> i);
    Pattern pattern = fields == Heads.LEAD ? Pattern.ofLead() : Pattern.ofHead(fields);
    Matrix matrix = Matrix.of(stretch, records, pattern, events);
    int[] rows = new int[matrix.size()];
    Arrays.setAll(rows, i -> i);
    TableWriter writer = new TableWriter(matrix, rows);
    if (!writer.legible() || writer.gain() <= 0) {
      return false;
    }
    writers.add(writer);
    writer.mark(inTable, stretch.from());
    return true;
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

  /** What was made of a cluster. */
  private record Tables(Cluster cluster, List<TableWriter> writers) {
    long gain() {
      long gain = 0;
      for (TableWriter writer : writers) {
        gain += writer.gain();
      }
      return gain;
    }
  }

  /** The events by pattern, in the order of their first events. */
  private static List<Cluster> clusters(Stretch stretch, Records records) {
    List<Pattern> patterns = new ArrayList<>();
    int[] patternOf = Patterns.of(stretch, records, patterns);
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
