package dev.headroom.text.internal.event;

import dev.headroom.spi.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a log back from its tables; see {@code docs/format/log.md}. */
public final class EventTablesFormat implements Format {
  /** Id of this form. */
  public static final String ID = "events/1";

  /**
   * So many lines, and as many more for each char, are believed; else a few words took all memory.
   */
  private static final long MAX_LINES = 1_000_000;

  private static final long LINES_PER_CHAR = 50;

  private static final String FIRST_WORDS = "Log by event: below each # pattern ";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean reads(String text) {
    return text.startsWith(FIRST_WORDS);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    int headerEnd = text.indexOf('\n');
    if (!reads(text) || headerEnd < 0) {
      throw new IOException("not a log by event");
    }
    String header = text.substring(0, headerEnd);
    int count = lineCount(header);
    if (count < 0 || count > MAX_LINES + LINES_PER_CHAR * text.length()) {
      throw new IOException(count + " lines cannot be meant");
    }
    String[] logLines = new String[count];
    try {
      new Reading(text, headerEnd + 1, logLines).run();
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IOException("a pattern or a row is not whole", e);
    }
    boolean unterminated = header.endsWith(", the last without line end.");
    String lineEnd = header.contains(" lines, CRLF") ? "\r\n" : "\n";
    for (int i = 0; i < logLines.length; i++) {
      if (logLines[i] == null) {
        throw new IOException("line " + (i + 1) + " is missing");
      }
      out.append(logLines[i]);
      if (i + 1 < logLines.length || !unterminated) {
        out.append(lineEnd);
      }
    }
  }

  private static int lineCount(String header) throws IOException {
    int end = header.lastIndexOf(" lines");
    int start = end < 0 ? -1 : header.lastIndexOf(' ', end - 1);
    try {
      return Integer.parseInt(header, start + 1, end, 10);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IOException("no number of lines", e);
    }
  }

  /** One pass over the rows. */
  private static final class Reading {
    private final String text;
    private final String[] lines;
    private int at;
    private String at0 = "";
    private List<String> pattern = List.of();
    private int cells;
    private int previous;

    Reading(String text, int start, String[] lines) {
      this.text = text;
      this.at = start;
      this.lines = lines;
    }

    void run() throws IOException {
      while (at < text.length()) {
        int end = text.indexOf('\n', at);
        if (end < 0) {
          throw new IOException("the last row has no line end");
        }
        char first = text.charAt(at);
        if (first == '#') {
          end = pattern(end);
        } else if (first == 'a') {
          at0 = text.substring(at + 3, end);
        } else if (cells == 0) {
          list(end);
        } else {
          row(end);
        }
        at = end + 1;
      }
    }

    /** Reads a pattern and the lines that go on with it; its last line end. */
    private int pattern(int firstEnd) throws IOException {
      int end = firstEnd;
      StringBuilder whole = new StringBuilder(text.substring(at + 2, end));
      while (text.startsWith("+ ", end + 1)) {
        int next = text.indexOf('\n', end + 1);
        whole.append('\n').append(text, end + 3, next);
        end = next;
      }
      pattern = pieces(whole.toString());
      cells = 0;
      for (String piece : pattern) {
        cells += piece.equals("<*>") ? 1 : 0;
      }
      at0 = "";
      previous = -1;
      return end;
    }

    /** Places and the text between them, in turn: text stands at even indexes. */
    private static List<String> pieces(String pattern) throws IOException {
      List<String> pieces = new ArrayList<>();
      int from = 0;
      int i = 0;
      while ((i = pattern.indexOf('<', i)) >= 0) {
        boolean place =
            pattern.startsWith("<*>", i)
                || pattern.startsWith("<at>", i)
                || pattern.startsWith("<=", i);
        if (place) {
          int end = pattern.indexOf('>', i);
          pieces.add(pattern.substring(from, i));
          pieces.add(pattern.substring(i, end + 1));
          from = end + 1;
        }
        i++;
      }
      pieces.add(pattern.substring(from));
      return pieces;
    }

    private void list(int end) throws IOException {
      int i = at;
      while (i < end) {
        int comma = text.indexOf(',', i);
        int stop = comma < 0 || comma > end ? end : comma;
        int dash = text.indexOf('-', i);
        int first = number(i, dash > 0 && dash < stop ? dash : stop);
        int last = dash > 0 && dash < stop ? number(dash + 1, stop) : first;
        for (int line = first; line <= last; line++) {
          put(line, new String[0]);
        }
        i = stop + 1;
      }
    }

    private void row(int end) throws IOException {
      int space = text.indexOf(' ', at);
      int line = space == at ? previous : number(at, space);
      String[] values = new String[cells];
      int i = space + 1;
      for (int c = 0; c < cells; c++) {
        int stop = c + 1 < cells ? text.indexOf(' ', i) : end;
        if (stop < 0 || stop > end) {
          throw new IOException("a row has too few values");
        }
        values[c] = text.substring(i, stop);
        i = stop + 1;
      }
      put(line, values);
    }

    private int number(int from, int end) throws IOException {
      try {
        return Integer.parseInt(text, from, end, 10);
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw new IOException("no line number where one is due", e);
      }
    }

    private void put(int line, String[] values) throws IOException {
      StringBuilder whole = new StringBuilder(pattern.get(0));
      int cell = 0;
      for (int p = 1; p < pattern.size(); p += 2) {
        String place = pattern.get(p);
        if (place.equals("<*>")) {
          whole.append(values[cell++]);
        } else if (place.equals("<at>")) {
          whole.append(at0);
        } else {
          whole.append(values[Integer.parseInt(place, 2, place.length() - 1, 10) - 1]);
        }
        whole.append(pattern.get(p + 1));
      }
      int next = line;
      int from = 0;
      String event = whole.toString();
      while (from >= 0) {
        int feed = event.indexOf('\n', from);
        if (next < 1 || next > lines.length || lines[next - 1] != null) {
          throw new IOException("line " + next + " is out of place");
        }
        lines[next - 1] = event.substring(from, feed < 0 ? event.length() : feed);
        next++;
        from = feed < 0 ? -1 : feed + 1;
      }
      previous = next;
    }
  }
}
