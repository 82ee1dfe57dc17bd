package dev.headroom.text.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.Headroom;
import dev.headroom.text.internal.Letters;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClutterTest {
  private static final String ARTICLE =
      "<h1>The harbour</h1><p>"
          + Letters.paragraph(new Random(1), 9)
          + "</p><p>"
          + Letters.paragraph(new Random(2), 9)
          + "</p>";

  private final Headroom agent =
      Headroom.builder().withoutDiscovery().compressor(new HtmlCompressor()).recoverable().build();

  @Test
  void storiesBelowALabelAreLeftOutWithTheLabel() {
    String text =
        shown(
            ARTICLE
                + "<p><strong>Related:</strong></p>"
                + "<ul><li><a href=\"/a\">A lamp was lit</a></li></ul>"
                + "<div><h3>Share this</h3><p>Tell whoever you know.</p></div>");

    assertThat(text).contains("# The harbour", Letters.paragraph(new Random(2), 9));
    assertThat(text).doesNotContain("Related", "lamp was lit", "Share this", "whoever");
  }

  @Test
  void teasersAndBlocksOfLinksAreLeftOutBelowTheirHeading() {
    String text =
        shown(
            ARTICLE
                + "<h2>Seen elsewhere</h2>"
                + "<div><h3><a href=\"/b\">A mast was found</a></h3><p>It lay in the sand.</p></div>"
                + "<div><span>2 May</span><a href=\"/c\">A sail was torn in the storm</a></div>"
                + "<p><a href=\"/d\">The longest pier of the whole coast</a></p>");

    assertThat(text).contains("# The harbour");
    assertThat(text)
        .contains("## Seen elsewhere")
        .doesNotContain("mast was", "sail was", "longest pier");
  }

  @Test
  void linksInTextListsTablesAndCodeStay() {
    String kept =
        "<h2>Sources</h2><ul><li><a href=\"/e\">Maps</a></li><li><a href=\"/f\">Logs</a></li></ul>"
            + "<table><tr><td><a href=\"/g\">north</a></td><td>1</td></tr>"
            + "<tr><td><a href=\"/h\">south</a></td><td>2</td></tr></table>"
            + "<div><a href=\"#top\">Up to the first chapter of this page</a></div>";

    assertThat(shown(ARTICLE + kept))
        .contains("## Sources", "Maps", "Logs", "north", "south", "Up to the first");
  }

  @Test
  void whereCodeIsShownLinksAreReferences() {
    String code = "<pre>a()</pre><pre>b()</pre><pre>c()</pre>";
    String links = "<div><h3><a href=\"/x\">lamp.of</a></h3><a href=\"/y\">lamp.off</a></div>";

    assertThat(shown(ARTICLE + code + links)).contains("lamp.of", "lamp.off");
    assertThat(shown(ARTICLE + links)).doesNotContain("lamp.of", "lamp.off");
  }

  @Test
  void aPageOfTeasersKeepsThem() {
    StringBuilder front = new StringBuilder("<h1>Today</h1>");
    for (int i = 0; i < 12; i++) {
      front.append("<div><h2><a href=\"/").append(i).append("\">Story ").append(i);
      front.append("</a></h2><p>").append(Letters.paragraph(new Random(i), 1)).append("</p></div>");
    }

    assertThat(shown(front.toString())).contains("Story 0", "Story 7", "Story 11");
  }

  @Test
  void headingsNestedInHeadingsCostLittle() {
    String deep = ARTICLE + "<h2><div>".repeat(50_000) + "end";

    assertThat(shown(deep)).contains("# The harbour");
  }

  private String shown(String body) {
    String page = "<!DOCTYPE html><html><body><main>" + body + "</main></body></html>";
    return agent.compress(page + "<!-- more -->".repeat(200)).text();
  }
}
