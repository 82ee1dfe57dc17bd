package dev.headroom.text.table;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.LineSample;
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
    return CsvShape.judge(payload, LineSample.of(payload.text()));
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    char delimiter = CsvShape.delimiter(LineSample.of(payload.text()));
    return delimiter == 0
        ? Optional.empty()
        : GridParser.parse(payload.text(), delimiter, context)
            .map(grid -> CsvView.of(grid, purpose, context));
  }

  @Override
  public List<Format> formats() {
    return List.of(new CsvFormat());
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
