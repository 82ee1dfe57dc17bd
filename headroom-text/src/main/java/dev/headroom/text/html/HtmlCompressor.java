package dev.headroom.text.html;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import dev.headroom.text.internal.Passages;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Web pages. The view is the readable text of the page: its title, its main content with headings,
 * lists, tables and code, and the headings of other content; scripts, styles, menus and other
 * boilerplate are not in it. There is no way back from it, so the engine stores the page first.
 *
 * <p>Thread-safe and stateless. Cost: one parse by jsoup and a few passes over its tree.
 */
public final class HtmlCompressor implements Compressor {
  private static final String NOTICE = "text of a web page, markup left out";
  private static final int MAX_CHARS = 16_000_000;
  private static final int MAX_DEPTH = 400;

  /** A compressor for web pages. */
  public HtmlCompressor() {}

  @Override
  public String name() {
    return "html";
  }

  @Override
  public Match match(Payload payload) {
    return PageShape.match(payload);
  }

  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    String page = payload.text();
    if (page.length() > MAX_CHARS) {
      return Optional.empty();
    }
    context.checkpoint(page.length());
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(MAX_DEPTH);
    Document document = parser.parseInput(page, "");
    Boilerplate boilerplate = Boilerplate.of(document);
    Element main = MainContent.of(document, boilerplate);
    PageText text = PageText.of(document, main, boilerplate);
    context.checkpoint(text.chars().length());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        View.derived(text.chars(), NOTICE, Passages.of(text.chars(), text.sources(), context)));
  }

  @Override
  public String sample() {
    return """
    <!DOCTYPE html>
    <html><head><title>Returns</title><style>p { margin: 0 }</style></head>
    <body><nav><a href="/">Home</a> <a href="/shop">Shop</a></nav>
    <main><h1>Returns</h1><p>A return is free within thirty days. After that a fee is due.</p>
    <p>The parcel must be closed and labelled, and the slip must be inside.</p></main>
    <footer>Contact</footer><script>track("returns");</script></body></html>
    """;
  }
}
