package dev.headroom.text.xml;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the elements of a document in one pass over its tags: comments, CDATA, processing
 * instructions and a document type are passed over, entities are left as they stand. It is no
 * parser: it only makes sure that tags match. Depth is kept on the heap.
 */
final class XmlScanner {
  private final String text;
  private final Elements elements = new Elements();
  private int[] open = new int[32];
  private int depth;
  private int lead = -1; // start of comments that belong to the next element

  private XmlScanner(String text) {
    this.text = text;
  }

  /** The elements; none if tags do not match or the document is cut off. */
  static Optional<Elements> scan(String text) {
    XmlScanner scanner = new XmlScanner(text);
    return scanner.run() ? Optional.of(scanner.elements) : Optional.empty();
  }

  private boolean run() {
    int at = text.indexOf('<');
    while (at >= 0) {
      int next = tag(at);
      if (next < 0) {
        return false;
      }
      int following = text.indexOf('<', next);
      if (lead >= 0 && !isBlank(next, following < 0 ? text.length() : following)) {
        lead = -1; // text between: the comment belongs to it
      }
      at = following;
    }
    return depth == 0 && elements.size() > 0;
  }

  /** Takes the markup that begins here; gives the index after it, -1 if it is broken. */
  private int tag(int at) {
    if (text.startsWith("<!--", at)) {
      lead = lead < 0 ? at : lead;
      return after("-->", at + 4);
    }
    if (text.startsWith("<![CDATA[", at)) {
      lead = -1;
      return after("]]>", at + 9);
    }
    if (text.startsWith("<?", at)) {
      lead = -1;
      return after("?>", at + 2);
    }
    if (text.startsWith("<!", at)) {
      return afterDeclaration(at);
    }
    return text.startsWith("</", at) ? close(at) : open(at);
  }

  private int after(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? -1 : found + mark.length();
  }

  /** A document type, with what stands in its brackets. */
  private int afterDeclaration(int at) {
    int brackets = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == '>' && brackets <= 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private int open(int at) {
    int nameEnd = nameEnd(at + 1);
    int end = tagEnd(nameEnd);
    if (nameEnd == at + 1 || end < 0 || depth == 0 && elements.size() > 0) {
      return -1;
    }
    int parent = depth == 0 ? -1 : open[depth - 1];
    int element = elements.open(parent, lead < 0 ? at : lead, at + 1, nameEnd, end);
    lead = -1;
    if (text.charAt(end - 2) == '/') {
      elements.close(element, end);
      return end;
    }
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = element;
    return end;
  }

  private int close(int at) {
    lead = -1;
    int nameEnd = nameEnd(at + 2);
    int end = text.indexOf('>', nameEnd);
    if (depth == 0 || end < 0) {
      return -1;
    }
    int element = open[--depth];
    int length = nameEnd - at - 2;
    boolean same =
        length == elements.nameEnd(element) - elements.nameStart(element)
            && text.startsWith(text.substring(at + 2, nameEnd), elements.nameStart(element));
    elements.close(element, end + 1);
    return same && isBlank(nameEnd, end) ? end + 1 : -1;
  }

  private int nameEnd(int from) {
    int at = from;
    while (at < text.length() && isName(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isName(char c) {
    return c > ' ' && c != '>' && c != '/' && c != '<' && c != '=' && c != '"' && c != '\'';
  }

  /** Index after the tag's end; what stands between quotes does not end it. */
  private int tagEnd(int from) {
    char quote = 0;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return at + 1;
      } else if (c == '<') {
        return -1;
      }
    }
    return -1;
  }

  private boolean isBlank(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) > ' ') {
        return false;
      }
    }
    return true;
  }
}
