package dev.headroom.text.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells what is on a page for its use and not for its content: menus, shares, consent, adverts. */
final class Furniture {
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
          "recommended",
          "recommendations",
          "comments",
          "disqus",
          "respond",
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

  private static final Set<String> NEVER_FURNITURE =
      Set.of(
          "html", "body", "main", "article", "pre", "code", "p", "li", "td", "th", "tr", "tbody",
          "h1", "h2", "h3", "h4", "h5", "h6", "a", "span", "em", "strong", "b", "i");

  private Furniture() {}

  /** Whether nothing below is ever read by a visitor. */
  static boolean isNeverText(Element element) {
    return NEVER_TEXT.contains(element.normalName());
  }

  static boolean isFurniture(Element element) {
    String tag = element.normalName();
    if (TAGS.contains(tag) || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
      return true;
    }
    if (tag.equals("header")) {
      return !isInside(element, "article") && !isInside(element, "main");
    }
    if (isHidden(element)) {
      return true;
    }
    return !NEVER_FURNITURE.contains(tag)
        && (hasWord(element.className()) || hasWord(element.id()));
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

  /** Whether one of the words in {@code post-share shareBar_2} is one of ours. */
  private static boolean hasWord(String names) {
    int at = 0;
    while (at < names.length()) {
      int from = at;
      while (at < names.length()
          && Character.isLetter(names.charAt(at))
          && (at == from || Character.isLowerCase(names.charAt(at)))) {
        at++;
      }
      if (at - from >= 2 && WORDS.contains(names.substring(from, at).toLowerCase(Locale.ROOT))) {
        return true;
      }
      at = Math.max(at, from + 1);
    }
    return false;
  }
}
