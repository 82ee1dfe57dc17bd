package dev.headroom.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Headroom;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Do all sentences survive that a question of two hops needs? Several documents in one content, and
 * the sentences that support the answer stand in two of them or more: questions of a data folder
 * that list {@code supporting_sentences}. {@code all}: every one of them is shown; {@code each}:
 * share of them shown; {@code answer}: the answer stands in what is shown; {@code java -jar
 * benchmarks.jar hops --data DIR}.
 */
final class HopsCommand implements Command {
  private static final double[] SHARES = {0.50, 0.30, 0.20};

  private final PrintStream out;

  HopsCommand(PrintStream out) {
    this.out = out;
  }

  /** A question with what it needs. */
  private record Hop(String text, String question, List<String> needed, List<String> answers) {}

  @Override
  public int run(List<String> args) throws Exception {
    List<Hop> hops = hops(Path.of(Options.of(args).text("data", "../shared/data")));
    try (Headroom headroom = Headroom.builder().recoverable().build()) {
      for (double share : SHARES) {
        report(headroom, hops, share);
      }
    }
    return 0;
  }

  private void report(Headroom headroom, List<Hop> hops, double share) {
    int all = 0;
    int sentences = 0;
    int shownSentences = 0;
    int answered = 0;
    for (Hop hop : hops) {
      Content content = Content.of(hop.text()).answering(hop.question());
      CompressionResult result = headroom.compress(content.within(Budget.share(share)));
      String shown = Visibility.shown(hop.text(), result.gaps());
      boolean fits = !result.gaps().isEmpty();
      long found = fits ? hop.needed().stream().filter(shown::contains).count() : 0;
      all += found == hop.needed().size() ? 1 : 0;
      sentences += hop.needed().size();
      shownSentences += (int) found;
      answered += fits && hop.answers().stream().anyMatch(shown::contains) ? 1 : 0;
    }
    int n = Math.max(1, hops.size());
    out.printf(
        Locale.ROOT,
        "hops %3.0f %%  all %.4f  each %.4f  answer %.4f  of %d%n",
        share * 100,
        all / (double) n,
        shownSentences / (double) Math.max(1, sentences),
        answered / (double) n,
        n);
  }

  private static List<Hop> hops(Path data) throws IOException {
    List<Hop> hops = new ArrayList<>();
    for (DataFile file : DataFile.all(data, Set.of("text"), "**")) {
      for (JsonNode question : file.entry().path("questions")) {
        Set<String> needed = strings(question.path("supporting_sentences"));
        if (!needed.isEmpty()) {
          hops.add(
              new Hop(
                  file.text(data),
                  question.path("question").asText(),
                  List.copyOf(needed),
                  List.copyOf(strings(question.path("answer")))));
        }
      }
    }
    return hops;
  }

  private static Set<String> strings(JsonNode nodes) {
    Set<String> strings = new LinkedHashSet<>();
    nodes.forEach(node -> strings.add(node.asText().strip()));
    return strings;
  }
}
