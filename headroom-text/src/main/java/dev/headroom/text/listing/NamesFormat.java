package dev.headroom.text.listing;

import dev.headroom.text.internal.FormText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code names/1}: the names of each directory on a row. */
final class NamesFormat extends CountedRowsFormat {
  private static final String WORDS =
      " directories; the names in each, {a b}.x = a.x b.x; one blank more: in the directory"
          + " above";

  NamesFormat() {
    super("names/1", WORDS);
  }

  @Override
  FormText.RowReader rowsTo(Appendable out) {
    return new Reading(out);
  }

  private static final class Reading implements FormText.RowReader {
    private final Appendable out;
    private final List<String> above = new ArrayList<>();
    private String gap = "";

    Reading(Appendable out) {
      this.out = out;
    }

    @Override
    public void read(String row) throws IOException {
      if (row.startsWith("=")) {
        out.append('\n').append(row, 1, row.length());
      } else if (row.startsWith(":")) {
        names(row, 1);
      } else {
        directory(row);
      }
    }

    private void directory(String row) throws IOException {
      int depth = 0;
      while (row.startsWith(" ", depth)) {
        depth++;
      }
      int colon = headingEnd(row, depth);
      if (colon < 0 || depth > above.size()) {
        throw new IOException("a row without directory");
      }
      String directory =
          (depth == 0 ? "" : above.get(depth - 1) + "/") + row.substring(depth, colon);
      above.subList(depth, above.size()).clear();
      above.add(directory);
      out.append(gap).append(directory).append(':');
      names(row, colon + 1);
      gap = "\n\n";
    }

    /* The colon that a blank or the end of the row follows. */
    private static int headingEnd(String row, int from) {
      for (int i = from; i < row.length(); i++) {
        if (row.charAt(i) == ':' && (i + 1 == row.length() || row.charAt(i + 1) == ' ')) {
          return i;
        }
      }
      return -1;
    }

    private void names(String row, int from) throws IOException {
      for (String name : BraceExpansion.of(row, from)) {
        out.append('\n').append(name);
      }
    }
  }
}
