package dev.headroom.text.listing;

import dev.headroom.spi.Format;
import dev.headroom.text.internal.FormText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code names/1}: the names of each directory on a row. */
final class NamesFormat implements Format {
  private static final String WORDS =
      " directories; the names in each, {a b}.x = a.x b.x; one blank more: in the directory"
          + " above";

  @Override
  public String id() {
    return "names/1";
  }

  @Override
  public boolean reads(String firstLine) {
    return FormText.afterCount(firstLine).equals(WORDS);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    if (!reads(Format.firstLine(text))) {
      throw new IOException("not names/1");
    }
    List<String> above = new ArrayList<>();
    String gap = "";
    int at = text.indexOf('\n') + 1;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (text.charAt(at) == '=') {
        out.append('\n').append(text, at + 1, end);
      } else if (text.charAt(at) == ':') {
        names(text, at + 1, end, out);
      } else {
        int depth = 0;
        while (text.startsWith(" ", at + depth)) {
          depth++;
        }
        int colon = headingEnd(text, at + depth, end);
        if (colon < 0 || depth > above.size()) {
          throw new IOException("a row without directory");
        }
        String directory =
            (depth == 0 ? "" : above.get(depth - 1) + "/") + text.substring(at + depth, colon);
        above.subList(depth, above.size()).clear();
        above.add(directory);
        out.append(gap).append(directory).append(':');
        names(text, colon + 1, end, out);
        gap = "\n\n";
      }
      at = end + 1;
    }
    if (text.endsWith("\n")) {
      out.append('\n');
    }
  }

  /* The colon that a blank or the end of the row follows. */
  private static int headingEnd(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == ':' && (i + 1 == end || text.charAt(i + 1) == ' ')) {
        return i;
      }
    }
    return -1;
  }

  private static void names(String text, int from, int to, Appendable out) throws IOException {
    int at = from;
    while (at < to) {
      at++; // the blank
      int end = text.indexOf(' ', at);
      end = end < 0 || end > to ? to : end;
      if (text.startsWith("{", at)) {
        int close = text.indexOf('}', at);
        if (close < 0 || close >= to) {
          throw new IOException("a brace is not closed");
        }
        end = text.indexOf(' ', close);
        end = end < 0 || end > to ? to : end;
        for (String name : text.substring(at + 1, close).split(" ", -1)) {
          out.append('\n').append(name).append(text, close + 1, end);
        }
      } else {
        out.append('\n').append(text, at, end);
      }
      at = end;
    }
  }
}
