package dev.headroom.benchmarks;

import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;

/** Texts of a kind and a length, always the same: what a service returns or writes down. */
final class GrowthText {
  private static final String[] CITIES = {"Oslo", "Bergen", "Hamar", "Moss", "Bod\u00f8", "Narvik"};
  private static final String[] WORDS = {
    "left", "at", "door", "neighbour", "signed", "parcel", "returned", "twice", "late", "gate"
  };

  private final Random random;
  private final StringBuilder out;

  private GrowthText(int chars) {
    random = new Random(chars);
    out = new StringBuilder(chars + 1_000);
  }

  /**
   * A text.
   *
   * @param kind {@code json}, {@code log}, {@code build}, {@code search}, {@code paths}, {@code
   *     csv}, {@code diff} or {@code prose}
   * @param chars its length, a record more or less
   */
  static String of(String kind, int chars) {
    GrowthText text = new GrowthText(chars);
    switch (kind) {
      case "json" -> {
        text.out.append("{\"page\":1,\"parcels\":[");
        for (int i = 0; text.out.length() < chars; i++) {
          text.parcel(i);
        }
        text.out.append("]}");
      }
      case "log" -> {
        for (int i = 0; text.out.length() < chars; i++) {
          text.line(i);
        }
      }
      case "build" -> {
        text.repeat(chars, text::test);
        text.out.append("[ERROR] Tests run: 9, Failures: 1, Errors: 0, Skipped: 0\n");
        text.out.append("[INFO] BUILD FAILURE\n");
      }
      case "prose" -> text.repeat(chars, text::paragraph);
      case "search" -> text.repeat(chars, text::hit);
      case "paths" -> text.repeat(chars, text::path);
      case "csv" -> {
        text.out.append("id,city,status,weight,at\n");
        text.repeat(chars, text::record);
      }
      case "diff" -> text.repeat(chars, text::change);
      default -> throw new IllegalArgumentException("--kind " + kind + " is not known");
    }
    return text.out.toString();
  }

  private void repeat(int chars, IntConsumer row) {
    for (int i = 0; out.length() < chars; i++) {
      row.accept(i);
    }
  }

  private void hit(int i) {
    path(i / 5);
    out.setLength(out.length() - 1);
    out.append(':').append(1 + i % 5 * 40 + random.nextInt(40)).append(":    ");
    words(2 + random.nextInt(6));
    out.append("();\n");
  }

  private void path(int i) {
    out.append("./src/").append(WORDS[i / 400 % WORDS.length]).append(i / 4_000).append('/');
    out.append(WORDS[i / 40 % WORDS.length]).append("/Parcel").append(i).append(".java\n");
  }

  private void record(int i) {
    out.append("PX-").append(70_000 + i).append(',').append(CITIES[random.nextInt(CITIES.length)]);
    out.append(random.nextInt(50) == 0 ? ",failed," : ",sent,").append(random.nextInt(400) / 10.0);
    out.append(',').append(time(i, " ")).append('\n');
  }

  /* A file with one hunk of three lines of context around a changed one. */
  private void change(int i) {
    String file = "src/Parcel" + i + ".java";
    out.append("diff --git a/").append(file).append(" b/").append(file).append("\n--- a/");
    out.append(file).append("\n+++ b/").append(file).append("\n@@ -10,7 +10,7 @@\n");
    for (String sign : new String[] {" ", " ", " ", "-", "+", " ", " ", " "}) {
      out.append(sign).append("    ");
      words(3 + random.nextInt(5));
      out.append(";\n");
    }
  }

  private void parcel(int i) {
    out.append(i == 0 ? "" : ",").append("{\"id\":").append(70_000 + i);
    out.append(",\"code\":\"PX-").append(Integer.toString(random.nextInt(1 << 20), 36));
    out.append("\",\"status\":\"").append(random.nextInt(50) == 0 ? "failed" : "sent");
    out.append("\",\"sender\":{\"city\":\"").append(CITIES[random.nextInt(CITIES.length)]);
    out.append("\",\"zip\":\"").append(1000 + random.nextInt(9000)).append("\"},\"weight\":");
    out.append(random.nextInt(400) / 10.0).append(",\"url\":\"https://api.example.org/p/");
    out.append(70_000 + i).append("\",\"at\":\"").append(time(i, "T")).append("Z\",\"note\":\"");
    words(3 + random.nextInt(8));
    out.append("\",\"stops\":[");
    int stops = random.nextInt(3);
    for (int stop = 0; stop < stops; stop++) {
      out.append(stop == 0 ? "" : ",").append("{\"place\":\"");
      out.append(CITIES[random.nextInt(CITIES.length)]).append("\",\"minutes\":");
      out.append(random.nextInt(90)).append('}');
    }
    out.append("]}");
  }

  private void line(int i) {
    out.append(time(i, " "));
    switch (random.nextInt(8)) {
      case 0 -> out.append(" WARN  gate").append(random.nextInt(9)).append(": badge refused at ");
      case 1, 2 ->
          out.append(" INFO  job ").append(i).append(" on node-").append(random.nextInt(97));
      default -> out.append(" INFO  parcel ").append(70_000 + i).append(" scanned in ");
    }
    out.append(' ').append(CITIES[random.nextInt(CITIES.length)]).append(" after ");
    out.append(random.nextInt(1_000)).append(" ms\n");
  }

  /* A class of tests, one in forty of which fails with a trace. */
  private void test(int i) {
    out.append("[INFO] Running org.example.Parcel").append(i).append("Test\n");
    if (random.nextInt(40) == 0) {
      out.append("[ERROR] org.example.Parcel").append(i).append("Test.");
      out.append(WORDS[random.nextInt(WORDS.length)])
          .append(" -- Time elapsed: 0.01 s <<< FAILURE!\n");
      out.append("java.lang.AssertionError: expected ")
          .append(random.nextInt(99))
          .append(" parcels\n");
      for (int frame = 0; frame < 5; frame++) {
        out.append("\tat org.example.Parcel.").append(WORDS[random.nextInt(WORDS.length)]);
        out.append("(Parcel.java:").append(random.nextInt(300)).append(")\n");
      }
    }
    out.append("[INFO] Tests run: ")
        .append(1 + random.nextInt(20))
        .append(", Failures: 0, Errors: 0");
    out.append(", Skipped: 0, Time elapsed: 0.").append(random.nextInt(1_000)).append(" s\n");
  }

  private void paragraph(int i) {
    int sentences = 2 + random.nextInt(5);
    for (int sentence = 0; sentence < sentences; sentence++) {
      out.append("In ").append(CITIES[random.nextInt(CITIES.length)]).append(" parcel ").append(i);
      out.append(' ');
      words(4 + random.nextInt(14));
      out.append(". ");
    }
    out.append("\n\n");
  }

  private static String time(int i, String between) {
    return String.format(
        Locale.ROOT,
        "2031-%02d-%02d%s%02d:%02d:%02d",
        1 + i / 2_419_200 % 12,
        1 + i / 86_400 % 28,
        between,
        i / 3600 % 24,
        i / 60 % 60,
        i % 60);
  }

  private void words(int count) {
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
  }
}
