package dev.headroom.text.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Counts for an element and all inside it, by which text and links away from it are told apart. */
final class ElementStats {
  private static final int PIECE = 25;
  private static final int LONGEST_LEAD = 200;
  private static final ElementStats NONE = new ElementStats();

  /** Chars outside links, in pieces long enough to be read. */
  int prose;

  /** Chars of any text. */
  int text;

  /** Chars in links that lead to another page. */
  int linked;

  /** Links that lead to another page. */
  int links;

  /** Headings, with and without a link. */
  int headings;

  /** Headings that lead to another page, or stand in a link that does. */
  int leading;

  /** Cells of tables. */
  int cells;

  /** Pieces of code. */
  int code;

  /** The first words inside, or null if there are none. */
  @Nullable String lead;

  private ElementStats() {}

  /** Counts below an element, but not what is skipped; one pass. */
  static Map<Element, ElementStats> below(Element root, Predicate<Element> skipped) {
    Map<Element, ElementStats> all = new HashMap<>();
    root.filter(new Pass(root, skipped, all));
    return all;
  }

  static ElementStats of(Map<Element, ElementStats> all, Element element) {
    return all.getOrDefault(element, NONE);
  }

  /** Share of the text that is in links to other pages, 0 to 100. */
  int percentLinked() {
    return text == 0 ? 0 : (int) (linked * 100L / text);
  }

  private void add(ElementStats inner) {
    prose += inner.prose;
    text += inner.text;
    linked += inner.linked;
    links += inner.links;
    headings += inner.headings;
    leading += inner.leading;
    cells += inner.cells;
    code += inner.code;
    lead = lead == null ? inner.lead : lead;
  }

  private static final class Pass implements NodeFilter {
    private final Element root;
    private final Predicate<Element> skipped;
    private final Map<Element, ElementStats> all;
    private int away; // depth of links around us that lead to another page
    private int anyLink;

    Pass(Element root, Predicate<Element> skipped, Map<Element, ElementStats> all) {
      this.root = root;
      this.skipped = skipped;
      this.all = all;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        add(text.getWholeText().strip(), Objects.requireNonNull(text.parent()));
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element) || element != root && skipped.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      ElementStats own = all.computeIfAbsent(element, unused -> new ElementStats());
      switch (element.normalName()) {
        case "a" -> {
          anyLink++;
          if (Links.leadsAway(element)) {
            away++;
            own.links++;
          }
        }
        case "td", "th" -> own.cells++;
        case "pre", "code" -> own.code++;
        default -> {}
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      ElementStats own = ElementStats.of(all, element);
      if (Headings.is(element) && own.text > 0) {
        own.headings++;
        own.leading += away > 0 || own.linked * 2 >= own.text ? 1 : 0;
        own.lead = own.text <= LONGEST_LEAD ? element.text() : own.lead;
      }
      if (element.normalName().equals("a")) {
        anyLink--;
        away -= Links.leadsAway(element) ? 1 : 0;
      }
      Element around = element.parent();
      if (element != root && around != null) {
        ElementStats.of(all, around).add(own);
      }
      return FilterResult.CONTINUE;
    }

    private void add(String text, Element parent) {
      if (text.isEmpty()) {
        return;
      }
      ElementStats own = ElementStats.of(all, parent);
      int length = ReadableText.length(text);
      own.text += length;
      own.linked += away > 0 ? length : 0;
      own.prose += anyLink == 0 && length >= PIECE ? length : 0;
      own.lead = own.lead == null ? text : own.lead;
    }
  }
}
