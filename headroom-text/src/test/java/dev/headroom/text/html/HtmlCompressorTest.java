package dev.headroom.text.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Headroom;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import dev.headroom.text.internal.Letters;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HtmlCompressorTest {
  private static final String PAGE = Pages.article(new Random(7), 12);

  private final Headroom agent =
      Headroom.builder().withoutDiscovery().compressor(new HtmlCompressor()).recoverable().build();

  @Test
  void showsTheReadableTextAndGivesThePageBack() {
    CompressionResult result = agent.compress(PAGE);

    assertThat(result.text())
        .startsWith("[text of a web page, markup left out; retrieve h")
        .contains("Title: The harbour", "# The harbour of old", "## Chapter 3\n")
        .contains("- [More about lamps](/more/lamps)", "- One & two")
        .contains("| name | count |", "| lamp | 42 |")
        .contains("```\nrun  --twice\nrun\n```");
    assertThat(result.text())
        .doesNotContain(
            "never shown",
            "color: red",
            "Shop of things",
            "All rights",
            "Tell everybody",
            "Elsewhere",
            "nobody came");
    assertThat(agent.expand(result.text())).isEqualTo(Expansion.exact(PAGE));
  }

  @Test
  void whatHoldsMuchOfThePageIsContentWhateverItIsCalled() {
    String[] wrappings = {
      "<div class=\"modal-overlay\"><article>%s</article></div>",
      "<div class=\"panel sidebar\">%s</div>",
      "<div class=\"comments\">%s</div>",
      "<div style=\"visibility: hidden\">%s</div>",
      "<section id=\"related-navigation\">%s</section>"
    };
    String text = "<p>" + Letters.paragraph(new Random(3), 40) + " So it ended.</p>";

    for (String wrapping : wrappings) {
      String page = "<!DOCTYPE html><html><body>" + wrapping.formatted(text) + "</body></html>";

      assertThat(agent.compress(page + "\n" + "<!-- more -->".repeat(80)).text())
          .as(wrapping)
          .contains("So it ended.");
    }
  }

  @Test
  void namesOfStatesAndTitlesDoNotMakeBoilerplate() {
    StringBuilder sections = new StringBuilder();
    for (String names :
        new String[] {
          "class=\"has-sidebar\"", "class=\"js-social\"", "id=\"sharing-with-a-single-developer\""
        }) {
      sections.append("<div ").append(names).append("><p>").append(names.replace('"', ' '));
      sections.append(Letters.paragraph(new Random(4), 6)).append("</p></div>\n");
    }
    String page = "<!DOCTYPE html><html><body><main>" + sections + "</main></body></html>";

    assertThat(agent.compress(page + "<!-- more -->".repeat(80)).text())
        .contains("has-sidebar", "js-social", "sharing-with-a-single");
  }

  @Test
  void theOneArticleOfAPageOutweighsManyOtherFirstLines() {
    StringBuilder page = new StringBuilder("<!DOCTYPE html><html><body><h1>The harbour</h1>");
    page.append("<article><p>")
        .append(Letters.paragraph(new Random(5), 30))
        .append("</p></article>");
    for (int i = 0; i < 60; i++) {
      page.append("<div><h4><a href=\"/n").append(i).append("\">Another story</a></h4><p>");
      page.append(Letters.paragraph(new Random(100 + i), 2)).append("</p></div>");
    }

    String text = agent.compress(page.append("</body></html>").toString()).text();

    assertThat(text).contains("# The harbour", Letters.paragraph(new Random(5), 1));
    assertThat(text).doesNotContain(Letters.paragraph(new Random(130), 2));
  }

  @Test
  void whatReadersSayStaysWhereThePageIsForIt() {
    StringBuilder said = new StringBuilder("<div class=\"thread\">");
    said.append("<div class=\"post\"><p>").append(Letters.paragraph(new Random(1), 9));
    said.append(" Who knows?</p></div>");
    for (int i = 0; i < 8; i++) {
      said.append("<div class=\"user-comment\"><p>").append(Letters.paragraph(new Random(i), 6));
      said.append(" Voice ").append(i).append(".</p></div>");
    }
    said.append("</div>");
    String article = "<meta property=\"og:type\" content=\"article\">";
    String answers = "<script type=\"application/ld+json\">{\"@type\": \"QAPage\"}</script>";

    assertThat(shown("", said)).contains("Who knows?", "Voice 0.", "Voice 7.");
    assertThat(shown(answers, said)).contains("Who knows?", "Voice 7.");
    assertThat(shown(article, said.insert(23, "<p>" + Letters.paragraph(new Random(9), 30))))
        .contains("Who knows?")
        .doesNotContain("Voice 0.");
  }

  private String shown(String head, CharSequence body) {
    String page = "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
    return agent.compress(page + "<!-- more -->".repeat(400)).text();
  }

  @Test
  void withoutABudgetThePageIsShownWholeOrNotAtAll() {
    for (int blanks = 0; blanks < 600; blanks += 40) {
      String page = "<html><body><p>" + Letters.paragraph(new Random(1), 12) + "</p></body></html>";

      String text = agent.compress(page + "<!-- more -->".repeat(blanks / 10)).text();

      assertThat(text).doesNotContain(" left out: ");
    }
  }

  @Test
  void theQuestionAboveTheAnswersStays() {
    StringBuilder page = new StringBuilder("<div><div id=\"question\"><p>");
    page.append(Letters.paragraph(new Random(1), 9)).append(" Why so?</p></div>");
    page.append("<div id=\"answers\">");
    for (int i = 0; i < 7; i++) {
      page.append("<div><p>").append(Letters.paragraph(new Random(i), 9)).append("</p></div>");
    }

    assertThat(shown("", page.append("</div></div>"))).contains("Why so?");
  }

  @Test
  void leavesThePageAloneWithoutPermission() {
    Headroom lossless =
        Headroom.builder().withoutDiscovery().compressor(new HtmlCompressor()).build();

    assertThat(lossless.compress(PAGE).text()).isSameAs(PAGE);
  }

  @Test
  void cutsTheTextFurtherUnderABudget() {
    CompressionResult result = agent.compress(Content.of(PAGE).within(250));

    assertThat(result.tokens().after().value()).isLessThanOrEqualTo(250);
    assertThat(result.text()).contains(" left out: ");
  }

  @Test
  void survivesDeepAndBrokenMarkup() {
    String deep = "<!DOCTYPE html><html><body>" + "<div>".repeat(20_000) + "The text. It is deep.";

    assertThat(agent.expand(agent.compress(deep).text()).orItself(deep)).isEqualTo(deep);
    assertThat(agent.compress(PAGE.substring(0, PAGE.length() / 2)).decision().problem()).isEmpty();
  }

  @Test
  void knowsPagesFromCodeThatHoldsMarkup() {
    assertThat(match(PAGE)).isEqualTo(Match.SHAPE);
    assertThat(match("<div><p>a</p><p>b</p><p>c</p><p>d</p></div>")).isEqualTo(Match.SHAPE);
    assertThat(match("if (a < b) { return \"</div>\"; }")).isEqualTo(Match.NO);
    assertThat(match("<project><name>x</name></project>")).isEqualTo(Match.NO);
    assertThat(new HtmlCompressor().match(Content.of("<div></div>").named("App.vue").payload()))
        .isEqualTo(Match.NO);
  }

  private static Match match(String text) {
    return new HtmlCompressor().match(Payload.of(text));
  }
}
