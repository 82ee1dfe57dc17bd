package dev.headroom.text.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Finds headings that head nothing but what is left out; one pass. */
final class BareHeadings implements NodeFilter {
  private final Element root;
  private final Predicate<Element> leftOut;
  private final Deque<Element> open = new ArrayDeque<>(); // headings above, without text so far
  private final List<Element> bare = new ArrayList<>();
  private boolean swallowed; // something was left out since the last text

  private BareHeadings(Element root, Predicate<Element> leftOut) {
    this.root = root;
    this.leftOut = leftOut;
  }

  /** The headings below an element, other than titles, that have lost all they headed. */
  static List<Element> in(Element root, Predicate<Element> leftOut) {
    BareHeadings headings = new BareHeadings(root, leftOut);
    root.filter(headings);
    headings.swallowed = true; // nothing can follow
    headings.close(1);
    return headings.bare;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text && !text.isBlank()) {
      open.clear();
      swallowed = false;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (element != root && leftOut.test(element)) {
      swallowed |= element.hasText();
      return FilterResult.SKIP_ENTIRELY;
    }
    if (Headings.is(element)) {
      close(Headings.level(element));
      open.push(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    return FilterResult.CONTINUE;
  }

  /** Closes the headings of this level and below. */
  private void close(int level) {
    while (!open.isEmpty() && Headings.level(open.peek()) >= level) {
      Element heading = open.pop();
      if (swallowed && Headings.level(heading) > 1) {
        bare.add(heading);
      }
    }
  }
}
