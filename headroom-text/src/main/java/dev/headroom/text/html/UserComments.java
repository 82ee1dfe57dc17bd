package dev.headroom.text.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Tells whether the comments of readers are boilerplate. Below an article they are; on a page of a
 * forum, of questions or of issues they are what the page is for. The page itself may say which it
 * is; if not, the share of its text does.
 */
final class UserComments {
  private static final int PERCENT_BESIDE_ARTICLE = 80;
  private static final int PERCENT_BESIDE_ANY = 60;

  private static final Set<String> WORDS =
      Set.of("comment", "comments", "commentlist", "disqus", "respond");

  private final boolean aside;

  private UserComments(boolean aside) {
    this.aside = aside;
  }

  /** Decides once for a page. */
  static UserComments of(Document document, ReadableText readable) {
    String kind = kind(document);
    if (kind.contains("discussionforumposting") || kind.contains("qapage")) {
      return new UserComments(false);
    }
    boolean article = kind.contains("article") || kind.contains("blogposting");
    Sum said = new Sum(readable);
    document.body().filter(said);
    long most = article ? PERCENT_BESIDE_ARTICLE : PERCENT_BESIDE_ANY;
    return new UserComments(said.chars * 100L <= most * readable.chars(document.body()));
  }

  /** Whether the element holds comments, on a page that is for something else. */
  boolean isAside(Element element) {
    return aside && ClassNames.haveWord(element, WORDS);
  }

  /** What the page says that it is, in the words of Open Graph and schema.org. */
  private static String kind(Document document) {
    StringBuilder kind = new StringBuilder();
    for (Element element : document.select("meta[property=og:type]")) {
      kind.append(' ').append(element.attr("content"));
    }
    for (Element element : document.select("[itemtype]")) {
      kind.append(' ').append(element.attr("itemtype"));
    }
    for (Element element : document.select("script[type=application/ld+json]")) {
      kind.append(' ').append(types(element.data()));
    }
    return kind.toString().toLowerCase(Locale.ROOT);
  }

  private static String types(String json) {
    StringBuilder types = new StringBuilder();
    for (int at = json.indexOf("@type"); at >= 0; at = json.indexOf("@type", at + 1)) {
      types.append(' ').append(json, at, Math.min(json.length(), at + 40));
    }
    return types.toString();
  }

  private static final class Sum implements NodeFilter {
    private final ReadableText readable;
    private long chars;

    Sum(ReadableText readable) {
      this.readable = readable;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof Element element
          && readable.chars(element) > 0
          && ClassNames.haveWord(element, WORDS)) {
        chars += readable.chars(element);
        return FilterResult.SKIP_CHILDREN;
      }
      return FilterResult.CONTINUE;
    }
  }
}
