package dev.headroom.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the results page: each evaluation with the command that made it. */
final class ResultsCommand implements Command {
  private static final String HEAD =
      """
      # Results

      Written by `java -jar benchmarks/target/benchmarks.jar results --data DIR --out DIR --page FILE --commit ID`; do not edit. Tokens are
      o200k. *Savings*: share of tokens removed. *Visible*: share of questions with known evidence whose evidence stands in the text. *Answered*:
      visible, or in what one retrieval with the question's words returned. *Effective*: savings with these retrievals paid. *Came back*:
      payloads that expanded to the same bytes. MB/s is the first pass over each payload in a fresh JVM, one thread, read-back and gate
      included; it says little about a warm service (see `CompressBenchmark`).
      """;

  private static final List<List<String>> RUNS =
      List.of(
          List.of("--mode", "lossless"),
          List.of("--mode", "recoverable", "--budget-share", "0.25"),
          List.of("--mode", "recoverable", "--budget", "4000", "--kinds", "ci-log"),
          List.of("--mode", "recoverable", "--budget", "1100", "--kinds", "ci-log"),
          List.of(
              "--mode",
              "recoverable",
              "--budget-share",
              "0.25",
              "--with-questions",
              "--kinds",
              "csv,json-api,search-results"));

  private final PrintStream out;

  ResultsCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(List<String> arguments) throws Exception {
    Options options = Options.of(arguments).only(Set.of("data", "out", "page", "commit"));
    StringBuilder page = new StringBuilder(HEAD);
    page.append("\nCommit ").append(options.text("commit")).append(", Java ");
    page.append(System.getProperty("java.version")).append(", ");
    page.append(Runtime.getRuntime().availableProcessors()).append(" cores, ");
    page.append(System.getProperty("os.name")).append(' ').append(System.getProperty("os.arch"));
    page.append(".\n");
    int worst = 0;
    int number = 0;
    for (List<String> run : RUNS) {
      List<String> all = new ArrayList<>(run);
      all.addAll(List.of("--data", options.text("data")));
      all.addAll(List.of("--out", Path.of(options.text("out"), "run" + ++number).toString()));
      ByteArrayOutputStream table = new ByteArrayOutputStream();
      PrintStream to = new PrintStream(table, true, StandardCharsets.UTF_8);
      worst = Math.max(worst, new EvaluateCommand(to).run(all));
      page.append("\n## `evaluate ").append(String.join(" ", run)).append("`\n\n");
      page.append(table.toString(StandardCharsets.UTF_8));
      out.println("done: evaluate " + String.join(" ", run));
    }
    Files.writeString(Path.of(options.text("page")), page);
    return worst;
  }
}
