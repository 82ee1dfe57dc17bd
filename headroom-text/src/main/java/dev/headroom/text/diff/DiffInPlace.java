package dev.headroom.text.diff;

import dev.headroom.spi.Units;
import dev.headroom.spi.Units.Group;
import dev.headroom.spi.View;
import dev.headroom.spi.Weights;
import java.util.Arrays;
import java.util.List;

/**
 * The diff as it is, its unchanged lines being units where they stand. For a small diff that costs
 * fewer markers than the fold costs words.
 */
final class DiffInPlace {
  /** Runs of unchanged lines for which a marker each is cheaper than the fold's first lines. */
  private static final int RUNS = 6;

  private final DiffScanner scanner;
  private final Units.Builder units;
  private final int fileGroup;
  private final int hunkGroup;
  private final int changeGroup;
  private final int unchangedGroup;
  private final int messageGroup;
  private int hunk;
  private int line;
  private int message;

  private DiffInPlace(String source, DiffScanner scanner) {
    this.scanner = scanner;
    this.units = Units.of(source);
    this.fileGroup = units.group(Group.of("", "files"));
    this.hunkGroup = units.group(Group.of("", "hunks"));
    this.changeGroup = units.group(Group.of("changed", "lines"));
    this.unchangedGroup = units.group(Group.of("unchanged", "lines"));
    this.messageGroup = units.group(Group.of("", "messages"));
  }

  /** Whether a diff has so few runs of unchanged lines that they had better stay in place. */
  static boolean pays(DiffScanner scanner) {
    int runs = 0;
    for (int i = 0; i < scanner.lines.size(); i++) {
      boolean context = scanner.lines.kind(i) == DiffScanner.CONTEXT;
      boolean goesOn =
          i > 0
              && scanner.lines.kind(i - 1) == DiffScanner.CONTEXT
              && scanner.lines.end(i - 1) == scanner.lines.start(i);
      runs += context && !goesOn ? 1 : 0;
    }
    return runs <= RUNS + scanner.files.size();
  }

  static View view(String source, DiffScanner scanner) {
    return new DiffInPlace(source, scanner).view(source);
  }

  private View view(String source) {
    int[] fileOf = new int[scanner.files.size() + scanner.hunks.size() + scanner.lines.size()];
    fileOf = Arrays.copyOf(fileOf, fileOf.length + scanner.messages.size());
    for (int file = 0; file < scanner.files.size(); file++) {
      messagesBefore(scanner.files.start(file));
      int from = units.size();
      file(file);
      Arrays.fill(fileOf, from, units.size(), file);
    }
    messagesBefore(source.length());
    View.Facets facets = new FileFacet(scanner, fileOf, List.of(fileGroup, hunkGroup));
    return View.same(source, units.build()).with(facets);
  }

  private void messagesBefore(int index) {
    while (message < scanner.messages.size() && scanner.messages.start(message) < index) {
      int start = scanner.messages.start(message);
      units.add(messageGroup, -1, start, scanner.messages.end(message++), Weights.HIGH);
    }
  }

  private void file(int file) {
    int start = scanner.files.start(file);
    int parent = units.add(fileGroup, -1, start, scanner.files.end(file), Weights.MUST);
    boolean machine = scanner.isMachineFile(file);
    while (hunk < scanner.hunks.size() && scanner.hunks.parent(hunk) == file) {
      int from = scanner.hunks.start(hunk);
      int to = scanner.hunks.end(hunk);
      int inner = to <= from ? -1 : units.add(hunkGroup, parent, from, to, weight(machine));
      while (line < scanner.lines.size() && scanner.lines.parent(line) == hunk) {
        if (!machine && inner >= 0) {
          line(inner);
        }
        line++;
      }
      hunk++;
    }
  }

  private static byte weight(boolean machine) {
    return machine ? Weights.LOW : Weights.NOISE;
  }

  private void line(int parent) {
    int start = scanner.lines.start(line);
    int end = scanner.lines.end(line);
    if (scanner.lines.kind(line) == DiffScanner.CONTEXT) {
      byte weight = scanner.isBesideChange(line) ? Weights.NORMAL : Weights.LOW;
      units.add(unchangedGroup, parent, start, end, weight);
    } else {
      boolean data = scanner.lines.kind(line) == DiffScanner.DATA;
      units.add(changeGroup, parent, start, end, data ? Weights.LOW : Weights.MUST_RARE);
    }
  }
}
