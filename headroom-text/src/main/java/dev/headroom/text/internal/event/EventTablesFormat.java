package dev.headroom.text.internal.event;

import dev.headroom.spi.Format;
import java.io.IOException;

/** Reads a log back from its tables; see {@code docs/format/events.md}. */
public final class EventTablesFormat implements Format {
  /** Id of this form. */
  public static final String ID = "events/1";

  /**
   * So many lines, and as many more for each char, are believed; else a few words took all memory.
   */
  private static final long MAX_LINES = 1_000_000;

  private static final long LINES_PER_CHAR = 4;

  private static final String FIRST_WORDS = "Lines by event: below each # pattern ";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean reads(String firstLine) {
    return firstLine.startsWith(FIRST_WORDS);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    String header = Format.firstLine(text);
    if (!reads(header)) {
      throw new IOException("not a log by event");
    }
    int count = lineCount(header);
    if (count < 0 || count > MAX_LINES + LINES_PER_CHAR * text.length()) {
      throw new IOException(count + " lines cannot be meant");
    }
    boolean unterminated = header.endsWith(", the last without line end.");
    String lineEnd = header.contains(" lines, CRLF") ? "\r\n" : "\n";
    try {
      new EventTablesReading(text, count)
          .read(header.length() + 1)
          .write(lineEnd, unterminated, out);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IOException("a pattern or a row is not whole", e);
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
}
