package dev.headroom.text.build;

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
 * Compresses the output of builds, test runs and build servers.
 *
 * <p>Shown whole, lines that repeat become one table per event; every byte comes back. Where parts
 * may be left out, colour codes, the times of a build server and overwritten progress go first, and
 * the original stays in the store; then lines are weighed: verdicts and exit statuses, the first of
 * each distinct error, failing tests and assertions, traces and what stands around them, down to
 * downloads, passing tests and clean-up.
 *
 * <p>Stateless and thread-safe. Time and memory are linear in the text.
 */
public final class BuildCompressor implements Compressor {
  /** Creates the compressor; there is nothing to configure. */
  public BuildCompressor() {}

  @Override
  public String name() {
    return "build";
  }

  @Override
  public Match match(Payload payload) {
    return BuildShape.match(payload);
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String original = payload.text();
    if (original.isEmpty()) {
      return Optional.empty();
    }
    if (purpose == Purpose.WHOLE) {
      String folded = EventTables.fold(original, context);
      return Optional.of(View.folded(folded, EventTablesFormat.ID, Units.none()));
    }
    LineTable lines = LineTable.of(original);
    CleanText clean = CleanText.of(original, lines, context);
    float[] scores = BuildScores.of(clean, context);
    String text = clean.changed() ? clean.text() : original;
    Units units = BuildUnits.of(original, lines, clean, text, scores);
    return Optional.of(
        clean.changed()
            ? View.derived(text, "colour codes and times left out", units)
            : View.same(original, units));
  }

  @Override
  public List<Format> formats() {
    return List.of(new EventTablesFormat());
  }

  @Override
  public String sample() {
    StringBuilder output = new StringBuilder("[INFO] Scanning for projects...\n");
    for (int i = 0; i < 40; i++) {
      output.append("[INFO] Downloading harbor-part-").append(i).append(".jar (").append(17 * i);
      output.append(" kB)\n");
    }
    return output
        .append("[ERROR] /src/Crane.java:[71,9] cannot find symbol berth\n")
        .append("[INFO] BUILD FAILURE\n")
        .toString();
  }
}
