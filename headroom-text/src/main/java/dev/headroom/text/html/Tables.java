package dev.headroom.text.html;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Writes tables of data as Markdown; tables that only lay out a page are left to flow. */
final class Tables {
  private static final int MAX_CELL = 400;

  private Tables() {}

  /** Whether the table was one of data and has been written. */
  static boolean write(Element table, LineWriter out) {
    if (isNested(table)
        || table.selectFirst("table table, td > p + p, td > ul, td > h1, td > h2, td > pre")
            != null) {
      return false; // the outermost table alone is searched, so that nesting costs nothing
    }
    Elements rows = table.select("tr");
    if (rows.size() < 2 || !isData(rows)) {
      return false;
    }
    Element caption = table.selectFirst("caption");
    if (caption != null) {
      out.line(caption.text(), caption);
    }
    boolean first = true;
    for (Element row : rows) {
      if (row.childrenSize() > 0 && row.hasText()) {
        out.line(row(row), row);
        if (first) {
          out.line("|" + " --- |".repeat(row.childrenSize()), row);
        }
        first = false;
      }
    }
    out.paragraph();
    return true;
  }

  private static boolean isNested(Element table) {
    return table.parent() != null && table.parent().closest("table") != null;
  }

  private static boolean isData(Elements rows) {
    int wide = 0;
    for (Element row : rows) {
      wide += row.childrenSize() >= 2 ? 1 : 0;
      for (Element cell : row.children()) {
        if (cell.text().length() > MAX_CELL) {
          return false;
        }
      }
    }
    return wide * 2 >= rows.size();
  }

  private static String row(Element row) {
    StringBuilder line = new StringBuilder("|");
    for (Element cell : row.children()) {
      line.append(' ').append(cell.text().replace("|", "\\|")).append(" |");
    }
    return line.toString();
  }
}
