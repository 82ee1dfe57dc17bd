package dev.headroom.text.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Finds what stands inside an article and leads away from it. An element is clutter, with all
 * inside it, if it holds little of the article's prose, no table and no code, and is
 *
 * <ul>
 *   <li><b>labelled</b>: it begins with words such as "Related" or "Share this", or is a block of
 *       links below such words;
 *   <li>a <b>teaser</b>: all its headings are links to other pages;
 *   <li>a <b>block of links</b>: nearly all its text leads to other pages;
 *   <li>a <b>headline</b>: a paragraph that is nothing but the title of another page.
 * </ul>
 *
 * On a page that is no article, such as a front page, an index or a list of results, links are what
 * the reader came for, and nothing is clutter; on a page that shows code they are references, and
 * only labels count.
 */
final class Clutter {
  private static final int MIN_ARTICLE = 500;
  private static final int PERCENT_LINKED_OF_ARTICLE = 45;
  private static final int MOST_CODE = 3; // pieces, before links count as references
  private static final int PERCENT_OF_PROSE = 20;
  private static final int PROSE_OF_LABELLED = 400;
  private static final int PROSE_OF_TEASER = 500;
  private static final int LABEL = 60;
  private static final int HEADLINE = 25;
  private static final int PERCENT_LINKED_BELOW_LABEL = 40;
  private static final int PERCENT_LINKED_OF_BLOCK = 65;
  private static final int PERCENT_LINKED_OF_HEADLINE = 80;

  private static final Set<String> CONTAINERS =
      Set.of(
          "div", "section", "article", "aside", "header", "form", "center", "blockquote", "figure");

  private static final Set<String> LINES =
      Set.of("p", "ul", "ol", "dl", "li", "details", "fieldset", "a");

  private final Element root;
  private final Map<Element, ElementStats> stats;
  private final ElementStats whole;
  private final Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
  private int prose; // chars in what was found

  private Clutter(Element root, Map<Element, ElementStats> stats) {
    this.root = root;
    this.stats = stats;
    this.whole = ElementStats.of(stats, root);
  }

  /** What is clutter inside the main content; a few passes over it. */
  static Clutter in(Element root, Boilerplate boilerplate) {
    Predicate<Element> skipped =
        element -> Boilerplate.isNeverText(element) || boilerplate.isBoilerplate(element);
    Clutter clutter = new Clutter(root, ElementStats.below(root, skipped));
    if (clutter.isArticle()) {
      root.filter(clutter.new Search());
      if (clutter.isAllButAll()) {
        clutter.found.clear();
      }
    }
    return clutter;
  }

  boolean contains(Element element) {
    return found.contains(element);
  }

  private boolean isArticle() {
    return whole.prose >= MIN_ARTICLE && whole.percentLinked() <= PERCENT_LINKED_OF_ARTICLE;
  }

  /** Whether too little would be left: then the page is made of teasers. */
  private boolean isAllButAll() {
    int rest = whole.prose - prose;
    return rest < MIN_ARTICLE && rest < prose;
  }

  private boolean isClutter(Element element) {
    ElementStats own = ElementStats.of(stats, element);
    boolean container = CONTAINERS.contains(element.normalName());
    if (own.text == 0
        || own.cells + own.code > 0
        || own.prose * 100L > whole.prose * (long) PERCENT_OF_PROSE
        || !container && !LINES.contains(element.normalName()) && !Headings.is(element)) {
      return false;
    }
    return isLabelled(own, container)
        || whole.code < MOST_CODE
            && (isBelowLabel(element, own)
                || isTeaser(element, own)
                || container && isLinks(own)
                || isHeadline(element, own));
  }

  private static boolean isLabelled(ElementStats own, boolean container) {
    return own.lead != null
        && Labels.isLabel(own.lead)
        && (own.text <= LABEL
            || own.percentLinked() >= PERCENT_LINKED_BELOW_LABEL
            || container && own.prose <= PROSE_OF_LABELLED);
  }

  private boolean isBelowLabel(Element element, ElementStats own) {
    Element before = element.previousElementSibling();
    return before != null
        && found.contains(before)
        && own.percentLinked() >= PERCENT_LINKED_BELOW_LABEL;
  }

  private static boolean isTeaser(Element element, ElementStats own) {
    return !Headings.is(element)
        && own.leading > 0
        && own.leading == own.headings
        && own.prose <= PROSE_OF_TEASER * own.leading;
  }

  private static boolean isLinks(ElementStats own) {
    return own.percentLinked() >= PERCENT_LINKED_OF_BLOCK;
  }

  private static boolean isHeadline(Element element, ElementStats own) {
    return element.normalName().equals("p")
        && own.percentLinked() >= PERCENT_LINKED_OF_HEADLINE
        && own.linked >= own.links * HEADLINE;
  }

  /** From the top, so that the largest pieces are found. */
  private final class Search implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof Element element && element != root && isClutter(element)) {
        found.add(element);
        prose += ElementStats.of(stats, element).prose;
        return FilterResult.SKIP_ENTIRELY;
      }
      return FilterResult.CONTINUE;
    }
  }
}
