package dev.headroom.text.search;

import dev.headroom.spi.Format;
import dev.headroom.text.internal.FormText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code search/1}: hits by directory and file. */
final class SearchFormat implements Format {
  private static final String LEGEND =
      "text by # file, ## directory; 3,9 x = x for <*> in the quote above, 3:x = whole; under ";

  private static final String ONE_FILE =
      " search hits in 1 file, line:text; 3,9 x = x for <*> in the quote above, 3:x = whole";

  @Override
  public String id() {
    return "search/1";
  }

  @Override
  public boolean reads(String firstLine) {
    return HeaderLine.of(firstLine) != null;
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    HeaderLine header = HeaderLine.of(Format.firstLine(text));
    if (header == null) {
      throw new IOException("not search/1");
    }
    new Reading(text, header, out).read();
  }

  private record HeaderLine(boolean headed, boolean numbered, boolean columned, String root) {
    static @Nullable HeaderLine of(String line) {
      if (line.endsWith(ONE_FILE) && isNumber(line, line.length() - ONE_FILE.length())) {
        return new HeaderLine(true, true, false, "");
      }
      int legend = line.indexOf(LEGEND);
      if (legend < 0) {
        return null;
      }
      String[] words = line.substring(0, legend).split(" ", -1);
      if (words.length != 7 || !words[1].equals("search") || !words[5].equals("files,")) {
        return null;
      }
      boolean columned = words[6].endsWith("line:column:");
      boolean headed = words[6].startsWith("line:");
      boolean numbered = words[6].endsWith("line:") || columned;
      String root = line.substring(legend + LEGEND.length());
      return numbered || words[6].equals("path:")
          ? new HeaderLine(headed, numbered, columned, root)
          : null;
    }

    private static boolean isNumber(String line, int end) {
      return end > 0 && line.chars().limit(end).allMatch(c -> c >= '0' && c <= '9');
    }
  }

  private record Line(int number, int column, char sign, String text) {}

  private static final class Reading {
    private final String text;
    private final Appendable out;
    private final boolean headed;
    private final boolean numbered;
    private final boolean columned;
    private final String root;
    private final List<Line> lines = new ArrayList<>();
    private String usualBefore = "";
    private String usualAfter = "";
    private String before = "";
    private String after = "";
    private String directory;
    private String file = "";
    private boolean anyFile;
    private boolean anyLine;

    Reading(String text, HeaderLine header, Appendable out) {
      this.text = text;
      this.out = out;
      this.headed = header.headed;
      this.numbered = header.numbered;
      this.columned = header.columned;
      this.root = header.root;
      this.directory = root;
    }

    void read() throws IOException {
      FormText.readRows(text, this::row);
      flush();
      FormText.endAs(text, out);
    }

    private void row(String row) throws IOException {
      if (row.startsWith("\"")) {
        template(row);
      } else if (row.startsWith("##")) {
        flush();
        directory = row.length() == 2 ? root : root + row.substring(3);
      } else if (row.startsWith("# ")) {
        flush();
        file(row.substring(2));
      } else if (row.equals("--")) {
        flush();
        useUsual();
        line("--");
      } else if (row.startsWith(">")) {
        flush();
        useUsual();
        line(row.substring(1));
      } else {
        hit(row);
      }
    }

    private void template(String row) throws IOException {
      int hole = row.indexOf("<*>");
      if (hole < 0 || !row.endsWith("\"")) {
        throw new IOException("no template: a quoted row without its sign");
      }
      before = row.substring(1, hole);
      after = row.substring(hole + 3, row.length() - 1);
      if (!anyFile && lines.isEmpty() && !anyLine) {
        usualBefore = before;
        usualAfter = after;
      }
    }

    private void useUsual() {
      before = usualBefore;
      after = usualAfter;
    }

    private void file(String name) throws IOException {
      boolean below = name.indexOf('/') >= 0 || name.indexOf('\\') >= 0;
      file = (below ? root : directory) + name;
      useUsual();
      if (headed) {
        if (anyFile) {
          line("");
        }
        line(file);
      }
      anyFile = true;
    }

    private void hit(String row) throws IOException {
      int at = 0;
      List<Integer> numbers = new ArrayList<>(2);
      while (at < row.length() && isDigit(row.charAt(at))) {
        int value = 0;
        while (at < row.length() && isDigit(row.charAt(at))) {
          value = value * 10 + row.charAt(at++) - '0';
        }
        numbers.add(value);
        boolean more =
            at + 1 < row.length() && row.charAt(at) == ',' && isDigit(row.charAt(at + 1));
        at += more ? 1 : 0;
      }
      if (at == row.length() || numbers.isEmpty() == numbered) {
        throw new IOException("a row without text or number");
      }
      char sign = row.charAt(at);
      String rest = row.substring(at + 1);
      String whole = sign == ' ' ? before + rest + after : rest;
      if (!numbered) {
        line(file + ':' + whole);
      }
      boolean match = sign == ' ' || sign == ':';
      int column = columned && match ? column(whole) : 0;
      for (int number : numbers) {
        lines.add(new Line(number, column, match ? ':' : sign, whole));
      }
    }

    /* What a text begins with where matches name their column. */
    private static int column(String text) {
      int column = 0;
      for (int i = 0; i < text.length() && isDigit(text.charAt(i)); i++) {
        column = column * 10 + text.charAt(i) - '0';
      }
      return column;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private void flush() throws IOException {
      lines.sort(Comparator.comparingInt(Line::number).thenComparingInt(Line::column));
      for (Line l : lines) {
        line(headed ? "" : file);
        if (!headed) {
          out.append(l.sign);
        }
        out.append(Integer.toString(l.number)).append(l.sign).append(l.text);
      }
      lines.clear();
    }

    private void line(String line) throws IOException {
      if (anyLine) {
        out.append('\n');
      }
      out.append(line);
      anyLine = true;
    }
  }
}
