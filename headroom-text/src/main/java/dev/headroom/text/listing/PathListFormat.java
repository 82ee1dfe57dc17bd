package dev.headroom.text.listing;

import dev.headroom.spi.Format;
import dev.headroom.text.internal.FormText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code paths/1}: a list of paths by directory. */
final class PathListFormat implements Format {
  private static final String WORDS = " paths in order, by directory; {a b}.x = a.x b.x";
  private static final String LISTED = "; +d/ = d itself, then what is in it";

  @Override
  public String id() {
    return "paths/1";
  }

  @Override
  public boolean reads(String firstLine) {
    String words = FormText.afterCount(firstLine);
    return words.equals(WORDS) || words.equals(WORDS + LISTED);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    if (!reads(Format.firstLine(text))) {
      throw new IOException("not paths/1");
    }
    List<String> headings = new ArrayList<>();
    int at = text.indexOf('\n') + 1;
    boolean first = true;
    while (at > 0 && at < text.length()) {
      int end = text.indexOf('\n', at);
      String row = text.substring(at, end < 0 ? text.length() : end);
      if (row.startsWith("=")) {
        out.append(first ? "" : "\n").append(row, 1, row.length());
        first = false;
      } else {
        int depth = 0;
        while (depth < row.length() && row.charAt(depth) == ' ') {
          depth++;
        }
        int colon = row.indexOf(':');
        if (colon < 0 || depth > headings.size()) {
          throw new IOException("a row without directory");
        }
        while (headings.size() > depth) {
          headings.remove(headings.size() - 1);
        }
        String above = headings.isEmpty() ? "" : headings.get(headings.size() - 1);
        boolean listed = row.charAt(depth) == '+';
        String directory = above + row.substring(listed ? depth + 1 : depth, colon);
        headings.add(directory);
        if (listed) {
          out.append(first ? "" : "\n").append(directory, 0, directory.length() - 1);
          first = false;
        }
        for (String path : names(row, colon + 1)) {
          out.append(first ? "" : "\n").append(directory).append(path);
          first = false;
        }
      }
      at = end + 1;
    }
    if (text.endsWith("\n")) {
      out.append('\n');
    }
  }

  private static List<String> names(String row, int from) throws IOException {
    List<String> names = new ArrayList<>();
    int i = from;
    while (i < row.length()) {
      i++; // the blank
      if (i < row.length() && row.charAt(i) == '{') {
        int close = row.indexOf('}', i);
        if (close < 0) {
          throw new IOException("a brace is not closed");
        }
        int end = row.indexOf(' ', close);
        end = end < 0 ? row.length() : end;
        String ending = row.substring(close + 1, end);
        for (String name : row.substring(i + 1, close).split(" ", -1)) {
          names.add(name + ending);
        }
        i = end;
      } else {
        int end = row.indexOf(' ', i);
        end = end < 0 ? row.length() : end;
        names.add(row.substring(i, end));
        i = end;
      }
    }
    return names;
  }
}
