package dev.headroom.text.listing;

import dev.headroom.spi.Format;
import dev.headroom.text.internal.FormText;
import java.io.IOException;

/** Reads {@code path-rows/1}: lines whose paths lie in the directory stated above them. */
final class PathRowsFormat implements Format {
  private static final String WORDS = " lines; below ## d, /n is d/n";

  @Override
  public String id() {
    return "path-rows/1";
  }

  @Override
  public boolean reads(String firstLine) {
    return FormText.afterCount(firstLine).equals(WORDS);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    if (!reads(Format.firstLine(text))) {
      throw new IOException("not path-rows/1");
    }
    String directory = "";
    int at = text.indexOf('\n') + 1;
    boolean first = true;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (text.startsWith("##/", at)) {
        directory += text.substring(at + 2, end);
      } else if (text.startsWith("## ", at)) {
        directory = text.substring(at + 3, end);
      } else {
        out.append(first ? "" : "\n");
        first = false;
        if (text.charAt(at) == '=') {
          out.append(text, at + 1, end);
        } else {
          row(text, at, end, directory, out);
        }
      }
      at = end + 1;
    }
    if (text.endsWith("\n")) {
      out.append('\n');
    }
  }

  private static void row(String text, int from, int to, String directory, Appendable out)
      throws IOException {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean starts = i == from || text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t';
      if (c == '/' && starts) {
        out.append(directory);
      }
      out.append(c);
    }
  }
}
