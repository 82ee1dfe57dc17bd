package dev.headroom.text.listing;

import java.util.List;
import java.util.Random;

/** Generates lists of files. Seeded. */
final class ListingTexts {
  private static final List<String> NAMES =
      List.of("Pier", "Quay", "Crane", "pier-test", "README", ".hidden", "a b", "x{1}", "+y");
  private static final List<String> ENDINGS =
      List.of(".java", ".java", ".java", ".md", "", ".d.ts");

  private final Random random;

  ListingTexts(long seed) {
    this.random = new Random(seed);
  }

  /** Paths as find prints them: directories before what is in them, or files alone. */
  String paths() {
    StringBuilder out = new StringBuilder();
    boolean directories = random.nextBoolean();
    boolean counts = random.nextInt(4) == 0;
    walk(out, random.nextBoolean() ? "./" : "", 0, directories, counts);
    if (random.nextInt(3) == 0) {
      out.append("find: 'x': Permission denied\n");
    }
    return finished(out);
  }

  private void walk(StringBuilder out, String in, int depth, boolean directories, boolean counts) {
    int entries = 1 + random.nextInt(7);
    for (int i = 0; i < entries; i++) {
      String name = pick(NAMES) + i;
      if (depth < 4 && random.nextInt(3) == 0) {
        if (directories) {
          out.append(in).append(name).append('\n');
        }
        walk(out, in + name + "/", depth + 1, directories, counts);
      } else {
        out.append(in).append(name).append(pick(ENDINGS));
        out.append(counts ? ":" + random.nextInt(40) : "").append('\n');
      }
    }
  }

  /** Output of {@code ls -l} for some directories, padded as ls does. */
  String ls() {
    StringBuilder out = new StringBuilder();
    int directories = 1 + random.nextInt(4);
    boolean owners = random.nextBoolean();
    for (int d = 0; d < directories; d++) {
      out.append(d == 0 ? "" : "\n").append("dock/n").append(d).append(":\ntotal 52\n");
      int rows = random.nextInt(8);
      int wide = 1 + random.nextInt(6);
      for (int i = 0; i < rows; i++) {
        out.append(random.nextInt(4) == 0 ? "drwxr-xr-x " : "-rw-r--r-- ");
        out.append(1 + random.nextInt(3)).append(' ');
        out.append(owners ? random.nextInt(5) == 0 ? "guest dock " : "root  dock " : "");
        out.append(String.format("%" + wide + "d", random.nextInt(wide == 1 ? 10 : 100)));
        out.append(random.nextBoolean() ? " Nov 22 09:31 " : " May  2  2024 ");
        out.append(pick(NAMES)).append(i).append('\n');
      }
    }
    return finished(out);
  }

  private String finished(StringBuilder out) {
    if (random.nextInt(3) == 0) {
      out.setLength(out.length() - 1);
    }
    String text = out.toString();
    return random.nextInt(6) == 0 ? text.replace("\n", "\r\n") : text;
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Many paths in some directories. */
  static String large() {
    StringBuilder out = new StringBuilder();
    for (int d = 0; d < 40; d++) {
      for (int i = 0; i < 25; i++) {
        out.append("./harbor/dock").append(d / 8).append("/pier").append(d);
        out.append("/Berth").append((char) ('A' + i)).append(d * i).append(".java\n");
      }
    }
    return out.toString();
  }
}
