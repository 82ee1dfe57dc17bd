package dev.headroom.text.table;

import dev.headroom.spi.Format;
import dev.headroom.text.internal.FormText;
import java.io.IOException;
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
      List<String> fixed = FormText.aroundHoles(text.substring(headerEnd, templateEnd));
      if (fixed.size() == 1) {
        throw new IOException("a template without holes");
      }
      char delimiter = delimiter(fixed);
      at = templateEnd + 1;
      while (at < text.length()) {
        row(fixed, delimiter);
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

    /**
     * Of tab, semicolon, bar and comma the first that stands between any two holes; of a template
     * with one hole, the first that stands in it at all.
     */
    private static char delimiter(List<String> fixed) {
      int holes = fixed.size() - 1;
      List<String> between =
          holes == 1 ? List.of(fixed.get(0) + fixed.get(1)) : fixed.subList(1, holes);
      for (char c : new char[] {'\t', ';', '|', ','}) {
        if (between.stream().allMatch(each -> each.indexOf(c) >= 0)) {
          return c;
        }
      }
      return ',';
    }

    private void row(List<String> fixed, char delimiter) throws IOException {
      if (text.charAt(at) == '=') {
        int end = recordEnd(at + 1);
        out.append(text, at + 1, end);
        at = end + 1;
        return;
      }
      int holes = fixed.size() - 1;
      for (int i = 0; i < holes; i++) {
        out.append(fixed.get(i));
        int end = cellEnd(at, delimiter);
        boolean endsRow = end >= text.length() || text.charAt(end) == '\n';
        if (endsRow != (i == holes - 1)) {
          throw new IOException("a row with another number of cells");
        }
        out.append(text, at, end);
        at = end + 1;
      }
      out.append(fixed.get(holes));
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
