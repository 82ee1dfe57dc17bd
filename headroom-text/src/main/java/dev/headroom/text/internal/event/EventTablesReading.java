package dev.headroom.text.internal.event;

import dev.headroom.text.internal.Chars;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads one text: a pass over the rows notes for each line where its row stands, a pass over the
 * lines writes them in order.
 */
final class EventTablesReading {
  /** A header may say any number of lines; what the rows say takes memory. */
  private static final int FIRST_CAPACITY = 1 << 14;

  /** What the patterns of a family differ in. */
  private static final String PLACE = "<for>";

  private final String text;
  private final List<ReadPattern> patterns = new ArrayList<>();

  /** For each line its pattern, counted from 1; 0 where no row was seen. */
  private int[] patternOf;

  /** For each line where the first cell of its row begins. */
  private int[] cellsOf;

  /** For each line where the heading that holds for it begins. */
  private int[] headingOf;

  private final int lines;

  /** The lines of the last pattern as it was read, with places that are to be filled. */
  private List<String> family = List.of();

  /** Whether these places were not filled yet. */
  private boolean open;

  private int at;
  private int heading;
  private int next;

  EventTablesReading(String text, int lines) {
    this.text = text;
    this.lines = lines;
    int capacity = Math.min(lines, FIRST_CAPACITY);
    this.patternOf = new int[capacity];
    this.cellsOf = new int[capacity];
    this.headingOf = new int[capacity];
  }

  EventTablesReading read(int start) throws IOException {
    at = start;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        throw new IOException("the last row has no line end");
      }
      char first = text.charAt(at);
      if (first == '#') {
        end = pattern(end);
      } else if (text.startsWith("for ", at)) {
        member(end);
      } else if (text.startsWith("at ", at)) {
        heading = at + 3;
      } else if (current().cells() == 0) {
        list(end);
      } else {
        row(end);
      }
      at = end + 1;
    }
    return this;
  }

  /** Writes all lines. */
  void write(String lineEnd, boolean unterminated, Appendable out) throws IOException {
    char[] end = lineEnd.toCharArray();
    ReadPattern[] patterns = this.patterns.toArray(new ReadPattern[0]);
    ReadRow row = new ReadRow(text, out);
    for (int line = 0; line < lines; ) {
      if (line >= patternOf.length || patternOf[line] == 0) {
        throw new IOException("line " + (line + 1) + " is missing");
      }
      ReadPattern pattern = patterns[patternOf[line] - 1];
      int heading = headingOf[line];
      row.start(cellsOf[line], pattern);
      for (int part = 0; part < pattern.lines(); part++) {
        row.write(pattern.line(part), heading, pattern.cells() - 1);
        line++;
        if (line < lines || !unterminated) {
          row.put(end);
        }
      }
    }
    row.flush();
  }

  private ReadPattern current() throws IOException {
    if (open || patterns.isEmpty()) {
      throw new IOException("a row stands before any pattern");
    }
    return patterns.get(patterns.size() - 1);
  }

  /** Reads a pattern and the lines that go on with it; its last line end. */
  private int pattern(int firstEnd) throws IOException {
    int end = firstEnd;
    List<String> lines = new ArrayList<>();
    lines.add(text.substring(at + 2, end));
    while (text.startsWith("+ ", end + 1)) {
      int stop = text.indexOf('\n', end + 1);
      lines.add(text.substring(end + 3, stop));
      end = stop;
    }
    family = lines;
    open = true;
    if (String.join("", lines).contains(PLACE)) {
      return end;
    }
    add(lines);
    return end;
  }

  /** Reads what stands in the places that a family of patterns leaves open. */
  private void member(int end) throws IOException {
    List<String> lines = new ArrayList<>();
    int left = 0;
    for (String line : family) {
      for (int i = line.indexOf(PLACE); i >= 0; i = line.indexOf(PLACE, i + 1)) {
        left++;
      }
    }
    if (left == 0) {
      throw new IOException("a pattern has no place for what is said of it");
    }
    int i = at + 4;
    for (String line : family) {
      StringBuilder filled = new StringBuilder();
      int from = 0;
      int place = line.indexOf(PLACE);
      while (place >= 0) {
        int stop = --left > 0 ? Chars.find(text, ' ', i, end) : end;
        if (stop < 0) {
          throw new IOException("too little stands in a row for a pattern");
        }
        filled.append(line, from, place).append(text, i, stop);
        i = Math.min(end, stop + 1);
        from = place + PLACE.length();
        place = line.indexOf(PLACE, from);
      }
      lines.add(filled.append(line, from, line.length()).toString());
    }
    add(lines);
  }

  private void add(List<String> lines) throws IOException {
    patterns.add(new ReadPattern(lines));
    open = false;
    heading = -1;
    next = -1;
  }

  private void list(int end) throws IOException {
    int i = at;
    while (i < end) {
      int comma = Chars.find(text, ',', i, end);
      int stop = comma < 0 ? end : comma;
      int dash = Chars.find(text, '-', i, stop);
      int first = number(i, dash > 0 ? dash : stop);
      int last = dash > 0 ? number(dash + 1, stop) : first;
      for (int line = first; line <= last; line++) {
        put(line, end);
      }
      i = stop + 1;
    }
  }

  private void row(int end) throws IOException {
    int space = text.charAt(at) == ' ' ? at : Chars.find(text, ' ', at, end);
    put(space == at ? next : number(at, space), space + 1);
  }

  private int number(int from, int end) throws IOException {
    try {
      return Integer.parseInt(text, from, end, 10);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IOException("no line number where one is due", e);
    }
  }

  /** Notes that the lines of a pattern, from this one on, stand in the row with these cells. */
  private void put(int line, int cells) throws IOException {
    ReadPattern pattern = current();
    if (pattern.needsHeading() && heading < 0) {
      throw new IOException("no heading above a row");
    }
    int last = line - 1 + pattern.lines();
    if (line < 1 || last > lines) {
      throw new IOException("line " + line + " is out of place");
    }
    if (last > patternOf.length) {
      int capacity = (int) Math.min(lines, Math.max(last, patternOf.length * 2L));
      patternOf = Arrays.copyOf(patternOf, capacity);
      cellsOf = Arrays.copyOf(cellsOf, capacity);
      headingOf = Arrays.copyOf(headingOf, capacity);
    }
    for (int i = line - 1; i < last; i++) {
      if (patternOf[i] != 0) {
        throw new IOException("line " + (i + 1) + " stands twice");
      }
      patternOf[i] = patterns.size();
      cellsOf[i] = cells;
      headingOf[i] = heading;
    }
    next = last + 1;
  }
}
