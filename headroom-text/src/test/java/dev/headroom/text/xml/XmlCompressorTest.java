package dev.headroom.text.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class XmlCompressorTest {
  private final Headroom agent =
      Headroom.builder().withoutDiscovery().compressor(new XmlCompressor()).recoverable().build();

  @Test
  void t18KeepsTheFailuresOfATestReportAndStaysWellFormed() {
    String report = XmlTexts.report(300, 57, 233);

    CompressionResult result = agent.compress(Content.of(report).within(400));

    assertThat(result.fidelity()).isEqualTo(Fidelity.RECOVERABLE);
    assertThat(result.text())
        .contains("lost parcel 57", "lost parcel 233", "takesParcel233", "tests=\"300\"")
        .contains("<!-- [", "elements left out: ");
    assertThatCode(() -> parse(result.text())).doesNotThrowAnyException();
    assertThat(agent.expand(result.text())).isEqualTo(Expansion.exact(report));
  }

  @Test
  void showsTheElementThatTheQuestionAsksFor() {
    String feed = XmlTexts.feed(80);

    CompressionResult result =
        agent.compress(Content.of(feed).answering("What about Ferry 41?").within(400));

    assertThat(result.text()).contains("<title>Ferry 41</title>", "<title>Harbour</title>");
    assertThatCode(() -> parse(result.text())).doesNotThrowAnyException();
  }

  @Test
  void leavesDocumentsAloneWhoseTagsDoNotMatch() {
    String report = XmlTexts.report(300);
    for (String broken :
        new String[] {
          report.replace("</testsuite>", "</other>"),
          report + "<more/>",
          report.substring(0, report.length() / 2) + ">",
          report.replace("takesParcel9\"", "takesParcel9")
        }) {
      assertThat(agent.compress(Content.of(broken).within(200)).text()).isSameAs(broken);
    }
  }

  @Test
  void t60SurvivesNestingWithoutEnd() {
    String deep = "<?xml version='1.0'?>" + "<a>".repeat(100_000) + "oil" + "</a>".repeat(100_000);

    CompressionResult result = agent.compress(Content.of(deep).within(Budget.share(0.3)));

    assertThat(result.decision().problem()).isEmpty();
    assertThat(agent.expand(result.text()).orItself(deep)).isEqualTo(deep);
  }

  @Test
  void tellsXmlFromPagesAndEnvelopes() {
    XmlCompressor xml = new XmlCompressor();

    assertThat(xml.match(Payload.of(XmlTexts.feed(3)))).isEqualTo(Match.SHAPE);
    assertThat(xml.match(Content.of("<a><b/></a>").named("a.pom").payload()))
        .isEqualTo(Match.SHAPE);
    assertThat(xml.match(Payload.of("<output>\nhello\n</output>"))).isEqualTo(Match.NO);
    assertThat(xml.match(Payload.of("<?xml version='1.0'?><html><p>a</p></html>")))
        .isEqualTo(Match.NO);
    assertThat(xml.match(Payload.of("<?xml version='1.0'?> is how it begins.")))
        .isEqualTo(Match.HINTED);
  }

  private static void parse(String xml) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
