package dev.headroom.json;

import org.jspecify.annotations.Nullable;

/**
 * A usual way to lay out JSON, by which reading back gives the original's bytes.
 *
 * @param comma between members, without line end
 * @param colon after a key
 * @param indent of one level; null if everything stands on one line
 * @param lineEnd line feed or carriage return and line feed
 * @param endsWithLine whether a line end follows the last value
 * @param lines whether there is no outermost list, but each value begins on a line of its own, as
 *     in NDJSON
 */
record Layout(
    String comma,
    String colon,
    @Nullable String indent,
    String lineEnd,
    boolean endsWithLine,
    boolean lines) {

  private static final int MAX_INDENT = 8;

  /** The layout of a document; null if it is none of the usual ones. */
  static @Nullable Layout of(JsonDocument doc) {
    String text = doc.text;
    int lineFeed = text.indexOf('\n');
    String lineEnd = lineFeed > 0 && text.charAt(lineFeed - 1) == '\r' ? "\r\n" : "\n";
    boolean endsWithLine = text.endsWith(lineEnd);
    Layout minified = new Layout(",", ":", null, lineEnd, endsWithLine, doc.lines);
    Layout spaced = new Layout(", ", ": ", null, lineEnd, endsWithLine, doc.lines);
    for (Layout layout : new Layout[] {minified, spaced}) {
      if (new LayoutCheck(doc, layout).fits()) {
        return layout;
      }
    }
    String indent = firstIndent(doc, lineEnd);
    if (indent == null) {
      return null;
    }
    Layout indented = new Layout(",", ": ", indent, lineEnd, endsWithLine, doc.lines);
    return new LayoutCheck(doc, indented).fits() ? indented : null;
  }

  private static @Nullable String firstIndent(JsonDocument doc, String lineEnd) {
    int outer = doc.lines ? 1 : 0;
    if (doc.size() < outer + 2 || !doc.isContainer(outer)) {
      return null;
    }
    int from = doc.start(outer) + 1;
    int to = doc.start(outer + 1);
    if (!doc.text.startsWith(lineEnd, from)) {
      return null;
    }
    String indent = doc.text.substring(Math.min(to, from + lineEnd.length()), to);
    boolean tab = indent.equals("\t");
    boolean blanks = !indent.isEmpty() && indent.length() <= MAX_INDENT;
    return tab || (blanks && indent.equals(" ".repeat(indent.length()))) ? indent : null;
  }

  /** As the header says it, such as {@code indent 2}. */
  String words() {
    StringBuilder words = new StringBuilder();
    if (lines) {
      words.append(indent == null ? "one per line, " : "one after another, ");
    }
    if (indent != null) {
      words.append("indent ").append(indent.equals("\t") ? "tab" : indent.length());
    } else {
      words.append(comma.equals(",") ? "minified" : "spaced");
    }
    boolean usual = endsWithLine == lines;
    if (!usual) {
      words.append(endsWithLine ? ", newline at end" : ", no newline at end");
    }
    return words.append(lineEnd.equals("\n") ? "" : ", CRLF").toString();
  }
}
