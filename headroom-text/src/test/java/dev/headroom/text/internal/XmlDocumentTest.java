package dev.headroom.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlDocumentTest {
  @Test
  void knowsReportsFeedsAndRepliesWithoutADeclaration() {
    assertThat(XmlDocument.isUndeclared("<urlset>\n  <url><loc>a</loc></url>\r\n\r\n</urlset>\n"))
        .isTrue();
    assertThat(XmlDocument.isUndeclared("<s:Body xmlns:s=\"u\"><m>1</m></s:Body>")).isTrue();
    assertThat(XmlDocument.isUndeclared("\uFEFF<a.b>\n<c/>\n<c/>\n<c/>\n<c/></a.b>")).isTrue();
  }

  @Test
  void textInATagIsNone() {
    assertThat(XmlDocument.isUndeclared("<output>\nBUILD FAILED\n</output>")).isFalse();
    assertThat(XmlDocument.isUndeclared("<output>done</output>")).isFalse();
    assertThat(XmlDocument.isUndeclared("<docs>\n<doc>\nA text.\nOf lines.\n</doc>\n</docs>"))
        .isFalse();
  }

  @Test
  void webPagesAndWhatIsCutOffAreNone() {
    assertThat(XmlDocument.isUndeclared("<div><p>a</p></div>")).isFalse();
    assertThat(XmlDocument.isUndeclared("<urlset>\n<url><loc>a</loc></url>\n<url>")).isFalse();
    assertThat(XmlDocument.isUndeclared("<a></b>")).isFalse();
    assertThat(XmlDocument.isUndeclared("<")).isFalse();
    assertThat(XmlDocument.isUndeclared("")).isFalse();
    assertThat(XmlDocument.isUndeclared("a < b && c > d")).isFalse();
  }
}
