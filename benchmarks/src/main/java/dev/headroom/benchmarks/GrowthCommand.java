package dev.headroom.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.Budget;
import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Fidelity;
import dev.headroom.Headroom;
import dev.headroom.Limits;
import dev.headroom.Reason;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How time grows with the length of a text, and how much memory the longest needs.
 *
 * <pre>{@code
 * java -jar benchmarks.jar growth --kind json [--share 0.25] [--question "..."] [--from 10000]
 *     [--to 100000000] [--heap 6]
 * }</pre>
 *
 * <p>Lossless, or within a share of the tokens and asked a question if there is one, read-back and
 * gate included, in CPU time of one thread, ten times the chars from one line to the next, beside a
 * plain parse (JSON) or scan by lines of the same text, and beside the router alone, which asks
 * every compressor whether the text is its kind. Ends with the exponent of the growth, fitted over
 * all lengths, and with {@code --heap} by compressing the longest text in a JVM of its own that has
 * so many bytes of heap for each of its chars. Exits 0 if the exponent is at most 1.05 and the
 * memory was enough.
 */
final class GrowthCommand implements Command {
  private static final Set<String> NAMES =
      Set.of("kind", "share", "question", "from", "to", "heap", "once");
  private static final double MOST = 1.05;
  private static final long ENOUGH_NANOS = 2_000_000_000L;
  private static final int MAX_ROUNDS = 1_000;
  private static final int WARM_CHARS = 100_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is compressed, to which share of its tokens, 0 for lossless, and what is asked of it. */
  private record Setting(String kind, double share, String question) {
    Headroom headroom() {
      Headroom.Builder builder = Headroom.builder().limits(Limits.defaults());
      return share > 0 ? builder.recoverable().build() : builder.build();
    }

    String text(int chars) {
      return GrowthText.of(kind, chars);
    }

    Content content(String text) {
      Content content = Content.of(text);
      content = question.isEmpty() ? content : content.answering(question);
      return share > 0 ? content.within(Budget.share(share)) : content;
    }
  }

  private final PrintStream out;

  GrowthCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(List<String> args) throws Exception {
    Options options = Options.of(args, Set.of("once")).only(NAMES);
    double share = Double.parseDouble(options.text("share", "0"));
    Setting setting = new Setting(options.text("kind"), share, options.text("question", ""));
    int from = options.number("from", 10_000);
    int to = options.number("to", 100_000_000);
    if (options.has("once")) {
      return once(setting, to);
    }
    try (Headroom headroom = setting.headroom()) {
      double exponent = exponent(headroom, setting, from, to);
      boolean linear = exponent <= MOST;
      out.printf(Locale.ROOT, "exponent %.3f, at most %.2f: %s%n", exponent, MOST, linear);
      boolean fits =
          !options.has("heap") || fits(setting, to, Double.parseDouble(options.text("heap")));
      return linear && fits ? 0 : 1;
    }
  }

  /** Slope of the line through the logarithms of chars and time. */
  private double exponent(Headroom headroom, Setting setting, int from, int to) throws IOException {
    String kind = setting.kind();
    String warm = setting.text(WARM_CHARS);
    least(() -> headroom.compress(setting.content(warm)));
    least(() -> plain(kind, warm));
    List<double[]> points = new ArrayList<>();
    for (long chars = from; chars <= to; chars *= 10) {
      String text = setting.text((int) chars);
      long[] rounds = new long[3];
      CompressionResult[] result = new CompressionResult[1];
      rounds[0] = least(() -> result[0] = headroom.compress(setting.content(text)));
      rounds[1] = least(() -> plain(kind, text));
      rounds[2] = least(() -> headroom.router().routes(setting.content(text)));
      out.printf(
          Locale.ROOT,
          "%s %,d chars: %.2f ms, %.1f MB/s, %s, saved %.1f %%; plain %.2f ms, ratio 1/%.1f;"
              + " routing %.3f ms, %.0f MB/s, ratio %.2f%n",
          kind,
          text.length(),
          rounds[0] / 1e6,
          text.length() * 1e3 / rounds[0],
          result[0].fidelity(),
          100 * result[0].tokens().savings(),
          rounds[1] / 1e6,
          (double) rounds[0] / rounds[1],
          rounds[2] / 1e6,
          text.length() * 1e3 / rounds[2],
          (double) rounds[1] / rounds[2]);
      points.add(new double[] {Math.log(text.length()), Math.log((double) rounds[0])});
    }
    return slope(points);
  }

  private static double slope(List<double[]> points) {
    double x = points.stream().mapToDouble(p -> p[0]).average().orElse(0);
    double y = points.stream().mapToDouble(p -> p[1]).average().orElse(0);
    double up = points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
    double across = points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
    return across == 0 ? 1 : up / across;
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void plain(String kind, String text) throws IOException {
    long seen = kind.equals("json") ? JSON.readTree(text).size() : text.lines().count();
    if (seen < 0) {
      throw new IllegalStateException("seen=" + seen);
    }
  }

  /** The least CPU time of many rounds, so many that the compiler has done its work. */
  private static long least(Work work) throws IOException {
    long least = Long.MAX_VALUE;
    long all = 0;
    for (int round = 0; round < MAX_ROUNDS && (round < 2 || all < ENOUGH_NANOS); round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      work.run();
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      least = Math.min(least, nanos);
      all += nanos;
    }
    return least;
  }

  /** Whether a JVM with so little heap compresses the text. */
  private boolean fits(Setting setting, int chars, double factor) throws Exception {
    long heap = (long) (factor * chars / (1 << 20));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap + "m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "growth",
            "--kind",
            setting.kind(),
            "--share",
            Double.toString(setting.share()),
            "--question",
            setting.question(),
            "--to",
            Integer.toString(chars),
            "--once");
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    out.printf(Locale.ROOT, "%,d chars in -Xmx%dm: %s%n", chars, heap, status == 0);
    return status == 0;
  }

  private int once(Setting setting, int chars) {
    String text = setting.text(chars);
    try (Headroom headroom = setting.headroom()) {
      CompressionResult result = headroom.compress(setting.content(text));
      out.println(result.decision());
      boolean inVain = result.decision().reason().filter(Reason.NOT_SMALLER::equals).isPresent();
      return inVain || result.fidelity() != Fidelity.UNCHANGED ? 0 : 1;
    }
  }
}
