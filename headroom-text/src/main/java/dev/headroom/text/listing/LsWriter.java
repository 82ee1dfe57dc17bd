package dev.headroom.text.listing;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import dev.headroom.text.internal.SectionedRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the output of {@code ls -l} without what all rows of a kind have in common. */
final class LsWriter {
  /** Share of the rows which a value needs to be stated once; the others are written in full. */
  private static final double USUAL = 0.85;

  private static final String[] NONE = {};

  /** Stands for a value that differs between rows. */
  private static final String HOLE = "<*>";

  private record Row(String line, String[] fields) {
    boolean isOfLs() {
      return fields.length > 0;
    }
  }

  private final LsColumns columns;
  private final ViewContext context;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Character, String[]> templates = new LinkedHashMap<>();
  private final StringBuilder out = new StringBuilder();
  private final SectionedRows units = new SectionedRows();
  private int sourceAt;
  private int sourceLength;

  private LsWriter(LsColumns columns, ViewContext context) {
    this.columns = columns;
    this.context = context;
  }

  /** The listing in short; empty if it is none. Rows, and directories around them, are units. */
  static Optional<View> view(String source, Compressor.Purpose purpose, ViewContext context) {
    return firstRow(source)
        .flatMap(LsColumns::of)
        .map(columns -> new LsWriter(columns, context).view(source, purpose));
  }

  private View view(String source, Compressor.Purpose purpose) {
    String text = write(source);
    return View.folded(
        text, "ls/1", purpose == Compressor.Purpose.WHOLE ? Units.none() : units(text));
  }

  private Units units(String text) {
    return units.build(text, Group.of("", "directories"), Group.of("", "entries")).units();
  }

  private static Optional<String> firstRow(String source) {
    int start = 0;
    while (start < source.length()) {
      int end = source.indexOf('\n', start);
      end = end < 0 ? source.length() : end;
      String line = source.substring(start, end);
      if (LsColumns.isMode(line)) {
        return Optional.of(line);
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  private String write(String source) {
    sourceLength = source.length();
    for (String line : source.split("\n", -1)) {
      rows.add(new Row(line, columns.split(line).orElse(NONE)));
    }
    findTemplates();
    out.append("ls -l: ")
        .append(columns)
        .append(" name; rows fill <*> of the line here that begins alike\n");
    templates.forEach((kind, template) -> templateLine(template));
    units.section(out.length(), 0);
    int start = 0;
    int last = source.endsWith("\n") ? rows.size() - 1 : rows.size();
    while (start < last) {
      int end = start;
      while (end < last && rows.get(end).isOfLs()) {
        end++;
      }
      block(start, end);
      if (end < last) {
        String line = rows.get(end).line;
        verbatim(line);
        end++;
        sourceAt += line.length() + 1;
        units.extendSection(out.length(), Math.min(sourceAt, source.length()));
        if (line.isEmpty() && end < last) {
          units.section(out.length(), sourceAt);
        }
      }
      start = end;
    }
    if (last == rows.size()) {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  private void findTemplates() {
    Map<Character, List<String[]>> kinds = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.isOfLs()) {
        kinds.computeIfAbsent(row.line.charAt(0), k -> new ArrayList<>()).add(row.fields);
      }
    }
    kinds.forEach(
        (kind, members) -> {
          String[] template = new String[columns.count() + 1];
          for (int i = 0; i < columns.count(); i++) {
            template[i] = usual(members, i);
          }
          template[columns.count()] = HOLE;
          template[0] = template[0].equals(HOLE) ? kind + HOLE : template[0];
          templates.put(kind, template);
        });
  }

  private static String usual(List<String[]> members, int column) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    members.forEach(fields -> counts.merge(fields[column], 1, Integer::sum));
    String best = HOLE;
    int most = 0;
    for (Map.Entry<String, Integer> e : counts.entrySet()) {
      if (e.getValue() > most) {
        best = e.getKey();
        most = e.getValue();
      }
    }
    return most >= USUAL * members.size() ? best : HOLE;
  }

  private void templateLine(String[] template) {
    out.append(String.join(" ", template)).append('\n');
  }

  /* Rows side by side, which ls pads to common widths. */
  private void block(int start, int end) {
    int[] widths = new int[columns.count()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = columns.minWidth(i);
      for (int k = start; k < end; k++) {
        widths[i] = Math.max(widths[i], rows.get(k).fields[i].length());
      }
    }
    for (int k = start; k < end; k++) {
      Row row = rows.get(k);
      context.checkpoint(row.line.length());
      String[] template = templates.getOrDefault(row.line.charAt(0), NONE);
      int at = out.length();
      if (fits(row.fields, template) && padded(row.fields, widths).equals(row.line)) {
        boolean usualMode = template[0].equals(row.fields[0]);
        out.append(usualMode ? row.line.substring(0, 1) : row.fields[0]);
        for (int i = 1; i < template.length; i++) {
          if (template[i].equals(HOLE)) {
            out.append(' ').append(row.fields[i]);
          }
        }
        out.append('\n');
      } else {
        out.append('=').append(row.line).append('\n');
      }
      int next = Math.min(sourceAt + row.line.length() + 1, sourceLength);
      units.row(at, out.length(), Weights.NORMAL, sourceAt, next);
      sourceAt = next;
      units.extendSection(out.length(), next);
    }
  }

  private static boolean fits(String[] fields, String[] template) {
    for (int i = 0; i < template.length; i++) {
      if (!template[i].endsWith(HOLE) && !template[i].equals(fields[i])) {
        return false;
      }
    }
    return true;
  }

  private String padded(String[] fields, int[] widths) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(widths[i] - fields[i].length());
      row.append(columns.isRight(i) ? blanks : "").append(fields[i]);
      row.append(columns.isRight(i) ? "" : blanks).append(' ');
    }
    return row.append(fields[widths.length]).toString();
  }

  private void verbatim(String line) {
    boolean alike =
        line.startsWith("=")
            || line.length() > 1 && line.charAt(1) == ' '
            || LsColumns.isMode(line);
    out.append(alike ? "=" : "").append(line).append('\n');
  }
}
