package dev.headroom.testkit.shapes;

import java.util.Random;

/** Contents of the shapes, seeded. */
final class ShapeTexts {
  private static final String[] WORDS = {
    "river",
    "delivery",
    "customer",
    "late",
    "measure",
    "of",
    "the",
    "account",
    "which",
    "window",
    "certificate",
    "number",
    "shipment",
    "arrived",
    "before",
    "noon",
    "northern",
    "gate",
    "seven"
  };

  private ShapeTexts() {}

  static String words(Random random, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return out.toString();
  }

  static String tables(int rows, int failed) {
    Random random = new Random(rows);
    StringBuilder out = new StringBuilder();
    for (String table : new String[] {"orders", "refunds"}) {
      out.append("table ").append(table).append('\n');
      for (int i = 1; i <= rows; i++) {
        boolean bad = failed > 0 && i % (rows / failed) == 0;
        out.append("id=").append(i).append(";state=").append(bad ? "failed" : "ok");
        out.append(";note=").append(words(random, bad ? 5 : 14)).append('\n');
      }
    }
    return out.toString();
  }

  static String events(int events, int errors) {
    Random random = new Random(events);
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= events; i++) {
      boolean bad = errors > 0 && i % (events / errors) == 0;
      out.append("2026-03-02 ").append(bad ? "ERROR job " : "INFO job ").append(i).append(' ');
      out.append(words(random, 8)).append('\n');
      if (bad) {
        out.append("    at step ").append(i * 3).append("\n    at start\n");
      }
    }
    return out.toString();
  }

  static String blocks(int outer, int inner) {
    Random random = new Random(outer);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < outer; i++) {
      out.append("unit outer").append(i).append(" {\n");
      for (int k = 0; k < inner; k++) {
        out.append("  unit inner").append(i).append('_').append(k).append(" {\n");
        for (int line = 0; line < 8; line++) {
          out.append("    ").append(words(random, 7)).append(";\n");
        }
        out.append(i == 5 && k == 1 ? "    vital step;\n" : "").append("  }\n");
      }
      out.append("}\n");
    }
    return out.toString();
  }

  static String prose(int paragraphs, int sentences) {
    Random random = new Random(paragraphs);
    StringBuilder out = new StringBuilder();
    for (int p = 0; p < paragraphs; p++) {
      for (int s = 0; s < sentences; s++) {
        out.append(s == 0 ? "The " : "A ")
            .append(words(random, 9))
            .append(" number ")
            .append(p * 100 + s);
        out.append(s == sentences - 1 ? ".\n" : ". ");
      }
    }
    return out.toString();
  }

  static String page(int paragraphs, int seed) {
    Random random = new Random(seed);
    StringBuilder out = new StringBuilder("<html><body class=\"page wide layout\">\n");
    for (int i = 0; i < paragraphs; i++) {
      out.append("<p class=\"text main\" id=\"p").append(i).append("\">");
      out.append(words(random, 14)).append("</p>\n");
    }
    return out.append("</body></html>\n").toString();
  }
}
