package dev.headroom.benchmarks;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Gap;
import dev.headroom.Headroom;
import dev.headroom.Note;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Measures diffs: {@code diff --file CHANGES.diff}, or {@code diff --old JAR --new JAR} for all
 * that differs between two sources jars (asks git for it). The diff of each file, and the whole,
 * gets the budget that holds its headers, its changed lines and {@code --context} (0.2) of its
 * unchanged ones, and {@code --share} (0.4) of itself.
 */
final class DiffCommand implements Command {

  private static final int MIN_TOKENS = 300;

  private final PrintStream out;
  private double contextKept;

  DiffCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(List<String> args) throws Exception {
    Options options = Options.of(args).only(Set.of("file", "old", "new", "share", "context"));
    String diff =
        options.has("file")
            ? Files.readString(Path.of(options.text("file")))
            : between(Path.of(options.text("old")), Path.of(options.text("new")));
    contextKept = Double.parseDouble(options.text("context", "0.2"));
    double share = Double.parseDouble(options.text("share", "0.4"));
    out.println("| diffs | tokens | kept | saved | changed lines shown | context gone | cut |");
    out.println("| --- | --- | --- | --- | --- | --- | --- |");
    int broken = 0;
    try (Headroom headroom = Headroom.builder().recoverable().build()) {
      Sums files = new Sums();
      Sums machine = new Sums();
      for (String file : files(diff)) {
        files.add(headroom, file, -1);
        machine.add(headroom, file, share);
      }
      files.print("each file, " + percent(contextKept) + " of its context");
      machine.print("each file, " + percent(share));
      Sums whole = new Sums();
      whole.add(headroom, diff, -1);
      whole.print("the whole, " + percent(contextKept) + " of its context");
      Sums small = new Sums();
      small.add(headroom, diff, share);
      small.print("the whole, " + percent(share));
      broken = files.broken + machine.broken + whole.broken + small.broken;
    }
    return broken == 0 ? 0 : 1;
  }

  private final class Sums {
    private int diffs;
    private int broken;
    private int cut;
    private long before;
    private long after;
    private long changed;
    private long changedShown;
    private long context;
    private long contextShown;

    void add(Headroom headroom, String diff, double share) {
      List<DiffLines> lines = DiffLines.of(diff);
      int[] tokens = new int[lines.size()];
      int own = 0;
      for (int i = 0; i < tokens.length; i++) {
        DiffLines line = lines.get(i);
        tokens[i] = headroom.counter().count(diff.substring(line.start(), line.end()));
        own += line.kind() == DiffLines.Kind.CONTEXT ? tokens[i] : 0;
      }
      int size = headroom.counter().count(diff);
      if (size < MIN_TOKENS) {
        return;
      }
      int budget = (int) (share > 0 ? share * size : size - (1 - contextKept) * own);
      CompressionResult result = headroom.compress(Content.of(diff).within(budget));
      boolean back = headroom.expand(result.text()).orItself(result.text()).equals(diff);
      diffs++;
      broken += back ? 0 : 1;
      cut += result.decision().has(Note.MUST_KEEP_CUT) ? 1 : 0;
      before += size;
      after += headroom.counter().count(result.text());
      boolean[] hidden = new boolean[diff.length()];
      for (Gap gap : result.gaps()) {
        gap.sources().forEach(span -> Arrays.fill(hidden, span.start(), span.end(), true));
      }
      for (int i = 0; i < tokens.length; i++) {
        DiffLines line = lines.get(i);
        boolean shown = !hidden[line.start()];
        if (line.kind() == DiffLines.Kind.CHANGE) {
          changed++;
          changedShown += shown ? 1 : 0;
        } else if (line.kind() == DiffLines.Kind.CONTEXT) {
          context += tokens[i];
          contextShown += shown ? tokens[i] : 0;
        }
      }
    }

    void print(String name) {
      out.printf(
          Locale.ROOT,
          "| %d: %s | %d | %d | %s | %d of %d | %s | %d |%n",
          diffs,
          name,
          before,
          after,
          percent(1 - (double) after / Math.max(1, before)),
          changedShown,
          changed,
          percent(1 - (double) contextShown / Math.max(1, context)),
          cut);
    }
  }

  private static String percent(double share) {
    return EvaluateCommand.percent(share);
  }

  private static List<String> files(String diff) {
    List<String> files = new ArrayList<>();
    int start = diff.startsWith("diff --git ") ? 0 : diff.indexOf("\ndiff --git ") + 1;
    while (start < diff.length()) {
      int next = diff.indexOf("\ndiff --git ", start) + 1;
      next = next == 0 ? diff.length() : next;
      files.add(diff.substring(start, next));
      start = next;
    }
    return files;
  }

  private static String between(Path older, Path newer) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("headroom-diff");
    unpack(older, folder.resolve("a"));
    unpack(newer, folder.resolve("b"));
    Process git =
        new ProcessBuilder("git", "diff", "--no-index", "--no-prefix", "--no-color", "a", "b")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String diff = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    git.waitFor();
    return diff;
  }

  private static void unpack(Path jar, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        Path path = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory() || !path.startsWith(target)) {
          continue;
        }
        Files.createDirectories(path.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, path);
        }
      }
    }
  }
}
