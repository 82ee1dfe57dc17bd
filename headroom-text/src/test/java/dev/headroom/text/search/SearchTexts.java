package dev.headroom.text.search;

import java.util.List;
import java.util.Random;

/** Generates outputs of search tools, in every layout. Seeded. */
final class SearchTexts {
  private static final List<String> DIRECTORIES =
      List.of("src/harbor/", "src/harbor/crane/", "docs/", "", "a b/c-12-d/", "C:\\dock\\");
  private static final List<String> WORDS =
      List.of("pier", "berth", "crane", "return", "(length)", "=", "throw new", "// see", "12:30");

  private final Random random;
  private boolean columned;
  private boolean functions;

  SearchTexts(long seed) {
    this.random = new Random(seed);
  }

  /** An output of some layout and with some irregularities. */
  String any() {
    StringBuilder out = new StringBuilder();
    int layout = random.nextInt(5);
    if (layout == 4) {
      return context();
    }
    columned = random.nextInt(4) == 0;
    functions = random.nextInt(4) == 0;
    int files = 1 + random.nextInt(8);
    for (int file = 0; file < files; file++) {
      String path = pick(DIRECTORIES) + "File" + random.nextInt(5) + ".java";
      if (layout == 3) {
        out.append(file == 0 ? "" : "\n").append(path).append('\n');
      }
      int number = 1;
      int hits = 1 + random.nextInt(12);
      for (int hit = 0; hit < hits; hit++) {
        number += random.nextInt(30) == 0 ? 0 : 1 + random.nextInt(40);
        hit(out, layout, path, number);
      }
    }
    if (random.nextInt(4) == 0) {
      out.append("grep: build: Is a directory\n");
    }
    if (random.nextInt(3) == 0) {
      out.setLength(out.length() - 1);
    }
    String text = out.toString();
    return random.nextInt(5) == 0 ? text.replace("\n", "\r\n") : text;
  }

  /** Matches with the lines around them, as {@code -C} prints them, {@code --} at most jumps. */
  String context() {
    StringBuilder out = new StringBuilder();
    boolean headed = random.nextInt(3) == 0;
    int files = 1 + random.nextInt(5);
    int exact = random.nextInt(2);
    for (int file = 0; file < files; file++) {
      String path = pick(DIRECTORIES) + "File" + (file + random.nextInt(2)) + ".java";
      if (headed) {
        out.append(file == 0 ? "" : "\n").append(path).append('\n');
      }
      int number = 1 + random.nextInt(9);
      int groups = 1 + random.nextInt(4);
      for (int group = 0; group < groups; group++) {
        boolean first = group == 0 && (headed ? random.nextInt(20) > 0 : file == 0);
        out.append(first || exact * random.nextInt(9) == 1 ? "" : "--\n");
        int lines = 1 + random.nextInt(6);
        for (int i = 0; i < lines; i++) {
          char sign = i == 0 || random.nextInt(3) == 0 ? ':' : '-';
          String text = random.nextInt(12) == 0 ? "-" : text();
          out.append(headed ? "" : path + sign).append(number++).append(sign).append(text);
          out.append('\n');
        }
        number += random.nextInt(20);
      }
    }
    return out.toString();
  }

  private void hit(StringBuilder out, int layout, String path, int number) {
    String text = text();
    switch (layout) {
      case 0 ->
          out.append(path).append(':').append(number).append(':').append(column()).append(text);
      case 1 -> out.append(path).append(':').append(text);
      case 2 -> {
        if (random.nextInt(4) == 0) {
          out.append("--\n");
        }
        char sign = random.nextBoolean() ? ':' : functions ? '=' : '-';
        out.append(path).append(sign).append(number).append(sign);
        out.append(sign == ':' ? column() : "").append(text);
      }
      default -> {
        char sign = random.nextInt(4) > 0 ? ':' : functions ? '=' : '-';
        out.append(number).append(sign).append(sign == ':' ? column() : "").append(text);
      }
    }
    out.append('\n');
  }

  private String column() {
    return columned && random.nextInt(50) > 0 ? 1 + random.nextInt(90) + ":" : "";
  }

  private String text() {
    StringBuilder text = new StringBuilder(" ".repeat(2 * random.nextInt(4)));
    int words = random.nextInt(5);
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(pick(WORDS));
    }
    return switch (random.nextInt(40)) {
      case 0 -> text + "\uD83D";
      case 1 -> text + "<*>";
      case 2 -> "\"" + text + "\"";
      case 3 -> text + "\t";
      default -> text.toString();
    };
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** A plain output with many hits, the definition of {@code berthCount} among them. */
  static String large() {
    StringBuilder out = new StringBuilder();
    for (int file = 0; file < 30; file++) {
      for (int hit = 0; hit < 12; hit++) {
        out.append("src/main/java/org/harbor/dock/Pier").append(file).append(".java:");
        out.append(20 + 31 * hit).append(":    ");
        out.append(
            hit == 5 && file == 17
                ? "public int berthCount(Pier pier) {"
                : "total" + hit % 4 + " += berthCount(pier" + hit * file + "); // dock " + file);
        out.append('\n');
      }
    }
    return out.toString();
  }
}
