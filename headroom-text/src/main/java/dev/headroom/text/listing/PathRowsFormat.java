package dev.headroom.text.listing;

import dev.headroom.text.internal.FormText;
import java.io.IOException;

/** Reads {@code path-rows/1}: lines whose paths lie in the directory stated above them. */
final class PathRowsFormat extends CountedRowsFormat {
  private static final String WORDS = " lines; below ## d, /n is d/n";

  PathRowsFormat() {
    super("path-rows/1", WORDS);
  }

  @Override
  FormText.RowReader rowsTo(Appendable out) {
    return new Reading(out);
  }

  private static final class Reading implements FormText.RowReader {
    private final Appendable out;
    private String directory = "";
    private boolean any;

    Reading(Appendable out) {
      this.out = out;
    }

    @Override
    public void read(String row) throws IOException {
      if (row.startsWith("##/")) {
        directory += row.substring(2);
      } else if (row.startsWith("## ")) {
        directory = row.substring(3);
      } else {
        out.append(any ? "\n" : "");
        any = true;
        if (row.startsWith("=")) {
          out.append(row, 1, row.length());
        } else {
          completed(row);
        }
      }
    }

    private void completed(String row) throws IOException {
      for (int i = 0; i < row.length(); i++) {
        char c = row.charAt(i);
        boolean starts = i == 0 || row.charAt(i - 1) == ' ' || row.charAt(i - 1) == '\t';
        if (c == '/' && starts) {
          out.append(directory);
        }
        out.append(c);
      }
    }
  }
}
