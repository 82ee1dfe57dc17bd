package dev.headroom.text.html;

import dev.headroom.text.internal.SourceMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;

/** Text that is written line by line with white space collapsed, and where each line came from. */
final class LineWriter {
  private final StringBuilder out = new StringBuilder();
  private final SourceMap sources = new SourceMap();
  private String prefix = "";
  private boolean space;

  String chars() {
    return out.toString();
  }

  SourceMap sources() {
    return sources;
  }

  boolean isEmpty() {
    return out.isEmpty();
  }

  /** Inline text: white space runs become one blank, none at a line's ends. */
  void text(String chars, Node from) {
    for (int at = 0; at < chars.length(); at++) {
      char c = chars.charAt(at);
      if (c <= ' ' || c == '\u00A0') {
        space = true;
      } else if (c != '\u00AD' && c != '\u200B') { // soft hyphen, zero-width blank
        begin(from);
        out.append(c);
      }
    }
    if (!atLineStart()) {
      sources.extend(end(from));
    }
  }

  void space() {
    space = true;
  }

  /** Stands before the next text of this line. */
  void prefix(String chars) {
    prefix = chars;
  }

  /** A line of its own. */
  void line(String chars, Node from) {
    newLine();
    text(chars, from);
    newLine();
  }

  /** Code, char for char, between fences. */
  void verbatim(Element element) {
    String code = element.wholeText();
    if (code.isBlank()) {
      return;
    }
    paragraph();
    sources.add(out.length(), start(element), end(element));
    String fence = code.contains("```") ? "~~~~" : "```";
    out.append(fence).append('\n').append(code);
    if (out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    out.append(fence).append("\n\n");
  }

  void newLine() {
    space = false;
    prefix = "";
    if (!atLineStart()) {
      out.append('\n');
    }
  }

  void paragraph() {
    newLine();
    if (out.length() > 1 && out.charAt(out.length() - 2) != '\n') {
      out.append('\n');
    }
  }

  void close() {
    newLine();
    while (out.length() > 1 && out.charAt(out.length() - 2) == '\n') {
      out.setLength(out.length() - 1);
    }
  }

  private void begin(Node from) {
    if (atLineStart()) {
      sources.add(out.length(), start(from), end(from));
      out.append(prefix);
      prefix = "";
    } else if (space) {
      out.append(' ');
    }
    space = false;
  }

  private boolean atLineStart() {
    return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
  }

  private static int start(Node node) {
    Range range = node.sourceRange();
    return range.isTracked() ? range.startPos() : 0;
  }

  private static int end(Node node) {
    Range range =
        node instanceof Element element && element.endSourceRange().isTracked()
            ? element.endSourceRange()
            : node.sourceRange();
    return range.isTracked() ? range.endPos() : 0;
  }
}
