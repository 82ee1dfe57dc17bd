package dev.headroom.json;

import dev.headroom.spi.Format;
import java.io.IOException;

/** Reads JSON as tables that a string of another document holds. */
final class JsonStringFormat implements Format {
  static final String ID = "json-string/1";
  static final String PLAIN = "JSON, <json> is JSON in a string, shown below";
  static final String ASCII = PLAIN + ", escaped to ASCII";
  private static final String PLACE = "<json>";

  private final Format inner = new JsonTableFormat();

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean reads(String firstLine) {
    return firstLine.equals(PLAIN) || firstLine.equals(ASCII);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    String head = Format.firstLine(text);
    int outer = head.length() + 1;
    int below = text.indexOf("\nJSON as tables, ", outer);
    int place = text.indexOf(PLACE, outer);
    if (!reads(head) || below < 0 || place < 0 || place > below) {
      throw new IOException("not JSON in a string");
    }
    out.append(text, outer, place);
    inner.decode(text.substring(below + 1), StringEscaper.of(out, head.equals(ASCII)));
    out.append(text, place + PLACE.length(), below);
  }
}
