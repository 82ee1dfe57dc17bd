package dev.headroom.text.internal.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one pattern by column: what stands in each word, number or field that may differ.
 */
final class Matrix {
  private final Stretch stretch;
  private final Records records;
  private final Pattern pattern;
  private final Values values;
  private final int[] events;
  private final int[][] ids;
  private int size;

  private Matrix(Stretch stretch, Records records, Pattern pattern, int[] events, int columns) {
    this.stretch = stretch;
    this.records = records;
    this.pattern = pattern;
    this.values = new Values(stretch.chars());
    this.events = events;
    this.ids = new int[columns][events.length];
  }

  /**
   * Reads the events of a pattern; an event that does not have its columns after all (two forms of
   * one hash) is left out.
   */
  static Matrix of(Stretch stretch, Records records, Pattern pattern, int[] events) {
    Fields fields = new Fields(stretch.chars(), pattern);
    fields.read(start(stretch, records, events[0]), end(stretch, records, events[0]));
    Matrix matrix = new Matrix(stretch, records, pattern, events.clone(), fields.size());
    Groups types = new Groups();
    List<@Nullable TypeFields> known = new ArrayList<>();
    for (int event : events) {
      int type = pattern.isWhole() ? types.numberOf(records.type(event)) : 0;
      TypeFields ofType = type < known.size() ? known.get(type) : null;
      int start = start(stretch, records, event);
      int end = end(stretch, records, event);
      stretch.checkpoint(end - start);
      if (ofType != null && ofType.read(start, end, matrix.ids, matrix.size)) {
        matrix.events[matrix.size++] = event;
        continue;
      }
      fields.read(start, end);
      if (type == known.size()) {
        known.add(null);
      } else if (ofType == null && pattern.isWhole() && fields.size() == matrix.columns()) {
        known.set(type, TypeFields.of(stretch.chars(), start, end, fields, matrix.values));
      }
      if (fields.size() == matrix.columns()) {
        matrix.add(event, fields);
      }
    }
    return matrix;
  }

  private void add(int event, Fields fields) {
    events[size] = event;
    for (int c = 0; c < ids.length; c++) {
      ids[c][size] = values.intern(fields.start(c), fields.end(c));
    }
    size++;
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

  /** The numbers of a column's values by row; not to be written to. */
  int[] column(int column) {
    return ids[column];
  }

  /** Where a value stands for the first time. */
  int valueStart(int id) {
    return values.start(id);
  }

  int valueEnd(int id) {
    return values.end(id);
  }

  /** About how many tokens a value costs in a row, with the blank before it. */
  int cost(int id) {
    return values.cost(id);
  }

  /** A place for each value to count in; see {@link Values#tallies}. */
  int[] tallies() {
    return values.tallies();
  }

  /** Starts and ends of the columns of a row, in turn. */
  int[] spans(int row) {
    Fields fields = new Fields(stretch.chars(), pattern);
    fields.read(startOf(row), endOf(row));
    return fields.spans();
  }

  /** Whether only the time at the beginning of the events is alike. */
  boolean isLead() {
    return pattern.isLead();
  }

  /** Whether line ends inside an event are carriage return and line feed. */
  boolean crlf() {
    return stretch.crlf();
  }

  /** The chars that all indexes here point into. */
  char[] chars() {
    return stretch.chars();
  }

  int firstLine(int row) {
    return records.firstLine(events[row]);
  }

  int lineCount(int row) {
    return records.lineCount(events[row]);
  }

  /** Index of the first char of a row's event. */
  int startOf(int row) {
    return start(stretch, records, events[row]);
  }

  /** Index after the last char of a row's event. */
  int endOf(int row) {
    return end(stretch, records, events[row]);
  }

  private static int start(Stretch stretch, Records records, int event) {
    return stretch.start(records.firstLine(event));
  }

  private static int end(Stretch stretch, Records records, int event) {
    return stretch.end(records.firstLine(event) + records.lineCount(event) - 1);
  }
}
