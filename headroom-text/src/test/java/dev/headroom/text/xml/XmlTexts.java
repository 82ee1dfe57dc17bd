package dev.headroom.text.xml;

import dev.headroom.text.internal.Letters;
import java.util.Random;
import java.util.Set;

/** Made-up documents for tests. */
final class XmlTexts {
  private XmlTexts() {}

  /** A test report in which some cases fail. */
  static String report(int cases, Integer... failing) {
    Set<Integer> failed = Set.of(failing);
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuite name=\"harbour.Returns\" tests=\"").append(cases).append("\">\n");
    for (int i = 0; i < cases; i++) {
      out.append("  <testcase name=\"takesParcel").append(i).append("\" time=\"0.").append(i * 7);
      if (failed.contains(i)) {
        out.append("\">\n    <failure message=\"lost parcel ").append(i).append("\"><![CDATA[at <");
        out.append(i).append(">\n\tat harbour.Returns.take(Returns.java:71)]]></failure>\n");
        out.append("  </testcase>\n");
      } else {
        out.append("\"/>\n");
      }
    }
    return out.append("</testsuite>\n").toString();
  }

  /** A feed with comments, attributes that hold brackets, and long texts. */
  static String feed(int items) {
    Random random = new Random(items);
    StringBuilder out =
        new StringBuilder("<?xml version='1.0'?>\n<!DOCTYPE rss [<!ENTITY x \"y\">]>\n");
    out.append("<rss version=\"2.0\"><channel>\n  <title>Harbour</title>\n");
    for (int i = 0; i < items; i++) {
      out.append("  <!-- entry ")
          .append(i)
          .append(" -->\n  <item note=\"a > b\">\n    <title>Ferry ");
      out.append(i).append("</title>\n    <description>").append(Letters.paragraph(random, 3));
      out.append("</description>\n  </item>\n");
    }
    return out.append("</channel></rss>").toString();
  }
}
