package dev.headroom.benchmarks;

import dev.headroom.Content;
import dev.headroom.Headroom;
import dev.headroom.Route;
import dev.headroom.spi.Compressor.Match;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * To which compressor a text goes of which nothing else is known, by kind of payload.
 *
 * <pre>{@code
 * java -jar benchmarks.jar detect --data DIR [--kinds log,ci-log] [--named yes]
 * }</pre>
 *
 * <p>Prints a table of kinds by compressors, {@code sure + hinted}: only what is sure may leave
 * anything out. A sure route to a compressor of another kind is a wrong one; the precision of a
 * compressor is the share of its sure routes that are right. With {@code --named} the compressors
 * see the file names too. Exits 0 if at least 99 % of all sure routes are right.
 */
final class DetectCommand implements Command {
  private static final Set<String> NAMES = Set.of("data", "kinds", "named");
  private static final double LEAST = 0.99;

  /** Right for a kind; where parts of several kinds may stand, so is what takes them apart. */
  private static final Map<String, Set<String>> RIGHT =
      Map.ofEntries(
          Map.entry("json-api", Set.of("json")),
          Map.entry("json-bench", Set.of("json", "search", "mixed")),
          Map.entry("tools", Set.of("json")),
          Map.entry("log", Set.of("log", "json")),
          Map.entry("ci-log", Set.of("build", "mixed")),
          Map.entry("search-results", Set.of("search", "listing", "json")),
          Map.entry("text", Set.of("prose", "json", "mixed")),
          Map.entry("html", Set.of("html")),
          Map.entry("csv", Set.of("table")),
          Map.entry("listing", Set.of("listing", "table")),
          Map.entry("diff", Set.of("diff")),
          Map.entry("agent-session", Set.of("json")));

  private final PrintStream out;

  DetectCommand(PrintStream out) {
    this.out = out;
  }

  /** How often a kind went to a compressor. */
  private static final class Count {
    int sure;
    int hinted;
  }

  @Override
  public int run(List<String> arguments) throws Exception {
    Options options = Options.of(arguments, Set.of()).only(NAMES);
    Path data = Path.of(options.text("data"));
    String chosen = options.text("kinds", "");
    Set<String> kinds = chosen.isEmpty() ? Set.of() : Set.of(chosen.split(","));
    Map<String, Map<String, Count>> table = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    Headroom headroom = Headroom.create();
    for (DataFile file : DataFile.all(data, kinds, "**")) {
      Content content = Content.of(file.text(data));
      content = options.has("named") ? content.named(file.fileName()) : content;
      List<Route> routes = headroom.router().routes(content);
      Route route = routes.isEmpty() ? null : routes.get(0);
      String name = route == null ? "none" : route.compressor().name();
      Count count =
          table
              .computeIfAbsent(file.kind(), kind -> new TreeMap<>())
              .computeIfAbsent(name, n -> new Count());
      boolean sure = route != null && route.match().compareTo(Match.SHAPE) >= 0;
      count.sure += sure ? 1 : 0;
      count.hinted += sure ? 0 : 1;
      if (sure && !isRight(file.kind(), name)) {
        wrong.add(file.path() + " to " + name);
      } else if (!sure) {
        out.printf(Locale.ROOT, "not sure: %s, %s%n", file.path(), name);
      }
    }
    wrong.forEach(line -> out.println("wrong: " + line));
    return print(table) ? 0 : 1;
  }

  private static boolean isRight(String kind, String compressor) {
    return RIGHT.getOrDefault(kind, Set.of()).contains(compressor);
  }

  /** Prints both tables; whether enough of the sure routes are right. */
  private boolean print(Map<String, Map<String, Count>> table) {
    Map<String, int[]> ofCompressor = new TreeMap<>();
    int[] all = new int[2];
    table.forEach(
        (kind, row) -> {
          StringBuilder line = new StringBuilder();
          row.forEach(
              (name, count) -> {
                line.append("  ").append(name).append(' ').append(count.sure);
                line.append(" + ").append(count.hinted);
                int right = isRight(kind, name) ? count.sure : 0;
                int[] sums = ofCompressor.computeIfAbsent(name, n -> new int[2]);
                sums[0] += right;
                sums[1] += count.sure;
                all[0] += right;
                all[1] += count.sure;
              });
          out.printf(Locale.ROOT, "%-15s%s%n", kind, line);
        });
    ofCompressor.forEach((name, sums) -> print(name, sums));
    print("all", all);
    return all[0] >= LEAST * all[1];
  }

  private void print(String name, int[] sums) {
    double precision = sums[1] == 0 ? 1 : (double) sums[0] / sums[1];
    out.printf(
        Locale.ROOT, "%-15s  %d of %d sure, %.1f %%%n", name, sums[0], sums[1], 100 * precision);
  }
}
