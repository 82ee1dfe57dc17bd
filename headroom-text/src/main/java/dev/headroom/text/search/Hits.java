package dev.headroom.text.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * The lines of a search output, taken apart: file, line number, text. Kept in arrays, in the order
 * of the output; every line is there, so the output can be put together again.
 */
final class Hits {
  /** How the output names the file of a hit. */
  enum Layout {
    /** On every line: {@code path:12:text}. */
    INLINE,
    /** On every line, without the number of the line: {@code path:text}. */
    UNNUMBERED,
    /** On a line of its own above the hits: {@code path}, then {@code 12:text}, then a blank. */
    HEADING,
    /** Not at all, as of one file only: {@code 12:text}. */
    LINES
  }

  /** A line between matches and their context; also one that is neither. */
  static final byte OTHER = 0;

  /** A line that matched, {@code path:12:text}. */
  static final byte MATCH = 1;

  /** A line of context, {@code path-12-text}. */
  static final byte CONTEXT = 2;

  /** The line that names the function around a match, {@code path=12=text}. */
  static final byte FUNCTION = 3;

  final String source;
  final Layout layout;

  /** Whether texts of matches begin with their column, {@code path:12:7:text}. */
  final boolean columned;

  private final List<String> paths = new ArrayList<>();
  private byte[] kinds = new byte[64];
  private int[] pathOf = new int[64];
  private int[] numbers = new int[64];
  private int[] columns;
  private int[] starts = new int[64];
  private int[] textStarts = new int[64];
  private int[] ends = new int[64];
  private int size;
  private int matches;
  private int context;
  private int functions;

  Hits(String source, Layout layout, boolean columned) {
    this.source = source;
    this.layout = layout;
    this.columned = columned;
    this.columns = new int[columned ? 64 : 0];
  }

  /** Adds a hit; {@link #at} says where it stands. */
  Hits hit(byte kind, int path, int number) {
    if (size == kinds.length) {
      grow(size + (size >> 1));
    }
    kinds[size] = kind;
    pathOf[size] = path;
    numbers[size] = number;
    size++;
    matches += kind == MATCH ? 1 : 0;
    context += kind == CONTEXT || kind == FUNCTION ? 1 : 0;
    functions += kind == FUNCTION ? 1 : 0;
    return this;
  }

  /** Adds a line that is no hit; it goes with the file of the line before it. */
  void other(int path, int start, int end) {
    hit(OTHER, path, 0).at(start, start, end);
  }

  /** Says where the last line stands, its line end not counted, and where its text begins. */
  void at(int start, int textStart, int end) {
    starts[size - 1] = start;
    textStarts[size - 1] = textStart;
    ends[size - 1] = end;
  }

  /** Says which column of its line the last match names; lines of context have column 0. */
  void column(int column) {
    columns[size - 1] = column;
  }

  /** Gives a path a number; equal neighbours have the same. */
  int path(String path) {
    if (paths.isEmpty() || !paths.get(paths.size() - 1).equals(path)) {
      paths.add(path);
    }
    return paths.size() - 1;
  }

  /** Lines in all. */
  int size() {
    return size;
  }

  /** Lines that matched. */
  int matches() {
    return matches;
  }

  /** Lines of context. */
  int context() {
    return context;
  }

  /** Whether lines around the matches are shown, not only the names of their functions. */
  boolean showsContext() {
    return context > functions;
  }

  /** Runs of lines of one file; a file that comes again later counts again. */
  int paths() {
    return paths.size();
  }

  /** Different files. */
  int files() {
    return new HashSet<>(paths).size();
  }

  /** Index after the last of those lines, from this one on, that are of one file and in order. */
  int segmentEnd(int start) {
    int i = start + 1;
    if (kinds[start] == OTHER) {
      return i;
    }
    while (i < size
        && kinds[i] != OTHER
        && pathOf[i] == pathOf[start]
        && (layout == Layout.UNNUMBERED || comesAfter(i, i - 1))) {
      i++;
    }
    return i;
  }

  private boolean comesAfter(int line, int other) {
    return numbers[line] > numbers[other]
        || columned && numbers[line] == numbers[other] && columns[line] > columns[other];
  }

  /** Whether a heading must name the file at this line, as it is not the file of the line above. */
  boolean startsFile(int line, int currentPath) {
    return pathOf[line] != currentPath || line > 0 && kinds[line - 1] != OTHER;
  }

  byte kind(int line) {
    return kinds[line];
  }

  int pathNumber(int line) {
    return pathOf[line];
  }

  String path(int number) {
    return paths.get(number);
  }

  /** Line number in the file, from 1. */
  int number(int line) {
    return numbers[line];
  }

  /** What stands around the line's number. */
  char sign(int line) {
    return switch (kinds[line]) {
      case CONTEXT -> '-';
      case FUNCTION -> '=';
      default -> ':';
    };
  }

  /** Index of the line's first char in the source. */
  int start(int line) {
    return starts[line];
  }

  int textStart(int line) {
    return textStarts[line];
  }

  /** Index after the line's last char, its line end not counted. */
  int end(int line) {
    return ends[line];
  }

  String text(int line) {
    return source.substring(textStarts[line], ends[line]);
  }

  private void grow(int capacity) {
    kinds = Arrays.copyOf(kinds, capacity);
    pathOf = Arrays.copyOf(pathOf, capacity);
    numbers = Arrays.copyOf(numbers, capacity);
    columns = columned ? Arrays.copyOf(columns, capacity) : columns;
    starts = Arrays.copyOf(starts, capacity);
    textStarts = Arrays.copyOf(textStarts, capacity);
    ends = Arrays.copyOf(ends, capacity);
  }
}
