package dev.headroom.text.listing;

import dev.headroom.text.internal.FormText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code git-log/1}: commits whose heads fill what is stated above them. */
final class GitLogFormat extends CountedRowsFormat {
  private static final String WORDS =
      " commits; # commit, values for each <*> of the ## lines above; below it the message";

  GitLogFormat() {
    super("git-log/1", WORDS);
  }

  @Override
  FormText.RowReader rowsTo(Appendable out) {
    return new Reading(out);
  }

  private static final class Reading implements FormText.RowReader {
    private final Appendable out;
    private final List<String> stated = new ArrayList<>();
    private boolean used;
    private boolean any;

    Reading(Appendable out) {
      this.out = out;
    }

    @Override
    public void read(String row) throws IOException {
      if (row.startsWith("## ")) {
        state(row.substring(3));
        return;
      }
      out.append(any ? "\n" : "");
      if (row.startsWith("# ")) {
        out.append(any ? "\n" : "");
        commit(row);
        used = true;
      } else if (row.startsWith("=")) {
        out.append(row, 1, row.length());
      } else {
        out.append("    ").append(row);
      }
      any = true;
    }

    private void state(String line) {
      if (used) {
        stated.clear();
        used = false;
      }
      stated.add(line);
    }

    /* The commit, its head, and the blank line below it. */
    private void commit(String row) throws IOException {
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
}
