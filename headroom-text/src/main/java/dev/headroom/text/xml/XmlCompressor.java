package dev.headroom.text.xml;

import dev.headroom.spi.Compressor;
import dev.headroom.spi.Payload;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.ViewContext;
import java.util.Optional;

/**
 * XML documents of any vocabulary: feeds, build files, test reports, site maps, SOAP messages.
 * Nothing is rewritten: the view is the content itself, and what may be left out are elements, each
 * inside the start and end tag of the one around it, with a comment in its place, so that what is
 * left is still well-formed. Failures of a test report and faults of a message must stay. A
 * document whose tags do not match is declined.
 *
 * <p>Thread-safe and stateless. Cost: linear, one pass.
 */
public final class XmlCompressor implements Compressor {
  /** A compressor for XML. */
  public XmlCompressor() {}

  @Override
  public String name() {
    return "xml";
  }

  @Override
  public Match match(Payload payload) {
    return XmlShape.match(payload);
  }

  @Override
  public boolean showsWhole() {
    return false;
  }

  /** Declines to show the whole: there is no shorter form of it here that reads back. */
  @Override
  public Optional<View> view(Payload payload, Purpose purpose, ViewContext context) {
    if (purpose == Purpose.WHOLE) {
      return Optional.empty();
    }
    String text = payload.text();
    context.checkpoint(text.length());
    Optional<Elements> elements = XmlScanner.scan(text);
    if (elements.isEmpty()) {
      return Optional.empty();
    }
    context.checkpoint(text.length());
    Units units = ElementUnits.of(text, elements.get());
    return units.size() < 2 ? Optional.empty() : Optional.of(View.same(text, units));
  }

  @Override
  public String sample() {
    StringBuilder out =
        new StringBuilder("<?xml version=\"1.0\"?>\n<testsuite name=\"Returns\">\n");
    for (int i = 1; i <= 30; i++) {
      out.append("  <testcase name=\"takesParcel").append(i).append("\" time=\"0.0").append(i);
      out.append("\"/>\n");
    }
    return out.append("  <testcase name=\"takesNone\"><failure message=\"took one\"/></testcase>\n")
        .append("</testsuite>\n")
        .toString();
  }
}
