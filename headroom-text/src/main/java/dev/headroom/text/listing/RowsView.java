package dev.headroom.text.listing;

import dev.headroom.spi.Compressor.Purpose;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import dev.headroom.text.internal.LineTable;
import dev.headroom.text.internal.event.EventRows;
import java.util.Optional;

/** Shows lines of the same few columns by event; each of them is a unit. */
final class RowsView {
  private static final int LEAD = 3;
  private static final int TAIL = 2;

  private RowsView() {}

  /** The lines; empty if the whole of them is not clearly shorter by event. */
  static Optional<View> of(String text, Purpose purpose, ViewContext context) {
    View same = View.same(text, purpose == Purpose.PARTS ? units(text, context) : Units.none());
    View view = purpose == Purpose.PARTS ? same : EventRows.ifShorter(text, same, context);
    return purpose == Purpose.PARTS || view != same ? Optional.of(view) : Optional.empty();
  }

  private static Units units(String text, ViewContext context) {
    LineTable lines = LineTable.of(text);
    Units.Builder units = Units.of(text);
    int group = units.group(Units.Group.of("", "lines").edges(LEAD, TAIL));
    for (int line = 0; line < lines.size(); line++) {
      context.checkpoint(lines.next(line) - lines.start(line));
      units.add(group, -1, lines.start(line), lines.next(line), Weights.NORMAL);
    }
    return units.build();
  }
}
