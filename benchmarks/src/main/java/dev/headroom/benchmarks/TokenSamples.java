package dev.headroom.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Texts to count, one megabyte each: from the evaluation data, if {@code -Dheadroom.data=FOLDER}
 * names it and the kind is there, else generated, the same on every run.
 */
final class TokenSamples {
  /** The length of a sample: {@value} ASCII chars, or somewhat more bytes of real text. */
  static final int CHARS = 1_000_000;

  private static final String[] WORDS =
      ("the of and to in is that for it was on with as be at by this had not are but from or have"
              + " an they which one you were all her she there would their we him been has when who"
              + " will no more if out so up said what its about than into them can only other time"
              + " new some could these two may first then do any like my now over such our man even"
              + " most made after also did many off before must well back through years where much"
              + " your way down should because long each just state those people too mister how"
              + " little good world make very year still see own work men day get here old between"
              + " both life being under three never know same last another while us might great"
              + " several government business organization development understanding particularly"
              + " quarterly revenue hydrodynamic Copenhagen bryozoan feldspar Gustavus")
          .split(" ", -1);

  private TokenSamples() {}

  /**
   * The sample of a kind.
   *
   * @param kind {@code prose}, {@code json}, {@code code}, {@code logs}, {@code letters} (one
   *     letter again and again) or {@code base64}
   */
  static String named(String kind) {
    String real =
        switch (kind) {
          case "prose" -> fromData("text", ".txt");
          case "json" -> fromData("json-api", ".json");
          case "logs" -> fromData("log", ".log");
          default -> "";
        };
    return real.isEmpty() ? generated(kind) : real;
  }

  private static String fromData(String folder, String suffix) {
    String data = System.getProperty("headroom.data");
    if (data == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of(data, folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(suffix)).sorted().toList()) {
        text.append(Files.readString(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the evaluation data, folder=" + folder, e);
    }
    return text.substring(0, Math.min(CHARS, text.length()));
  }

  private static String generated(String kind) {
    Random random = new Random(kind.hashCode());
    StringBuilder text = new StringBuilder();
    while (text.length() < CHARS) {
      switch (kind) {
        case "prose" -> sentence(text, random);
        case "json" -> record(text, random);
        case "code" -> method(text, random);
        case "logs" -> logLine(text, random);
        case "letters" -> text.append('a');
        case "base64" -> text.append(pick(random, BASE64));
        default -> throw new IllegalArgumentException("kind=" + kind + " is not known");
      }
    }
    return text.substring(0, CHARS);
  }

  private static final List<String> BASE64 =
      List.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split("", -1))
          .subList(0, 64);

  private static void sentence(StringBuilder text, Random random) {
    String first = word(random);
    text.append(Character.toUpperCase(first.charAt(0))).append(first, 1, first.length());
    for (int i = 4 + random.nextInt(16); i > 0; i--) {
      text.append(random.nextInt(12) == 0 ? ", " : " ").append(word(random));
    }
    text.append(random.nextInt(6) == 0 ? ".\n\n" : ". ");
  }

  private static void record(StringBuilder text, Random random) {
    text.append("{\"id\":")
        .append(random.nextInt(1_000_000))
        .append(",\"name\":\"")
        .append(word(random))
        .append(' ')
        .append(word(random))
        .append("\",\"status\":\"")
        .append(random.nextInt(9) == 0 ? "failed" : "ok")
        .append("\",\"amount\":")
        .append(random.nextInt(100_000) / 100.0)
        .append(",\"sku\":\"")
        .append(Integer.toHexString(random.nextInt()))
        .append("\",\"createdAt\":\"2026-0")
        .append(1 + random.nextInt(9))
        .append("-1")
        .append(random.nextInt(10))
        .append("T08:15:30Z\",\"tags\":[\"")
        .append(word(random))
        .append("\",\"")
        .append(word(random))
        .append("\"]},");
  }

  private static void method(StringBuilder text, Random random) {
    String name = word(random) + capital(random);
    text.append("  /** Returns the ")
        .append(word(random))
        .append(" of a ")
        .append(word(random))
        .append(". */\n  public static int ")
        .append(name)
        .append("(List<String> ")
        .append(word(random))
        .append(", int max")
        .append(capital(random))
        .append(") {\n    for (int i = 0; i < max; i++) {\n      if (")
        .append(word(random))
        .append(".get(i).isEmpty()) {\n        throw new IllegalStateException(\"no ")
        .append(word(random))
        .append("\");\n      }\n    }\n    return ")
        .append(random.nextInt(100))
        .append(";\n  }\n\n");
  }

  private static void logLine(StringBuilder text, Random random) {
    text.append("2026-03-1")
        .append(random.nextInt(10))
        .append(" 12:")
        .append(10 + random.nextInt(50))
        .append(':')
        .append(10 + random.nextInt(50))
        .append(',')
        .append(100 + random.nextInt(900))
        .append(random.nextInt(20) == 0 ? " WARN  [http-nio-" : " INFO  [http-nio-")
        .append(random.nextInt(64))
        .append("] c.e.orders.")
        .append(capital(random))
        .append("Service - request ")
        .append(Long.toHexString(random.nextLong()))
        .append(" from 10.0.")
        .append(random.nextInt(256))
        .append('.')
        .append(random.nextInt(256))
        .append(" took ")
        .append(random.nextInt(2000))
        .append(" ms\n");
  }

  private static String capital(Random random) {
    String word = word(random);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Frequent words more often, roughly as in real text. */
  private static String word(Random random) {
    double draw = random.nextDouble();
    return WORDS[(int) (draw * draw * WORDS.length)];
  }

  private static String pick(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
