package dev.headroom.text.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Generates trees, lists of names, logs of commits and rows with paths, some of them odd. Seeded.
 */
final class MoreListingTexts {
  private static final List<String> NAMES =
      List.of("pier", "Quay.java", "Crane.java", "ship.md", "a b", "x{1}", "=y", "", "z:");

  private final Random random;

  MoreListingTexts(long seed) {
    this.random = new Random(seed);
  }

  /** A drawn tree, at times cut off, with lines that do not belong. */
  String tree() {
    TreeStyle style = TreeStyle.ALL.get(random.nextInt(TreeStyle.ALL.size()));
    List<String> lines = new ArrayList<>();
    lines.add("harbor");
    branch(style, "", 0, lines);
    if (random.nextInt(4) == 0) {
      lines.add(random.nextInt(lines.size()), "  odd");
    }
    if (random.nextInt(4) == 0) {
      lines.remove(random.nextInt(lines.size()));
    }
    if (random.nextInt(3) == 0) {
      return finished(lines.subList(0, 1 + random.nextInt(lines.size())));
    }
    lines.add("");
    lines.add("3 directories, 5 files");
    return finished(lines);
  }

  private void branch(TreeStyle style, String before, int depth, List<String> lines) {
    int entries = 1 + random.nextInt(4);
    for (int i = 0; i < entries; i++) {
      boolean last = i == entries - 1;
      boolean open = depth < 4 && random.nextInt(3) == 0;
      String sign =
          open
              ? last ? style.cornerOpen() : style.branchOpen()
              : last ? style.corner() : style.branch();
      lines.add(before + sign + pick(NAMES) + i);
      if (open) {
        branch(style, before + (last ? style.empty() : style.down()), depth + 1, lines);
      }
    }
  }

  /** Output of {@code ls -R}. */
  String names() {
    List<String> lines = new ArrayList<>();
    directory(random.nextBoolean() ? "." : "dock/ships", 0, lines);
    return finished(lines);
  }

  private void directory(String path, int depth, List<String> lines) {
    lines.add(path + ":");
    int names = random.nextInt(6);
    for (int i = 0; i < names; i++) {
      lines.add("n" + pick(NAMES) + i);
    }
    for (int i = 0; depth < 3 && i < random.nextInt(3); i++) {
      lines.add("");
      directory(path + "/d" + i, depth + 1, lines);
    }
  }

  /** Rows with a path at their end, or somewhere. */
  String rows() {
    List<String> lines = new ArrayList<>();
    int rows = 1 + random.nextInt(20);
    for (int i = 0; i < rows; i++) {
      String path = pick(List.of("a/", "a/b/", "/c/", "", "../d/", "a/b/e f/")) + "n" + i;
      lines.add(
          switch (random.nextInt(6)) {
            case 0 -> i + "\t" + path;
            case 1 -> "M  " + path + " -> " + path + "x";
            case 2 -> " " + path + " | 12 ++--";
            case 3 -> "= / ## " + path;
            case 4 -> "##" + path;
            default -> path + "/";
          });
    }
    return finished(lines);
  }

  /** Output of {@code git log}. */
  String log() {
    List<String> lines = new ArrayList<>();
    int commits = 2 + random.nextInt(6);
    for (int i = 0; i < commits; i++) {
      lines.add("commit " + hash() + (random.nextInt(4) == 0 ? " (HEAD -> main, v1)" : ""));
      if (random.nextInt(6) == 0) {
        lines.add("Merge: 123abc 456def");
      }
      lines.add("Author: " + pick(List.of("Ada", "Bo, Jr", "<*>")) + " <a@harbor.example>");
      lines.add("Date:   Mon Mar " + (1 + i / 3) + " 10:" + (10 + i) + ":00 2031 +0100");
      if (random.nextInt(12) > 0) {
        lines.add("");
        int body = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(4);
        for (int k = 0; k < body; k++) {
          lines.add(pick(List.of("    text", "    ", "    # x", "    =", " a/b | 3 ++", "", "=x")));
        }
      }
      if (i + 1 < commits) {
        lines.add("");
      }
    }
    return finished(lines);
  }

  /** A tree of some hundred entries. */
  static String largeTree() {
    StringBuilder out = new StringBuilder("harbor\n");
    for (int d = 0; d < 12; d++) {
      out.append("|-- dock").append(d).append('\n');
      for (int i = 0; i < 12; i++) {
        out.append(i < 11 ? "|   |-- Berth" : "|   `-- Berth").append(i * d).append(".java\n");
      }
    }
    return out.append("`-- pom.xml\n").toString();
  }

  /** A log of sixty commits. */
  static String largeLog() {
    MoreListingTexts texts = new MoreListingTexts(7);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      out.append(i == 0 ? "" : "\n").append("commit ").append(texts.hash());
      out.append("\nAuthor: Ada Berg <ada@harbor.example>\nDate:   Mon Mar 3 10:");
      out.append(10 + i % 50).append(":00 2031 +0100\n\n    Mend berth ").append(i);
      out.append("\n    \n    The ").append(i % 7).append("th plank was worn.\n");
    }
    return out.toString();
  }

  private String hash() {
    StringBuilder hash = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      hash.append("0123456789abcdef".charAt(random.nextInt(16)));
    }
    return hash.toString();
  }

  private String finished(List<String> lines) {
    String text = String.join("\n", lines) + (random.nextInt(3) == 0 ? "" : "\n");
    return random.nextInt(6) == 0 ? text.replace("\n", "\r\n") : text;
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
