package dev.headroom.text.listing;

import dev.headroom.spi.Format;
import dev.headroom.text.internal.FormText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code git-log/1}: commits whose heads fill what is stated above them. */
final class GitLogFormat implements Format {
  private static final String WORDS =
      " commits; # commit, values for each <*> of the ## lines above; below it the message";

  @Override
  public String id() {
    return "git-log/1";
  }

  @Override
  public boolean reads(String firstLine) {
    return FormText.afterCount(firstLine).equals(WORDS);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    if (!reads(Format.firstLine(text))) {
      throw new IOException("not git-log/1");
    }
    List<String> stated = new ArrayList<>();
    boolean used = false;
    boolean first = true;
    int at = text.indexOf('\n') + 1;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String row = text.substring(at, end);
      at = end + 1;
      if (row.startsWith("## ")) {
        if (used) {
          stated.clear();
          used = false;
        }
        stated.add(row.substring(3));
        continue;
      }
      out.append(first ? "" : "\n");
      if (row.startsWith("# ")) {
        out.append(first ? "" : "\n");
        commit(row, stated, out);
        used = true;
      } else if (row.startsWith("=")) {
        out.append(row, 1, row.length());
      } else {
        out.append("    ").append(row);
      }
      first = false;
    }
    if (text.endsWith("\n")) {
      out.append('\n');
    }
  }

  /* The commit, its head, and the blank line below it. */
  private static void commit(String row, List<String> stated, Appendable out) throws IOException {
    int holes = 0;
    for (String line : stated) {
      holes += line.contains("<*>") ? 1 : 0;
    }
    String[] cells = new String[holes];
    int end = row.length();
    for (int i = holes - 1; i >= 0; i--) {
      int comma = row.lastIndexOf(", ", end - 1);
      if (comma < 2) {
        throw new IOException("a commit with too few values");
      }
      cells[i] = row.substring(comma + 2, end);
      end = comma;
    }
    out.append("commit ").append(row, 2, end);
    int cell = 0;
    for (String line : stated) {
      int hole = line.indexOf("<*>");
      out.append('\n').append(line, 0, hole < 0 ? line.length() : hole);
      if (hole >= 0) {
        out.append(cells[cell++]).append(line, hole + 3, line.length());
      }
    }
    out.append('\n');
  }
}
