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
    new Reading(out).read(text);
  }

  private static final class Reading {
    private final Appendable out;
    private String directory = "";
    private boolean any;

    Reading(Appendable out) {
      this.out = out;
    }

    void read(String text) throws IOException {
      FormText.readRows(text, this::row);
      FormText.endAs(text, out);
    }

    private void row(String row) throws IOException {
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
