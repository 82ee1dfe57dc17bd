package dev.headroom.text.html;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import java.util.Locale;
import java.util.Set;

/** Tells a web page, or a piece of one, from code that only contains markup. */
final class PageShape {
  private static final int WINDOW = 3_000;

  private static final Set<String> FIRST =
      Set.of(
          "html", "head", "body", "main", "article", "section", "div", "table", "ul", "ol", "p",
          "h1", "h2", "header", "nav");

  private static final Set<String> OTHER_LANGUAGES =
      Set.of("jsx", "tsx", "vue", "svelte", "php", "jsp", "erb", "svg", "xml", "md", "js", "ts");

  private PageShape() {}

  static Match match(Payload payload) {
    String text = payload.text();
    int start = start(text);
    if (start + 2 >= text.length() || text.charAt(start) != '<') {
      return Match.NO;
    }
    boolean said =
        payload.isMediaType("text/html")
            || payload.isMediaType("application/xhtml+xml")
            || payload.extension().equals("html")
            || payload.extension().equals("htm");
    String head = text.substring(start, Math.min(text.length(), start + WINDOW));
    head = head.toLowerCase(Locale.ROOT);
    boolean page = head.startsWith("<!doctype html") || head.startsWith("<html");
    boolean xhtml = head.startsWith("<?xml") && head.contains("<html");
    if (said && (page || xhtml || tags(head) >= 1)) {
      return Match.CERTAIN;
    }
    if (page || xhtml) {
      return Match.SHAPE;
    }
    if (OTHER_LANGUAGES.contains(payload.extension()) || !FIRST.contains(name(head, 1))) {
      return Match.NO;
    }
    int middle = Math.max(0, text.length() / 2 - WINDOW / 2);
    String body = text.substring(middle, Math.min(text.length(), middle + WINDOW));
    boolean closed = text.charAt(lastChar(text)) == '>';
    return closed && tags(head) >= 4 && tags(body) >= 4 ? Match.SHAPE : Match.HINTED;
  }

  private static int start(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
      at++;
    }
    while (text.startsWith("<!--", at)) {
      int end = text.indexOf("-->", at);
      if (end < 0 || end - at > WINDOW) {
        return at;
      }
      at = end + 3;
      while (at < text.length() && text.charAt(at) <= ' ') {
        at++;
      }
    }
    return at;
  }

  private static int lastChar(String text) {
    int at = text.length() - 1;
    while (at > 0 && text.charAt(at) <= ' ') {
      at--;
    }
    return at;
  }

  /** Closing tags, which markup has and comparisons do not. */
  private static int tags(String text) {
    int tags = 0;
    for (int at = text.indexOf("</"); at >= 0; at = text.indexOf("</", at + 2)) {
      tags += name(text, at + 2).isEmpty() ? 0 : 1;
    }
    return tags;
  }

  private static String name(String text, int start) {
    int at = start;
    while (at < text.length() && at - start < 12 && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }
}
