package dev.headroom.code;

import dev.headroom.code.FileHeadings.File;
import dev.headroom.spi.Span;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The views of several files as one view of the text that holds them. Not thread-safe. */
final class DumpView {
  /** A file with its view, and the number of the unit which is the file itself. */
  private record Part(File file, View view, int unit) {}

  private final String text;
  private final Units.Builder units;
  private final Map<Units.Frame, Integer> groups = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();

  DumpView(String text) {
    this.text = text;
    this.units = Units.of(text);
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Adds a file, which lies behind those added before. */
  void add(File file, Language language, View view) {
    int lines = group(language);
    int unit = units.add(lines, -1, file.start(), file.end(), Weights.NORMAL);
    units.name(unit, file.path());
    Units from = view.units();
    for (int u = 0; u < from.size(); u++) {
      int added =
          units.add(
              lines,
              unit + 1 + from.parent(u), // -1 becomes the file
              file.start() + from.start(u),
              file.start() + from.end(u),
              from.weight(u));
      if (!from.name(u).isEmpty()) {
        units.name(added, from.name(u));
      }
    }
    parts.add(new Part(file, view, unit));
  }

  /** The lines of all files are counted together, but for languages with other comments. */
  private int group(Language language) {
    return groups.computeIfAbsent(
        language.frame(),
        frame -> {
          Units.Group lines = Outline.lines(frame);
          return units.group(groups.isEmpty() ? lines : lines.named(language.label()));
        });
  }

  View view() {
    return View.same(text, units.build()).with(this::failed);
  }

  /** Asks the check of each file about what became of it; a file that fails is shown whole. */
  private int[] failed(View.Finished finished) {
    int[] failed = {};
    for (Part part : parts) {
      if (!finished.hides(part.unit())) {
        Span slice = new Span(part.file().start(), part.file().end());
        View.Finished file = finished.part(slice, part.unit() + 1);
        failed = joined(failed, part.view().check().failed(file), part);
      }
    }
    return failed;
  }

  private static int[] joined(int[] failed, int[] wrong, Part part) {
    int first = part.unit() + 1;
    int size = part.view().units().size();
    boolean all = Arrays.stream(wrong).anyMatch(unit -> unit < 0);
    int[] more = new int[all ? size : wrong.length];
    for (int i = 0; i < more.length; i++) {
      more[i] = first + (all ? i : wrong[i]);
    }
    int[] joined = Arrays.copyOf(failed, failed.length + more.length);
    System.arraycopy(more, 0, joined, failed.length, more.length);
    return joined;
  }
}
