package dev.headroom.text.table;

import dev.headroom.spi.Format;
import dev.headroom.text.internal.FormText;
import java.io.IOException;
import java.util.List;

/** Reads {@code padded/1}: rows whose cells are padded into a template. */
final class PaddedFormat implements Format {
  private static final String START = " rows a";
  private static final String END = "b; each fills <*> of the second line here, padded to ";

  @Override
  public String id() {
    return "padded/1";
  }

  @Override
  public boolean reads(String firstLine) {
    String words = FormText.afterCount(firstLine);
    return words.startsWith(START) && words.startsWith(END, START.length() + 1);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    String firstLine = Format.firstLine(text);
    int first = firstLine.length();
    int second = text.indexOf('\n', first + 1);
    if (!reads(firstLine) || second < 0) {
      throw new IOException("not padded/1");
    }
    String words = FormText.afterCount(firstLine);
    char delimiter = words.charAt(START.length());
    String[] widths = words.substring(START.length() + 1 + END.length()).split(", ");
    List<String> fixed = FormText.aroundHoles(text.substring(first + 1, second));
    if (fixed.size() != widths.length + 1) {
      throw new IOException("widths and holes differ in number");
    }
    int at = second + 1;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      String row = text.substring(at, end < 0 ? text.length() : end);
      if (row.startsWith("=")) {
        out.append(row, 1, row.length());
      } else {
        fill(row, delimiter, fixed, widths, out);
      }
      out.append(end < 0 ? "" : "\n");
      at = end < 0 ? text.length() : end + 1;
    }
  }

  private static void fill(
      String row, char delimiter, List<String> fixed, String[] widths, Appendable out)
      throws IOException {
    int at = 0;
    for (int i = 0; i < widths.length; i++) {
      int end = i == widths.length - 1 ? row.length() : row.indexOf(delimiter, at);
      if (end < at) {
        throw new IOException("a row with too few cells");
      }
      String cell = row.substring(at, end);
      boolean right = widths[i].endsWith(" right");
      int width = number(right ? widths[i].substring(0, widths[i].length() - 6) : widths[i]);
      String blanks = " ".repeat(Math.max(0, width - cell.length()));
      out.append(fixed.get(i)).append(right ? blanks + cell : cell + blanks);
      at = end + 1;
    }
    out.append(fixed.get(widths.length));
  }

  private static int number(String digits) throws IOException {
    try {
      int width = Integer.parseInt(digits);
      if (width >= 0 && width < 10_000) {
        return width;
      }
    } catch (NumberFormatException e) {
      throw new IOException("no width: " + digits.length() + " chars", e);
    }
    throw new IOException("width out of range");
  }
}
