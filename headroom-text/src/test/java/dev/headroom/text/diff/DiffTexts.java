package dev.headroom.text.diff;

import java.util.Random;

/** Generates diffs with all that git may write. Seeded. */
final class DiffTexts {
  private final Random random;

  DiffTexts(long seed) {
    this.random = new Random(seed);
  }

  /** Several files, perhaps of several commits. */
  String any() {
    StringBuilder out = new StringBuilder();
    int files = 1 + random.nextInt(6);
    for (int i = 0; i < files; i++) {
      if (random.nextInt(4) == 0) {
        out.append(i == 0 ? "" : "\n").append("commit 3f1c2aa").append(i);
        out.append("\nAuthor: A <a@b.example>\n\n    ====\n    =3\n\n");
      }
      switch (random.nextInt(7)) {
        case 0 ->
            out.append("diff --git a/x b/y\nsimilarity index 95%\nrename from x\nrename to y\n");
        case 1 ->
            out.append("diff --git a/l.png b/l.png\nBinary files a/l.png and b/l.png differ\n");
        case 2 -> out.append("diff --git a/s b/s\nold mode 100644\nnew mode 100755\n");
        case 3 -> combined(out);
        case 4 ->
            out.append(
                "diff --git a/b.bin b/b.bin\nGIT binary patch\nliteral 5\nMcmZQzU|?imU|?oo\n\n");
        default -> file(out, i);
      }
    }
    if (random.nextInt(3) == 0) {
      out.append("-- \n2.39.5\n");
    }
    if (random.nextInt(3) == 0) {
      out.setLength(out.length() - random.nextInt(Math.min(40, out.length())));
    }
    String text = out.toString();
    return random.nextInt(5) == 0 ? text.replace("\n", "\r\n") : text;
  }

  private void file(StringBuilder out, int i) {
    String path = random.nextInt(4) == 0 ? "yarn.lock" : "harbor/Pier" + i + ".java";
    if (random.nextInt(4) > 0) {
      out.append("diff --git a/").append(path).append(" b/").append(path).append('\n');
      out.append("index 3f1c2aa..9b0d7e1 100644\n");
    }
    out.append("--- a/").append(path).append("\n+++ b/").append(path).append('\n');
    int hunks = 1 + random.nextInt(3);
    for (int h = 0; h < hunks; h++) {
      hunk(out, 10 + 40 * h);
    }
  }

  private void hunk(StringBuilder out, int at) {
    StringBuilder body = new StringBuilder();
    int before = 0;
    int after = 0;
    int lines = 1 + random.nextInt(12);
    for (int i = 0; i < lines; i++) {
      switch (random.nextInt(4)) {
        case 0 -> {
          body.append("-  old ").append(i).append('\n');
          before++;
        }
        case 1 -> {
          body.append("+  new ").append(i).append('\n');
          after++;
        }
        default -> {
          body.append(random.nextInt(5) == 0 ? " " : "   =3 same unchanged: ").append('\n');
          before++;
          after++;
        }
      }
    }
    out.append("@@ -").append(at).append(',').append(before).append(" +").append(at).append(',');
    out.append(after).append(" @@ class Pier {\n").append(body);
    if (random.nextInt(4) == 0) {
      out.append("\\ No newline at end of file\n");
    }
  }

  private static void combined(StringBuilder out) {
    out.append("diff --cc harbor/Quay.java\nindex 1,2..3\n--- a/harbor/Quay.java\n");
    out.append(
        "+++ b/harbor/Quay.java\n@@@ -1,3 -1,3 +1,4 @@@\n  same\n- one\n -two\n++both\n  end\n");
  }

  /** A change of many files, one of them a lock file. */
  static String large() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String path = i == 20 ? "package-lock.json" : "src/harbor/Pier" + i + ".java";
      out.append("diff --git a/").append(path).append(" b/").append(path);
      out.append("\nindex 3f1c2aa..9b0d7e1 100644\n--- a/").append(path).append("\n+++ b/");
      out.append(path).append('\n');
      for (int h = 0; h < (i == 20 ? 30 : 2); h++) {
        out.append("@@ -").append(10 + 50 * h).append(",7 +").append(10 + 50 * h).append(",7 @@\n");
        context(out, i, h, 0);
        out.append("-    return length").append(h).append(" * ").append(i).append(";\n");
        out.append("+    return berths").append(h).append(" * ").append(i).append(";\n");
        context(out, i, h, 3);
      }
    }
    return out.toString();
  }

  private static void context(StringBuilder out, int i, int h, int from) {
    for (int k = from; k < from + 3; k++) {
      out.append("     // the pier number ").append(i).append(" and its berth ").append(h + k);
      out.append(" lie in the same harbor\n");
    }
  }
}
