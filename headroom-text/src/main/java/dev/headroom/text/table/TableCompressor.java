package dev.headroom.text.table;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.LineSample;
import dev.headroom.text.internal.event.EventRows;
import dev.headroom.text.internal.event.EventTablesFormat;
import java.util.List;
import java.util.Optional;

/**
 * Tables in text. Values that all rows share, or begin and end with, are stated once; the rows are
 * units, those with rare values and extremes being kept first. Stateless and thread-safe, linear.
 */
public final class TableCompressor implements Compressor {
  /** Discovered through {@link java.util.ServiceLoader}. */
  public TableCompressor() {}

  @Override
  public String name() {
    return "table";
  }

  @Override
  public Match match(Payload payload) {
    List<String> lines = LineSample.of(payload.text());
    Match csv = CsvShape.judge(payload, lines);
    if (csv.compareTo(Match.SHAPE) >= 0) {
      return csv;
    }
    Match padded = PaddedShape.judge(lines);
    return padded == Match.NO ? csv : padded;
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    List<String> lines = LineSample.of(payload.text());
    Optional<View> padded =
        CsvShape.judge(payload, lines).compareTo(Match.SHAPE) >= 0
            ? Optional.empty()
            : PaddedShape.layout(lines)
                .flatMap(layout -> padded(payload.text(), layout, purpose, context));
    return padded.or(() -> delimited(payload.text(), lines, purpose, context));
  }

  /* Columns without bars that overflow, as those of ps, are clearly shorter by event. */
  private static Optional<View> padded(
      String text, PaddedLayout layout, Purpose purpose, ViewContext context) {
    Optional<View> view = PaddedTable.view(text, layout, purpose, context);
    return purpose == Purpose.WHOLE && !layout.barred()
        ? view.or(() -> Optional.of(View.same(text, Units.none())))
            .map(v -> EventRows.ifShorter(text, v, context))
        : view;
  }

  private static Optional<View> delimited(
      String text, List<String> lines, Purpose purpose, ViewContext context) {
    char delimiter = CsvShape.delimiter(lines);
    return delimiter == 0
        ? Optional.empty()
        : GridParser.parse(text, delimiter, context)
            .map(grid -> CsvView.of(grid, purpose, context));
  }

  @Override
  public List<Format> formats() {
    return List.of(new CsvFormat(), new PaddedFormat(), new EventTablesFormat());
  }

  @Override
  public String sample() {
    return """
    berth,ship,length,flag
    B-1,Aurora,120,NO
    B-2,Borealis,98,NO
    B-3,Corona,143,NO
    B-4,Dione,77,NO
    """;
  }
}
