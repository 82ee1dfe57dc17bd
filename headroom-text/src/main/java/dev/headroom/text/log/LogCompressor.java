package dev.headroom.text.log;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Format;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.LineTable;
import dev.headroom.text.internal.event.EventTables;
import dev.headroom.text.internal.event.EventTablesFormat;
import java.util.List;
import java.util.Optional;

/**
 * Compresses logs of systems and services: syslog, log4j and logback, access logs, Android,
 * Kubernetes and the like, with stack traces among the lines.
 *
 * <p>Shown whole, a log becomes one table per event: a pattern, and below it a row per line with
 * its number and what differs; every byte comes back. Where lines may be left out they stay in
 * order, and the first of each distinct error, its trace, rare events and the ends weigh most.
 *
 * <p>Stateless and thread-safe. Time and memory are linear in the text.
 */
public final class LogCompressor implements Compressor {
  /** Creates the compressor; there is nothing to configure. */
  public LogCompressor() {}

  @Override
  public String name() {
    return "log";
  }

  @Override
  public Match match(Payload payload) {
    return LogShape.match(payload);
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String text = payload.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (purpose == Purpose.WHOLE) {
      String folded = EventTables.fold(text, context);
      return Optional.of(View.folded(folded, EventTablesFormat.ID, Units.none()));
    }
    return LogShape.ofObjects(text)
        ? Optional.empty() // tables of records show more of them within a budget
        : Optional.of(View.same(text, LogUnits.of(text, LineTable.of(text), context)));
  }

  @Override
  public List<Format> formats() {
    return List.of(new EventTablesFormat());
  }

  @Override
  public String sample() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      log.append("2031-03-14 08:15:").append(10 + i).append(" INFO  [worker-").append(i % 4);
      log.append("] o.e.harbor.Crane: lifted container ").append(40_000 + 17 * i).append('\n');
    }
    return log.append("2031-03-14 08:16:02 ERROR [worker-1] o.e.harbor.Crane: cable worn\n")
        .toString();
  }
}
