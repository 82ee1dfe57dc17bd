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

/** Compresses the output of builds, test runs and build servers. */
public final class BuildCompressor implements Compressor {
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
    Units.Builder units = Units.of(text);
    int group =
        units.group(
            new Units.Group(
                "",
                "lines",
                Units.Numbering.LINES,
                Units.Marking.EACH,
                new Units.Frame("", ""),
                0,
                0));
    for (int i = 0; i < lines.size(); i++) {
      byte weight = weight(scores[i]);
      if (clean.changed()) {
        if (clean.next(i) > clean.start(i)) {
          units.add(
              group, -1, clean.start(i), clean.next(i), weight, lines.start(i), lines.next(i));
        }
      } else {
        units.add(group, -1, lines.start(i), lines.next(i), weight);
      }
    }
    return Optional.of(
        clean.changed()
            ? View.derived(text, "colour codes and times left out", units.build())
            : View.same(original, units.build()));
  }

  private static byte weight(float score) {
    float weight = score < 7 ? score / 7 * 99 : 100 + (score - 7) / 6 * 26;
    return (byte) Math.min(126, Math.round(weight));
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
