package dev.headroom.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.Retrieval;
import dev.headroom.Selection;
import dev.headroom.ccr.FileCcrStore;
import dev.headroom.internal.text.Wtf8;
import dev.headroom.spi.TokenCounter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Compresses every payload of an evaluation folder and says, by kind, what was saved, what of the
 * known evidence is visible, and what the rest costs to retrieve.
 */
final class EvaluateCommand implements Command {
  static final String STORE = "store.db";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> NAMES =
      Set.of("data", "out", "kinds", "files", "mode", "budget", "budget-share", "with-questions");
  private static final int CALL_OVERHEAD_TOKENS = 30;

  private final PrintStream out;

  EvaluateCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(List<String> arguments) throws Exception {
    Options options = Options.of(arguments, Set.of("with-questions")).only(NAMES);
    Path data = Path.of(options.text("data"));
    Path folder = Files.createDirectories(Path.of(options.text("out")));
    Set<String> kinds = new LinkedHashSet<>(Arrays.asList(options.text("kinds", "").split(",")));
    kinds.remove("");
    for (String suffix : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(folder.resolve(STORE + suffix));
    }
    Report report = new Report();
    try (FileCcrStore store = FileCcrStore.builder(folder.resolve(STORE)).build();
        Headroom headroom = headroom(options, store)) {
      for (DataFile file : DataFile.all(data, kinds, options.text("files", "**"))) {
        report.add(new Run(headroom, options, folder, file).evaluate(file.text(data)));
      }
    }
    Files.writeString(folder.resolve("summary.json"), report.json().toPrettyString() + "\n");
    out.print(report.table());
    return report.allCameBack() ? 0 : 1;
  }

  private static Headroom headroom(Options options, FileCcrStore store) {
    Headroom.Builder builder = Headroom.builder().store(store);
    String mode = options.text("mode", "lossless");
    if (mode.equals("recoverable")) {
      builder.recoverable();
    } else if (!mode.equals("lossless")) {
      throw new IllegalArgumentException("--mode " + mode + " is neither lossless nor recoverable");
    }
    return builder.build();
  }

  static Optional<Budget> budget(Options options) {
    if (options.has("budget") && options.has("budget-share")) {
      throw new IllegalArgumentException("--budget and --budget-share exclude each other");
    }
    if (options.has("budget")) {
      return Optional.of(Budget.tokens(Integer.parseInt(options.text("budget"))));
    }
    return options.has("budget-share")
        ? Optional.of(Budget.share(Double.parseDouble(options.text("budget-share"))))
        : Optional.empty();
  }

  /** The evaluation of one payload. */
  private record Run(Headroom headroom, Options options, Path folder, DataFile file) {
    Report.Row evaluate(String text) throws IOException {
      Sizes sizes = new Sizes();
      List<Answer> answers = new ArrayList<>();
      if (options.has("with-questions") && !file.questions().isEmpty()) {
        for (Question question : file.questions()) {
          Piece piece = compress(text, Optional.of(question.text()));
          sizes.add(piece);
          answers.add(answer(piece, question, text));
          write(piece, text);
        }
      } else {
        Piece piece = compress(text, Optional.empty());
        sizes.add(piece);
        for (Question question : file.questions()) {
          answers.add(answer(piece, question, text));
        }
        write(piece, text);
      }
      writeAnswers(answers);
      return new Report.Row(file, sizes, answers);
    }

    private Piece compress(String text, Optional<String> question) {
      Content content = Content.of(text).named(file.fileName());
      content = question.isPresent() ? content.answering(question.get()) : content;
      Optional<Budget> budget = budget(options);
      content = budget.isPresent() ? content.within(budget.get()) : content;
      long start = System.nanoTime();
      CompressionResult result = headroom.compress(content);
      long nanos = System.nanoTime() - start;
      boolean back = headroom.expand(result.text()).orItself(result.text()).equals(text);
      TokenCounter counter = headroom.counter();
      return new Piece(result, counter.count(text), counter.count(result.text()), nanos, back);
    }

    private Answer answer(Piece piece, Question question, String text) {
      Visibility visibility = visibility(piece.result(), text);
      if (visibility.answers(question, "")) {
        return new Answer(question, true, true, 0, "");
      }
      if (piece.result().handle().isEmpty()) {
        return new Answer(question, false, false, 0, "");
      }
      Retrieval retrieval =
          headroom.retrieve(piece.result().handle().get(), Selection.matching(question.text()));
      String found = retrieval instanceof Retrieval.Found part ? part.text() : "";
      int cost =
          CALL_OVERHEAD_TOKENS
              + headroom.counter().count(question.text())
              + headroom.counter().count(found);
      return new Answer(question, false, visibility.answers(question, found), cost, found);
    }

    private Visibility visibility(CompressionResult result, String text) {
      boolean whole = result.fidelity() != Fidelity.RECOVERABLE;
      return new Visibility(file.kind(), shown(result, text), result.text(), whole);
    }

    /** A text without a way back shows itself; every other shows slices of the original. */
    private static String shown(CompressionResult result, String text) {
      boolean derived =
          result.fidelity() == Fidelity.RECOVERABLE && result.text().startsWith("[text of ");
      return derived ? result.text() : Visibility.shown(text, result.gaps());
    }

    private void write(Piece piece, String text) throws IOException {
      Path target = folder.resolve(file.path());
      Files.createDirectories(target.toAbsolutePath().getParent());
      CompressionResult result = piece.result();
      ObjectNode json = JSON.createObjectNode();
      json.put("fidelity", result.fidelity().name());
      json.put("exactness", result.exactness().name());
      json.put("before", piece.before());
      json.put("after", piece.after());
      json.put("compressor", result.decision().compressor().orElse(""));
      json.put("reason", result.decision().reason().map(Enum::name).orElse(""));
      json.put("outcome", result.decision().toString());
      json.put("milliseconds", piece.nanos() / 1e6);
      json.put("handle", result.handle().map(handle -> handle.id()).orElse(""));
      write(target, ".txt", result.text());
      write(target, ".json", json.toPrettyString() + "\n");
      write(target, ".shown.txt", shown(result, text));
    }

    private void writeAnswers(List<Answer> answers) throws IOException {
      StringBuilder lines = new StringBuilder();
      for (Answer answer : answers) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", answer.question().id());
        json.put("type", answer.question().type());
        json.put("visible", answer.visible());
        json.put("answered", answer.answered());
        json.put("retrieved", answer.retrieved());
        json.put("tokens", answer.tokens());
        lines.append(json).append('\n');
      }
      write(folder.resolve(file.path()), ".answers.jsonl", lines.toString());
    }

    private static void write(Path target, String suffix, String text) throws IOException {
      Path path = target.resolveSibling(target.getFileName() + suffix);
      Files.write(path, Wtf8.encode(text));
    }
  }

  /**
   * One compressed payload.
   *
   * @param before exact tokens of the payload
   * @param after exact tokens of the text
   * @param back whether it expanded to the payload
   */
  record Piece(CompressionResult result, int before, int after, long nanos, boolean back) {}

  /**
   * What became of a question.
   *
   * @param tokens of the retrieval; 0 where none was needed
   */
  record Answer(
      Question question, boolean visible, boolean answered, int tokens, String retrieved) {}

  /** Sums over the runs of one payload. */
  static final class Sizes {
    long before;
    long after;
    long nanos;
    int runs;
    boolean back = true;

    void add(Piece piece) {
      before += piece.before();
      after += piece.after();
      nanos += piece.nanos();
      runs++;
      back &= piece.back();
    }
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
