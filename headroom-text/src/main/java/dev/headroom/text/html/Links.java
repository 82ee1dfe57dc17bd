package dev.headroom.text.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Decides which links are written with their target. A line that is nothing but a link is there to
 * lead somewhere; inside running text the words say enough, and the page itself is in the store.
 */
final class Links {
  private static final int MAX_TARGET = 200;
  private static final String SIGNS = "\u00B6\u00A7"; // pilcrow, section sign
  private static final Set<String> LINES = Set.of("li", "p", "dd", "dt");

  private Links() {}

  /** Where the link leads if that is worth showing, or empty. */
  static String target(Element link) {
    Element around = link.parent();
    if (around == null
        || !LINES.contains(around.normalName())
        || !isAlone(link, around)
        || holdsBlocks(link)) {
      return "";
    }
    String target = link.attr("href").strip();
    boolean plain =
        !target.isEmpty()
            && target.length() <= MAX_TARGET
            && target.charAt(0) != '#'
            && !target.startsWith("javascript:")
            && target
                .chars()
                .allMatch(c -> c > ' ' && c < 0x7F && c != ')' && c != '(' && c != ']');
    return plain && link.hasText() ? target : "";
  }

  /** Whether following the link leaves the page. */
  static boolean leadsAway(Element link) {
    String target = link.attr("href").strip();
    return !target.isEmpty()
        && target.charAt(0) != '#'
        && !target.startsWith("javascript:")
        && !target.startsWith("mailto:");
  }

  /** Whether a link is only a sign to get at the place it stands at, as headings have. */
  static boolean isSign(String text) {
    return text.length() == 1 && SIGNS.indexOf(text.charAt(0)) >= 0;
  }

  /** A heading without the sign before or after it. */
  static String withoutSigns(String heading) {
    int start = 0;
    int end = heading.length();
    while (start < end && SIGNS.indexOf(heading.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && SIGNS.indexOf(heading.charAt(end - 1)) >= 0) {
      end--;
    }
    return start < end ? heading.substring(start, end).strip() : heading;
  }

  /** Whether the words of the link stand on several lines, as those of a card do. */
  private static boolean holdsBlocks(Element link) {
    for (Element inside : link.getAllElements()) {
      if (inside != link && inside.isBlock()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlone(Element link, Element around) {
    if (around.childrenSize() != 1 || around.childNodeSize() > 3) {
      return false;
    }
    for (Node node : around.childNodes()) {
      if (node != link && node instanceof TextNode text && !text.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
