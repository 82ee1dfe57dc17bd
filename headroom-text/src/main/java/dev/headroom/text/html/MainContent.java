package dev.headroom.text.html;

import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the page's main content. The text that counts is what stands outside
 * links and furniture, in pieces long enough to be read; from the body we go down as long as one
 * child holds nearly all of it. So the answer is the smallest element that leaves out what lies
 * beside the content, and never a single paragraph of it.
 */
final class MainContent {
  private static final int PIECE = 25;
  private static final int PERCENT_TO_DESCEND = 80;
  private static final int PERCENT_OF_MARKED = 40;

  private static final Set<String> CONTAINERS =
      Set.of(
          "body", "div", "section", "article", "main", "center", "form", "table", "tbody", "tr",
          "td", "span", "font");

  private final IdentityHashMap<Element, int[]> mass = new IdentityHashMap<>();

  private MainContent() {}

  static Element of(Document document) {
    MainContent content = new MainContent();
    Element body = document.body();
    content.weigh(body);
    Element from = content.marked(document, body);
    return content.descend(from);
  }

  /** What the author marked as the main content, if it holds enough of the page. */
  private Element marked(Document document, Element body) {
    Element best = body;
    int most = 0;
    for (Element element : document.select("main, article, [role=main], [itemprop=articleBody]")) {
      int own = of(element);
      if (own > most && own * 100L >= of(body) * (long) PERCENT_OF_MARKED) {
        best = element;
        most = own;
      }
    }
    return best;
  }

  private Element descend(Element from) {
    Element at = from;
    for (Element next = heaviest(at); next != null; next = heaviest(at)) {
      at = next;
    }
    return at;
  }

  /** The child to go down to, or null if none holds nearly all. */
  private @Nullable Element heaviest(Element at) {
    Element heaviest = null;
    for (Element child : at.children()) {
      if (heaviest == null || of(child) > of(heaviest)) {
        heaviest = child;
      }
    }
    if (heaviest == null || of(heaviest) == 0 || !CONTAINERS.contains(heaviest.normalName())) {
      return null;
    }
    boolean all = of(heaviest) == of(at);
    boolean most = of(heaviest) * 100L >= of(at) * (long) PERCENT_TO_DESCEND;
    return all || (most && heaviest.childrenSize() > 1) ? heaviest : null;
  }

  private int of(Element element) {
    int[] own = mass.get(element);
    return own == null ? 0 : own[0];
  }

  /** Adds every readable piece of text to all elements around it, furniture left out. */
  private void weigh(Element body) {
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
              if (Furniture.isNeverText(element)
                  || (element != body && Furniture.isFurniture(element))) {
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
    int length = text.getWholeText().strip().length();
    Element parent = text.parent();
    if (length >= PIECE && parent != null) {
      mass.computeIfAbsent(parent, unused -> new int[1])[0] += length;
    }
  }

  /** When an element closes, all of its text belongs to the element around it too. */
  private void pass(Element element) {
    int[] own = mass.get(element);
    Element around = element.parent();
    if (own != null && around != null) {
      mass.computeIfAbsent(around, unused -> new int[1])[0] += own[0];
    }
  }
}
