package dev.headroom.text.internal.event;

import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.LineTable;
import java.util.Arrays;

/**
 * The events of one pattern by column: what stands in each word, number or field that may differ.
 */
final class Matrix {
  private final String text;
  private final LineTable lines;
  private final Records records;
  private final Pattern pattern;
  private final Values values;
  private final int[] events;
  private final int[][] ids;
  private int size;

  private Matrix(
      String text,
      LineTable lines,
      Records records,
      Pattern pattern,
      Values values,
      int[] events,
      int columns) {
    this.text = text;
    this.lines = lines;
    this.records = records;
    this.pattern = pattern;
    this.values = values;
    this.events = events;
    this.ids = new int[columns][events.length];
  }

  /**
   * Reads the events of a pattern; an event that does not have its columns after all (two forms of
   * one hash) is left out.
   */
  static Matrix of(
      String text,
      LineTable lines,
      Records records,
      Pattern pattern,
      Values values,
      int[] events,
      ViewContext context) {
    int[] spans = spans(text, lines, records, pattern, events[0]);
    Matrix matrix =
        new Matrix(text, lines, records, pattern, values, events.clone(), spans.length / 2);
    for (int event : events) {
      int[] at = spans(text, lines, records, pattern, event);
      context.checkpoint(matrix.end(event) - matrix.start(event));
      if (at.length == spans.length) {
        matrix.add(event, at);
      }
    }
    return matrix;
  }

  private void add(int event, int[] spans) {
    events[size] = event;
    for (int c = 0; c < ids.length; c++) {
      ids[c][size] = values.intern(spans[2 * c], spans[2 * c + 1]);
    }
    size++;
  }

  /** Starts and ends of an event's columns, in turn. */
  private static int[] spans(
      String text, LineTable lines, Records records, Pattern pattern, int event) {
    int from = lines.start(records.firstLine(event));
    int end = lines.end(records.firstLine(event) + records.lineCount(event) - 1);
    int[] spans = new int[32];
    int size = 0;
    int field = 0;
    int i = from;
    while (i < end) {
      if (Glyphs.isSpace(text.charAt(i))) {
        i++;
        continue;
      }
      int fieldEnd = field == pattern.restFrom() ? end : Glyphs.fieldEnd(text, i, end);
      byte mode =
          field < pattern.fields() && field != pattern.restFrom()
              ? pattern.mode(field)
              : Pattern.FREE;
      field++;
      while (i < fieldEnd) {
        int stop = mode == Pattern.FREE ? fieldEnd : Glyphs.wordEnd(text, i, fieldEnd);
        if (stop == i) {
          i++;
        } else {
          if (mode != Pattern.SAME || hasDigit(text, i, stop)) {
            if (size + 2 > spans.length) {
              spans = Arrays.copyOf(spans, size * 2);
            }
            spans[size++] = i;
            spans[size++] = stop;
          }
          i = stop;
        }
      }
    }
    return Arrays.copyOf(spans, size);
  }

  private static boolean hasDigit(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Number of events. */
  int size() {
    return size;
  }

  int columns() {
    return ids.length;
  }

  /** Number of the value in a row's column; equal numbers are equal texts. */
  int id(int column, int row) {
    return ids[column][row];
  }

  /** Where a value stands in the text for the first time. */
  int valueStart(int id) {
    return values.start(id);
  }

  int valueEnd(int id) {
    return values.end(id);
  }

  int cost(int id) {
    return values.cost(id);
  }

  int valueCount() {
    return values.size();
  }

  int[] spans(int row) {
    return spans(text, lines, records, pattern, events[row]);
  }

  /** Whether line ends inside an event are carriage return and line feed. */
  boolean crlf() {
    return lines.crlf();
  }

  String text() {
    return text;
  }

  int firstLine(int row) {
    return records.firstLine(events[row]);
  }

  int lineCount(int row) {
    return records.lineCount(events[row]);
  }

  /** Index of the first char of a row's event. */
  int startOf(int row) {
    return start(events[row]);
  }

  /** Index after the last char of a row's event. */
  int endOf(int row) {
    return end(events[row]);
  }

  private int start(int event) {
    return lines.start(records.firstLine(event));
  }

  private int end(int event) {
    return lines.end(records.firstLine(event) + records.lineCount(event) - 1);
  }
}
