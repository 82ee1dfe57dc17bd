package dev.headroom.text.listing;

import dev.headroom.spi.Format;
import dev.headroom.text.internal.FormText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code ls/1}: the output of {@code ls -l}. */
final class LsFormat implements Format {
  private static final String START = "ls -l: mode links ";
  private static final String END = " name; rows fill <*> of the line here that begins alike";

  @Override
  public String id() {
    return "ls/1";
  }

  @Override
  public boolean reads(String firstLine) {
    return firstLine.startsWith(START) && firstLine.endsWith(END);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    String header = Format.firstLine(text);
    if (!reads(header)) {
      throw new IOException("not ls/1");
    }
    List<String> columns =
        Arrays.asList(
            header.substring("ls -l: ".length(), header.length() - END.length()).split(" "));
    new Reading(columns, out).read(text);
  }

  private static final class Reading {
    private final List<String> columns;
    private final Appendable out;
    private final Map<Character, String[]> templates = new HashMap<>();
    private final List<String[]> block = new ArrayList<>();
    private boolean header = true;
    private boolean any;

    Reading(List<String> columns, Appendable out) {
      this.columns = columns;
      this.out = out;
    }

    void read(String text) throws IOException {
      FormText.readRows(
          text,
          row -> {
            header = header && template(row);
            if (!header) {
              row(row);
            }
          });
      flush();
      FormText.endAs(text, out);
    }

    private boolean template(String row) {
      String[] parts = row.split(" ", -1);
      boolean first =
          parts.length == columns.size() + 1
              && parts[parts.length - 1].equals("<*>")
              && !templates.containsKey(row.charAt(0));
      if (first) {
        templates.put(row.charAt(0), parts);
      }
      return first;
    }

    private void row(String row) throws IOException {
      if (row.startsWith("=")) {
        String[] fields = whole(row.substring(1));
        if (fields.length == 0) {
          flush();
          line(row.substring(1));
        } else {
          block.add(fields);
        }
      } else if (row.length() > 1 && (row.charAt(1) == ' ' || isMode(row))) {
        block.add(filled(row));
      } else {
        flush();
        line(row);
      }
    }

    private String[] filled(String row) throws IOException {
      String[] template = templates.get(row.charAt(0));
      if (template == null) {
        throw new IOException("a row of an unknown kind");
      }
      String[] fields = template.clone();
      int at = 2;
      if (fields[0].endsWith("<*>")) {
        at = row.indexOf(' ') + 1;
        fields[0] = row.substring(0, Math.max(0, at - 1));
      }
      for (int i = 1; i < fields.length; i++) {
        if (fields[i].equals("<*>")) {
          int end = i == fields.length - 1 ? row.length() : row.indexOf(' ', at);
          if (end < 0 || at > row.length()) {
            throw new IOException("a row with too few cells");
          }
          fields[i] = row.substring(at, end);
          at = end + 1;
        }
      }
      return fields;
    }

    /* A row in full: its last place holds the line; none if it is not a row of ls. */
    private String[] whole(String line) {
      String[] parts = line.strip().split(" +", columns.size() + 1);
      if (!isMode(line) || parts.length <= columns.size()) {
        return new String[0];
      }
      String[] fields = Arrays.copyOf(parts, columns.size() + 2);
      fields[columns.size() + 1] = line;
      return fields;
    }

    private static boolean isMode(String line) {
      return line.length() > 11
          && "-dlcbps".indexOf(line.charAt(0)) >= 0
          && line.substring(1, 10).chars().allMatch(c -> "rwxsStT-".indexOf(c) >= 0);
    }

    private void flush() throws IOException {
      int[] widths = new int[columns.size()];
      for (int i = 0; i < widths.length; i++) {
        String name = columns.get(i);
        widths[i] = name.equals("day") ? 2 : name.equals("time") ? 5 : 1;
        for (String[] fields : block) {
          widths[i] = Math.max(widths[i], fields[i].length());
        }
      }
      for (String[] fields : block) {
        line(
            fields.length > columns.size() + 1
                ? fields[fields.length - 1]
                : padded(fields, widths));
      }
      block.clear();
    }

    private String padded(String[] fields, int[] widths) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String blanks = " ".repeat(widths[i] - fields[i].length());
        boolean right = List.of("links", "size", "day", "time").contains(columns.get(i));
        line.append(right ? blanks + fields[i] : fields[i] + blanks).append(' ');
      }
      return line.append(fields[widths.length]).toString();
    }

    private void line(String line) throws IOException {
      out.append(any ? "\n" : "").append(line);
      any = true;
    }
  }
}
