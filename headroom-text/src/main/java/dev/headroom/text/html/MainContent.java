package dev.headroom.text.html;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the page's main content. The text that counts is what stands outside
 * links and boilerplate, in pieces long enough to be read; from the body we go down as long as one
 * child holds nearly all of it. So the answer is the smallest element that leaves out what lies
 * beside the content, and never a single paragraph of it.
 */
final class MainContent {
  private static final int PERCENT_TO_DESCEND = 93;
  private static final int MIN_ARTICLE = 600;
  private static final int PERCENT_OF_MARKED = 40;

  private static final Set<String> CONTAINERS =
      Set.of(
          "body", "div", "section", "article", "main", "center", "form", "table", "tbody", "tr",
          "td", "span", "font");

  private final ReadableText readable;

  private MainContent(ReadableText readable) {
    this.readable = readable;
  }

  static Element of(Document document, Boilerplate boilerplate) {
    Element body = document.body();
    MainContent content =
        new MainContent(
            ReadableText.of(
                body,
                element ->
                    Boilerplate.isNeverText(element)
                        || element != body && boilerplate.isBoilerplate(element)));
    Element from = content.marked(document, body);
    return content.descend(from);
  }

  /**
   * What the author marked as the main content, if it holds enough of the page: little is enough
   * for the one article of a page, which may end in the first lines of many others.
   */
  private Element marked(Document document, Element body) {
    Elements articles = document.select("article:not(article article)");
    if (articles.size() == 1 && of(articles.get(0)) >= MIN_ARTICLE) {
      return articles.get(0);
    }
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
    return readable.chars(element);
  }
}
