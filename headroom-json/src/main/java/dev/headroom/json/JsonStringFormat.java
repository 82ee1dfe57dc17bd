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
    boolean ascii = head.equals(ASCII);
    inner.decode(text.substring(below + 1), new Escaping(out, ascii));
    out.append(text, place + PLACE.length(), below);
  }

  /** Spells chars as they stand in a string. */
  private record Escaping(Appendable out, boolean ascii) implements Appendable {
    @Override
    public Appendable append(CharSequence text) throws IOException {
      return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
      for (int i = start; i < end; i++) {
        append(text.charAt(i));
      }
      return this;
    }

    @Override
    public Appendable append(char c) throws IOException {
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < 0x20 || (ascii && c > 0x7E)) {
            String hex = Integer.toHexString(c);
            out.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
          } else {
            out.append(c);
          }
        }
      }
      return this;
    }
  }
}
