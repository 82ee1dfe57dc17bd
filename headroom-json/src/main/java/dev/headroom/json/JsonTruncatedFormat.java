package dev.headroom.json;

import dev.headroom.spi.Format;
import java.io.IOException;

/** Reads JSON that breaks off; the grammar is in {@code docs/format/json.md}. */
final class JsonTruncatedFormat implements Format {
  static final String ID = "json-broken-off/1";
  private static final String FIRST = "JSON that breaks off: ";
  private static final String CLOSED = " closed below, ";
  private static final String LAST = " at the end as it was";

  /** The first line with its end. */
  static String header(int brackets, long lines) {
    String closed =
        brackets == 0 ? "" : brackets + (brackets == 1 ? " bracket" : " brackets") + CLOSED;
    return FIRST + closed + "last " + lines + (lines == 1 ? " line" : " lines") + LAST + "\n";
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean reads(String firstLine) {
    return firstLine.startsWith(FIRST) && firstLine.endsWith(LAST);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    decode(text, out, new JsonTableFormat()::decode);
  }

  @Override
  public void decode(String text, Appendable out, Others others) throws IOException {
    int head = text.indexOf('\n') + 1;
    int closed = text.indexOf(CLOSED);
    boolean closes = closed > 0 && closed < head;
    int brackets = closes ? number(text, FIRST.length()) : 0;
    int lines = number(text, (closes ? closed + CLOSED.length() : FIRST.length()) + 5);
    int tail = text.length();
    for (int i = 0; i < lines; i++) {
      tail = text.lastIndexOf('\n', tail - 1);
      if (tail < head) {
        throw new IOException("the end is missing");
      }
    }
    StringBuilder whole = new StringBuilder();
    others.decode(text.substring(head, tail), whole);
    int end = whole.length();
    for (int i = 0; i < brackets; i++) {
      do {
        end--;
      } while (end > 0 && whole.charAt(end - 1) <= ' ');
    }
    if (end < 0) {
      throw new IOException("more brackets than there are");
    }
    out.append(whole, 0, end).append(text, tail + 1, text.length());
  }

  private static int number(String text, int from) throws IOException {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    if (end == from || end - from > 9) {
      throw new IOException("no number in the first line");
    }
    return Integer.parseInt(text, from, end, 10);
  }
}
