package dev.headroom.text.table;

import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import dev.headroom.table.Column;
import dev.headroom.table.RowFacets;
import dev.headroom.table.RowWeights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a delimited text: what all rows share once, the rows as units. */
final class CsvView {
  private static final String HEADER = " rows; each fills <*> of the second line here";
  private static final int LEAD = 2;
  private static final int TAIL = 2;

  private final Grid grid;
  private final ViewContext context;

  private CsvView(Grid grid, ViewContext context) {
    this.grid = grid;
    this.context = context;
  }

  static View of(Grid grid, Purpose purpose, ViewContext context) {
    return new CsvView(grid, context).view(purpose);
  }

  private View view(Purpose purpose) {
    GridTemplate template = grid.isOdd(0) || !quotesHold() ? null : GridTemplate.of(grid);
    int records = grid.size();
    int[] starts = new int[records];
    int[] ends = new int[records];
    String text = template == null ? same(starts, ends) : folded(template, starts, ends);
    if (purpose == Purpose.WHOLE) {
      return view(text, template, Units.none());
    }
    List<Column> columns = grid.toColumns();
    byte[] weights = RowWeights.of(columns, records - 1);
    context.checkpoint(grid.source.length());
    Units units = units(text, template != null, starts, ends, weights);
    return view(text, template, units).with(RowFacets.facets(columns));
  }

  private static View view(String text, @Nullable GridTemplate template, Units units) {
    return template == null ? View.same(text, units) : View.folded(text, "csv/1", units);
  }

  /**
   * Whether a reader that knows quotes and line ends alone finds the end of each record that may
   * stand as it is: the heading, records of another shape, and those that begin with {@code =}.
   */
  private boolean quotesHold() {
    for (int record = 0; record < grid.size(); record++) {
      boolean quoted = false;
      boolean broken = false;
      boolean equals = false;
      for (int i = grid.start(record); i < grid.end(record); i++) {
        char c = grid.source.charAt(i);
        broken |= c == '\n' && !quoted;
        quoted ^= c == '"';
        equals |= c == '=';
      }
      if ((broken || quoted) && (record == 0 || grid.isOdd(record) || equals)) {
        return false;
      }
    }
    return true;
  }

  private String same(int[] starts, int[] ends) {
    for (int i = 0; i < starts.length; i++) {
      starts[i] = grid.start(i);
      ends[i] = next(i);
    }
    return grid.source;
  }

  private int next(int record) {
    return record + 1 < grid.size() ? grid.start(record + 1) : grid.source.length();
  }

  private String folded(GridTemplate template, int[] starts, int[] ends) {
    String source = grid.source;
    StringBuilder out = new StringBuilder(source.length());
    out.append(grid.size() - 1).append(HEADER).append(grid.crlf ? ", CRLF" : "").append('\n');
    out.append(source, grid.start(0), grid.end(0)).append('\n').append(template).append('\n');
    for (int record = 1; record < grid.size(); record++) {
      starts[record] = out.length();
      if (grid.isOdd(record)) {
        out.append('=').append(source, grid.start(record), grid.end(record));
      } else {
        int at = out.length();
        template.row(record, out);
        if (out.length() > at && out.charAt(at) == '=') {
          out.setLength(at);
          out.append('=').append(source, grid.start(record), grid.end(record));
        }
      }
      out.append('\n');
      ends[record] = out.length();
      context.checkpoint(out.length() - starts[record]);
    }
    if (!source.endsWith("\n")) {
      out.setLength(out.length() - 1);
      ends[grid.size() - 1] = out.length();
    }
    return out.toString();
  }

  private Units units(String text, boolean folded, int[] starts, int[] ends, byte[] weights) {
    Units.Builder units = Units.of(text);
    int rows = units.group(Group.of("", "rows").edges(LEAD, TAIL));
    for (int record = 1; record < grid.size(); record++) {
      if (starts[record] == ends[record]) {
        break; // an empty last row without a line end
      }
      byte weight = grid.isOdd(record) ? Weights.MUST_RARE : weights[record - 1];
      if (folded) {
        int start = grid.start(record);
        units.add(rows, -1, starts[record], ends[record], weight, start, next(record));
      } else {
        units.add(rows, -1, starts[record], ends[record], weight);
      }
    }
    return units.build();
  }
}
