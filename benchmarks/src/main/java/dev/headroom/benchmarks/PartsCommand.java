package dev.headroom.benchmarks;

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
 * content as agents meet them: between fences, in envelopes, as the output of commands, or one of
 * them alone after a line of words. Savings without a budget and without gaps, in tokens; {@code
 * alone} is what the payloads save one by one, over the same total. Seeded: {@code java -jar
 * benchmarks.jar parts --data DIR [--count 40] [--seed 1]}.
 */
final class PartsCommand implements Command {
  private static final Set<String> KINDS =
      Set.of("json-api", "log", "ci-log", "search-results", "csv", "text");
  private static final int MIN_CHARS = 2_000;
  private static final int MAX_CHARS = 60_000;
  private static final double POINTS = 0.02;

  private final PrintStream out;

  PartsCommand(PrintStream out) {
    this.out = out;
  }

  /** A way to put payloads together. */
  private enum Form {
    FENCES,
    ENVELOPES,
    TRANSCRIPT,
    PREFIXED;

    String of(List<String> payloads) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < payloads.size(); i++) {
        String payload = payloads.get(i).endsWith("\n") ? payloads.get(i) : payloads.get(i) + "\n";
        text.append(
            switch (this) {
              case FENCES ->
                  "This is what step " + (i + 1) + " gave:\n\n````\n" + payload + "````\n";
              case ENVELOPES -> "<output>\n" + payload + "</output>\n";
              case TRANSCRIPT -> "$ ./step" + (i + 1) + ".sh\n" + payload;
              case PREFIXED -> i > 0 ? "" : "The tool answered:\n" + payload;
            });
      }
      return text.toString();
    }
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
    try (Headroom headroom = Headroom.create()) {
      for (Form form : Form.values()) {
        report(headroom, form, files, random, data, options.number("count", 40));
      }
    }
    return 0;
  }

  private void report(
      Headroom headroom, Form form, List<DataFile> files, Random random, Path data, int count)
      throws Exception {
    int near = 0;
    double alone = 0;
    double together = 0;
    for (int i = 0; i < count; i++) {
      Collections.shuffle(files, random);
      List<String> payloads = new ArrayList<>();
      List<String> names = new ArrayList<>();
      long saved = 0;
      for (DataFile file : files.subList(0, form == Form.PREFIXED ? 1 : 3)) {
        String text = file.text(data);
        payloads.add(text);
        names.add(file.path());
        saved += saved(headroom, text);
      }
      String content = form.of(payloads);
      double total = headroom.counter().count(content);
      CompressionResult result = headroom.compress(Content.of(content));
      double difference = (saved - saved(headroom, content)) / total;
      near += difference <= POINTS ? 1 : 0;
      alone += saved / total;
      together += saved(headroom, content) / total;
      if (difference > POINTS) {
        out.printf(Locale.ROOT, "  %.3f less: %s; %s%n", difference, names, result.decision());
      }
    }
    out.printf(
        Locale.ROOT,
        "%-10s alone %.4f  together %.4f  within two points %d of %d%n",
        form.name().toLowerCase(Locale.ROOT),
        alone / count,
        together / count,
        near,
        count);
  }

  private static long saved(Headroom headroom, String text) {
    CompressionResult result = headroom.compress(Content.of(text));
    return (long) headroom.counter().count(text) - headroom.counter().count(result.text());
  }
}
