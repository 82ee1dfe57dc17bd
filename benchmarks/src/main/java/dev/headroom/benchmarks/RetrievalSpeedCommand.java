package dev.headroom.benchmarks;

import dev.headroom.CompressionResult;
import dev.headroom.Content;
import dev.headroom.Handle;
import dev.headroom.Headroom;
import dev.headroom.MemoryCcrStore;
import dev.headroom.Retrieval;
import dev.headroom.Selection;
import dev.headroom.ccr.FileCcrStore;
import dev.headroom.spi.CcrStore;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How long 20 rows out of an original of 10 MB take, from memory and from a file.
 *
 * <pre>{@code
 * java -jar benchmarks.jar retrieval-speed --dir DIR [--bytes 10485760]
 * }</pre>
 *
 * <p>Prints medians of 21 retrievals in milliseconds of CPU time: of the first one that an engine
 * makes, which reads and verifies the original, and of later ones from the same original.
 */
final class RetrievalSpeedCommand implements Command {
  private static final int TIMES = 21;
  private static final int ROWS = 20;
  private static final int BUDGET = 2_000;

  private final PrintStream out;

  RetrievalSpeedCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(List<String> args) throws Exception {
    Options options = Options.of(args).only(Set.of("dir", "bytes"));
    String json = orders(options.number("bytes", 10 << 20));
    Path directory = Files.createDirectories(Path.of(options.text("dir")));
    try (CcrStore memory = MemoryCcrStore.create();
        CcrStore file = FileCcrStore.builder(directory.resolve("retrieval.db")).build()) {
      print("memory", memory, json);
      print("file", file, json);
    }
    return 0;
  }

  private void print(String name, CcrStore store, String json) {
    CompressionResult result;
    try (Headroom headroom = agent(store)) {
      result = headroom.compress(Content.of(json).within(BUDGET));
    }
    Handle handle = result.handle().orElseThrow();
    double[] first = new double[TIMES];
    double[] later = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      try (Headroom headroom = agent(store)) {
        first[i] = millis(headroom, handle, 1 + 1_000 * i);
        later[i] = millis(headroom, handle, 501 + 1_000 * i);
      }
    }
    Arrays.sort(first);
    Arrays.sort(later);
    out.printf(
        Locale.ROOT,
        "%s: %d rows of %d bytes: first %.1f ms, later %.1f ms%n",
        name,
        ROWS,
        json.length(),
        first[TIMES / 2],
        later[TIMES / 2]);
  }

  private static Headroom agent(CcrStore store) {
    return Headroom.builder().recoverable().store(store).build();
  }

  private static double millis(Headroom headroom, Handle handle, int row) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Retrieval found = headroom.retrieve(handle, Selection.rows(row, row + ROWS - 1).of("/orders"));
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    if (!(found instanceof Retrieval.Found page) || !page.part().contains("\"id\":" + row + ",")) {
      throw new IllegalStateException("rows from " + row + " were not found: " + found);
    }
    return nanos / 1e6;
  }

  private static String orders(int bytes) {
    StringBuilder json = new StringBuilder(bytes + 200).append("{\"orders\":[");
    for (int i = 1; json.length() < bytes; i++) {
      json.append(i == 1 ? "" : ",")
          .append("{\"id\":")
          .append(i)
          .append(",\"customer\":\"customer ")
          .append(i * 37L % 10_007)
          .append("\",\"status\":\"")
          .append(i % 97 == 0 ? "failed" : "delivered")
          .append("\",\"cents\":")
          .append(i * 7_919L % 100_003)
          .append("}");
    }
    return json.append("]}").toString();
  }
}
