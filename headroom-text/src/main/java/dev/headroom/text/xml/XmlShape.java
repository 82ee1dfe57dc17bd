package dev.headroom.text.xml;

import dev.headroom.spi.Compressor.Match;
import dev.headroom.spi.Payload;
import dev.headroom.text.internal.XmlDocument;
import java.util.Locale;
import java.util.Set;

/** Tells XML by its declaration, by what the caller says or by its lines, and by how it ends. */
final class XmlShape {
  private static final int HEAD = 2_000;

  private static final Set<String> EXTENSIONS =
      Set.of(
          "xml",
          "pom",
          "rss",
          "atom",
          "xsd",
          "wsdl",
          "xsl",
          "xslt",
          "svg",
          "plist",
          "csproj",
          "vbproj",
          "props",
          "targets",
          "nuspec",
          "resx",
          "kml",
          "gpx",
          "xlf",
          "xliff",
          "fxml",
          "xaml",
          "storyboard",
          "xib",
          "dita",
          "rdf",
          "owl");

  private XmlShape() {}

  static Match match(Payload payload) {
    String text = payload.text();
    int start = start(text);
    if (start + 3 >= text.length() || text.charAt(start) != '<') {
      return Match.NO;
    }
    String head = text.substring(start, Math.min(text.length(), start + HEAD));
    head = head.toLowerCase(Locale.ROOT);
    if (head.contains("<html") || head.startsWith("<!doctype html")) {
      return Match.NO;
    }
    boolean declared = head.startsWith("<?xml ");
    boolean said =
        payload.isMediaType("application/xml")
            || payload.isMediaType("text/xml")
            || EXTENSIONS.contains(payload.extension());
    if (!declared && !said) {
      return XmlDocument.isUndeclared(text) ? Match.SHAPE : Match.NO;
    }
    boolean markup = declared || Character.isLetter(head.charAt(1)) || head.charAt(1) == '!';
    boolean closed = endsWithTag(text);
    if (!markup || !closed) {
      return Match.HINTED;
    }
    return declared && said ? Match.CERTAIN : Match.SHAPE;
  }

  private static int start(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
      at++;
    }
    return at;
  }

  private static boolean endsWithTag(String text) {
    int at = text.length() - 1;
    while (at > 0 && text.charAt(at) <= ' ') {
      at--;
    }
    return text.charAt(at) == '>';
  }
}
