package dev.headroom.text.html;

import java.util.IdentityHashMap;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * How much readable text each element of a page holds: chars that stand outside links, in pieces
 * long enough to be read. One pass.
 */
final class ReadableText {
  private static final int PIECE = 25;
  private static final int DENSE = 3;

  private final IdentityHashMap<Element, int[]> chars = new IdentityHashMap<>();

  private ReadableText() {}

  /**
   * Measures what is below an element.
   *
   * @param skipped elements that count for nothing, with all inside them
   */
  static ReadableText of(Element body, Predicate<Element> skipped) {
    ReadableText readable = new ReadableText();
    readable.measure(body, skipped);
    return readable;
  }

  /** Chars in an element and all inside it. */
  int chars(Element element) {
    int[] own = chars.get(element);
    return own == null ? 0 : own[0];
  }

  private void measure(Element body, Predicate<Element> skipped) {
    body.filter(
        new NodeFilter() {
          private int links;

          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
              if (links == 0) {
                add(text);
              }
            } else if (node instanceof Element element) {
              if (skipped.test(element)) {
                return FilterResult.SKIP_ENTIRELY;
              }
              links += element.normalName().equals("a") ? 1 : 0;
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
              links -= element.normalName().equals("a") ? 1 : 0;
              pass(element);
            }
            return FilterResult.CONTINUE;
          }
        });
  }

  private void add(TextNode text) {
    int length = length(text.getWholeText().strip());
    Element parent = text.parent();
    if (length >= PIECE && parent != null) {
      chars.computeIfAbsent(parent, unused -> new int[1])[0] += length;
    }
  }

  /** Chars, those of scripts without blanks being worth several. */
  static int length(String text) {
    int length = text.length();
    for (int at = 0; at < text.length(); at++) {
      length += text.charAt(at) >= 0x2E80 ? DENSE - 1 : 0;
    }
    return length;
  }

  /** When an element closes, all of its text belongs to the element around it too. */
  private void pass(Element element) {
    int[] own = chars.get(element);
    Element around = element.parent();
    if (own != null && around != null) {
      chars.computeIfAbsent(around, unused -> new int[1])[0] += own[0];
    }
  }
}
