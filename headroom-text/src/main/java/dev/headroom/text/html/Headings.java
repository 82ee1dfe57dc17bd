package dev.headroom.text.html;

import org.jsoup.nodes.Element;

/** Tells the headings of a page. */
final class Headings {
  private Headings() {}

  static boolean is(Element element) {
    return level(element) > 0;
  }

  /** From 1 to 6, or 0 for all that is no heading. */
  static int level(Element element) {
    String tag = element.normalName();
    boolean heading =
        tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    return heading ? tag.charAt(1) - '0' : 0;
  }
}
