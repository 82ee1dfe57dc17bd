package dev.headroom.text.html;

import dev.headroom.text.internal.SourceMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Writes a page as text in plain Markdown: headings, list items, tables, fenced code, and links
 * where a line is nothing but a link. Inside the main content everything but boilerplate and
 * clutter is written, and of these the headings that say more than "Related", so that a reader sees
 * what else there is; outside of it only the page's own heading.
 */
final class PageText implements NodeFilter {
  private static final int MAX_HEADING = 300;
  private static final int MAX_HEADING_OF_CLUTTER = 60;

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "nav",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "tr",
          "blockquote",
          "figure",
          "figcaption",
          "form",
          "fieldset",
          "details",
          "summary",
          "address",
          "center",
          "body",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "pre",
          "li",
          "hr");

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "ul",
          "ol",
          "dl",
          "table",
          "blockquote",
          "section",
          "article",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "pre");

  private final Element main;
  private final Boilerplate boilerplate;
  private final Clutter clutter;
  private final LineWriter out = new LineWriter();
  private final String title;
  private final boolean mainHasTitle;
  private int inMain;
  private int aside; // depth of boilerplate around us
  private int lists;

  private PageText(Document document, Element main, Boilerplate boilerplate) {
    this.title = document.title();
    this.mainHasTitle = main.selectFirst("h1") != null;
    this.main = main;
    this.boilerplate = boilerplate;
    this.clutter = Clutter.in(main, boilerplate);
  }

  static PageText of(Document document, Element main, Boilerplate boilerplate) {
    PageText text = new PageText(document, main, boilerplate);
    text.title(document);
    document.body().filter(text);
    text.out.close();
    return text;
  }

  String chars() {
    return out.chars();
  }

  SourceMap sources() {
    return out.sources();
  }

  boolean isEmpty() {
    return out.isEmpty();
  }

  private void title(Document document) {
    String title = document.title().strip();
    Element heading = document.selectFirst("h1");
    if (!title.isEmpty() && (heading == null || !heading.text().equals(title))) {
      Element element = document.selectFirst("title");
      out.line("Title: " + title, element == null ? document : element);
      out.paragraph();
    }
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (isShown()) {
        out.text(text.getWholeText(), text);
      }
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element) || Boilerplate.isNeverText(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    inMain += element == main ? 1 : 0;
    String tag = element.normalName();
    if (tag.equals("img")) { // hidden from readers for the eye, not from us
      formula(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (Headings.is(element) && heading(element, Headings.level(element))) {
      return FilterResult.SKIP_ENTIRELY;
    }
    aside += isAside(element) ? 1 : 0;
    return isShown() ? open(element, tag) : FilterResult.CONTINUE;
  }

  private FilterResult open(Element element, String tag) {
    if (BLOCKS.contains(tag)) {
      breakBefore(tag);
    }
    switch (tag) {
      case "br" -> out.newLine();
      case "li" -> out.prefix("  ".repeat(Math.min(6, Math.max(0, lists - 1))) + "- ");
      case "ul", "ol" -> lists++;
      case "td", "th" -> out.space();
      case "a" -> {
        if (Links.isSign(element.text())) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (!Links.target(element).isEmpty()) {
          out.text("[", element);
        }
      }
      case "pre" -> {
        out.verbatim(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      case "table" -> {
        if (Tables.write(element, out)) {
          return FilterResult.SKIP_ENTIRELY;
        }
      }
      default -> {}
    }
    return FilterResult.CONTINUE;
  }

  /** Encyclopedias show formulas as pictures; their source stands in the alternative text. */
  private void formula(Element image) {
    String alt = image.attr("alt");
    String wrapper = "{\\displaystyle ";
    if (isShown() && alt.startsWith(wrapper) && alt.endsWith("}")) {
      out.text(" " + alt.substring(wrapper.length(), alt.length() - 1) + " ", image);
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (isShown()) {
      if (tag.equals("a") && !Links.target(element).isEmpty()) {
        out.text("](" + Links.target(element) + ")", element);
      }
      lists -= tag.equals("ul") || tag.equals("ol") ? 1 : 0;
      if (BLOCKS.contains(tag)) {
        breakBefore(tag);
      }
    }
    aside -= isAside(element) ? 1 : 0;
    inMain -= element == main ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  private void breakBefore(String tag) {
    if (PARAGRAPHS.contains(tag) && lists == 0) {
      out.paragraph();
    } else {
      out.newLine();
    }
  }

  /** Whether that was a heading: on some pages half of the content stands inside one. */
  private boolean heading(Element element, int level) {
    String text = Links.withoutSigns(element.text().strip());
    if (text.length() > MAX_HEADING) {
      return false;
    }
    boolean stands =
        isShown() && !clutter.contains(element)
            || inMain > 0 && tellsWhatIsLeftOut(text, element)
            || isTitle(text, level);
    if (!text.isEmpty() && stands) {
      out.paragraph();
      out.line("#".repeat(level) + " " + text, element);
      out.paragraph();
    }
    return true;
  }

  private static boolean tellsWhatIsLeftOut(String heading, Element element) {
    Element around = element.parent();
    return heading.length() <= MAX_HEADING_OF_CLUTTER
        && !Labels.isLabel(heading)
        && element.selectFirst("a") == null
        && (around == null || !around.normalName().equals("a"));
  }

  /** Whether a heading outside the main content is the page's own: the only one, or as titled. */
  private boolean isTitle(String heading, int level) {
    return level == 1 && (!mainHasTitle || title.contains(heading));
  }

  private boolean isAside(Element element) {
    return element != main && (boilerplate.isBoilerplate(element) || clutter.contains(element));
  }

  private boolean isShown() {
    return inMain > 0 && aside == 0;
  }
}
