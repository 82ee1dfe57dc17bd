package dev.headroom.benchmarks;

import dev.headroom.Budget;
import dev.headroom.Content;
import dev.headroom.Headroom;
import dev.headroom.TokenCounters;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The share of {@code compress} that is counting of tokens, by kind of content, and how often over
 * a content is counted: {@code java -jar benchmarks.jar counting --data DIR [--kinds A,B] [--min
 * 10000] [--rounds 5]}. In CPU time of the thread; of each payload the best of some rounds is
 * taken.
 */
final class CountingCommand implements Command {
  private final PrintStream out;

  CountingCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(List<String> args) throws Exception {
    Options options = Options.of(args).only(Set.of("data", "kinds", "min", "rounds"));
    Path data = Path.of(options.text("data", "../shared/data"));
    String kinds = options.text("kinds", "");
    int rounds = options.number("rounds", 5);
    TimedCounter counter = new TimedCounter(TokenCounters.o200k());
    Map<String, Sum> sums = new TreeMap<>();
    try (Headroom lossless = Headroom.builder().counter(counter).build();
        Headroom quarter = Headroom.builder().counter(counter).recoverable().build()) {
      Set<String> wanted = kinds.isEmpty() ? Set.of() : Set.of(kinds.split(","));
      for (DataFile file : DataFile.all(data, wanted, "**")) {
        String text = file.text(data);
        if (text.length() >= options.number("min", 10_000)) {
          Content content = Content.of(text).named(file.fileName());
          sums.computeIfAbsent(file.kind() + " lossless", k -> new Sum())
              .add(best(lossless, content, counter, rounds), text.length());
          sums.computeIfAbsent(file.kind() + " quarter", k -> new Sum())
              .add(
                  best(quarter, content.within(Budget.share(0.25)), counter, rounds),
                  text.length());
        }
      }
    }
    out.println("kind                     files     MB   MB/s  counting %  counted over");
    sums.forEach((kind, sum) -> sum.print(out, kind));
    return 0;
  }

  private static Run best(Headroom headroom, Content content, TimedCounter counter, int rounds) {
    Run best = new Run(Long.MAX_VALUE, 0, 0);
    for (int i = 0; i < rounds; i++) {
      counter.reset();
      long start = TimedCounter.now();
      headroom.compress(content);
      long nanos = TimedCounter.now() - start;
      if (nanos < best.nanos()) {
        best = new Run(nanos, counter.nanos(), counter.chars());
      }
    }
    return best;
  }

  private record Run(long nanos, long counting, long counted) {}

  private static final class Sum {
    private int files;
    private long chars;
    private long nanos;
    private long counting;
    private long counted;

    void add(Run run, int length) {
      files++;
      chars += length;
      nanos += run.nanos();
      counting += run.counting();
      counted += run.counted();
    }

    void print(PrintStream out, String kind) {
      out.printf(
          Locale.ROOT,
          "%-24s %5d %6.2f %6.2f %11.1f %13.2f%n",
          kind,
          files,
          chars / 1e6,
          chars * 1e3 / nanos,
          100.0 * counting / nanos,
          (double) counted / chars);
    }
  }
}
