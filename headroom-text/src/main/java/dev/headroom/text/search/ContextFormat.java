package dev.headroom.text.search;

import dev.headroom.spi.Format;
import dev.headroom.text.internal.FormText;
import java.io.IOException;

/** Reads {@code search-context/1}: matches with the lines around them, in their order. */
final class ContextFormat implements Format {
  private static final String WORDS = " search hits with context in ";
  private static final String LEGEND = "; without number: the line after";
  private static final String JUMPS = "; -- where numbers jump";
  private static final String UNDER = "; under ";

  @Override
  public String id() {
    return "search-context/1";
  }

  @Override
  public boolean reads(String firstLine) {
    String words = FormText.afterCount(firstLine);
    return words.startsWith(WORDS) && words.contains(LEGEND);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    if (!reads(Format.firstLine(text))) {
      throw new IOException("not search-context/1");
    }
    new Reading(text, out).read();
  }

  private static final class Reading {
    private final String text;
    private final Appendable out;
    private final boolean headed;
    private final boolean jumps;
    private final String root;
    private String directory;
    private String file = "";
    private boolean any;
    private boolean opensFile;
    private long number;

    Reading(String text, Appendable out) {
      this.text = text;
      this.out = out;
      String header = Format.firstLine(text);
      int legend = header.indexOf(LEGEND) + LEGEND.length();
      this.headed = !header.contains(" files, path:");
      this.jumps = header.startsWith(JUMPS, legend);
      int under = header.indexOf(UNDER, legend);
      this.root = under < 0 ? "" : header.substring(under + UNDER.length());
      this.directory = root;
    }

    void read() throws IOException {
      FormText.readRows(text, this::row);
      FormText.endAs(text, out);
    }

    private void row(String row) throws IOException {
      if (row.startsWith("##")) {
        directory = row.length() == 2 ? root : root + row.substring(3);
      } else if (row.startsWith("# ")) {
        file(row.substring(2));
      } else if (row.equals("--") && !jumps) {
        line("", row);
      } else if (row.startsWith(">")) {
        line("", row.substring(1));
      } else {
        hit(row);
      }
    }

    private void file(String name) throws IOException {
      boolean below = name.indexOf('/') >= 0 || name.indexOf('\\') >= 0;
      file = (below ? root : directory) + name;
      if (headed) {
        if (any) {
          line("", "");
        }
        line("", file);
      }
      opensFile = true;
    }

    private void hit(String row) throws IOException {
      int at = 0;
      long value = 0;
      while (at < row.length() && at < 12 && row.charAt(at) >= '0' && row.charAt(at) <= '9') {
        value = value * 10 + row.charAt(at++) - '0';
      }
      if (at == row.length()) {
        throw new IOException("a row without text");
      }
      if (at > 0 && jumps && any && !(headed && opensFile)) {
        line("", "--");
      }
      number = at > 0 ? value : number + 1;
      opensFile = false;
      char sign = row.charAt(at) == ' ' ? '-' : row.charAt(at);
      line(headed ? "" : file + sign, number + String.valueOf(sign) + row.substring(at + 1));
    }

    private void line(String start, String rest) throws IOException {
      out.append(any ? "\n" : "").append(start).append(rest);
      any = true;
    }
  }
}
