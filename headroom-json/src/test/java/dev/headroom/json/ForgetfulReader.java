package dev.headroom.json;

import dev.headroom.spi.Format;
import java.io.IOException;

/** A seeded mutant: reads as the reader does, but an empty text for the last cell of a table. */
final class ForgetfulReader implements Format {
  private final Format reader = new JsonTableFormat();

  @Override
  public String id() {
    return reader.id();
  }

  @Override
  public boolean reads(String firstLine) {
    return reader.reads(firstLine);
  }

  @Override
  public boolean bytesExact(String text) {
    return reader.bytesExact(text);
  }

  @Override
  public void canonical(String original, Appendable out) throws IOException {
    reader.canonical(original, out);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    int line = text.lastIndexOf('\n');
    int cell = text.length();
    while (cell > line + 1 && ", |".indexOf(text.charAt(cell - 1)) < 0) {
      cell--;
    }
    boolean table = text.contains("<rows>") && cell > line + 1 && text.charAt(cell - 1) != ' ';
    reader.decode(table ? text.substring(0, cell) + "\"\"" : text, out);
  }
}
