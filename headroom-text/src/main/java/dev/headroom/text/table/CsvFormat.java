package dev.headroom.text.table;

import dev.headroom.spi.Format;
import dev.headroom.text.internal.FormText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code csv/1}: rows that fill the holes of a template. */
final class CsvFormat implements Format {
  private static final String WORDS = " rows; each fills <*> of the second line here";
  private static final String CRLF = ", CRLF";

  @Override
  public String id() {
    return "csv/1";
  }

  @Override
  public boolean reads(String firstLine) {
    String words = FormText.afterCount(firstLine);
    return words.equals(WORDS) || words.equals(WORDS + CRLF);
  }

  @Override
  public void decode(String text, Appendable out) throws IOException {
    String firstLine = Format.firstLine(text);
    if (!reads(firstLine)) {
      throw new IOException("not csv/1");
    }
    String lineEnd = firstLine.endsWith(CRLF) ? "\r\n" : "\n";
    new Reading(text, firstLine.length() + 1, lineEnd, out).read();
  }

  private static final class Reading {
    private final String text;
    private final String lineEnd;
    private final Appendable out;
    private int at;

    Reading(String text, int at, String lineEnd, Appendable out) {
      this.text = text;
      this.at = at;
      this.lineEnd = lineEnd;
      this.out = out;
    }

    void read() throws IOException {
      int headerEnd = templateStart();
      out.append(text, at, headerEnd - 1).append(lineEnd);
      int templateEnd = lineEnd(headerEnd);
      List<String> literals = new ArrayList<>();
      String template = text.substring(headerEnd, templateEnd);
      int from = 0;
      for (int hole = template.indexOf("<*>"); hole >= 0; hole = template.indexOf("<*>", from)) {
        literals.add(template.substring(from, hole));
        from = hole + 3;
      }
      if (literals.isEmpty()) {
        throw new IOException("a template without holes");
      }
      String last = template.substring(from);
      char delimiter = delimiter(literals, last);
      at = templateEnd + 1;
      while (at < text.length()) {
        row(literals, last, delimiter);
        if (at <= text.length()) {
          boolean more = text.charAt(at - 1) == '\n';
          out.append(more ? lineEnd : "");
        }
      }
    }

    /* The header may hold line ends in quotes; the template is the first line after it with a hole. */
    private int templateStart() throws IOException {
      int start = recordEnd(at) + 1;
      if (start >= text.length()) {
        throw new IOException("no template");
      }
      return start;
    }

    private int recordEnd(int from) {
      boolean quoted = false;
      int i = from;
      while (i < text.length() && (quoted || text.charAt(i) != '\n')) {
        quoted ^= text.charAt(i) == '"';
        i++;
      }
      return i;
    }

    private int lineEnd(int from) {
      int end = text.indexOf('\n', from);
      return end < 0 ? text.length() : end;
    }

    /* It stands between any two holes; with one hole no delimiter is read. */
    private static char delimiter(List<String> literals, String last) {
      for (char c : new char[] {'\t', ';', '|', ','}) {
        boolean between = true;
        for (int i = 1; i < literals.size(); i++) {
          between &= literals.get(i).indexOf(c) >= 0;
        }
        boolean any = (String.join("", literals) + last).indexOf(c) >= 0;
        if (between && (literals.size() > 1 || any)) {
          return c;
        }
      }
      return ',';
    }

    private void row(List<String> literals, String last, char delimiter) throws IOException {
      if (text.charAt(at) == '=') {
        int end = recordEnd(at + 1);
        out.append(text, at + 1, end);
        at = end + 1;
        return;
      }
      for (int i = 0; i < literals.size(); i++) {
        out.append(literals.get(i));
        boolean final_ = i == literals.size() - 1;
        int end = cellEnd(at, delimiter);
        boolean ends = end >= text.length() || text.charAt(end) == '\n';
        if (ends != final_) {
          throw new IOException("a row with another number of cells");
        }
        out.append(text, at, end);
        at = end + 1;
      }
      out.append(last);
    }

    private int cellEnd(int from, char delimiter) {
      int i = from;
      if (i < text.length() && text.charAt(i) == '"') {
        i++;
        while (i < text.length()) {
          if (text.charAt(i) == '"') {
            if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
              i++;
            } else {
              break;
            }
          }
          i++;
        }
      }
      while (i < text.length() && text.charAt(i) != delimiter && text.charAt(i) != '\n') {
        i++;
      }
      return i;
    }
  }
}
