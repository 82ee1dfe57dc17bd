package dev.headroom.text.listing;

import dev.headroom.spi.Format;
import dev.headroom.text.internal.FormText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads {@code tree/1}: a tree with a blank for each level, drawn again by the header's signs. */
final class TreeFormat implements Format {
  private static final String WORDS = " lines of a tree, one blank per level; drawn with \"";
  private static final String GOES_ON = "\"; goes on at level ";

  /** More levels are not believed. */
  private static final int DEEPEST = 1_000;

  @Override
  public String id() {
    return "tree/1";
  }

  @Override
  public boolean reads(String firstLine) {
    return FormText.afterCount(firstLine).startsWith(WORDS);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    String header = Format.firstLine(text);
    if (!reads(header)) {
      throw new IOException("not tree/1");
    }
    int on = header.indexOf(GOES_ON);
    String quoted = on < 0 ? header.substring(0, header.length() - 1) : header.substring(0, on);
    String[] signs = quoted.substring(quoted.indexOf('"') + 1).split("\" \"", -1);
    if (signs.length != 4 && signs.length != 6) {
      throw new IOException("signs are missing");
    }
    boolean[] below = new boolean[DEEPEST + 2];
    if (on >= 0) {
      for (String level : header.substring(on + GOES_ON.length()).split(", ")) {
        below[number(level)] = true;
      }
    }
    List<String> rows = new ArrayList<>();
    FormText.readRows(text, rows::add);
    new Drawing(signs, rows, below).write(out);
    FormText.endAs(text, out);
  }

  private static int number(String digits) throws IOException {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      value = value * 10 + c - '0';
      if (c < '0' || c > '9' || value > DEEPEST) {
        throw new IOException("no level");
      }
    }
    return value;
  }

  private static final class Drawing {
    private final String[] signs;
    private final List<String> rows;

    /** For each row, by level, whether its branch goes on below; itself is the last. */
    private final boolean[][] goesOn;

    private final boolean[] open;

    /**
     * @param below the levels that go on below the last row
     */
    Drawing(String[] signs, List<String> rows, boolean[] below) throws IOException {
      this.signs = signs;
      this.rows = rows;
      this.goesOn = new boolean[rows.size()][];
      this.open = new boolean[rows.size()];
      int next = 0;
      int top = DEEPEST;
      for (int i = rows.size() - 1; i >= 0; i--) {
        String row = rows.get(i);
        if (!row.startsWith("=")) {
          int depth = blanks(row);
          if (depth > DEEPEST) {
            throw new IOException("a level too deep");
          }
          goesOn[i] = Arrays.copyOf(below, depth + 1);
          open[i] = next > depth;
          Arrays.fill(below, Math.min(depth, top) + 1, top + 1, false);
          below[depth] = true;
          top = depth;
          next = depth;
        }
      }
    }

    private static int blanks(String row) {
      int i = 0;
      while (i < row.length() && row.charAt(i) == ' ') {
        i++;
      }
      return i;
    }

    void write(Appendable out) throws IOException {
      for (int i = 0; i < rows.size(); i++) {
        String row = rows.get(i);
        out.append(i > 0 ? "\n" : "");
        if (row.startsWith("=")) {
          out.append(row, 1, row.length());
          continue;
        }
        boolean[] levels = goesOn[i];
        int depth = levels.length - 1;
        for (int level = 1; level < depth; level++) {
          out.append(signs[levels[level] ? 2 : 3]);
        }
        if (depth > 0) {
          int sign = levels[depth] ? 0 : 1;
          out.append(signs[sign + (open[i] && signs.length == 6 ? 4 : 0)]);
        }
        out.append(row, depth, row.length());
      }
    }
  }
}
