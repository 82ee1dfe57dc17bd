package dev.headroom.text.html;

import dev.headroom.text.internal.Letters;
import java.util.Random;

/** Made-up web pages for tests. */
final class Pages {
  private Pages() {}

  /** An article with everything around it that pages have. */
  static String article(Random random, int paragraphs) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < paragraphs; i++) {
      if (i % 4 == 0) {
        body.append("<h2>Chapter ").append(i / 4 + 1).append("<a href=\"#c\">\u00B6</a></h2>\n");
      }
      body.append("<p>").append(Letters.paragraph(random, 4)).append("</p>\n");
    }
    return """
    <!DOCTYPE html>
    <html lang="en"><head><title>The harbour</title><style>.x { color: red }</style>
    <script>var tracked = "never shown";</script></head>
    <body class="page">
    <nav><ul><li><a href="/">Start</a></li><li><a href="/shop">Shop of things</a></li></ul></nav>
    <div id="content"><h1>The harbour of old</h1>
    <div class="share-bar"><a href="#">Tell everybody about it, they want to know</a></div>
    %s
    <ul><li><a href="/more/lamps">More about lamps</a></li><li>One &amp; two</li></ul>
    <table><tr><th>name</th><th>count</th></tr><tr><td>lamp</td><td>42</td></tr></table>
    <pre>run  --twice
    run</pre>
    </div>
    <aside><h3>Elsewhere</h3><p>Something that nobody came to this page to read at all.</p></aside>
    <footer>All rights are reserved by somebody, somewhere, somehow.</footer>
    </body></html>
    """
        .formatted(body);
  }
}
