package dev.headroom.text.diff;

import dev.headroom.spi.Units.Group;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.spi.Weights;
import dev.headroom.text.internal.UnitList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The diff with its unchanged lines moved below each file, where they can be left out with a single
 * marker; {@code =3} stands where three of them were. Files that no one wrote by hand stay as they
 * are, since their hunks go as a whole.
 */
final class DiffFold {
  private static final String HEADER =
      "Diff; =3: 3 lines shown below the file as unchanged; =@@: 3 at the hunk's start and end\n";

  /** Unchanged lines that git shows around a change if nothing else is asked of it. */
  private static final int USUAL = 3;

  /** Lines between changes with so few signs cost less than a sign for them. */
  private static final int FEW_SIGNS = 3;

  private final String source;
  private final DiffScanner scanner;
  private final StringBuilder out;
  private final UnitList files = new UnitList();
  private final UnitList hunks = new UnitList();
  private final UnitList changes = new UnitList();
  private final UnitList unchanged = new UnitList();
  private final UnitList messages = new UnitList();

  /** Unchanged lines that stay where they are. */
  private final BitSet inPlace = new BitSet();

  private int nextHunk;
  private int nextLine;
  private int nextMessage;

  DiffFold(String source, DiffScanner scanner) {
    this.source = source;
    this.scanner = scanner;
    this.out = new StringBuilder(source.length() + 128);
  }

  /** The diff with units. */
  static View view(String source, ViewContext context) {
    DiffScanner scanner = new DiffScanner(source, context);
    scanner.scan();
    return DiffInPlace.pays(scanner)
        ? DiffInPlace.view(source, scanner)
        : new DiffFold(source, scanner).view();
  }

  View view() {
    out.append(HEADER);
    for (int file = 0; file < scanner.files.size(); file++) {
      messagesBefore(scanner.files.start(file));
      file(file);
    }
    messagesBefore(source.length());
    if (!source.endsWith("\n")) {
      out.setLength(out.length() - 1);
    }
    return build(out.toString());
  }

  private void messagesBefore(int index) {
    while (nextMessage < scanner.messages.size() && scanner.messages.start(nextMessage) < index) {
      int start = scanner.messages.start(nextMessage);
      int end = scanner.messages.end(nextMessage);
      int from = out.length();
      outside(start, end);
      messages.add(-1, from, out.length(), Weights.HIGH).from(start, end);
      nextMessage++;
    }
  }

  private void file(int file) {
    int start = scanner.files.start(file);
    int end = scanner.files.end(file);
    int from = out.length();
    int at = start;
    boolean machine = scanner.isMachineFile(file);
    boolean plain = isPlain(file);
    int firstLine = nextLine;
    while (nextHunk < scanner.hunks.size() && scanner.hunks.parent(nextHunk) == file) {
      int hunkStart = scanner.hunks.start(nextHunk);
      outside(at, hunkStart);
      at = scanner.hunks.end(nextHunk);
      if (machine) {
        wholeHunk(file, hunkStart, at);
      } else {
        hunk(file, hunkStart, at, plain && isUsual());
      }
      nextHunk++;
    }
    outside(at, end);
    if (!machine) {
      unchangedLines(file, firstLine);
    }
    files.add(-1, from, out.length(), Weights.MUST).from(start, end);
  }

  private void wholeHunk(int file, int start, int end) {
    int from = out.length();
    copy(start, end);
    hunks.add(file, from, out.length(), Weights.LOW).from(start, end);
    while (nextLine < scanner.lines.size() && scanner.lines.parent(nextLine) == nextHunk) {
      nextLine++;
    }
  }

  /** Whether a file is nothing but hunks with lines. */
  private boolean isPlain(int file) {
    boolean plain = true;
    int hunk = nextHunk;
    while (hunk < scanner.hunks.size() && scanner.hunks.parent(hunk) == file) {
      plain &= source.startsWith("@@", scanner.hunks.start(hunk));
      hunk++;
    }
    return plain;
  }

  /** Whether the next hunk begins and ends with the usual number of unchanged lines. */
  private boolean isUsual() {
    int first = nextLine;
    int last = nextLine;
    while (last < scanner.lines.size() && scanner.lines.parent(last) == nextHunk) {
      last++;
    }
    int lead = 0;
    while (first + lead < last && isContext(first + lead)) {
      lead++;
    }
    int tail = 0;
    while (last - tail > first && isContext(last - tail - 1)) {
      tail++;
    }
    return lead == USUAL && tail == USUAL && last - first > 2 * USUAL;
  }

  private boolean isContext(int line) {
    return scanner.lines.kind(line) == DiffScanner.CONTEXT;
  }

  private void hunk(int file, int start, int end, boolean usual) {
    int from = out.length();
    int number = hunks.size();
    int at = start;
    int run = 0;
    boolean signed = !usual;
    out.append(usual ? "=" : "");
    while (nextLine < scanner.lines.size() && scanner.lines.parent(nextLine) == nextHunk) {
      int lineStart = scanner.lines.start(nextLine);
      int lineEnd = scanner.lines.end(nextLine);
      if (scanner.lines.kind(nextLine) == DiffScanner.CONTEXT) {
        run += run == 0 ? copied(at, lineStart) : 0;
        run++;
      } else if (run > 0 && signed && isShort(run)) {
        inPlace.set(nextLine - run, nextLine);
        copy(scanner.lines.start(nextLine - run), lineStart);
        run = change(number, lineStart, lineEnd);
      } else {
        run = signed ? closeRun(run) : 0;
        signed = true;
        copy(at, lineStart);
        run = change(number, lineStart, lineEnd);
      }
      at = lineEnd;
      nextLine++;
    }
    closeRun(usual ? 0 : run);
    copy(at, end);
    hunks.add(file, from, out.length(), Weights.NOISE).from(start, end);
  }

  private int change(int hunk, int start, int end) {
    int place = out.length();
    copy(start, end);
    byte weight = isData() ? Weights.LOW : Weights.MUST_RARE;
    changes.add(hunk, place, out.length(), weight).from(start, end);
    return 0;
  }

  /** Whether the lines above the next one, between two changes, hold next to nothing. */
  private boolean isShort(int run) {
    int first = nextLine - run;
    boolean between = first > 0 && scanner.lines.parent(first - 1) == nextHunk;
    int signs = 0;
    for (int i = first; between && i < nextLine && signs <= FEW_SIGNS && run < USUAL; i++) {
      for (int at = scanner.lines.start(i); at < scanner.lines.end(i); at++) {
        signs += source.charAt(at) > ' ' ? 1 : 0;
      }
    }
    return between && run < USUAL && signs <= FEW_SIGNS;
  }

  private boolean isData() {
    return scanner.lines.kind(nextLine) == DiffScanner.DATA;
  }

  private int copied(int start, int end) {
    copy(start, end);
    return 0;
  }

  private int closeRun(int run) {
    if (run > 0) {
      out.append('=').append(run).append('\n');
    }
    return 0;
  }

  private void unchangedLines(int file, int firstLine) {
    boolean any = false;
    for (int line = firstLine; line < nextLine; line++) {
      if (scanner.lines.kind(line) == DiffScanner.CONTEXT && !inPlace.get(line)) {
        out.append(any ? "" : "unchanged:\n");
        any = true;
        int from = out.length();
        int start = scanner.lines.start(line);
        copy(start, scanner.lines.end(line));
        byte weight = scanner.isBesideChange(line) ? Weights.NORMAL : Weights.LOW;
        unchanged.add(file, from, out.length(), weight).from(start, scanner.lines.end(line));
      }
    }
  }

  /* Lines of no hunk; what could be taken for a sign of ours gets a = before it. */
  private void outside(int start, int end) {
    int at = start;
    while (at < end) {
      int stop = source.indexOf('\n', at) + 1;
      stop = stop == 0 ? source.length() : stop;
      boolean alike = source.charAt(at) == '=' || source.startsWith("unchanged:", at);
      out.append(alike ? "=" : "");
      copy(at, stop);
      at = stop;
    }
  }

  private void copy(int start, int end) {
    out.append(source, start, end);
    if (end > start && source.charAt(end - 1) != '\n') {
      out.append('\n');
    }
  }

  private View build(String text) {
    UnitList.Finished units = new UnitList.Finished(text);
    int fileGroup = units.group(Group.of("", "files"));
    int hunkGroup = units.group(Group.of("", "hunks"));
    int changeGroup = units.group(Group.of("changed", "lines"));
    int unchangedGroup = units.group(Group.of("unchanged", "lines"));
    int messageGroup = units.group(Group.of("", "messages"));
    int[] fileOf =
        new int[files.size() + hunks.size() + changes.size() + unchanged.size() + messages.size()];
    int hunk = 0;
    int change = 0;
    int line = 0;
    int message = 0;
    for (int file = 0; file <= files.size(); file++) {
      int before = file < files.size() ? files.start(file) : text.length();
      while (message < messages.size() && messages.start(message) < before) {
        units.add(messages, message++, messageGroup, -1);
      }
      if (file == files.size()) {
        break;
      }
      int from = units.size();
      int parent = units.add(files, file, fileGroup, -1);
      while (hunk < hunks.size() && hunks.parent(hunk) == file) {
        int inner = units.add(hunks, hunk, hunkGroup, parent);
        while (change < changes.size() && changes.parent(change) == hunk) {
          units.add(changes, change++, changeGroup, inner);
        }
        hunk++;
      }
      while (line < unchanged.size() && unchanged.parent(line) == file) {
        units.add(unchanged, line++, unchangedGroup, parent);
      }
      Arrays.fill(fileOf, from, units.size(), file);
    }
    View.Facets facets = new FileFacet(scanner, fileOf, List.of(fileGroup, hunkGroup));
    return View.folded(text, "diff/1", units.build()).with(facets);
  }
}
