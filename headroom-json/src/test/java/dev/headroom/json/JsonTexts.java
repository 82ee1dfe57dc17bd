package dev.headroom.json;

import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Documents whose strings hold texts of several lines, as tools answer. */
final class JsonTexts {
  private static final String[] LINES = {
    "Dear Ada,",
    "",
    "\tfor (int i = 0; i < n; i++) {",
    "{\"id\": 4, \"city\": \"Oslo\"}",
    "grüße — \ud83d\ude00 & <b>all</b>",
    "C:\\parcels\\list.txt",
    "\u001b[31mERROR\u001b[0m: the slip is missing",
    "<1: 8 lines>",
    "JSON as tables, minified",
    "ends with a return\r",
    "   "
  };

  private JsonTexts() {}

  static String records(int count) {
    StringBuilder json = new StringBuilder("{\"parcels\":[");
    for (int i = 1; i <= count; i++) {
      json.append(i == 1 ? "" : ",").append("{\"id\":").append(i).append(",\"city\":\"Oslo\",");
      json.append("\"note\":\"left at the door ").append(i * 7919 % 1000).append("\"}");
    }
    return json.append("]}").toString();
  }

  /** A document in one of several shapes. */
  static String document(Random random, UnaryOperator<String> escape) {
    String gap = random.nextBoolean() ? " " : "";
    boolean lines = random.nextInt(3) == 0;
    StringBuilder json = new StringBuilder(lines ? "" : "{\"log\":" + gap + "[");
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      json.append(i == 0 ? "" : lines ? "\n" : "," + gap);
      json.append("{\"role\":").append(gap).append(random.nextBoolean() ? "\"tool\"" : "\"user\"");
      json.append(",").append(gap).append("\"text\":").append(gap).append('"');
      json.append(escape.apply(text(random))).append('"');
      if (random.nextBoolean()) {
        json.append(",").append(gap).append("\"n\":").append(gap).append(random.nextInt(99));
      }
      json.append('}');
    }
    return json.append(lines ? "\n" : "]}").toString();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int lines = random.nextInt(12);
    for (int i = 0; i < lines; i++) {
      text.append(LINES[random.nextInt(LINES.length)]);
      text.append(i + 1 < lines || random.nextBoolean() ? "\n" : "");
    }
    return text.toString();
  }

  /** As libraries escape: the name of a {@link EscapeStyle}. */
  static String escaped(String text, String style) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int named = "\"\\\n\r\t\b\f".indexOf(c);
      boolean number =
          c < ' '
              || style.startsWith("ASCII") && c > 0x7E
              || style.equals("MARKUP") && "<>&\u2028\u2029".indexOf(c) >= 0;
      if (named >= 0) {
        out.append('\\').append("\"\\nrtbf".charAt(named));
      } else if (number) {
        boolean capitals = style.endsWith("CAPITALS");
        out.append(String.format(Locale.ROOT, capitals ? "\\u%04X" : "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
