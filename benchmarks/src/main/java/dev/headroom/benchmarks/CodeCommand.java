package dev.headroom.benchmarks;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.Note;
import dev.headroom.Reason;
import dev.headroom.code.CodeCompressor;
import dev.headroom.code.JavaCompressor;
import dev.headroom.code.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Measures skeletons of source code over a folder or a sources jar: {@code code --sources
 * DIR-OR-JAR [--language java] [--budget-share 0.4] [--questions true] [--limit N] [--scanner true]
 * --out DIR}. Without a share, each file gets the smallest budget (in steps of 2.5 %) at which
 * nothing is left out that must be kept. What comes out is written below the folder, for parsers of
 * other languages to look at.
 */
final class CodeCommand implements Command {
  private static final double STEP = 0.025;
  private static final int MAX_TIMED = 200;

  private final PrintStream out;

  CodeCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(List<String> args) throws Exception {
    Options options =
        Options.of(args)
            .only(
                Set.of(
                    "sources", "language", "budget-share", "questions", "limit", "scanner", "out"));
    Language language = Language.valueOf(options.text("language", "java").toUpperCase(Locale.ROOT));
    List<SourceFile> files =
        SourceFiles.of(
            Path.of(options.text("sources")),
            Set.copyOf(language.extensions()),
            options.number("limit", Integer.MAX_VALUE));
    double share = Double.parseDouble(options.text("budget-share", "0"));
    Path folder = Path.of(options.text("out", "target/code"));
    try (Headroom headroom = headroom(options.has("scanner"))) {
      Tally tally = new Tally();
      for (SourceFile file : files) {
        measure(headroom, file, language, share, folder, tally);
        if (options.has("questions")) {
          question(headroom, file, share == 0 ? 0.4 : share, tally);
        }
      }
      speed(headroom, files, language, share == 0 ? 0.4 : share, tally);
      tally.print(out);
      return tally.broken == 0 ? 0 : 1;
    }
  }

  private static Headroom headroom(boolean scanner) {
    Headroom.Builder builder = Headroom.builder().recoverable();
    return scanner
        ? builder
            .withoutDiscovery()
            .compressor(new JavaCompressor())
            .compressor(new CodeCompressor())
            .build()
        : builder.build();
  }

  private static final class Tally {
    int files;
    int unchanged;
    int broken;
    int parsed;
    int cut;
    long before;
    long after;
    long chars;
    long signatures;
    long shown;
    long allSignatures;
    long allShown;
    int questions;
    int answered;
    double ratio;
    double threads;
    double speed;
    final List<String> missed = new ArrayList<>();
    final Map<String, Integer> reasons = new LinkedHashMap<>();

    void print(PrintStream out) {
      out.printf("files                 %d, %d chars%n", files, chars);
      out.printf("tokens                %d -> %d%n", before, after);
      out.printf("saved                 %.1f %%%n", 100 - 100.0 * after / Math.max(1, before));
      out.printf("signatures visible    %d of %d%n", shown, signatures);
      if (allSignatures > 0) {
        out.printf("also in closed types  %d of %d%n", allShown, allSignatures);
        out.printf("do not parse again    %d, of %d that parse%n", broken, parsed);
      }
      out.printf("must-keep cut         %d%n", cut);
      out.printf("unchanged             %d %s%n", unchanged, reasons);
      out.printf("members asked for     %d of %d visible%n", answered, questions);
      missed.forEach(each -> out.printf("  not visible         %s%n", each));
      out.printf("speed                 %.2f MB/s of thread time%n", speed);
      if (ratio > 0) {
        out.printf("of the parser's own   %.2f%n", ratio);
      }
      out.printf("two threads           %.2f times one%n", threads);
    }
  }

  private static void measure(
      Headroom headroom, SourceFile file, Language language, double share, Path out, Tally tally)
      throws IOException {
    CompressionResult result =
        share > 0
            ? headroom.compress(content(file).within(Budget.share(share)))
            : skeleton(headroom, file);
    tally.chars += file.text().length();
    tally.files++;
    tally.before += result.tokens().before().value();
    tally.after += result.tokens().after().value();
    tally.cut += result.decision().has(Note.MUST_KEEP_CUT) ? 1 : 0;
    if (result.fidelity() == Fidelity.UNCHANGED) {
      tally.unchanged++;
      tally.reasons.merge(String.valueOf(result.decision().reason().orElse(null)), 1, Integer::sum);
    }
    Path target = out.resolve(file.path());
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.write(target, result.text().getBytes(StandardCharsets.UTF_8));
    if (language == Language.JAVA) {
      signatures(file.text(), result.text(), tally);
    } else {
      for (String line : TopLevel.signatures(file.text(), language)) {
        tally.signatures++;
        tally.shown += result.text().contains(line) ? 1 : 0;
      }
    }
  }

  private static Content content(SourceFile file) {
    return Content.of(file.text()).named(file.path());
  }

  /** The smallest text that keeps what must be kept; unchanged if none is small enough. */
  private static CompressionResult skeleton(Headroom headroom, SourceFile file) {
    int low = 1;
    int high = (int) (0.8 / STEP) + 1;
    CompressionResult best = headroom.compress(content(file));
    while (low < high) {
      int middle = (low + high) / 2;
      CompressionResult result =
          headroom.compress(content(file).within(Budget.share(middle * STEP)));
      boolean small = result.fidelity() == Fidelity.RECOVERABLE;
      boolean whole = small && !result.decision().has(Note.MUST_KEEP_CUT);
      if (whole || best.fidelity() == Fidelity.UNCHANGED && !small) {
        best = result;
      }
      if (whole || !small && !tooSmall(result)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return best;
  }

  private static boolean tooSmall(CompressionResult result) {
    return result.decision().reason().filter(Reason.BUDGET_TOO_SMALL::equals).isPresent();
  }

  private static void signatures(String before, String after, Tally tally) {
    Optional<CompilationUnit> original = JavaSignatures.parse(before);
    Optional<CompilationUnit> shown = JavaSignatures.parse(after);
    if (original.isEmpty()) {
      return;
    }
    tally.parsed++;
    if (shown.isEmpty()) {
      tally.broken++;
      return;
    }
    Set<String> visible = new HashSet<>(JavaSignatures.of(shown.get(), false));
    for (String signature : JavaSignatures.of(original.get(), true)) {
      tally.signatures++;
      tally.shown += visible.contains(signature) ? 1 : 0;
    }
    for (String signature : JavaSignatures.of(original.get(), false)) {
      tally.allSignatures++;
      tally.allShown += visible.contains(signature) ? 1 : 0;
    }
  }

  /** Asks for a method whose name stands once in its file, and looks for its body. */
  private static void question(Headroom headroom, SourceFile file, double share, Tally tally) {
    Optional<CompilationUnit> unit = JavaSignatures.parse(file.text());
    if (unit.isEmpty()
        || headroom.compress(content(file).within(1)).tokens().before().value() < 500) {
      return;
    }
    List<MethodDeclaration> candidates = new ArrayList<>();
    for (MethodDeclaration method : unit.get().findAll(MethodDeclaration.class)) {
      String name = method.getNameAsString();
      int first = file.text().indexOf(name);
      boolean once = first >= 0 && file.text().indexOf(name, first + 1) < 0;
      if (once && method.getBody().map(b -> b.getStatements().size() > 1).orElse(false)) {
        candidates.add(method);
      }
    }
    if (candidates.isEmpty()) {
      return;
    }
    MethodDeclaration method = candidates.get(candidates.size() / 2);
    String body = method.getBody().get().getTokenRange().orElseThrow().toString();
    if (body.length() > share * file.text().length() / 2) {
      return; // a text of that size would hold little else, or not even the body
    }
    String text =
        headroom
            .compress(
                content(file)
                    .answering("What does " + method.getNameAsString() + " do?")
                    .within(Budget.share(share)))
            .text();
    tally.questions++;
    boolean answered = text.contains(body);
    tally.answered += answered ? 1 : 0;
    if (!answered) {
      tally.missed.add(file.path() + " " + method.getNameAsString());
    }
  }

  /**
   * Speed by the time of the thread, so that what else runs on the machine does not count; for two
   * threads, by the time each computed or waited for a lock.
   */
  private static void speed(
      Headroom headroom, List<SourceFile> files, Language language, double share, Tally tally)
      throws InterruptedException {
    List<SourceFile> some = files.subList(0, Math.min(files.size(), MAX_TIMED));
    long chars = some.stream().mapToLong(f -> f.text().length()).sum();
    Runnable ours =
        () -> some.forEach(f -> headroom.compress(content(f).within(Budget.share(share))));
    Runnable parser = () -> some.forEach(f -> JavaSignatures.parse(f.text()));
    ours.run();
    long own = ThreadTime.of(ours);
    tally.speed = chars * 1e3 / Math.max(1, own);
    if (language == Language.JAVA && chars > 0) {
      parser.run();
      tally.ratio = (double) ThreadTime.of(parser) / own;
    }
    long[] times = ThreadTime.ofTwo(ours);
    own = Math.min(own, ThreadTime.of(ours));
    tally.threads = 2.0 * own / Math.max(times[0], times[1]);
  }
}
