package dev.headroom.benchmarks;

import dev.headroom.spi.CcrStore;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Puts far more into a store than its bound, and looks whether heap and disk stay as they were when
 * the bound was first reached.
 *
 * <pre>{@code
 * java -jar benchmarks.jar soak --store memory|file --puts N --bound BYTES [--dir DIR]
 * }</pre>
 *
 * <p>Measures at 20 moments, the heap after a collection. Prints {@code puts= heap-growth=
 * disk-growth= unreadable=}: growth from the first third, or from when the bound was reached if
 * that is later, to the end; entries that were just put and cannot be read. Exits 0 only if both
 * are within 10 % and none is unreadable.
 */
final class SoakCommand implements Command {
  private static final int MOMENTS = 20;
  private static final double MOST_GROWTH = 0.10;
  private static final int ADDED_BYTES = 4 << 20;

  private final PrintStream out;

  SoakCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(List<String> args) throws Exception {
    Options options = Options.of(args);
    long puts = options.number("puts", 100_000L);
    Path directory = Path.of(options.text("dir", "."));
    Files.createDirectories(directory);
    long[] heap = new long[MOMENTS];
    long[] disk = new long[MOMENTS];
    long unreadable = 0;
    int full = 0;
    try (CcrStore store = StoreChoice.open(options, options.number("bound", 1L << 30))) {
      long number = 0;
      for (int moment = 0; moment < MOMENTS; moment++) {
        for (; number < puts * (moment + 1) / MOMENTS; number++) {
          store.put(StoreWorkload.SCOPE, StoreWorkload.entry(number));
        }
        heap[moment] = heapInUse();
        disk[moment] = size(directory);
        unreadable +=
            store.get(StoreWorkload.SCOPE, StoreWorkload.id(number - 1)).isEmpty() ? 1 : 0;
        boolean evicting = store.get(StoreWorkload.SCOPE, StoreWorkload.id(0)).isEmpty();
        full = evicting ? full : moment + 1;
        out.printf(
            Locale.ROOT,
            "%d puts: heap %d MB, disk %d MB, %s%n",
            number,
            heap[moment] >> 20,
            disk[moment] >> 20,
            evicting ? "full" : "not full");
      }
    }
    if (full >= MOMENTS - 1) {
      out.println("the bound was never reached: more puts, or a smaller bound");
      return 2;
    }
    int from = Math.max(full, MOMENTS / 3);
    double heapGrowth = growth(heap, from);
    double diskGrowth = growth(disk, from);
    out.printf(
        Locale.ROOT,
        "puts=%d heap-growth=%.3f disk-growth=%.3f unreadable=%d%n",
        puts,
        heapGrowth,
        diskGrowth,
        unreadable);
    return heapGrowth <= MOST_GROWTH && diskGrowth <= MOST_GROWTH && unreadable == 0 ? 0 : 1;
  }

  /** Greatest growth since a moment; a few megabytes are the JVM's own. */
  private static double growth(long[] bytes, int from) {
    double most = 0;
    for (int moment = from; moment < MOMENTS; moment++) {
      most = Math.max(most, (double) (bytes[moment] - bytes[from]) / (bytes[from] + ADDED_BYTES));
    }
    return most;
  }

  private static long heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long size(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(SoakCommand::sizeOf).sum();
    }
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
