package dev.headroom.text.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells what is on a page for its use and not for its content: menus, shares, consent, adverts. It
 * goes by tags, roles and the names that authors give to such things; but whatever holds a large
 * share of the page's text is content, whatever it is called.
 */
final class Boilerplate {
  private static final int PERCENT_OF_MARKED = 50;
  private static final int PERCENT_OF_NAMED = 35;

  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "map",
          "head",
          "link",
          "meta",
          "input",
          "select",
          "textarea",
          "datalist",
          "math");

  private static final Set<String> TAGS = Set.of("nav", "footer", "aside", "button", "dialog");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tablist");

  private static final Set<String> WORDS =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "menu",
          "sidebar",
          "footer",
          "breadcrumb",
          "breadcrumbs",
          "share",
          "sharing",
          "social",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "advert",
          "advertisement",
          "ad",
          "ads",
          "adsense",
          "sponsor",
          "sponsored",
          "promo",
          "related",
          "relatedposts",
          "recommended",
          "recommendations",
          "newsletter",
          "subscribe",
          "signup",
          "popup",
          "modal",
          "overlay",
          "pagination",
          "pager",
          "toolbar",
          "skip",
          "outbrain",
          "taboola",
          "jump",
          "noprint",
          "masthead",
          "trending");

  private static final Set<String> NEVER_BOILERPLATE =
      Set.of(
          "html", "body", "main", "article", "pre", "code", "p", "li", "td", "th", "tr", "tbody",
          "h1", "h2", "h3", "h4", "h5", "h6", "a", "span", "em", "strong", "b", "i");

  private final ReadableText all;
  private final ReadableText fair;
  private final UserComments comments;
  private final Element body;
  private final Set<Element> aroundTitle = Collections.newSetFromMap(new IdentityHashMap<>());

  private Boilerplate(Document document) {
    body = document.body();
    all = ReadableText.of(body, Boilerplate::isNeverText);
    fair = ReadableText.of(body, element -> isNeverText(element) || isMarked(element));
    comments = UserComments.of(document, fair);
    Element title = document.selectFirst("h1");
    for (Element around = title; around != null; around = around.parent()) {
      aroundTitle.add(around);
    }
  }

  /** Measures the text of a page once. */
  static Boilerplate of(Document document) {
    return new Boilerplate(document);
  }

  /** Whether nothing below is ever read by a visitor. */
  static boolean isNeverText(Element element) {
    return NEVER_TEXT.contains(element.normalName());
  }

  /** Whether the element, with all inside it, is there for the page's use. */
  boolean isBoilerplate(Element element) {
    return isMarked(element) || isNamed(element);
  }

  /** By its tag, its role or its style, unless it holds most of the page. */
  private boolean isMarked(Element element) {
    String tag = element.normalName();
    boolean marked =
        TAGS.contains(tag)
            || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
            || tag.equals("header") && !isInside(element, "article") && !isInside(element, "main")
            || isHidden(element);
    return marked && holds(all, element) <= PERCENT_OF_MARKED;
  }

  /** By its names, unless it holds a good part of what is not marked, or the page's title. */
  private boolean isNamed(Element element) {
    if (NEVER_BOILERPLATE.contains(element.normalName()) || aroundTitle.contains(element)) {
      return false;
    }
    return ClassNames.haveWord(element, WORDS) && holds(fair, element) <= PERCENT_OF_NAMED
        || comments.isAside(element);
  }

  private long holds(ReadableText readable, Element element) {
    return readable.chars(element) * 100L / Math.max(1, readable.chars(body));
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String bare = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return bare.contains("display:none") || bare.contains("visibility:hidden");
  }

  private static boolean isInside(Element element, String tag) {
    Element around = element.parent();
    for (int up = 0; around != null && up < 12; up++) {
      if (around.normalName().equals(tag)) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }
}
