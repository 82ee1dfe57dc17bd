package dev.headroom.text.listing;

import dev.headroom.text.internal.FormText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code paths/1}: a list of paths by directory. */
final class PathListFormat extends CountedRowsFormat {
  private static final String WORDS = " paths in order, by directory; {a b}.x = a.x b.x";
  private static final String LISTED = "; +d/ = d itself, then what is in it";

  PathListFormat() {
    super("paths/1", WORDS, WORDS + LISTED);
  }

  @Override
  FormText.RowReader rowsTo(Appendable out) {
    return new Reading(out);
  }

  private static final class Reading implements FormText.RowReader {
    private final Appendable out;
    private final List<String> headings = new ArrayList<>();
    private boolean any;

    Reading(Appendable out) {
      this.out = out;
    }

    @Override
    public void read(String row) throws IOException {
      if (row.startsWith("=")) {
        path("", row.substring(1));
        return;
      }
      int depth = 0;
      while (depth < row.length() && row.charAt(depth) == ' ') {
        depth++;
      }
      int colon = row.indexOf(':');
      if (colon < 0 || depth > headings.size()) {
        throw new IOException("a row without directory");
      }
      headings.subList(depth, headings.size()).clear();
      String above = headings.isEmpty() ? "" : headings.get(depth - 1);
      boolean listed = row.charAt(depth) == '+';
      String directory = above + row.substring(listed ? depth + 1 : depth, colon);
      headings.add(directory);
      if (listed) {
        path(directory.substring(0, directory.length() - 1), "");
      }
      for (String name : BraceExpansion.of(row, colon + 1)) {
        path(directory, name);
      }
    }

    private void path(String directory, String name) throws IOException {
      out.append(any ? "\n" : "").append(directory).append(name);
      any = true;
    }
  }
}
