package dev.headroom.benchmarks;

import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Headroom;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Does a part save in company what it saves alone? Payloads of a data folder are put into one
 * content as agents meet them, see {@link Company}. Savings without a budget and without gaps, in
 * tokens; {@code alone} is what the payloads save one by one, over the same total. {@code kept} is
 * the share of the strings that must survive, of those that the payloads keep one by one at a
 * quarter of their tokens, that are kept at a quarter of the whole. Seeded: {@code java -jar
 * benchmarks.jar parts --data DIR [--count 40] [--seed 1]}.
 */
final class PartsCommand implements Command {
  private static final Set<String> KINDS =
      Set.of("json-api", "log", "ci-log", "search-results", "csv", "text");
  private static final int MIN_CHARS = 2_000;
  private static final int MAX_CHARS = 60_000;
  private static final double POINTS = 0.02;

  private final PrintStream out;
  private final Headroom lossless = Headroom.create();
  private final Headroom quarter = Headroom.builder().recoverable().build();

  PartsCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(List<String> args) throws Exception {
    Options options = Options.of(args).only(Set.of("data", "count", "seed"));
    Path data = Path.of(options.text("data", "../shared/data"));
    Random random = new Random(options.number("seed", 1L));
    List<DataFile> files = new ArrayList<>();
    for (DataFile file : DataFile.all(data, KINDS, "**")) {
      int bytes = file.entry().path("bytes").asInt();
      if (bytes >= MIN_CHARS && bytes <= MAX_CHARS) {
        files.add(file);
      }
    }
    for (Company form : Company.values()) {
      report(form, files, random, data, options.number("count", 40));
    }
    lossless.close();
    quarter.close();
    return 0;
  }

  private void report(Company form, List<DataFile> files, Random random, Path data, int count)
      throws Exception {
    int near = 0;
    double alone = 0;
    double together = 0;
    long kept = 0;
    long keptAlone = 0;
    for (int i = 0; i < count; i++) {
      Collections.shuffle(files, random);
      List<String> payloads = new ArrayList<>();
      List<String> names = new ArrayList<>();
      List<String> strings = new ArrayList<>();
      long saved = 0;
      for (DataFile file : files.subList(0, form == Company.PREFIXED ? 1 : 3)) {
        String text = file.text(data);
        payloads.add(text);
        names.add(file.path());
        saved += saved(text);
        strings.addAll(kept(text, survivors(file)));
      }
      String content = form.of(payloads, names);
      double total = lossless.counter().count(content);
      long savedTogether = saved(content);
      double difference = (saved - savedTogether) / total;
      near += difference <= POINTS ? 1 : 0;
      alone += saved / total;
      together += savedTogether / total;
      keptAlone += strings.size();
      kept += kept(content, strings).size();
      if (difference > POINTS) {
        CompressionResult result = lossless.compress(Content.of(content));
        out.printf(Locale.ROOT, "  %.3f less: %s; %s%n", difference, names, result.decision());
      }
    }
    out.printf(
        Locale.ROOT,
        "%-12s alone %.4f  together %.4f  within two points %d of %d  kept %d of %d%n",
        form.name().toLowerCase(Locale.ROOT),
        alone / count,
        together / count,
        near,
        count,
        kept,
        keptAlone);
  }

  private long saved(String text) {
    CompressionResult result = lossless.compress(Content.of(text));
    return (long) lossless.counter().count(text) - lossless.counter().count(result.text());
  }

  /** Which strings a quarter of a content's tokens shows. */
  private List<String> kept(String text, List<String> strings) {
    String shown = quarter.compress(Content.of(text).within(Budget.share(0.25))).text();
    return strings.stream().filter(shown::contains).toList();
  }

  private static List<String> survivors(DataFile file) {
    return file.questions().stream()
        .filter(question -> question.type().startsWith("must-survive"))
        .flatMap(question -> question.evidence().stream())
        .toList();
  }
}
